// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/treedelegate.h"
#include "inspector/argumenttree.h"
#include "theme/theme.h"

namespace Sockeye {

QSize TreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width(), std::max(hint.height(), Theme::RowHeight - 2)};
}

void TreeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto *tree = qobject_cast<const ArgumentTree *>(index.model());
    if (index.column() != ArgumentTree::Type)
        option->font = Theme::codeFont();
    const bool isPreview = index.column() == ArgumentTree::Value && tree && !tree->isLeaf(index);
    if (index.column() == ArgumentTree::Type || isPreview)
        option->palette.setColor(QPalette::Text, Theme::color(option->palette, Theme::Meaning::Muted));
    else if (index.column() == ArgumentTree::Value && tree && tree->isBinary(index))
        option->palette.setColor(QPalette::Text, Theme::color(option->palette, Theme::Meaning::Binary));
}

} // namespace Sockeye
