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
};

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

} // namespace

QString BinaryForm::name(QByteArrayView bytes)
{
    for (const Mark &mark : Marks) {
        if (bytes.startsWith(mark.beginning))
            return QString::fromLatin1(mark.name);
    }
    return looksLikeText(bytes) ? tr("text") : tr("binary");
}

QString BinaryForm::suffix(QByteArrayView bytes)
{
    for (const Mark &mark : Marks) {
        if (bytes.startsWith(mark.beginning))
            return QString::fromLatin1(mark.suffix);
    }
    return looksLikeText(bytes) ? QStringLiteral("txt") : QStringLiteral("bin");
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
