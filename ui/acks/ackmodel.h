// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acks/ackfilter.h"
#include "acks/ackfold.h"
#include "acks/ackorder.h"
#include "acks/ackpresenter.h"
#include "theme/logcursor.h"

#include <memory>
#include <QAbstractTableModel>
#include <QBasicTimer>
#include <QElapsedTimer>

namespace Sockeye {

/// Requests of ours and questions of the server's as a table: those a filter wants, in the order they began or in
/// another. A new filter is applied in slices; what arrives and what changes takes its place without disturbing the
/// rest.
class AckModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Direction, Namespace, Event, Id, Sent, State, Latency, Tries, Arguments, Answer, ColumnCount };

    explicit AckModel(QObject *parent = nullptr);
    ~AckModel() override;

    void setLog(std::shared_ptr<const SocketIO::TraceLog> log);
    void extend();
    void setFilter(const AckFilter &filter);
    [[nodiscard]] const AckFilter &filter() const { return m_filter; }
    [[nodiscard]] bool isFiltering() const { return m_seen < m_fold.rows().size(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Column -1 is the order in which they began; columns of values sort nothing.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] bool isInOrderOfTime() const { return m_order.isNatural(); }

    [[nodiscard]] const AckRow &row(int row) const { return m_fold.rows()[number(row)]; }
    /// The number of a row in the fold; it stays the same whatever the filter.
    [[nodiscard]] std::size_t number(int row) const { return static_cast<std::size_t>(m_rows[std::size_t(row)]); }
    /// Where the row of a number is; -1 while the filter does not want it.
    [[nodiscard]] int rowOf(std::size_t number) const;
    [[nodiscard]] const AckFold &fold() const { return m_fold; }
    [[nodiscard]] AckPresenter &words() const { return *m_words; }
    [[nodiscard]] const std::shared_ptr<const SocketIO::TraceLog> &log() const { return m_log; }
    [[nodiscard]] static QString columnName(Column column);

Q_SIGNALS:
    /// The filter has seen every row; comes after a slice, not while records arrive.
    void filtered();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    using Rows = std::vector<qint32>;

    [[nodiscard]] Rows lookOn();
    void lookSlice();
    [[nodiscard]] Rows takeChanged();
    void place(const Rows &changed, Rows &&fresh);
    [[nodiscard]] Rows merged(const Rows &arrived, const std::vector<bool> &leaves) const;
    void append(const Rows &fresh);
    void arrange(Rows &&target);
    void relayOut(Rows &&order);
    void tell(const Rows &changed);
    [[nodiscard]] bool wants(qint32 number) const;
    [[nodiscard]] QString text(int column, const AckRow &row) const;

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    std::unique_ptr<AckPresenter> m_words;
    LogCursor m_cursor;
    AckFold m_fold;
    AckFilter m_filter;
    AckOrder m_order;
    Rows m_rows; ///< numbers in the fold of the rows shown
    std::vector<bool> m_isShown; ///< by number in the fold
    std::size_t m_seen = 0; ///< rows of the fold the filter has looked at
    Rows m_changed; ///< rows that changed and are not in their place yet
    QElapsedTimer m_sincePlaced;
    qint64 m_placingTook = 0; ///< milliseconds
    QBasicTimer m_timer;
};

} // namespace Sockeye
