// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The options about what is spoken. See optioncatalog.h.
#include "connection/optioncatalog.h"
#include "connection/optionmaking.h"
#include "connection/transportjson.h"
#include <QJsonObject>
#include <QSet>
#include <SocketIO/parser.h>

namespace Sockeye {

using Fold = ConnectionOption::Fold;
using Type = ConnectionOption::Type;
using SocketIO::ClientOptions;
using SocketIO::Protocol;

namespace {

template <auto Member> ConnectionOption made(const char *key, const QString &label, const QString &tip)
{
    ConnectionOption option = makeOption<&ConnectionSettings::options, Member>(Fold::Protocol, key);
    option.label = label;
    option.tip = tip;
    return option;
}

QJsonValue protocolValue(const ConnectionSettings &settings)
{
    return settings.options.protocol == Protocol::V3 ? QJsonValue(3)
        : settings.options.protocol == Protocol::V4  ? QJsonValue(4)
                                                     : QJsonValue(QStringLiteral("auto"));
}

void setProtocol(ConnectionSettings &settings, const QJsonValue &value)
{
    settings.options.protocol = value.isString() ? Protocol::Auto : value.toInt() == 3 ? Protocol::V3 : Protocol::V4;
}

} // namespace

void OptionCatalog::addProtocol(QList<ConnectionOption> &to)
{
    ConnectionOption protocol{QStringLiteral("protocol"), Fold::Protocol, Type::Choice, tr("Protocol")};
    protocol.tip = tr("The generation of Socket.IO to speak. Auto finds it out and remembers it for the server.");
    protocol.choices = {
        {QStringLiteral("auto"), tr("Auto")}, {4, tr("Socket.IO v4, v3 (EIO=4)")}, {3, tr("Socket.IO v2, v1 (EIO=3)")}};
    protocol.get = &protocolValue;
    protocol.set = &setProtocol;
    to.append(protocol);
    ConnectionOption parser{QStringLiteral("parser"), Fold::Protocol, Type::Choice, tr("Parser")};
    parser.tip = tr("How packets are written. The server must use the same one: MessagePack wants "
                    "socket.io-msgpack-parser there.");
    parser.choices = {{QStringLiteral("json"), tr("JSON")}, {QStringLiteral("msgpack"), tr("MessagePack")}};
    parser.get = [](const ConnectionSettings &settings) {
        return settings.options.parser ? settings.options.parser->name() : QStringLiteral("json");
    };
    parser.set = [](ConnectionSettings &settings, const QJsonValue &value) {
        settings.options.parser = value == QLatin1String("msgpack") ? SocketIO::messagePackParser() : nullptr;
    };
    parser.codeKey = parser.key;
    to.append(parser);
    ConnectionOption transports = made<&ClientOptions::transports>(
        "transports", tr("Transports"), tr("In the order they are tried. Drag them, or use Alt+Up and Alt+Down."));
    transports.fold = Fold::Protocol;
    transports.check = [](const QJsonValue &value) {
        return value.toArray().isEmpty() ? tr("At least one transport is needed.") : QString();
    };
    to.append(transports);
    to.append(made<&ClientOptions::tryAllTransports>(
        "tryAllTransports", tr("Try all transports"),
        tr("Whether the next transport of the list is tried when one cannot be opened.")));
    to.append(made<&ClientOptions::upgrade>("upgrade", tr("Upgrade"),
                                            tr("Whether a connection opened by polling moves on to WebSocket.")));
    to.append(made<&ClientOptions::rememberUpgrade>(
        "rememberUpgrade", tr("Remember the upgrade"),
        tr("Starts with WebSocket when the last connection to the same server ended there.")));
    to.append(made<&ClientOptions::addTrailingSlash>(
        "addTrailingSlash", tr("Add a trailing slash"),
        tr("Whether the HTTP path ends with a slash: a missing one is added, or else one that is there taken away.")));
    ConnectionOption per{QStringLiteral("transportOptions"), Fold::Protocol, Type::Json, tr("Per transport")};
    per.tip = tr("What one transport does differently, as JSON: "
                 "{\"polling\": {\"path\": \"/p/\", \"extraHeaders\": {\"X-A\": \"1\"}, \"query\": {\"a\": \"1\"}}}");
    per.get = [](const ConnectionSettings &settings) {
        return TransportJson::write(settings.options.transportOptions);
    };
    per.set = [](ConnectionSettings &settings, const QJsonValue &value) {
        settings.options.transportOptions = TransportJson::read(value);
    };
    per.check = &TransportJson::problem;
    per.codeKey = per.key;
    to.append(per);
}

void OptionCatalog::addCompression(QList<ConnectionOption> &to)
{
    to.append(made<&ClientOptions::perMessageDeflate>(
        "perMessageDeflate", tr("Offer compression"),
        tr("Offers permessage-deflate for WebSocket (RFC 7692); it is used when the server agrees.")));
    ConnectionOption threshold = made<&ClientOptions::deflateThreshold>(
        "deflateThreshold", tr("Compress from"), tr("Messages below this size are not compressed."));
    threshold.unit = tr("bytes");
    threshold.codeKey.clear(); // inside perMessageDeflate there
    to.append(threshold);
    to.append(made<&ClientOptions::forceBase64>(
        "forceBase64", tr("Binary as base64"),
        tr("Sends binary as base64 text on both transports and asks the server to do so (b64=1).")));
    ConnectionOption stamps{QStringLiteral("timestampRequests"), Fold::Protocol, Type::Choice, tr("Cache buster")};
    stamps.tip = tr("Whether each request carries a parameter that no cache knows.");
    stamps.choices = {{QJsonValue(), tr("with polling only")}, {true, tr("always")}, {false, tr("never")}};
    stamps.get = [](const ConnectionSettings &settings) {
        const auto &value = settings.options.timestampRequests;
        return value ? QJsonValue(*value) : QJsonValue();
    };
    stamps.set = [](ConnectionSettings &settings, const QJsonValue &value) {
        settings.options.timestampRequests = value.isBool() ? std::optional<bool>(value.toBool()) : std::nullopt;
    };
    stamps.codeKey = stamps.key;
    to.append(stamps);
    to.append(made<&ClientOptions::timestampParam>("timestampParam", tr("Name of the cache buster"),
                                                   tr("The query parameter that carries the cache buster.")));
    ConnectionOption offered = made<&ClientOptions::subProtocols>(
        "protocols", tr("WebSocket sub-protocols"), tr("Offered in Sec-WebSocket-Protocol, one on a line."));
    to.append(offered);
}

} // namespace Sockeye
