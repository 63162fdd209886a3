// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/binarytokens.h"
#include "composer/attachmentlook.h"
#include "composer/binarytext.h"
#include "composer/jsonpieces.h"
#include <array>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace Sockeye {

namespace {

using Kind = JsonPiece::Kind;

QString quoted(const QString &text)
{
    const QString array = QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact));
    return array.sliced(1, array.size() - 2);
}

QString unquoted(QStringView literal)
{
    if (!literal.contains(u'\\'))
        return literal.sliced(1, literal.size() - 2).toString();
    const QByteArray array = QByteArray("[" + literal.toUtf8() + "]");
    return QJsonDocument::fromJson(array).array().at(0).toString();
}

} // namespace

QList<BinaryToken> BinaryToken::in(QStringView json)
{
    constexpr std::array pattern{Kind::Open, Kind::String, Kind::Colon, Kind::String, Kind::Close};
    QList<BinaryToken> found;
    std::array<JsonPiece, pattern.size()> last;
    JsonPieces pieces(json);
    for (auto piece = pieces.next(); piece; piece = pieces.next()) {
        std::rotate(last.begin(), last.begin() + 1, last.end());
        last.back() = *piece;
        const bool fits = std::equal(last.begin(), last.end(), pattern.begin(),
                                     [](const JsonPiece &one, Kind kind) { return one.kind == kind; });
        if (!fits || last[1].end - last[1].begin > 16)
            continue;
        const QString key = unquoted(last[1].in(json));
        if (key == QLatin1String("$hex") || key == QLatin1String("$base64") || key == QLatin1String("$file"))
            found.append({last[0].begin, last[4].end, key, unquoted(last[3].in(json))});
    }
    return found;
}

QString BinaryToken::text(const QString &key, const QString &value)
{
    return QStringLiteral("{%1: %2}").arg(quoted(key), quoted(value));
}

QString BinaryToken::description() const
{
    const bool isFile = key == QLatin1String("$file");
    const BinaryText::Bytes bytes = isFile ? BinaryText::fromFile(value, BinaryText::Files::CheckOnly)
        : key == QLatin1String("$hex")     ? BinaryText::fromHex(value)
                                           : BinaryText::fromBase64(value);
    if (const auto *problem = std::get_if<BinaryText::Problem>(&bytes))
        return problem->reason;
    const AttachmentLook look =
        isFile ? AttachmentLook::ofFile(value, false) : AttachmentLook::ofBytes(std::get<QByteArray>(bytes), false);
    return tr("Leaves as a binary attachment: %1\nTo send this object itself, write its key with two dollars.")
        .arg(look.description());
}

} // namespace Sockeye
