// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/packethead.h"

#include <charconv>

namespace SocketIO {
namespace {

DecodeError unknownType(QByteArrayView text)
{
    if (text.isEmpty())
        return {0, QStringLiteral("unknown packet type: the packet is empty")};
    return {0,
            QStringLiteral("unknown packet type %1")
                .arg(QString::fromLatin1(text.first(1).toByteArray().toPercentEncoding()))};
}

// A decimal number at `at`, which moves behind it; `at` stays where it is when there is none.
template <typename Integer> std::errc readNumber(QByteArrayView text, qsizetype &at, Integer &number)
{
    if (at == text.size() || text[at] < '0' || text[at] > '9')
        return std::errc::invalid_argument;
    const auto [end, error] = std::from_chars(text.begin() + at, text.end(), number);
    at = end - text.begin();
    return error;
}

QString readAttachments(QByteArrayView text, qsizetype &at, PacketHead &head, int maxAttachments)
{
    const std::errc error = readNumber(text, at, head.attachments);
    const bool isClosed = at < text.size() && text[at] == '-';
    if (isClosed && (error == std::errc::result_out_of_range || head.attachments > maxAttachments))
        return QStringLiteral("too many attachments: more than %1").arg(maxAttachments);
    if (!isClosed || error != std::errc() || head.attachments < 1)
        return QStringLiteral("Illegal attachments: a binary packet needs their number, at least 1, and a '-'");
    ++at;
    return {};
}

QByteArrayView readNsp(QByteArrayView text, qsizetype &at)
{
    if (at == text.size() || text[at] != '/')
        return {};
    const qsizetype comma = text.indexOf(',', at);
    const qsizetype end = comma < 0 ? text.size() : comma;
    const QByteArrayView nsp = text.sliced(at, end - at);
    at = comma < 0 ? end : comma + 1;
    return nsp.size() > 1 ? nsp : QByteArrayView();
}

} // namespace

Decoded<PacketHead> parsePacketHead(QByteArrayView text, int maxAttachments)
{
    constexpr int BinaryEvent = 5;
    constexpr int BinaryAck = 6;
    if (text.isEmpty() || text.front() < '0' || text.front() > '0' + BinaryAck)
        return unknownType(text);
    PacketHead head;
    const int type = text.front() - '0';
    qsizetype at = 1;
    if (type < BinaryEvent) {
        head.type = static_cast<SocketPacket::Type>(type);
    } else {
        head.type = type == BinaryAck ? SocketPacket::Type::Ack : SocketPacket::Type::Event;
        if (const QString problem = readAttachments(text, at, head, maxAttachments); !problem.isEmpty())
            return DecodeError{1, problem};
    }
    head.nsp = readNsp(text, at);
    const qsizetype id = at;
    if (readNumber(text, at, head.id) == std::errc::result_out_of_range)
        return DecodeError{id, QStringLiteral("invalid payload: the acknowledgement id does not fit 64 bits")};
    head.json = at;
    return head;
}

} // namespace SocketIO
