// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace Sockeye {

/// Draws a namespace in two lines: name and counts, then its state with the socket id or the reason.
class NamespaceDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintTop(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                  const QModelIndex &index) const;
    void paintBottom(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
};

} // namespace Sockeye
