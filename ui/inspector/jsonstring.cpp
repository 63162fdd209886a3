// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/jsonstring.h"

namespace Sockeye {

namespace {

/// The code unit of `\uXXXX` at `offset`; -1 when none stands there.
int unitAt(QByteArrayView text, qsizetype offset)
{
    if (offset + 6 > text.size() || text[offset] != '\\' || text[offset + 1] != 'u')
        return -1;
    bool isNumber = false;
    const int unit = text.sliced(offset + 2, 4).toByteArray().toInt(&isNumber, 16);
    return isNumber ? unit : -1;
}

/// Appends what the escape at `offset` means; returns how many bytes it has.
qsizetype appendEscape(QByteArrayView text, qsizetype offset, QString &out)
{
    const char c = offset + 1 < text.size() ? text[offset + 1] : '\0';
    if (c != 'u') {
        static constexpr QByteArrayView Names = "bfnrt";
        static constexpr char16_t Values[] = {u'\b', u'\f', u'\n', u'\r', u'\t'};
        const qsizetype named = c == '\0' ? -1 : Names.indexOf(c);
        out.append(named < 0 ? QChar(QLatin1Char(c == '\0' ? '\\' : c)) : QChar(Values[named]));
        return 2;
    }
    const int unit = unitAt(text, offset);
    if (unit < 0) {
        out.append(QStringLiteral("\\u"));
        return 2;
    }
    const auto first = static_cast<char16_t>(unit);
    if (!QChar::isSurrogate(first)) {
        out.append(QChar(first));
        return 6;
    }
    const int second = unitAt(text, offset + 6);
    if (QChar::isHighSurrogate(first) && second >= 0 && QChar::isLowSurrogate(static_cast<char16_t>(second))) {
        out.append(QChar(first)).append(QChar(static_cast<char16_t>(second)));
        return 12;
    }
    out.append(QString::fromUtf8(text.sliced(offset, 6)));
    return 6;
}

} // namespace

QString JsonString::text(QByteArrayView literal, qsizetype most)
{
    QByteArrayView inside = literal;
    if (inside.startsWith('"'))
        inside = inside.sliced(1);
    if (inside.endsWith('"'))
        inside.chop(1);
    // No escape makes one character of more than twelve bytes, so a beginning is enough for the beginning.
    if (most >= 0 && inside.size() > most * 12)
        inside = inside.first(most * 12);
    QString out;
    qsizetype offset = 0;
    while (offset < inside.size() && (most < 0 || out.size() < most)) {
        const qsizetype found = inside.indexOf('\\', offset);
        const qsizetype end = found < 0 ? inside.size() : found;
        out.append(QString::fromUtf8(inside.sliced(offset, end - offset)));
        offset = found < 0 ? end : end + appendEscape(inside, end, out);
    }
    if (most >= 0 && out.size() > most)
        out.truncate(most > 0 && out[most - 1].isHighSurrogate() ? most - 1 : most);
    return out;
}

} // namespace Sockeye
