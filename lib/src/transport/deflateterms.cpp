// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/deflateterms.h"

#include <QByteArrayList>

namespace SocketIO {

namespace {

constexpr QByteArrayView Extension = "permessage-deflate";

struct Parameter {
    QByteArray name;
    QByteArray value;
    bool hasValue = false;
};

Parameter parameterOf(const QByteArray &text)
{
    const qsizetype equals = text.indexOf('=');
    if (equals < 0)
        return {text.trimmed().toLower(), {}, false};
    QByteArray value = text.sliced(equals + 1).trimmed();
    if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
        value = value.sliced(1, value.size() - 2);
    return {text.first(equals).trimmed().toLower(), value, true};
}

/// 8 to 15 without leading zeros (section 7.1.2); 0 for anything else.
int windowBits(const QByteArray &value)
{
    constexpr int Least = 8;
    constexpr int Most = 15;
    const int bits = value.toInt();
    return bits >= Least && bits <= Most && QByteArray::number(bits) == value ? bits : 0;
}

/// Returns whether the parameter is as it must be.
bool apply(const Parameter &parameter, DeflateTerms *terms)
{
    if (parameter.name == "server_no_context_takeover" && !parameter.hasValue)
        return terms->serverForgets = true;
    if (parameter.name == "client_no_context_takeover" && !parameter.hasValue)
        return terms->clientForgets = true;
    if (parameter.name == "server_max_window_bits")
        return (terms->serverWindowBits = windowBits(parameter.value)) != 0;
    if (parameter.name == "client_max_window_bits")
        return (terms->clientWindowBits = windowBits(parameter.value)) != 0;
    return false;
}

} // namespace

QByteArray deflateOffer()
{
    return Extension + QByteArrayLiteral("; client_max_window_bits");
}

std::variant<DeflateTerms, QString> readDeflateTerms(QByteArrayView extensions)
{
    const QByteArray text = extensions.toByteArray();
    QByteArrayList parts = text.split(';');
    const QByteArray name = parts.takeFirst().trimmed();
    if (text.contains(',') || name.compare(Extension, Qt::CaseInsensitive) != 0)
        return QStringLiteral("it has extensions that were not offered: %1").arg(QString::fromUtf8(text));
    DeflateTerms terms;
    QByteArrayList seen;
    for (const QByteArray &part : std::as_const(parts)) {
        const Parameter parameter = parameterOf(part);
        if (seen.contains(parameter.name) || !apply(parameter, &terms)) {
            return QStringLiteral("its terms of compression are not allowed: %1")
                .arg(QString::fromUtf8(part.trimmed()));
        }
        seen.append(parameter.name);
    }
    return terms;
}

} // namespace SocketIO
