// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/svgicon.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Outside the namespace, as the macro demands: a static library's resources are not found before this has run.
static void initResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace Sockeye::Theme {

SvgIcon::SvgIcon(QString name, QColor normal, QColor disabled)
    : m_name(std::move(name))
    , m_normal(normal)
    , m_disabled(disabled)
{
    static const bool ready = (initResources(), true);
    Q_UNUSED(ready)
}

QString SvgIcon::path() const
{
    return QStringLiteral(":/sockeye/icons/%1.svg").arg(m_name);
}

void SvgIcon::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    Q_UNUSED(state)
    QFile file(path());
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QColor &stroke = mode == QIcon::Disabled ? m_disabled : m_normal;
    QSvgRenderer renderer(file.readAll().replace("currentColor", stroke.name().toLatin1()));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(painter, rect);
}

QPixmap SvgIcon::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1);
}

QPixmap SvgIcon::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    const QColor &stroke = mode == QIcon::Disabled ? m_disabled : m_normal;
    const QString cacheKey = QStringLiteral("sockeye-icon/%1/%2/%3x%4@%5")
                                 .arg(m_name, stroke.name())
                                 .arg(size.width())
                                 .arg(size.height())
                                 .arg(scale);
    QPixmap pixmap;
    if (QPixmapCache::find(cacheKey, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
    }
    pixmap.setDevicePixelRatio(scale);
    QPixmapCache::insert(cacheKey, pixmap);
    return pixmap;
}

QSize SvgIcon::actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    Q_UNUSED(mode)
    Q_UNUSED(state)
    return size;
}

QIconEngine *SvgIcon::clone() const
{
    return new SvgIcon(*this);
}

QString SvgIcon::key() const
{
    return QStringLiteral("sockeye-svg");
}

bool SvgIcon::isNull()
{
    return !QFile::exists(path());
}

} // namespace Sockeye::Theme
