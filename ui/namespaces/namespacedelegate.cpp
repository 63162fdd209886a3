// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespaces/namespacedelegate.h"

#include "namespaces/namespacemodel.h"
#include "theme/words.h"

#include <QPainter>

using Sockeye::Theme::Meaning;

namespace Sockeye {
namespace {

constexpr int DotSize = 8;
constexpr int Indent = DotSize + Theme::Gap;

NamespaceModel::State stateOf(const QModelIndex &index)
{
    return static_cast<NamespaceModel::State>(index.data(NamespaceModel::StateRole).toInt());
}

Meaning meaningOf(NamespaceModel::State state)
{
    switch (state) {
    case NamespaceModel::State::Joining:
        return Meaning::Warning;
    case NamespaceModel::State::Joined:
        return Meaning::Good;
    case NamespaceModel::State::Refused:
        return Meaning::Bad;
    case NamespaceModel::State::Left:
        break;
    }
    return Meaning::Muted;
}

/// A full dot where it is joined, a ring elsewhere.
void paintDot(QPainter &painter, const QRect &line, const QColor &color, bool full)
{
    const QRectF dot(line.left(), line.top() + (line.height() - DotSize) / 2.0, DotSize, DotSize);
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(full ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawEllipse(dot.adjusted(0.75, 0.75, -0.75, -0.75));
}

} // namespace

QSize NamespaceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    return {160, 2 * option.fontMetrics.height() + 2 * Theme::Gap};
}

void NamespaceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    const QRect inside = option.rect.adjusted(Theme::Gap, Theme::SmallGap, -Theme::Gap, -Theme::SmallGap);
    const QRect top(inside.topLeft(), QSize(inside.width(), inside.height() / 2));
    const QRect bottom(QPoint(inside.left(), top.bottom() + 1), QSize(inside.width(), inside.height() - top.height()));
    paintTop(*painter, top, option, index);
    paintBottom(*painter, bottom.adjusted(Indent, 0, 0, 0), option, index);
    painter->restore();
}

void NamespaceDelegate::paintTop(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const NamespaceModel::State state = stateOf(index);
    paintDot(painter, line, Theme::color(option.palette, meaningOf(state)), state == NamespaceModel::State::Joined);
    const auto count = [&](int role) { return Words::count(index.data(role).toLongLong()); };
    const QString counts = tr("↓ %1  ↑ %2").arg(count(NamespaceModel::ReceivedRole), count(NamespaceModel::SentRole));
    const int countsWidth = option.fontMetrics.horizontalAdvance(counts);
    painter.setFont(option.font);
    painter.setPen(Theme::color(option.palette, Meaning::Muted));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, counts);
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    const QRect place = line.adjusted(Indent, 0, -countsWidth - Theme::Gap, 0);
    painter.setFont(strong);
    painter.setPen(option.palette.color(QPalette::Text));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(strong).elidedText(index.data().toString(), Qt::ElideMiddle, place.width()));
}

void NamespaceDelegate::paintBottom(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const QString state = index.data(NamespaceModel::StateTextRole).toString();
    const QString recovery = index.data(NamespaceModel::RecoveryRole).toString();
    const QString more = recovery.isEmpty()
        ? index.data(NamespaceModel::SidRole).toString() + index.data(NamespaceModel::ReasonRole).toString()
        : recovery;
    painter.setFont(option.font);
    painter.setPen(Theme::color(option.palette, meaningOf(stateOf(index))));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, state);
    const QRect rest = line.adjusted(option.fontMetrics.horizontalAdvance(state) + Theme::Gap, 0, 0, 0);
    if (stateOf(index) != NamespaceModel::State::Refused)
        painter.setPen(Theme::color(option.palette, Meaning::Muted));
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     option.fontMetrics.elidedText(more, Qt::ElideRight, rest.width()));
}

} // namespace Sockeye
