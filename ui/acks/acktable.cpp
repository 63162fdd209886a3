// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/acktable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

using Sockeye::Theme::Meaning;

namespace Sockeye {
namespace {
constexpr int NarrowWidth = 620;
}

AckTable::AckTable(AckModel *model, QWidget *parent)
    : FlatTable(parent)
    , m_model(model)
    , m_text(QFont())
    , m_code(Theme::codeFont())
{
    setAccessibleName(tr("Acknowledgements"));
    setModel(model);
    setSelectionMode(SingleSelection);
    setMouseTracking(true);
    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(AckModel::Answer, QHeaderView::Stretch);
    header->setSectionResizeMode(AckModel::Direction, QHeaderView::Fixed);
    header->resizeSection(AckModel::Direction, Theme::RowHeight);
    header->resizeSection(AckModel::Id, 56);
    header->resizeSection(AckModel::Sent, qCeil(m_code.width(QStringLiteral("00:00:00.000"))) + 2 * Theme::Gap);
    fitColumns();
}

/// Gives the columns their widths when the table becomes narrow or wide; in between they are the user's.
void AckTable::fitColumns()
{
    const bool narrow = viewport()->width() < NarrowWidth;
    if (std::exchange(m_narrow, narrow) == narrow)
        return;
    horizontalHeader()->resizeSection(AckModel::Namespace, narrow ? 80 : 84);
    horizontalHeader()->resizeSection(AckModel::Event, narrow ? 92 : 128);
    horizontalHeader()->resizeSection(AckModel::State, narrow ? 164 : 188);
    setColumnHidden(AckModel::Sent, narrow);
    setColumnHidden(AckModel::Id, narrow);
}

bool AckTable::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

void AckTable::repaintAges()
{
    const auto [first, end] = rowsInSight();
    for (int row = first; row < end; ++row) {
        const AckState state = m_model->row(row).state;
        if (state == AckState::Waiting || state == AckState::Question || state == AckState::Buffered)
            viewport()->update(cell(AckModel::State, rowRect(row)));
    }
}

void AckTable::updateColors()
{
    m_icons.reset(palette(), devicePixelRatioF());
}

void AckTable::paintRow(QPainter &painter, int row, const QRect &rect)
{
    const AckRow &at = m_model->row(row);
    const AckLine &line = m_model->words().line(at);
    const Meaning direction = at.isQuestion() ? Meaning::Incoming : Meaning::Outgoing;
    m_icons.draw(painter, at.isQuestion() ? QStringLiteral("arrow-in") : QStringLiteral("arrow-out"), direction,
                 cell(AckModel::Direction, rect));
    painter.setPen(tone(Meaning::Muted));
    m_text.draw(painter, cell(AckModel::Namespace, rect), line.nsp);
    m_code.draw(painter, cell(AckModel::Id, rect), line.id, Qt::AlignRight);
    m_code.draw(painter, cell(AckModel::Sent, rect), line.sent);
    painter.setPen(tone(direction));
    m_text.draw(painter, cell(AckModel::Event, rect), line.event);
    painter.setPen(palette().color(QPalette::Text));
    m_code.draw(painter, cell(AckModel::Answer, rect), line.answer);
    const AckStateWords words = m_model->words().state(at);
    const QRect text = m_icons.draw(painter, words.icon, words.meaning, cell(AckModel::State, rect));
    painter.setPen(tone(words.meaning));
    m_text.draw(painter, text, words.text);
}

void AckTable::resizeEvent(QResizeEvent *event)
{
    fitColumns();
    FlatTable::resizeEvent(event);
}

bool AckTable::isReplyCell(const QModelIndex &at) const
{
    return at.isValid() && at.column() == AckModel::State && m_model->row(at.row()).state == AckState::Question;
}

void AckTable::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex at = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && isReplyCell(at))
        Q_EMIT replyRequested(at.row());
    FlatTable::mouseReleaseEvent(event);
}

void AckTable::mouseMoveEvent(QMouseEvent *event)
{
    const bool link = isReplyCell(indexAt(event->position().toPoint()));
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    FlatTable::mouseMoveEvent(event);
}

void AckTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex at = currentIndex();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && at.isValid() && m_model->row(at.row()).state == AckState::Question)
        Q_EMIT replyRequested(at.row());
    else
        FlatTable::keyPressEvent(event);
}

} // namespace Sockeye
