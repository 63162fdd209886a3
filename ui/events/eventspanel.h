// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventmarks.h"

#include <memory>
#include <QElapsedTimer>
#include <QWidget>
#include <SocketIO/tracelog.h>

class QMenu;
class QSplitter;
class QToolButton;

namespace Sockeye::Theme {
class EmptyState;
}

namespace Sockeye {

class EventChart;
class EventClipboard;
class EventFindBar;
class EventMarkCommands;
class EventModel;
class EventNamesPane;
class EventNotice;
class EventPins;
class EventPreview;
class EventRowCommands;
class EventsBar;
class EventTable;
class EventViewCommands;
enum class CopyFormat : quint8;

/// Every event of a connection in the order it happened, and the facts of the connection between them.
class EventsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit EventsPanel(QWidget *parent = nullptr);

    /// Starts over with a log; null for none.
    void setLog(std::shared_ptr<const SocketIO::TraceLog> log);
    /// Takes in what is new; cheap when nothing is.
    void extend();

    /// Makes the row of a record the current one, where it is shown; that of its request, where it is an answer. Does
    /// not emit recordSelected.
    void selectRecord(qsizetype record);

    /// Shows only what happened between two times since the start of the log, besides what the filter asks for.
    void filterByTime(std::chrono::microseconds from, std::chrono::microseconds to);
    void endFilterByTime();

    /// Pins, bookmarks and comments, for who keeps the log.
    [[nodiscard]] const EventMarks &marks() const;
    void setMarks(const EventMarks &marks);

    /// Columns, times, colours and filter as they are left.
    [[nodiscard]] QByteArray place() const;
    void setPlace(const QByteArray &place);

Q_SIGNALS:
    /// The user chose a row; `record` is its index in the log.
    void recordSelected(qsizetype record);
    /// The user wants to answer the event of this record.
    void replyRequested(qsizetype record);
    /// The user wants these events of ours sent once more, in this order.
    void resendRequested(const QList<qsizetype> &records);
    /// The user wants an event in the composer.
    void editRequested(qsizetype record);
    /// The user wants to see what differs between two events.
    void comparisonRequested(qsizetype left, qsizetype right);
    /// The user wants to see the frames of a record.
    void framesRequested(qsizetype record);
    void marksChanged();
    void placeChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupLayout();
    void setupBar();
    void setupTable();
    void setupFind();
    void welcome(qsizetype record, std::chrono::microseconds waited);
    void setupRowCommands();
    void setupViewCommands();
    void setupCopying();
    void setupButtons();
    void updateCounts();
    void updateEmptyState();
    void showRefusal(const QString &reason);
    void setPaused(bool on);
    void countFresh();
    void copyRows(CopyFormat format);
    void copyArguments(qsizetype record);
    void preview(int row);
    void jump();
    void goTo(qsizetype record);
    void showMenu(const QPoint &at);
    void showHeaderMenu(const QPoint &at);
    void choose(int row);
    void setNamesShown(bool on);
    void showNames(bool on);

    EventModel *m_model;
    EventsBar *m_bar;
    EventTable *m_table;
    EventFindBar *m_find;
    EventNotice *m_notice;
    EventPins *m_pins;
    EventNamesPane *m_names;
    EventPreview *m_preview;
    EventChart *m_chart;
    EventRowCommands *m_rowCommands;
    EventMarkCommands *m_markCommands;
    EventViewCommands *m_viewCommands;
    EventClipboard *m_clipboard;
    Theme::EmptyState *m_empty;
    QMenu *m_viewMenu;
    QSplitter *m_split;
    QAction *m_showNames = nullptr;
    std::shared_ptr<const SocketIO::TraceLog> m_log;
    QElapsedTimer m_sinceAges;
    qsizetype m_current = -1; ///< record the user looks at: of the current row, or an answer to it
    qsizetype m_counted = 0; ///< records looked at while paused
    qsizetype m_fresh = 0; ///< rows that came while paused
    bool m_paused = false;
    bool m_restoring = false;
};

} // namespace Sockeye
