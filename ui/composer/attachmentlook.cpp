// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/attachmentlook.h"
#include "composer/binarytext.h"
#include "theme/binarykind.h"
#include "theme/words.h"
#include <QBuffer>
#include <QFile>
#include <QImageReader>

namespace Sockeye {

namespace {

constexpr qint64 Beginning = 512; // bytes that tell a type
constexpr qint64 LargestPicture = 64LL * 1024 * 1024; // larger ones get no thumbnail

void addPicture(AttachmentLook &look, QIODevice &device)
{
    QImageReader reader(&device);
    look.pixels = reader.size();
    if (!look.pixels.isValid() || look.size > LargestPicture)
        return;
    constexpr int Side = AttachmentLook::ThumbnailSize;
    reader.setScaledSize(look.pixels.width() > Side || look.pixels.height() > Side
                             ? look.pixels.scaled(Side, Side, Qt::KeepAspectRatio).expandedTo({1, 1})
                             : look.pixels);
    look.thumbnail = reader.read();
}

} // namespace

AttachmentLook AttachmentLook::ofBytes(const QByteArray &bytes, bool withThumbnail)
{
    AttachmentLook look{BinaryKind::name(bytes), bytes.size(), {}, {}};
    QBuffer buffer;
    buffer.setData(bytes);
    if (withThumbnail && buffer.open(QIODevice::ReadOnly))
        addPicture(look, buffer);
    return look;
}

AttachmentLook AttachmentLook::ofFile(const QString &path, bool withThumbnail)
{
    QFile file(BinaryText::realPath(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    AttachmentLook look{BinaryKind::name(file.peek(Beginning)), file.size(), {}, {}};
    if (withThumbnail)
        addPicture(look, file);
    return look;
}

QString AttachmentLook::description() const
{
    QStringList parts;
    if (!type.isEmpty())
        parts.append(type);
    if (pixels.isValid())
        parts.append(tr("%1 × %2").arg(QString::number(pixels.width()), QString::number(pixels.height())));
    parts.append(Words::bytes(size));
    return parts.join(tr(", "));
}

} // namespace Sockeye
