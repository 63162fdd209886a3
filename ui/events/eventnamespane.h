// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QWidget>

namespace Sockeye::Theme {
class EmptyState;
class QuietLabel;
} // namespace Sockeye::Theme

namespace Sockeye {

class EventModel;
class EventNamesModel;

/// Beside the events: every name there was, how many and how fast, and which of them are shown.
class EventNamesPane final : public QWidget {
    Q_OBJECT
public:
    explicit EventNamesPane(EventModel *events, QWidget *parent = nullptr);

    /// To be called now and then while it is visible.
    void refresh();

Q_SIGNALS:
    void closeRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setupHead(QLayout *layout);

    EventModel *m_events;
    EventNamesModel *m_model;
    Theme::QuietLabel *m_counts;
    Theme::EmptyState *m_empty;
    QElapsedTimer m_sinceRefresh;
};

} // namespace Sockeye
