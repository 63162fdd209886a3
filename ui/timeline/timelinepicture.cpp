// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinepicture.h"

#include <QBuffer>
#include <QFontInfo>
#include <QSaveFile>
#include <QSvgGenerator>

namespace Sockeye {

TimelinePicture::TimelinePicture(TimelineScene scene, TimelineWords words, const QPalette &palette, const QFont &font,
                                 int width)
    : m_scene(std::move(scene))
    , m_words(std::move(words))
    , m_palette(palette)
    , m_font(font)
{
    const int namespaces = static_cast<int>(m_scene.fold.namespaces().size());
    m_size = QSize(std::clamp(width, Narrowest, Widest), TimelineLayout::fullHeight(namespaces));
    m_scene.layout = TimelineLayout(m_size, namespaces);
    m_scene.span = m_scene.span.resized(m_scene.layout.plot().width());
    // In pixels, so that letters are as wide as they were measured whatever is painted on.
    m_font.setPixelSize(QFontInfo(font).pixelSize());
}

void TimelinePicture::paint(QPaintDevice &device) const
{
    QPainter painter(&device);
    painter.setFont(m_font);
    TimelinePainter timeline(m_scene, m_words, m_palette);
    timeline.range = range;
    timeline.paint(painter);
}

QImage TimelinePicture::image() const
{
    const int scale = m_size.width() * 2 <= Widest ? 2 : 1;
    QImage image(m_size * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(m_palette.color(QPalette::Base));
    paint(image);
    return image;
}

QByteArray TimelinePicture::svg() const
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(m_size);
    generator.setViewBox(QRect(QPoint(), m_size));
    generator.setTitle(tr("Timeline of the connection"));
    generator.setDescription(m_words.description(m_scene.fold));
    paint(generator);
    return buffer.data();
}

QString TimelinePicture::writeTo(const QString &path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        file.write(svg());
    else
        image().save(&file, "PNG");
    return file.commit() ? QString() : file.errorString();
}

} // namespace Sockeye
