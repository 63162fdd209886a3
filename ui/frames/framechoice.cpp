// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing, marking and copying frames. See framespanel.h.
#include "frames/framemarks.h"
#include "frames/framemodel.h"
#include "frames/framespanel.h"
#include "frames/frametable.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QScopedValueRollback>

namespace Sockeye {

void FramesPanel::setupActions()
{
    auto *copy = new QAction(tr("Copy raw text"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &FramesPanel::copyRaw);
    m_request = new QAction(tr("Inspect the request"), this);
    m_answer = new QAction(tr("Inspect the answer"), this);
    connect(m_request, &QAction::triggered, this, [this] { showHalf(false); });
    connect(m_answer, &QAction::triggered, this, [this] { showHalf(true); });
    m_request->setEnabled(false);
    m_answer->setEnabled(false);
    m_table->addActions({copy, m_request, m_answer});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void FramesPanel::choose(const QModelIndex &index)
{
    if (!index.isValid() || !m_byUser)
        return;
    const Frame &frame = m_model->frame(index.row());
    m_chosen = m_model->index().frameOf(frame.record);
    m_request->setEnabled(frame.answer >= 0);
    m_answer->setEnabled(frame.answer >= 0);
    Q_EMIT recordSelected(m_model->text(index.row()).record);
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
    int first = -1;
    m_hiddenMarks = 0;
    for (const qsizetype frame : frames) {
        const int row = m_model->rowOf(frame);
        const bool packet = index.at(frame).layer == SocketIO::Layer::Socket; // shown by Events
        m_hiddenMarks += row < 0 && !packet ? 1 : 0;
        first = first < 0 ? row : first;
    }
    // A fact without bytes, such as the begin of a probe, is followed by its frames.
    if (frames.empty())
        first = m_model->firstRowFrom(index.firstFrom(record));
    m_model->setMarked(std::move(frames));
    if (first >= 0 && first < m_model->rowCount())
        m_table->lookAt(first);
    refresh();
}

void FramesPanel::copyRaw()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const SocketIO::TraceRecord record = m_model->log()->at(m_model->text(current.row()).record);
    const QByteArray bytes = record.payload.toByteArray();
    const bool binary = record.binary || record.kind == SocketIO::Kind::Binary;
    QGuiApplication::clipboard()->setText(binary ? QString::fromLatin1(bytes.toHex(' ')) : QString::fromUtf8(bytes));
}

void FramesPanel::showHalf(bool answer)
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const Frame &frame = m_model->frame(current.row());
    if (frame.answer >= 0)
        Q_EMIT recordSelected(answer ? frame.answer : frame.record);
}

} // namespace Sockeye
