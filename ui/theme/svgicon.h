// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIconEngine>

namespace Sockeye::Theme {

/// Draws one SVG of the program's set, its `currentColor` replaced by the given colours, at any size and density.
class SvgIcon final : public QIconEngine {
public:
    SvgIcon(QString name, QColor normal, QColor disabled);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;
    QString key() const override;
    bool isNull() override;

private:
    [[nodiscard]] QString path() const;

    QString m_name;
    QColor m_normal;
    QColor m_disabled;
};

} // namespace Sockeye::Theme
