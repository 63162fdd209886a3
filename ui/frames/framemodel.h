// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/framefilter.h"
#include "frames/framewords.h"
#include "theme/logcursor.h"

#include <QAbstractTableModel>
#include <QBasicTimer>
#include <QSet>

namespace Sockeye {

/// The frames of a log that the filter wants, as a table: in the order they began, or each below the one that carried
/// it, to be folded. Holds numbers alone: texts are made for the rows that are asked for. A new filter is applied in
/// slices, rows appearing as they are found.
class FrameModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using Column = FrameText::Column;
    enum Role { RecordRole = Qt::UserRole, MarkedRole, DepthRole, FoldedRole };
    /// What the time column counts from: midnight, the beginning of the connection, the row above.
    enum class TimeForm : quint8 { OfDay, SinceConnect, SinceRowAbove };
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
    void setTimeForm(TimeForm form);
    [[nodiscard]] TimeForm timeForm() const { return m_timeForm; }
    void showSecrets(bool shown);

    /// Whether frames stand below what carried them.
    void setGrouped(bool grouped);
    [[nodiscard]] bool isGrouped() const { return m_grouped; }
    void foldAll(bool folded);
    [[nodiscard]] bool isAllFolded() const { return m_allFolded; }
    void setFolded(qsizetype frame, bool folded);
    [[nodiscard]] bool isFolded(qsizetype frame) const;
    /// Unfolds what a frame is hidden in. Returns its row; -1 where the filter does not want it.
    int reveal(qsizetype frame);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] static QString columnName(Column column);

    /// What the delegate draws; valid until the next call.
    [[nodiscard]] const FrameText &text(int row) const;
    [[nodiscard]] QString timeText(int row) const;
    [[nodiscard]] bool isMarked(int row) const;
    [[nodiscard]] const Frame &frame(int row) const { return m_index.at(number(row)); }
    /// The number of a row's frame in the index.
    [[nodiscard]] qsizetype number(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// How many frames of the list carried the one in a row, one in the other; 0 while not grouped.
    [[nodiscard]] int depth(int row) const { return m_grouped ? m_index.tree().depth(number(row)) : 0; }
    /// How many frames a row hides.
    [[nodiscard]] qsizetype foldedBelow(int row) const;
    [[nodiscard]] bool canFold(int row) const { return m_grouped && m_index.tree().lastChild(number(row)) >= 0; }
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
    using Path = FrameTree::Path;
    using Placed = std::vector<std::pair<Path, qint32>>;

    void startOver();
    void filterSlice(std::chrono::microseconds budget);
    void filterAgain(std::vector<qint32> &found);
    void filterNext(std::vector<qint32> &found);
    void append(const std::vector<qint32> &found);
    void alter(const std::vector<qsizetype> &altered);
    void reconsider(qsizetype frame);
    [[nodiscard]] bool wants(qsizetype frame) const { return m_filter.wants(m_index.at(frame), *m_log); }
    // Grouped rows, sorted by path.
    void insertGrouped(const std::vector<qint32> &found);
    [[nodiscard]] Placed unfolded(const std::vector<qint32> &found) const;
    void insertRun(int row, Placed::const_iterator from, Placed::const_iterator to);
    void insertRows(int row, const std::vector<qint32> &frames);
    void removeRowsFrom(int first, int count);
    void foldAway(qsizetype frame);
    [[nodiscard]] std::vector<qint32> takeOut(const std::vector<qsizetype> &moved);
    [[nodiscard]] int rowAt(const Path &path) const;

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    LogCursor m_cursor;
    FrameIndex m_index;
    FrameFilter m_filter;
    FrameWords m_words;
    TimeForm m_timeForm = TimeForm::OfDay;
    bool m_grouped = false;
    bool m_allFolded = false; ///< the roots, but for the exceptions
    QSet<qsizetype> m_foldExceptions;
    std::vector<qint32> m_rows; // numbers of the frames shown
    std::vector<qint32> m_candidates; // what a wider filter had found, not yet seen again
    std::size_t m_nextCandidate = 0;
    qsizetype m_seen = 0; // frames no filter has to look at any more, but for the candidates
    std::vector<qsizetype> m_marked; // sorted
    QBasicTimer m_timer;
};

} // namespace Sockeye
