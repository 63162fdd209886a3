// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
// What a namespace's rules ask for, carried out.
#include "client/clientprivate.h"
#include "client/pendingreply.h"
#include "client/socketprivate.h"

namespace SocketIO {

namespace {

TimePoint now()
{
    return std::chrono::steady_clock::now();
}

/// Answers one event of the server, once.
class Answer final : public AnswerPort {
public:
    Answer(Socket *socket, qint64 id, int join)
        : m_socket(socket)
        , m_id(id)
        , m_join(join)
    {
    }

    bool answer(const Arguments &arguments) override
    {
        if (!isOpen())
            return false;
        m_isAnswered = SocketPrivate::of(m_socket).answer(m_id, m_join, arguments);
        return m_isAnswered;
    }
    [[nodiscard]] bool isOpen() const override
    {
        return !m_isAnswered && m_socket && SocketPrivate::of(m_socket).join == m_join
            && m_socket->state() == Socket::State::Open;
    }

private:
    QPointer<Socket> m_socket;
    qint64 m_id;
    int m_join;
    bool m_isAnswered = false;
};

} // namespace

void SocketPrivate::run(NamespaceCommands &&commands)
{
    // The join is a fact before the events that waited for it leave; only its signal comes behind them.
    if (!commands.isEmpty()) {
        if (const auto *joined = std::get_if<SocketCommand::Joined>(&commands.last()))
            traceJoin(*joined);
    }
    for (NamespaceCommand &command : commands)
        std::visit([this](auto &step) { carryOut(std::move(step)); }, command);
}

void SocketPrivate::carryOut(SocketCommand::Transmit &&command)
{
    if (command.type == SocketPacket::Type::Connect) {
        m_joiningSince = now();
        m_client->tracer.state(
            {Kind::NamespaceConnecting, m_client->engine.carrier(), -1, std::chrono::microseconds(-1), session.nsp()});
        m_client->wakeAt(session.nextDeadline());
    }
    OutgoingEvent packet;
    packet.packet = command.packet;
    m_client->tracer.sent(m_client->engine.carrier(), session.nsp(), packet,
                          command.type == SocketPacket::Type::Connect ? Kind::Connect : Kind::Disconnect);
    m_client->send(std::move(command.packet));
}

void SocketPrivate::carryOut(SocketCommand::TransmitEvent &&command)
{
    if (command.event.id >= 0)
        m_ledger.left(command.event.id, now());
    m_client->tracer.sent(m_client->engine.carrier(), session.nsp(), command.event, Kind::Event);
    m_client->send(std::move(command.event.packet));
}

void SocketPrivate::carryOut(SocketCommand::Buffered &&command)
{
    m_client->tracer.sent(m_client->engine.carrier(), session.nsp(), command.event, Kind::Buffered);
}

void SocketPrivate::carryOut(SocketCommand::Dropped &&command)
{
    m_client->tracer.sent(m_client->engine.carrier(), session.nsp(), command.event, Kind::Dropped);
    if (command.event.id < 0)
        return;
    (void)m_ledger.settle(command.event.id);
    settle(command.event.id,
           Error{Error::Kind::Network, QStringLiteral("disconnected"),
                 QStringLiteral("The event \"%1\" was dropped without being sent.").arg(command.event.name)});
}

void SocketPrivate::carryOut(SocketCommand::Deliver &&command)
{
    deliver(std::move(command.packet));
}

void SocketPrivate::deliver(SocketPacket &&packet)
{
    if (packet.type == SocketPacket::Type::Ack)
        deliverAck(std::move(packet));
    else
        deliverEvent(std::move(packet));
}

void SocketPrivate::deliverEvent(SocketPacket &&packet)
{
    std::shared_ptr<AnswerPort> port;
    if (packet.id >= 0)
        port = std::make_shared<Answer>(m_socket, packet.id, join);
    Arguments arguments(std::move(packet.data), std::move(packet.attachments), packet.size, packet.first);
    dispatch().post(
        m_socket,
        Event(std::move(packet.nsp), std::move(packet.name), std::move(arguments), packet.id, std::move(port)));
}

void SocketPrivate::deliverAck(SocketPacket &&packet)
{
    const TimePoint time = now();
    const auto entry = m_ledger.settle(packet.id);
    m_client->tracer.received(m_client->engine.carrier(), packet, entry ? &*entry : nullptr, time);
    if (!entry) {
        m_client->tracer.state({Kind::AckUnknown,
                                m_client->engine.carrier(),
                                packet.id,
                                std::chrono::microseconds(-1),
                                session.nsp(),
                                {},
                                "nobody waits for this acknowledgement (any more)"});
        return;
    }
    m_client->latency = elapsed(entry->askedAt, time);
    settle(packet.id, Arguments(std::move(packet.data), std::move(packet.attachments), packet.size, packet.first));
}

void SocketPrivate::traceJoin(const SocketCommand::Joined &command)
{
    m_client->tracer.state({Kind::NamespaceConnected,
                            m_client->engine.carrier(),
                            -1,
                            elapsed(m_joiningSince, now()),
                            session.nsp(),
                            {},
                            command.sid});
}

void SocketPrivate::carryOut(SocketCommand::Joined &&)
{
    announceState();
    dispatch().post([socket = QPointer(m_socket)] {
        if (socket)
            Q_EMIT socket->connected();
    });
}

void SocketPrivate::carryOut(SocketCommand::Refused &&command)
{
    m_client->tracer.state({Kind::NamespaceRefused,
                            m_client->engine.carrier(),
                            -1,
                            elapsed(m_joiningSince, now()),
                            session.nsp(),
                            {},
                            command.error.message.toUtf8(),
                            command.json});
    ++join;
    loseAcks(false);
    announceState();
    dispatch().post([socket = QPointer(m_socket), error = command.error] {
        if (socket)
            Q_EMIT socket->connectFailed(error);
    });
}

void SocketPrivate::carryOut(SocketCommand::Left &&command)
{
    m_client->tracer.state({Kind::NamespaceDisconnected,
                            m_client->engine.carrier(),
                            -1,
                            std::chrono::microseconds(-1),
                            session.nsp(),
                            {},
                            command.reason.toUtf8()});
    ++join;
    loseAcks(false);
    announceState();
    dispatch().post([socket = QPointer(m_socket), reason = command.reason] {
        if (socket)
            Q_EMIT socket->disconnected(reason);
    });
}

void SocketPrivate::carryOut(SocketCommand::Violation &&command)
{
    m_client->engine.fail(CloseReason::ParseError, command.error);
}

void SocketPrivate::announceState()
{
    dispatch().post([socket = QPointer(m_socket)] {
        if (socket)
            Q_EMIT socket->stateChanged();
    });
}

} // namespace SocketIO
