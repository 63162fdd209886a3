// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing and marking frames, and going from one to another. See framespanel.h.
#include "frames/framemarks.h"
#include "frames/framemodel.h"
#include "frames/framespanel.h"
#include "frames/framestrip.h"
#include "frames/frametable.h"

#include <algorithm>
#include <numeric>
#include <QAction>
#include <QItemSelectionModel>
#include <QScopedValueRollback>
#include <ranges>

namespace Sockeye {

void FramesPanel::choose(const QModelIndex &index)
{
    if (!index.isValid() || !m_byUser)
        return;
    m_chosen = m_model->number(index.row());
    m_told = m_model->text(index.row()).record;
    tellChosen();
    updateCommands();
    Q_EMIT recordSelected(m_told);
}

void FramesPanel::tellChosen()
{
    if (m_chosen < 0 || !m_model->log())
        return;
    m_chosenLinks = linksOf(m_chosen);
    m_strip->tell(FrameFacts(*m_model->log(), m_model->index(), m_chosen, m_secrets->isChecked()));
}

std::array<qsizetype, 4> FramesPanel::linksOf(qsizetype frame) const
{
    const FrameIndex &index = m_model->index();
    const Frame &itself = index.at(frame);
    const qsizetype answer = itself.state == Frame::State::Abandoned ? -2 : itself.answer;
    return {answer, index.tree().parent(frame), index.tree().lastChild(frame), index.pairs().other(frame)};
}

void FramesPanel::keepChosen()
{
    // A new filter forgets the selection; it comes back with its row, without being reported again.
    if (m_chosen < 0 || m_table->currentIndex().isValid())
        return;
    const int row = m_model->rowOf(m_chosen);
    if (row < 0)
        return;
    const QScopedValueRollback quiet(m_byUser, false);
    m_table->selectionModel()->setCurrentIndex(m_model->QAbstractTableModel::index(row, 0),
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void FramesPanel::markRecord(qsizetype record)
{
    if (!m_model->log())
        return;
    extend();
    const FrameIndex &index = m_model->index();
    std::vector<qsizetype> frames = framesOf(*m_model->log(), index, record);
    for (const qsizetype frame : frames)
        m_model->reveal(frame);
    int first = -1;
    m_hiddenMarks = 0;
    for (const qsizetype frame : frames) {
        const int row = m_model->rowOf(frame);
        const bool packet = index.at(frame).layer == SocketIO::Layer::Socket; // shown by Events
        m_hiddenMarks += row < 0 && !packet ? 1 : 0;
        first = first < 0 || (row >= 0 && row < first) ? row : first;
    }
    // A fact without bytes, such as the begin of a probe, is followed by its frames.
    if (frames.empty())
        first = m_model->firstRowFrom(index.firstFrom(record));
    m_model->setMarked(std::move(frames));
    if (first >= 0 && first < m_model->rowCount())
        m_table->lookAt(first);
    refresh();
}

void FramesPanel::markTime(std::chrono::microseconds from, std::chrono::microseconds to)
{
    if (!m_model->log())
        return;
    extend();
    const FrameIndex &index = m_model->index();
    const auto timeOf = [this, &index](qsizetype frame) {
        std::chrono::microseconds time{0};
        const qsizetype record = index.at(frame).record;
        m_model->log()->visit(record, record + 1, [&time](qsizetype, const SocketIO::TraceView &view) {
            time = view.time;
            return false;
        });
        return time;
    };
    const auto numbers = std::views::iota(qsizetype(0), index.size());
    const auto begin = std::ranges::lower_bound(numbers, from, {}, timeOf);
    const auto end = std::ranges::upper_bound(begin, numbers.end(), to, {}, timeOf);
    std::vector<qsizetype> frames(static_cast<std::size_t>(end - begin));
    std::iota(frames.begin(), frames.end(), *begin);
    m_hiddenMarks = 0;
    m_model->setMarked(std::move(frames));
    const int row = begin == end ? -1 : m_model->firstRowFrom(*begin);
    if (row >= 0 && row < m_model->rowCount())
        m_table->lookAt(row);
    refresh();
}

void FramesPanel::unmark()
{
    m_hiddenMarks = 0;
    m_model->setMarked({});
    refresh();
}

qsizetype FramesPanel::currentFrame() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_model->number(current.row()) : -1;
}

void FramesPanel::showHalf(bool answer)
{
    const qsizetype frame = currentFrame();
    if (frame < 0 || m_model->index().at(frame).answer < 0)
        return;
    const Frame &exchange = m_model->index().at(frame);
    m_told = answer ? exchange.answer : exchange.record;
    Q_EMIT recordSelected(m_told);
}

void FramesPanel::showOtherHalf()
{
    const qsizetype frame = currentFrame();
    if (frame < 0)
        return;
    const Frame &exchange = m_model->index().at(frame);
    if (exchange.answer >= 0)
        showHalf(m_told != exchange.answer);
    else if (const qsizetype other = m_model->index().pairs().other(frame); other >= 0)
        goTo(other);
}

void FramesPanel::goTo(qsizetype frame)
{
    const int row = m_model->reveal(frame);
    if (row >= 0)
        return m_table->choose(row);
    m_hiddenMarks = 1;
    refresh();
}

qsizetype FramesPanel::packetOf(qsizetype frame) const
{
    const FrameIndex &index = m_model->index();
    if (frame < 0 || index.at(frame).layer == SocketIO::Layer::Socket)
        return frame;
    const std::vector<qsizetype> below = index.tree().below(frame);
    const auto packet = std::ranges::find_if(
        below, [&index](qsizetype number) { return index.at(number).layer == SocketIO::Layer::Socket; });
    return packet == below.end() ? index.tree().attachment(frame).packet : *packet;
}

void FramesPanel::showEvent()
{
    if (const qsizetype packet = packetOf(currentFrame()); packet >= 0)
        Q_EMIT eventRequested(m_model->index().at(packet).record);
}

// Goes round at the ends of the list.
void FramesPanel::showError(bool next)
{
    const int current = m_table->currentIndex().row();
    qsizetype nearest = -1;
    qsizetype farthest = -1;
    const auto isNearer = [next](int row, int than) { return next ? row < than : row > than; };
    for (const qint32 frame : m_model->index().failures()) {
        const int row = m_model->rowOf(frame);
        if (row < 0)
            continue;
        const bool ahead = next ? row > current : row < current;
        qsizetype &best = ahead ? nearest : farthest;
        if (best < 0 || isNearer(row, static_cast<int>(best)))
            best = row;
    }
    const qsizetype row = nearest >= 0 ? nearest : farthest;
    if (row >= 0)
        m_table->choose(static_cast<int>(row));
}

void FramesPanel::compareChosen()
{
    const std::vector<int> rows = m_table->chosenRows(3);
    if (rows.size() != 2)
        return;
    const qsizetype left = m_model->text(rows[0]).record;
    Q_EMIT comparisonRequested(left, m_model->text(rows[1]).record);
}

} // namespace Sockeye
