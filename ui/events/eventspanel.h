// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QElapsedTimer>
#include <QWidget>
#include <SocketIO/tracelog.h>

class QAction;

namespace Sockeye::Theme {
class EmptyState;
}

namespace Sockeye {

class EventModel;
class EventsBar;
class EventTable;

/// Every event of a connection in the order it happened, and the facts of the connection between them.
class EventsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit EventsPanel(QWidget *parent = nullptr);

    /// Starts over with a log; null for none.
    void setLog(std::shared_ptr<const SocketIO::TraceLog> log);
    /// Takes in what is new; cheap when nothing is.
    void extend();

    /// Makes the row of a record the current one, where it is shown. Does not emit recordSelected.
    void selectRecord(qsizetype record);

Q_SIGNALS:
    /// The user chose a row; `record` is its index in the log.
    void recordSelected(qsizetype record);
    /// The user wants to answer the event of this record.
    void replyRequested(qsizetype record);

private:
    void setupBar();
    void setupTable();
    void setupActions();
    void updateCounts();
    void updateEmptyState();
    void setPaused(bool on);
    void countFresh();
    void copyRows();
    void copyArguments();
    void reply();
    void showMenu(const QPoint &at);
    void choose(int row);

    EventModel *m_model;
    EventsBar *m_bar;
    EventTable *m_table;
    Theme::EmptyState *m_empty;
    QAction *m_copyRows = nullptr;
    QAction *m_copyArguments = nullptr;
    QAction *m_reply = nullptr;
    std::shared_ptr<const SocketIO::TraceLog> m_log;
    QElapsedTimer m_sinceAges;
    qsizetype m_current = -1; ///< record of the current row
    qsizetype m_counted = 0; ///< records looked at while paused
    qsizetype m_fresh = 0; ///< rows that came while paused
    bool m_paused = false;
    bool m_restoring = false;
};

} // namespace Sockeye
