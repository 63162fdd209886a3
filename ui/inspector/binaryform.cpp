// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/binaryform.h"
#include "theme/words.h"
#include <algorithm>
#include <QByteArray>
#include <QStringDecoder>

namespace Sockeye {

namespace {

struct Mark {
    QByteArrayView beginning;
    const char *name;
    const char *suffix;
};

constexpr Mark Marks[] = {
    {"\x89PNG\r\n\x1a\n", "PNG", "png"},
    {"\xff\xd8\xff", "JPEG", "jpg"},
    {"GIF87a", "GIF", "gif"},
    {"GIF89a", "GIF", "gif"},
    {"%PDF-", "PDF", "pdf"},
    {"PK\x03\x04", "ZIP", "zip"},
    {"\x1f\x8b", "gzip", "gz"},
    {"OggS", "Ogg", "ogg"},
    {"RIFF", "RIFF", "riff"},
    {"BM", "BMP", "bmp"},
};

/// Forms that QImageReader knows and that are safe to tell by their beginning.
constexpr const char *Images[] = {"PNG", "JPEG", "GIF", "WebP", "BMP"};

constexpr qsizetype TextSample = 1024;

bool looksLikeText(QByteArrayView bytes)
{
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), TextSample));
    const bool hasControl = std::any_of(sample.begin(), sample.end(), [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return (u < 0x20 && u != '\n' && u != '\r' && u != '\t') || u == 0x7f;
    });
    if (hasControl || sample.isEmpty())
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Default);
    const QString text = decoder(sample);
    return !decoder.hasError() && !text.isEmpty();
}

constexpr Mark WebP{"RIFF", "WebP", "webp"};

/// The mark of the bytes; null when nothing is recognised.
const Mark *markOf(QByteArrayView bytes)
{
    constexpr qsizetype HeadOfBitmap = 26;
    if (bytes.size() >= 12 && bytes.startsWith("RIFF") && bytes.sliced(8, 4) == QByteArrayView("WEBP"))
        return &WebP;
    for (const Mark &mark : Marks) {
        const bool isLikely = mark.beginning != QByteArrayView("BM")
            || (bytes.size() > HeadOfBitmap && bytes.sliced(6, 4) == QByteArrayView("\0\0\0\0", 4));
        if (bytes.startsWith(mark.beginning) && isLikely)
            return &mark;
    }
    return nullptr;
}

} // namespace

QString BinaryForm::name(QByteArrayView bytes)
{
    if (const Mark *mark = markOf(bytes))
        return QString::fromLatin1(mark->name);
    if (isUtf16(bytes))
        return QStringLiteral("UTF-16");
    return looksLikeText(bytes) ? tr("text") : tr("binary");
}

QString BinaryForm::suffix(QByteArrayView bytes)
{
    if (const Mark *mark = markOf(bytes))
        return QString::fromLatin1(mark->suffix);
    if (bytes.startsWith('{') || bytes.startsWith('['))
        return QStringLiteral("json");
    return looksLikeText(bytes) || isUtf16(bytes) ? QStringLiteral("txt") : QStringLiteral("bin");
}

bool BinaryForm::isImage(QByteArrayView bytes)
{
    const Mark *mark = markOf(bytes);
    return mark && std::any_of(std::begin(Images), std::end(Images), [&](const char *name) {
               return QByteArrayView(name) == QByteArrayView(mark->name);
           });
}

bool BinaryForm::isText(QByteArrayView bytes)
{
    return !markOf(bytes) && looksLikeText(bytes);
}

bool BinaryForm::isUtf16(QByteArrayView bytes)
{
    return bytes.size() >= 4 && bytes.size() % 2 == 0 && (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"));
}

QByteArray BinaryForm::fromUtf16(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf16);
    const QString text = decoder(bytes);
    return text.toUtf8();
}

QString BinaryForm::hex(QByteArrayView bytes, qsizetype most)
{
    const QByteArray shown = bytes.first(std::min(bytes.size(), most)).toByteArray().toHex(' ');
    return QString::fromLatin1(shown) + (bytes.size() > most ? QStringLiteral(" …") : QString());
}

QString BinaryForm::summary(QByteArrayView bytes)
{
    const QString known = name(bytes);
    if (known == tr("binary"))
        return QStringLiteral("‹%1› %2").arg(Words::bytes(bytes.size()), hex(bytes, 16));
    return QStringLiteral("‹%1, %2› %3").arg(known, Words::bytes(bytes.size()), hex(bytes, 16));
}

} // namespace Sockeye
