// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/framefilter.h"
#include "frames/framewords.h"
#include "theme/logcursor.h"

#include <QAbstractTableModel>
#include <QBasicTimer>

namespace Sockeye {

/// The frames of a log that the filter wants, as a table. Holds numbers alone: texts are made for the rows that are
/// asked for. A new filter is applied in slices, rows appearing as they are found.
class FrameModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using Column = FrameText::Column;
    enum Role { RecordRole = Qt::UserRole, MarkedRole };
    /// How long one slice of filtering may take.
    static constexpr std::chrono::milliseconds Slice{4};

    explicit FrameModel(QObject *parent = nullptr);

    void setLog(std::shared_ptr<const SocketIO::TraceLog> log);
    /// Takes in what is new, for at most a few milliseconds; what is left comes with the next call. One insertion and
    /// one change at most, unless a late answer makes an old row wanted.
    void extend();
    void setFilter(const FrameFilter &filter);
    /// Marks these frames, and no others; sorted numbers of the index.
    void setMarked(std::vector<qsizetype> frames);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// What the delegate draws; valid until the next call.
    [[nodiscard]] const FrameText &text(int row) const;
    [[nodiscard]] bool isMarked(int row) const;
    [[nodiscard]] const Frame &frame(int row) const;
    /// The row of a frame; -1 while it is hidden.
    [[nodiscard]] int rowOf(qsizetype frame) const;
    /// The first row at or after a frame; rowCount() for none.
    [[nodiscard]] int firstRowFrom(qsizetype frame) const;

    [[nodiscard]] const FrameIndex &index() const { return m_index; }
    using QAbstractTableModel::index;
    [[nodiscard]] const std::shared_ptr<const SocketIO::TraceLog> &log() const { return m_log; }
    [[nodiscard]] const FrameFilter &filter() const { return m_filter; }
    [[nodiscard]] bool isFiltering() const;
    /// Share of the frames the filter has seen, 0 to 1.
    [[nodiscard]] double filterProgress() const;

Q_SIGNALS:
    /// The filter has seen every frame there is; comes after a slice, not while records arrive.
    void filtered();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void filterSlice(std::chrono::microseconds budget);
    void append(const std::vector<qint32> &found);
    void alter(const std::vector<qsizetype> &altered);
    void reconsider(qsizetype frame);

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    LogCursor m_cursor;
    FrameIndex m_index;
    FrameFilter m_filter;
    FrameWords m_words;
    std::vector<qint32> m_rows; // numbers of the frames shown
    std::vector<qint32> m_candidates; // what a wider filter had found, not yet seen again
    std::size_t m_nextCandidate = 0;
    qsizetype m_seen = 0; // frames no filter has to look at any more, but for the candidates
    std::vector<qsizetype> m_marked; // sorted
    QBasicTimer m_timer;
};

} // namespace Sockeye
