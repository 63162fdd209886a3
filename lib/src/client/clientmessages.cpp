// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
// Messages of Engine.IO to packets of namespaces, and back.
#include "client/clientprivate.h"

#include "client/socketprivate.h"
#include "protocol/enginecodec.h"
#include "protocol/packetform.h"
#include "session/connectanswer.h"
#include <SocketIO/clock.h>

namespace SocketIO {

void ClientPrivate::send(EncodedPacket &&packet)
{
    const bool isCompressed = packet.compress;
    if (packet.attachments.isEmpty()) {
        EnginePacket only = encodedEnginePacket(EnginePacket::Type::Message, std::move(packet.text));
        only.compress = isCompressed;
        engine.send({&only, 1});
        return;
    }
    QList<EnginePacket> packets = packet.enginePackets();
    for (EnginePacket &part : packets)
        part.compress = isCompressed;
    engine.send(packets);
}

std::optional<qint64> ClientPrivate::transmit(const QByteArray &nsp, SocketCommand::Transmit &&command)
{
    const bool isConnect = command.type == SocketPacket::Type::Connect;
    OutgoingEvent packet;
    packet.packet = command.packet;
    tracer.sent(engine.carrier(), nsp, packet, isConnect ? Kind::Connect : Kind::Disconnect);
    send(std::move(command.packet));
    const qint64 number = engine.lastSent();
    return isConnect || engine.hasLeft(number) ? std::nullopt : std::optional(number);
}

void ClientPrivate::engineReceived(const EnginePacket &message)
{
    if (m_reader)
        return readMessage(message);
    auto result = message.binary ? m_decoder.receive(message.data.toByteArray()) : m_decoder.receive(message.data);
    if (auto *packet = std::get_if<SocketPacket>(&result))
        route(std::move(*packet));
    else if (const auto *error = std::get_if<DecodeError>(&result))
        failDecoding(message, error->reason, error->offset);
}

// The same with the user's parser.
void ClientPrivate::readMessage(const EnginePacket &message)
{
    const QByteArray bytes = message.data.toByteArray();
    if (engine.protocol() == Protocol::Auto && message.binary && readsRevision3(bytes))
        return;
    const PacketReader::Result result = message.binary ? m_reader->receiveBinary(bytes) : m_reader->receiveText(bytes);
    if (const auto *packet = std::get_if<Packet>(&result))
        route(socketPacket(*packet));
    else if (const auto *fault = std::get_if<PacketReader::Fault>(&result))
        failDecoding(message, fault->reason, fault->offset);
}

// While the revision is not known a binary message may have the type of revision 3 in front. The first one is the
// server's CONNECT, whoever it is.
bool ClientPrivate::readsRevision3(const QByteArray &bytes)
{
    if (!bytes.startsWith('\x04'))
        return false;
    std::unique_ptr<PacketReader> reader = m_parser->makeReader();
    const PacketReader::Result result = reader->receiveBinary(bytes.mid(1));
    const auto *packet = std::get_if<Packet>(&result);
    if (!packet || packet->type != Packet::Type::Connect)
        return false;
    m_reader = std::move(reader);
    engine.decide(Protocol::V3, "the server's CONNECT");
    route(socketPacket(*packet));
    return true;
}

void ClientPrivate::route(SocketPacket &&packet)
{
    m_hasHeard = true;
    if (state == Client::State::Closing) // our namespaces are left; what crosses that is only told
        return tracer.received(engine.carrier(), packet, nullptr, steadyNow());
    if (engine.protocol() == Protocol::V4)
        return deliver(std::move(packet));
    routeOld(std::move(packet));
}

void ClientPrivate::deliver(SocketPacket &&packet)
{
    if (Socket *socket = socketOf(packet.nsp))
        return SocketPrivate::of(socket).receive(std::move(packet));
    tracer.received(engine.carrier(), packet);
    receiveLeft(packet);
}

// A namespace that nobody has any more may still have to undo a join.
void ClientPrivate::receiveLeft(const SocketPacket &packet)
{
    std::optional<LeftNamespaces::Entry> left = m_left.take(packet.nsp);
    if (!left)
        return;
    const TimePoint now = steadyNow();
    for (NamespaceCommand &command : left->session.receive(packet)) {
        if (auto *farewell = std::get_if<SocketCommand::Transmit>(&command)) {
            left->farewell = transmit(packet.nsp, std::move(*farewell));
            left->session.pauseFrom(now);
        }
    }
    if (isOpen()) // sending may have ended it
        m_left.keep(std::move(*left), now);
}

// In revision 3 the main namespace is special: the server joins it by itself, the others wait for that, and an ERROR on
// it is meant for all (socket.io-client 2.x, lib/manager.js and lib/socket.js). Which revision it is may be told by
// this very packet.
void ClientPrivate::routeOld(SocketPacket &&packet)
{
    if (engine.protocol() == Protocol::Auto)
        engine.decide(protocolTold(packet), "the server's CONNECT");
    const bool isRoot = engine.protocol() == Protocol::V3 && packet.nsp == "/";
    if (isRoot && packet.type == SocketPacket::Type::ConnectError) {
        for (Socket *socket : QList<Socket *>(sockets))
            SocketPrivate::of(socket).receive(SocketPacket(packet));
        receiveLeft(packet);
        return;
    }
    if (isRoot && packet.type == SocketPacket::Type::Connect && !std::exchange(m_isRootJoined, true)) {
        for (Socket *socket : QList<Socket *>(sockets))
            SocketPrivate::of(socket).rootJoined();
        m_left.rootJoined(steadyNow());
    }
    deliver(std::move(packet));
}

void ClientPrivate::failDecoding(const EnginePacket &message, const QString &reason, qsizetype offset)
{
    Error failure{Error::Kind::Protocol, QStringLiteral("parse-error"),
                  QStringLiteral("The server sent a Socket.IO packet that cannot be decoded: %1 (at byte %2).")
                      .arg(reason)
                      .arg(offset)};
    failure.phase = Error::Phase::Socket;
    tracer.state({Kind::Fault,
                  engine.carrier(),
                  -1,
                  std::chrono::microseconds(-1),
                  {},
                  {},
                  failure.message.toUtf8(),
                  message.data});
    engine.fail(CloseReason::ParseError, failure);
}

} // namespace SocketIO
