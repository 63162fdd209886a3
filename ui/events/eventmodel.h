// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventfold.h"
#include "events/eventpresenter.h"
#include "events/eventsearch.h"
#include "theme/logcursor.h"

#include <memory>
#include <QAbstractTableModel>
#include <QTimer>
#include <SocketIO/tracelog.h>

namespace Sockeye {

/// The events of a log as a table: all rows, or those that contain a text, without those that were cleared away.
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

    /// Shows only rows that contain `text`; all when it is empty.
    void setFilter(const QString &text);
    [[nodiscard]] const QString &filter() const { return m_search.text(); }
    [[nodiscard]] bool isSearching() const;
    /// Rows there are, shown or not, but for the hidden ones.
    [[nodiscard]] qsizetype total() const { return allRows() - m_first; }

    /// Hides every row there is now. The log keeps them.
    void hideAll();
    void showHidden();
    [[nodiscard]] qsizetype hiddenCount() const { return m_first; }

Q_SIGNALS:
    /// Rows shown, hidden or in all have changed in number, or a search ended.
    void countsChanged();

private:
    [[nodiscard]] qsizetype allRows() const { return static_cast<qsizetype>(m_fold.rows().size()); }
    [[nodiscard]] qsizetype shownRow(int row) const;
    [[nodiscard]] int placeOf(qsizetype row) const;
    void addRows();
    void searchOn();
    void tellChanges();
    void restart(QString filter, qsizetype first);

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    std::unique_ptr<EventPresenter> m_words;
    LogCursor m_cursor;
    EventFold m_fold;
    EventSearch m_search;
    QTimer m_slices;
    qsizetype m_first = 0; ///< rows before this one are hidden
    qsizetype m_rows = 0; ///< rows shown
};

} // namespace Sockeye
