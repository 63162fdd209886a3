// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/headlines.h"
#include "theme/secretname.h"
#include <algorithm>
#include <QRegularExpression>

namespace Sockeye {

namespace {

constexpr char Hidden[] = "•••••";

/// `?name=value&name=value` of a line with the values of secret names hidden.
QString maskedQuery(const QString &line)
{
    static const QRegularExpression parameter(QStringLiteral("([?&])([^=&\\s]+)=([^&\\s]+)"));
    QString masked;
    qsizetype from = 0;
    for (auto it = parameter.globalMatch(line); it.hasNext();) {
        const auto match = it.next();
        if (!Theme::isSecretName(QByteArray::fromPercentEncoding(match.captured(2).toUtf8())))
            continue;
        masked += QStringView(line).sliced(from, match.capturedStart(3) - from);
        masked += QString::fromUtf8(Hidden);
        from = match.capturedEnd(3);
    }
    masked += QStringView(line).sliced(from);
    return masked;
}

/// `name=value; name=value` with hidden values. Of Set-Cookie only the first pair is a cookie.
QByteArray maskedCookies(const QByteArray &cookies, bool isSet)
{
    QByteArrayList pairs = cookies.split(';');
    const qsizetype secret = isSet ? 1 : pairs.size();
    for (qsizetype i = 0; i < std::min(secret, pairs.size()); ++i) {
        const qsizetype equals = pairs[i].indexOf('=');
        pairs[i] = (equals < 0 ? QByteArray() : pairs[i].first(equals + 1)) + Hidden;
    }
    return pairs.join(';');
}

} // namespace

HeadLines HeadLines::of(const QByteArray &head)
{
    HeadLines out;
    const QByteArrayList lines = head.split('\n');
    out.start = lines.first();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].isEmpty())
            continue;
        const qsizetype colon = lines[i].indexOf(':');
        const QByteArray name = lines[i].first(std::max<qsizetype>(colon, 0));
        out.headers.append({name, lines[i].sliced(colon + 1).trimmed(), Theme::isSecretName(name)});
    }
    return out;
}

QByteArray HeadLines::maskedValue(const Header &header)
{
    const QByteArray name = header.name.toLower();
    if (name.contains("cookie"))
        return maskedCookies(header.value, name.startsWith("set-"));
    const qsizetype space = header.value.indexOf(' ');
    const bool hasScheme = name.endsWith("authorization") && space > 0;
    return (hasScheme ? header.value.first(space + 1) : QByteArray()) + Hidden;
}

QByteArray HeadLines::maskedRequest(const QByteArray &line)
{
    static const QRegularExpression user(QStringLiteral("(://[^/@\\s:]*:)[^/@\\s]+@"));
    QString text = maskedQuery(QString::fromUtf8(line));
    text.replace(user, QStringLiteral("\\1•••••@"));
    return text.toUtf8();
}

QByteArray HeadLines::masked(const QByteArray &head)
{
    if (head.isEmpty())
        return head;
    const HeadLines parsed = of(head);
    QByteArray out = maskedRequest(parsed.start);
    const bool hasSecret = out != parsed.start
        || std::any_of(parsed.headers.begin(), parsed.headers.end(),
                       [](const Header &header) { return header.isSecret; });
    if (!hasSecret)
        return head; // byte by byte
    for (const Header &header : parsed.headers)
        out += '\n' + header.name + ": " + (header.isSecret ? maskedValue(header) : header.value);
    return out;
}

} // namespace Sockeye
