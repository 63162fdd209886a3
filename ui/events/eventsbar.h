// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace Sockeye::Theme {
class QuietLabel;
}

namespace Sockeye {

class EventModel;
class FilterBox;

/// The line above the events: filter, how many match, pause, follow, clear.
class EventsBar final : public QWidget {
    Q_OBJECT
public:
    explicit EventsBar(const EventModel *events, QWidget *parent = nullptr);

    /// Makes the buttons commands of a panel.
    void addCommands(QWidget *panel);
    [[nodiscard]] FilterBox &filter() const { return *m_filter; }

    /// `shown` of `total` rows are on screen; a search may still be looking for more.
    void showCounts(qsizetype shown, qsizetype total, bool searching);
    void showHidden(qsizetype hidden);
    void showPaused(qsizetype fresh);
    void setFollowing(bool on);

Q_SIGNALS:
    void pauseRequested(bool on);
    void followRequested(bool on);
    void clearRequested();
    void showHiddenRequested();

private:
    QToolButton *addButton(const QString &name);

    const EventModel *m_events;
    QHBoxLayout *m_row;
    FilterBox *m_filter;
    Theme::QuietLabel *m_counts;
    Theme::QuietLabel *m_fresh;
    QToolButton *m_hidden = nullptr;
    QToolButton *m_pause = nullptr;
    QToolButton *m_follow = nullptr;
    QToolButton *m_clear = nullptr;
};

} // namespace Sockeye
