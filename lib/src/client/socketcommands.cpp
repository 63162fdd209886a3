// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
// What a namespace's rules ask for, carried out.
#include "client/clientprivate.h"
#include "client/socketerror.h"
#include "client/socketprivate.h"
#include <SocketIO/clock.h>

namespace SocketIO {

namespace {

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

constexpr std::chrono::microseconds NoDuration{-1};

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
    m_client->wakeAt(session.nextDeadline());
}

void SocketPrivate::carryOut(SocketCommand::Transmit &&command)
{
    if (command.type == SocketPacket::Type::Connect) {
        m_joiningSince = steadyNow();
        m_client->tracer.state({Kind::NamespaceConnecting, m_client->engine.carrier(), -1, NoDuration, session.nsp()});
    }
    if (const auto farewell = m_client->transmit(session.nsp(), std::move(command)))
        m_farewell = farewell;
}

void SocketPrivate::carryOut(SocketCommand::TransmitEvent &&command)
{
    OutgoingEvent &event = command.event;
    if (session.state() != NamespaceSession::State::Open) // the connection ended under those before it
        return run(session.send(std::move(event), true));
    // What was buffered was not checked against this connection.
    const Arguments arguments = event.arguments;
    if (const Objection objection = objectionTo(event.name, arguments); objection != Objection::None) {
        const Error error = problem(objection, event.name, arguments);
        tellProblem(error);
        drop(std::move(event), error);
    } else {
        transmit(std::move(event), arguments);
    }
}

void SocketPrivate::carryOut(SocketCommand::Buffered &&command)
{
    m_client->tracer.sent(m_client->engine.carrier(), session.nsp(), command.event, Kind::Buffered);
}

void SocketPrivate::carryOut(SocketCommand::Dropped &&command)
{
    const QString name = command.event.name;
    drop(std::move(command.event),
         socketError(Error::Kind::Network, QStringLiteral("dropped"),
                     QStringLiteral("The volatile event \"%1\" was not sent: the socket of %2 is not joined, or the "
                                    "transport could not take it at once.")
                         .arg(name, QString::fromUtf8(session.nsp()))));
}

void SocketPrivate::drop(OutgoingEvent &&event, const Error &error)
{
    m_client->tracer.sent(m_client->engine.carrier(), session.nsp(), event, Kind::Dropped);
    if (event.id < 0)
        return;
    (void)m_ledger.settle(event.id);
    settle(event.id, error);
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
    dispatch().postEvent(m_socket, std::move(packet.nsp), std::move(packet.name),
                         Arguments(std::move(packet.data), std::move(packet.attachments), packet.size, packet.first),
                         packet.id, std::move(port));
}

void SocketPrivate::traceJoin(const SocketCommand::Joined &command)
{
    const Carrier carrier = m_client->engine.carrier();
    m_client->tracer.state(
        {Kind::NamespaceConnected, carrier, -1, elapsed(m_joiningSince, steadyNow()), session.nsp(), {}, command.sid});
    if (command.isRecovered)
        m_client->tracer.state({Kind::Recovered, carrier, -1, NoDuration, session.nsp(), {}, command.sid});
    else if (!command.recoveryProblem.isEmpty())
        m_client->tracer.state(
            {Kind::NotRecovered, carrier, -1, NoDuration, session.nsp(), {}, command.recoveryProblem.toUtf8()});
}

void SocketPrivate::carryOut(SocketCommand::Joined &&command)
{
    if (session.state() != NamespaceSession::State::Open)
        return;
    recoveryProblem = command.recoveryProblem;
    m_rejoin.joined(steadyNow());
    m_retries.release();
    drainRetries(); // before the signal: what its handlers emit must not be sent twice
    warnOfUnheardAuth();
    announceState();
    dispatch().post([socket = QPointer(m_socket)] {
        if (socket)
            Q_EMIT socket->connected();
    });
}

void SocketPrivate::warnOfUnheardAuth()
{
    if (m_client->protocol() != Protocol::V3 || (auth.isEmpty() && !m_authProvider))
        return;
    tellProblem(socketError(Error::Kind::Usage, QStringLiteral("auth-not-heard"),
                            QStringLiteral("The server speaks Socket.IO 2 or 1, which knows no auth payload: that of "
                                           "%1 had no effect. Use Socket::setQuery or ClientOptions::query.")
                                .arg(QString::fromUtf8(session.nsp()))));
}

void SocketPrivate::carryOut(SocketCommand::AskAuth &&command)
{
    dispatch().post([socket = QPointer(m_socket), number = command.number] {
        if (socket)
            socket->d->askAuth(number);
    });
}

void SocketPrivate::endJoin()
{
    ++join;
    m_retries.hold();
}

void SocketPrivate::carryOut(SocketCommand::Refused &&command)
{
    m_client->tracer.state({Kind::NamespaceRefused,
                            m_client->engine.carrier(),
                            -1,
                            elapsed(m_joiningSince, steadyNow()),
                            session.nsp(),
                            {},
                            command.error.message.toUtf8(),
                            command.json});
    endJoin();
    announceState();
    dispatch().post([socket = QPointer(m_socket), error = command.error] {
        if (socket)
            Q_EMIT socket->connectFailed(error);
    });
    loseAcks(false);
}

void SocketPrivate::carryOut(SocketCommand::Reported &&command)
{
    m_client->tracer.state({Kind::Fault,
                            m_client->engine.carrier(),
                            -1,
                            NoDuration,
                            session.nsp(),
                            {},
                            command.error.message.toUtf8(),
                            command.json});
    tellProblem(command.error);
}

void SocketPrivate::carryOut(SocketCommand::Left &&command)
{
    m_client->tracer.state({Kind::NamespaceDisconnected,
                            m_client->engine.carrier(),
                            -1,
                            NoDuration,
                            session.nsp(),
                            {},
                            command.reason.toUtf8()});
    endJoin();
    rejoinAfter(command.reason);
    announceState();
    dispatch().post(
        [socket = QPointer(m_socket), reason = command.reason, details = m_endDetails ? *m_endDetails : Error()] {
            if (socket)
                Q_EMIT socket->disconnected(reason, details);
        });
    loseAcks(false); // told behind the signal, as the reference client does
}

void SocketPrivate::carryOut(SocketCommand::Violation &&command)
{
    m_client->engine.fail(CloseReason::ParseError, command.error);
}

} // namespace SocketIO
