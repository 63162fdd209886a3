// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace Sockeye::Theme {
class QuietLabel;
}

namespace Sockeye {

/// The line above the events: filter, how many match, pause, follow, clear.
class EventsBar final : public QWidget {
    Q_OBJECT
public:
    explicit EventsBar(QWidget *parent = nullptr);

    /// `shown` of `total` rows are on screen; a search may still be looking for more.
    void showCounts(qsizetype shown, qsizetype total, bool searching);
    void showHidden(qsizetype hidden);
    void showPaused(qsizetype fresh);
    void setFollowing(bool on);
    void focusFilter();

Q_SIGNALS:
    void filterEdited(const QString &text);
    void pauseRequested(bool on);
    void followRequested(bool on);
    void clearRequested();
    void showHiddenRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(const QString &name, const QString &tip, bool checkable);
    void setupFilter();
    void setupButtons();
    void updateColors();

    QLineEdit *m_filter;
    Theme::QuietLabel *m_counts;
    Theme::QuietLabel *m_fresh;
    QToolButton *m_hidden = nullptr;
    QToolButton *m_pause = nullptr;
    QToolButton *m_follow = nullptr;
    QToolButton *m_clear = nullptr;
    QAction *m_searchIcon = nullptr;
};

} // namespace Sockeye
