// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/pastedpicture.h"
#include "composer/binarytokens.h"
#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QImage>
#include <QMimeData>
#include <QSaveFile>
#include <QStandardPaths>

namespace Sockeye {

bool PastedPicture::isIn(const QMimeData *mime)
{
    return mime->hasImage() && !mime->hasText();
}

QByteArray PastedPicture::png(const QMimeData *mime)
{
    QByteArray bytes = mime->data(QStringLiteral("image/png"));
    if (!bytes.isEmpty())
        return bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    qvariant_cast<QImage>(mime->imageData()).save(&buffer, "PNG");
    return bytes;
}

QString PastedPicture::token(const QByteArray &png)
{
    if (png.size() <= ShortPicture)
        return BinaryToken::text(QStringLiteral("$base64"), QString::fromLatin1(png.toBase64()));
    // Named by its content: the same picture pasted twice is one file.
    const QByteArray hash = QCryptographicHash::hash(png, QCryptographicHash::Sha256).toHex().first(16);
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QLatin1String("/pictures"));
    QSaveFile file(folder.filePath(QString::fromLatin1(hash) + QLatin1String(".png")));
    if (!folder.mkpath(QStringLiteral(".")) || !file.open(QIODevice::WriteOnly) || file.write(png) != png.size()
        || !file.commit())
        return {};
    return BinaryToken::text(QStringLiteral("$file"), file.fileName());
}

} // namespace Sockeye
