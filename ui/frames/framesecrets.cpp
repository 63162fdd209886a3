// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/framesecrets.h"

#include <algorithm>
#include <array>
#include <QRegularExpression>
#include <QString>

namespace Sockeye::FrameSecrets {

namespace {

constexpr char Hidden[] = "***";
constexpr char Separator = '\x1e';

QByteArray hiddenParameter(const QByteArray &parameter)
{
    const qsizetype equals = parameter.indexOf('=');
    return equals >= 0 && isSecret(parameter.first(equals)) ? QByteArray(parameter.first(equals + 1) + Hidden)
                                                            : parameter;
}

QByteArray hiddenCookie(const QByteArray &cookie)
{
    const qsizetype equals = cookie.indexOf('=');
    return equals >= 0 ? QByteArray(cookie.first(equals + 1) + Hidden) : QByteArray(Hidden);
}

// Replaces the values of keys in JSON; `all` of them or those that are secret. Bytes stay bytes as Latin-1.
QByteArray hiddenValues(const QByteArray &json, bool all)
{
    static const QRegularExpression member(
        QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9][0-9.eE+-]*|true|false)"));
    const QString text = QString::fromLatin1(json);
    QString masked;
    qsizetype from = 0;
    for (auto it = member.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        // The session id is in every URL, and nothing can be told without it.
        const QString name = match.captured(1);
        if (name == QLatin1String("sid") || (!all && !isSecret(name.toLatin1())))
            continue;
        masked += QStringView(text).sliced(from, match.capturedStart(2) - from);
        masked += QLatin1String("\"***\"");
        from = match.capturedEnd(2);
    }
    masked += QStringView(text).sliced(from);
    return masked.toLatin1();
}

QByteArray maskedPacket(const QByteArray &packet)
{
    const bool isConnect = packet.startsWith("40");
    return packet.contains(':') ? hiddenValues(packet, isConnect) : packet;
}

} // namespace

bool isSecret(QByteArrayView name)
{
    static constexpr std::array Parts{"authorization", "cookie", "token",      "secret",   "passw",
                                      "apikey",        "jwt",    "credential", "accesskey"};
    QByteArray plain = name.toByteArray().toLower();
    plain.replace("-", "").replace("_", "");
    return plain == "auth" || std::ranges::any_of(Parts, [&plain](const char *part) { return plain.contains(part); });
}

QByteArray maskedUrl(const QByteArray &url)
{
    QByteArray text = url;
    const qsizetype scheme = text.indexOf("://");
    const qsizetype hostEnd = scheme < 0 ? -1 : text.indexOf('/', scheme + 3);
    const qsizetype at = scheme < 0 ? -1 : text.first(hostEnd < 0 ? text.size() : hostEnd).lastIndexOf('@');
    if (at > scheme)
        text.replace(scheme + 3, at - scheme - 3, Hidden);
    const qsizetype mark = text.indexOf('?');
    if (mark < 0)
        return text;
    QByteArrayList parameters = text.sliced(mark + 1).split('&');
    std::ranges::transform(parameters, parameters.begin(), hiddenParameter);
    return text.first(mark + 1) + parameters.join('&');
}

QByteArray maskedHeader(const QByteArray &name, const QByteArray &value)
{
    if (!isSecret(name))
        return value;
    if (name.compare("Cookie", Qt::CaseInsensitive) == 0) {
        QByteArrayList cookies = value.split(';');
        std::ranges::transform(cookies, cookies.begin(), hiddenCookie);
        return cookies.join(';');
    }
    const qsizetype space = value.indexOf(' ');
    return space > 0 ? QByteArray(value.first(space + 1) + Hidden) : QByteArray(Hidden);
}

QByteArray maskedText(const QByteArray &text)
{
    if (!text.contains(':'))
        return text;
    QByteArrayList packets = text.split(Separator);
    std::ranges::transform(packets, packets.begin(), maskedPacket);
    return packets.join(Separator);
}

} // namespace Sockeye::FrameSecrets
