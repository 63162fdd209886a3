// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/handshake.h"

#include <limits>
#include <optional>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <SocketIO/argumentswriter.h>

namespace SocketIO {
namespace {

using std::chrono::milliseconds;

// A month: more than any timer takes is surely a mistake.
constexpr double LongestTime = std::numeric_limits<int>::max();

std::optional<milliseconds> positiveTime(const QJsonValue &value)
{
    const double time = value.toDouble();
    if (!value.isDouble() || !(time >= 1 && time <= LongestTime))
        return std::nullopt;
    return milliseconds(static_cast<qint64>(time));
}

QStringList strings(const QJsonValue &value)
{
    QStringList result;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &element : array) {
        if (element.isString())
            result.append(element.toString());
    }
    return result;
}

DecodeError timeError(const char *member)
{
    return {0, QStringLiteral("%1 must be a number of milliseconds above zero").arg(QLatin1String(member))};
}

} // namespace

Decoded<Handshake> decodeHandshake(QByteArrayView json)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return DecodeError{qBound(qsizetype(0), qsizetype(parsed.offset), json.size()), parsed.errorString()};
    const QJsonObject object = document.object();
    Handshake handshake;
    handshake.sid = object.value(QLatin1String("sid")).toString().toUtf8();
    if (handshake.sid.isEmpty())
        return DecodeError{0, QStringLiteral("the open packet has no session id (sid)")};
    handshake.upgrades = strings(object.value(QLatin1String("upgrades")));
    const auto interval = positiveTime(object.value(QLatin1String("pingInterval")));
    if (!interval)
        return timeError("pingInterval");
    const auto timeout = positiveTime(object.value(QLatin1String("pingTimeout")));
    if (!timeout)
        return timeError("pingTimeout");
    handshake.pingInterval = *interval;
    handshake.pingTimeout = *timeout;
    handshake.maxPayload = qMax(object.value(QLatin1String("maxPayload")).toInteger(), qint64(0));
    return handshake;
}

QByteArray encodeHandshake(const Handshake &handshake)
{
    ArgumentsWriter writer;
    writer.beginObject();
    writer.key(QByteArrayView("sid"));
    writer.utf8(handshake.sid);
    writer.key(QByteArrayView("upgrades"));
    writer.beginArray();
    for (const QString &upgrade : handshake.upgrades)
        writer.value(QStringView(upgrade));
    writer.endArray();
    writer.key(QByteArrayView("pingInterval"));
    writer.value(qint64(handshake.pingInterval.count()));
    writer.key(QByteArrayView("pingTimeout"));
    writer.value(qint64(handshake.pingTimeout.count()));
    if (handshake.maxPayload > 0) {
        writer.key(QByteArrayView("maxPayload"));
        writer.value(handshake.maxPayload);
    }
    writer.endObject();
    return writer.takeText();
}

} // namespace SocketIO
