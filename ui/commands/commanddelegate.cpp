// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commanddelegate.h"

#include "commands/commandlist.h"
#include "theme/theme.h"
#include <QPainter>

namespace Sockeye {

namespace {

constexpr int Height = Theme::RowHeight + Theme::SmallGap;

/// Draws the text letter by letter of its runs; returns where it ended.
int drawMarked(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area, const QString &text,
               const QList<qsizetype> &letters, const QColor &plain, const QColor &marked)
{
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    int x = area.left();
    for (qsizetype at = 0; at < text.size();) {
        const bool isMarked = letters.contains(at);
        qsizetype end = at + 1;
        while (end < text.size() && letters.contains(end) == isMarked)
            ++end;
        const QString run = text.mid(at, end - at);
        painter.setFont(isMarked ? bold : option.font);
        painter.setPen(isMarked ? marked : plain);
        painter.drawText(QRect(x, area.top(), area.right() - x, area.height()), Qt::AlignLeft | Qt::AlignVCenter, run);
        x += painter.fontMetrics().horizontalAdvance(run);
        at = end;
    }
    painter.setFont(option.font);
    return x;
}

} // namespace

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const QColor muted = Theme::color(palette, Theme::Meaning::Muted);
    const QString reason = index.data(CommandList::ReasonRole).toString();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, palette.color(QPalette::Highlight));
    QRect area = option.rect.adjusted(Theme::Gap, 0, -Theme::Gap, 0);
    painter->setFont(option.font);
    painter->setPen(muted);
    const QString keys = index.data(CommandList::KeysRole).toString();
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, keys);
    area.setRight(area.right() - option.fontMetrics.horizontalAdvance(keys) - Theme::Gap);
    const QColor plain = reason.isEmpty() ? palette.color(QPalette::Text) : muted;
    const QColor marked = reason.isEmpty() ? Theme::color(palette, Theme::Meaning::Accent) : muted;
    area.setLeft(drawMarked(*painter, option, area, index.data().toString(),
                            index.data(CommandList::LettersRole).value<QList<qsizetype>>(), plain, marked)
                 + 2 * Theme::Gap);
    painter->setPen(muted);
    const QString group = index.data(CommandList::GroupRole).toString();
    const QString more =
        reason.isEmpty() ? group : tr("%1 – %2", "group of a command, why it is disabled").arg(group, reason);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(more, Qt::ElideRight, area.width()));
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    Q_UNUSED(index)
    return {0, Height};
}

} // namespace Sockeye
