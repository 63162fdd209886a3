// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventchoice.h"
#include "events/eventfold.h"
#include "events/eventmarks.h"
#include "events/eventpresenter.h"
#include "events/eventsearch.h"
#include "theme/logcursor.h"

#include <memory>
#include <QAbstractTableModel>
#include <QTimer>
#include <SocketIO/tracelog.h>

namespace Sockeye {

/// The events of a log as a table: all rows, or those that a filter lets through, without those that were cleared away,
/// whose names are hidden, or that are folded away with the life of their connection.
class EventModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Direction, Namespace, Event, Arguments, Ack, Size, ColumnCount };

    explicit EventModel(QObject *parent = nullptr);
    ~EventModel() override;

    void setLog(std::shared_ptr<const SocketIO::TraceLog> log);
    [[nodiscard]] const SocketIO::TraceLog *log() const { return m_log.get(); }
    /// Takes in new records, for at most a few milliseconds; what is left comes with the next call.
    void extend();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    [[nodiscard]] const EventRow &row(int row) const;
    [[nodiscard]] EventPresenter &words() const { return *m_words; }
    /// The row that shows a record; -1 when none does.
    [[nodiscard]] int rowOfRecord(qsizetype record) const;
    /// The last record that has a row, shown or not; -1 for none.
    [[nodiscard]] qsizetype lastRecord() const;
    /// How many rows are shown behind a record.
    [[nodiscard]] int rowsBehind(qsizetype record) const;

    /// Shows only rows that pass.
    void setFilter(const EventFilter &filter);
    [[nodiscard]] const EventFilter &filter() const { return m_search.filter(); }
    [[nodiscard]] bool isSearching() const;
    /// Rows there are, shown or not, but for the hidden ones.
    [[nodiscard]] qsizetype total() const { return allRows() - m_first; }

    [[nodiscard]] const EventFold &fold() const { return m_fold; }
    [[nodiscard]] const EventNames &names() const { return m_fold.names(); }
    [[nodiscard]] const EventChoice &choice() const { return m_choice; }
    void setChoice(const EventChoice &choice);

    /// The life of the connection a row belongs to, EventLives::None for none.
    [[nodiscard]] qsizetype lifeOf(int row) const { return m_fold.lives().of(shownRow(row)); }
    [[nodiscard]] bool beginsLife(int row) const;
    [[nodiscard]] bool isFolded(qsizetype life) const { return m_fold.lives().isFolded(life); }
    [[nodiscard]] qsizetype lives() const { return m_fold.lives().count(); }
    /// Rows of a life behind the one that stands for it.
    [[nodiscard]] qsizetype rowsOfLife(qsizetype life) const;
    /// Folds a life into its first row, or unfolds it. While a filter looks for rows it finds folded ones too.
    void setFolded(qsizetype life, bool on);
    void setAllFolded(bool on);
    /// The record that stands for a life: its first that was not cleared away; -1 for none.
    [[nodiscard]] qsizetype firstRecordOf(qsizetype life) const;
    /// Unfolds what hides a record.
    void unfoldRecord(qsizetype record);

    /// See EventFold::partnerOf.
    [[nodiscard]] qsizetype partnerOf(qsizetype record) const { return m_fold.partnerOf(record); }
    /// The record of the last event before a row that has the same name; -1 for none.
    [[nodiscard]] qsizetype previousOfName(int row) const;

    void setTimeStyle(TimeStyle style);
    [[nodiscard]] TimeStyle timeStyle() const { return m_timeStyle; }
    /// What stands in the column of times.
    [[nodiscard]] QString timeText(int row) const;

    [[nodiscard]] const EventMarks &marks() const { return m_marks; }
    void setMarks(const EventMarks &marks);
    void setMark(qsizetype record, const EventMark &mark);
    /// The row of a record, shown or not; null when it has none.
    [[nodiscard]] const EventRow *eventOf(qsizetype record) const;

    /// Hides every row there is now. The log keeps them.
    void hideAll();
    void showHidden();
    [[nodiscard]] qsizetype hiddenCount() const { return m_first; }

Q_SIGNALS:
    /// Rows shown, hidden or in all have changed in number, or a search ended.
    void countsChanged();
    /// A row came into the list because its state has changed.
    void cameByState(qsizetype record);
    /// The rows that will come are of another log.
    void logChanged();
    /// Pins, bookmarks or comments are others.
    void marksChanged();

private:
    [[nodiscard]] qsizetype allRows() const { return static_cast<qsizetype>(m_fold.rows().size()); }
    [[nodiscard]] qsizetype shownRow(int row) const;
    [[nodiscard]] QString toolTip(const EventRow &row) const;
    [[nodiscard]] qsizetype rowOfFold(qsizetype record) const;
    [[nodiscard]] bool isSieved() const;
    [[nodiscard]] qsizetype candidates() const;
    [[nodiscard]] qsizetype candidate(qsizetype number) const;
    [[nodiscard]] bool passes(qsizetype row) const;
    void sieve();
    void showAgain();
    void foldAway(qsizetype life);
    void unfold(qsizetype life);
    [[nodiscard]] int placeOf(qsizetype row) const;
    void addRows();
    void searchOn();
    void tellChanges();
    void tellFolded();
    void refilter(std::vector<qsizetype> changed);
    void replace(qsizetype row);
    void restart(const EventFilter &filter, qsizetype first);

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    std::unique_ptr<EventPresenter> m_words;
    LogCursor m_cursor;
    EventFold m_fold;
    EventSearch m_search;
    EventMarks m_marks;
    EventChoice m_choice;
    std::vector<qsizetype> m_sieved; ///< the rows shown, where some are hidden by name or folded away
    qsizetype m_taken = 0; ///< candidates that went through the sieve
    TimeStyle m_timeStyle = TimeStyle::OfDay;
    QTimer m_slices;
    qsizetype m_first = 0; ///< rows before this one are hidden
    qsizetype m_rows = 0; ///< rows shown
};

} // namespace Sockeye
