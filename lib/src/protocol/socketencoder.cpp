// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/socketencoder.h"

#include "protocol/enginecodec.h"
#include "protocol/jsontext.h"
#include <algorithm>
#include <QUrl>
#include <utility>

namespace SocketIO {
namespace {

// The engine's digit, the packet's type and everything up to the JSON; room for `json` bytes behind it.
TextBuffer head(SocketPacket::Type type, qsizetype attachments, QByteArrayView nsp, qint64 id, qsizetype json)
{
    constexpr qsizetype MostDigits = 48; // two 64-bit numbers, type digits and separators
    constexpr int BinaryOffset = 3; // BINARY_EVENT is 5, BINARY_ACK 6
    const char digits[] = {'4', static_cast<char>('0' + static_cast<int>(type) + (attachments > 0 ? BinaryOffset : 0))};
    TextBuffer text(nsp.size() + json + MostDigits);
    text.append(QByteArrayView(digits, sizeof digits));
    if (attachments > 0) {
        appendInteger(text, qint64(attachments));
        text.append('-');
    }
    if (!nsp.isEmpty() && nsp != "/") {
        text.append(nsp);
        text.append(',');
    }
    if (id >= 0)
        appendInteger(text, id);
    return text;
}

EncodedPacket withJson(SocketPacket::Type type, QByteArrayView nsp, QByteArrayView json)
{
    TextBuffer text = head(type, 0, nsp, -1, json.size());
    text.append(json);
    return {text.take(), {}, true};
}

// As JavaScript's encodeURIComponent, which the reference client calls.
QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text, "!*'()");
}

} // namespace

QList<EnginePacket> EncodedPacket::enginePackets() const
{
    QList<EnginePacket> packets;
    packets.reserve(1 + attachments.size());
    if (!text.isEmpty())
        packets.append(encodedEnginePacket(EnginePacket::Type::Message, text));
    for (const QByteArray &attachment : attachments)
        packets.append(binaryEnginePacket(attachment));
    if (!compress)
        std::for_each(packets.begin(), packets.end(), [](EnginePacket &packet) { packet.compress = false; });
    return packets;
}

EncodedPacket encodeConnect(QByteArrayView nsp, QByteArrayView auth)
{
    return withJson(SocketPacket::Type::Connect, nsp, auth);
}

EncodedPacket encodeConnectWithQuery(QByteArrayView nsp, const QList<QPair<QString, QString>> &query)
{
    QByteArray target = nsp.toByteArray();
    if (target.isEmpty() || target == "/")
        return encodeConnect({}, {});
    char separator = '?';
    for (const auto &[key, value] : query)
        target += std::exchange(separator, '&') + encoded(key) + '=' + encoded(value);
    return encodeConnect(target, {});
}

EncodedPacket encodeDisconnect(QByteArrayView nsp)
{
    return withJson(SocketPacket::Type::Disconnect, nsp, {});
}

EncodedPacket encodeConnectError(QByteArrayView nsp, QByteArrayView json)
{
    return withJson(SocketPacket::Type::ConnectError, nsp, json);
}

EncodedPacket encodeEvent(QByteArrayView nsp, qint64 id, QStringView name, const Arguments &arguments)
{
    constexpr qsizetype MostBytesPerUnit = 3; // escapes aside
    const QByteArrayView elements = arguments.elements();
    TextBuffer text = head(SocketPacket::Type::Event, arguments.attachments().size(), nsp, id,
                           elements.size() + MostBytesPerUnit * name.size());
    text.append('[');
    appendJsonString(text, name);
    if (!arguments.isEmpty())
        text.append(',');
    text.append(elements);
    return {text.take(), arguments.attachments(), true};
}

EncodedPacket encodeAck(QByteArrayView nsp, qint64 id, const Arguments &arguments)
{
    const QByteArrayView elements = arguments.elements();
    TextBuffer text = head(SocketPacket::Type::Ack, arguments.attachments().size(), nsp, id, elements.size());
    text.append('[');
    text.append(elements);
    return {text.take(), arguments.attachments(), true};
}

} // namespace SocketIO
