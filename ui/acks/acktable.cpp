// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/acktable.h"

#include "acks/ackcolumns.h"

#include "theme/words.h"
#include <algorithm>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

using Sockeye::Theme::Meaning;

namespace Sockeye {

AckTable::AckTable(AckModel *model, QWidget *parent)
    : FlatTable(parent)
    , m_model(model)
    , m_text(QFont())
    , m_code(Theme::codeFont())
    , m_columns(nullptr)
{
    setAccessibleName(tr("Acknowledgements"));
    setModel(model);
    setMouseTracking(true);
    setupHeader();
}

void AckTable::setupHeader()
{
    QHeaderView *header = horizontalHeader();
    m_columns = new AckColumns(header, qCeil(m_code.width(QStringLiteral("00:00:00.000"))) + 2 * Theme::Gap);
    header->setContextMenuPolicy(Qt::ActionsContextMenu);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
}

bool AckTable::isAtEnd() const
{
    return m_model->isInOrderOfTime() && verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

void AckTable::repaintAges()
{
    const auto [first, end] = rowsInSight();
    for (int row = first; row < end; ++row) {
        if (isOpen(m_model->row(row).state))
            viewport()->update(cell(AckModel::Latency, rowRect(row)));
    }
}

QList<int> AckTable::chosenRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void AckTable::updateColors()
{
    m_icons.reset(palette(), devicePixelRatioF());
}

void AckTable::paintRow(QPainter &painter, int row, const QRect &rect)
{
    const AckRow &at = m_model->row(row);
    const AckName &name = m_model->fold().names().at(at.name);
    const AckStateWords words = m_model->words().state(at);
    const AckLine &line = m_model->words().line(at);
    const Meaning direction = at.isQuestion() ? Meaning::Incoming : Meaning::Outgoing;
    m_icons.draw(painter, at.isQuestion() ? QStringLiteral("arrow-in") : QStringLiteral("arrow-out"), direction,
                 cell(AckModel::Direction, rect));
    painter.setPen(tone(Meaning::Muted));
    m_text.draw(painter, cell(AckModel::Namespace, rect), QString::fromUtf8(name.nsp));
    m_code.draw(painter, cell(AckModel::Id, rect), line.id, Qt::AlignRight);
    m_code.draw(painter, cell(AckModel::Sent, rect), line.sent);
    if (!at.isQuestion() && at.state != AckState::Unknown)
        m_code.draw(painter, cell(AckModel::Tries, rect), QString::number(at.tries), Qt::AlignRight);
    painter.setPen(tone(direction));
    m_text.draw(painter, cell(AckModel::Event, rect), Words::name(name.event));
    painter.setPen(palette().color(QPalette::Text));
    m_code.draw(painter, cell(AckModel::Arguments, rect), line.arguments);
    m_code.draw(painter, cell(AckModel::Answer, rect), line.answer);
    painter.setPen(isOpen(at.state) ? tone(Meaning::Warning) : palette().color(QPalette::Text));
    m_code.draw(painter, cell(AckModel::Latency, rect), m_model->words().latency(at), Qt::AlignRight);
    const QRect text = m_icons.draw(painter, words.icon, words.meaning, cell(AckModel::State, rect));
    painter.setPen(tone(words.meaning));
    m_text.draw(painter, text, words.text);
}

void AckTable::resizeEvent(QResizeEvent *event)
{
    m_columns->fit(viewport()->width());
    FlatTable::resizeEvent(event);
}

bool AckTable::isReplyCell(const QModelIndex &at) const
{
    return at.isValid() && at.column() == AckModel::State && m_model->row(at.row()).state == AckState::Question;
}

void AckTable::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex at = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && isReplyCell(at))
        Q_EMIT replyRequested(at.row());
    FlatTable::mouseReleaseEvent(event);
}

void AckTable::mouseMoveEvent(QMouseEvent *event)
{
    const bool link = isReplyCell(indexAt(event->position().toPoint()));
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    FlatTable::mouseMoveEvent(event);
}

} // namespace Sockeye
