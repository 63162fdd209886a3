// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/binarykind.h"

#include "theme/words.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>
#include <QStringDecoder>

namespace Sockeye::BinaryKind {
namespace {

struct Beginning {
    QByteArrayView bytes;
    QLatin1String name;
};

// Names of formats are the same in every language. What MessagePack begins with, other bytes begin with as well.
constexpr std::array Beginnings{
    Beginning{"\x89PNG\r\n\x1a\n", QLatin1String("PNG")},
    Beginning{"\xff\xd8\xff", QLatin1String("JPEG")},
    Beginning{"GIF87a", QLatin1String("GIF")},
    Beginning{"GIF89a", QLatin1String("GIF")},
    Beginning{"\x1f\x8b\x08", QLatin1String("gzip")},
    Beginning{"PK\x03\x04", QLatin1String("ZIP")},
    Beginning{"%PDF-", QLatin1String("PDF")},
};
constexpr qsizetype TextLooked = 256;
// Fewer bytes than this are printable by chance too often.
constexpr qsizetype TextLeast = 8;

bool isText(QByteArrayView bytes)
{
    if (bytes.size() < TextLeast)
        return false;
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), TextLooked));
    const bool control = std::any_of(sample.begin(), sample.end(), [](char c) {
        return (static_cast<uchar>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7f;
    });
    if (control)
        return false;
    // A letter that the sample cuts in two is no error to a decoder that waits for more.
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(sample);
    return !decoder.hasError() && !text.isEmpty();
}

} // namespace

QString name(QByteArrayView bytes)
{
    const auto *known = std::find_if(Beginnings.begin(), Beginnings.end(),
                                     [&](const Beginning &beginning) { return bytes.startsWith(beginning.bytes); });
    if (known != Beginnings.end())
        return known->name;
    if (bytes.startsWith("RIFF") && bytes.size() >= 12 && bytes.sliced(8, 4) == "WEBP")
        return QStringLiteral("WebP");
    return isText(bytes) ? QCoreApplication::translate("Sockeye::BinaryKind", "text") : QString();
}

QString label(QByteArrayView bytes)
{
    const QString kind = name(bytes);
    const QString size = Words::bytes(bytes.size());
    return kind.isEmpty() ? QStringLiteral("‹%1›").arg(size) : QStringLiteral("‹%1, %2›").arg(kind, size);
}

} // namespace Sockeye::BinaryKind
