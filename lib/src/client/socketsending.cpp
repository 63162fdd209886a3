// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
// Events and answers on their way out.
#include "client/clientprivate.h"
#include "client/socketerror.h"
#include "client/socketprivate.h"
#include "protocol/packetform.h"
#include "protocol/reservedevent.h"
#include <SocketIO/clock.h>

namespace SocketIO {

namespace {

Packet packetOf(Packet::Type type, const QByteArray &nsp, const OutgoingEvent &event)
{
    Packet packet;
    packet.type = type;
    packet.nsp = nsp;
    packet.id = event.id;
    packet.name = event.name.toUtf8();
    packet.arguments = event.arguments;
    return packet;
}

} // namespace

SocketPrivate::Objection SocketPrivate::objectionTo(const QString &name, const Arguments &arguments) const
{
    if (isReservedEvent(name) || (m_client->protocol() == Protocol::V3 && isReservedEventOfV3(name)))
        return Objection::Reserved;
    // Another parser may have room for binary values in the packet itself.
    if (arguments.attachments().size() > m_client->options.maxAttachments && !m_client->parser())
        return Objection::TooManyAttachments;
    return Objection::None;
}

Error SocketPrivate::problem(Objection objection, const QString &name, const Arguments &arguments) const
{
    if (objection == Objection::Reserved)
        return socketError(Error::Kind::Usage, QStringLiteral("reserved-event"),
                           QStringLiteral("\"%1\" is a name the protocol keeps for itself, the event was not sent to "
                                          "%2; choose another name.")
                               .arg(name, QString::fromUtf8(session.nsp())));
    if (objection == Objection::BufferFull)
        return socketError(
            Error::Kind::Usage, QStringLiteral("send-buffer-full"),
            QStringLiteral("The send buffer of %1 is full with %2 events (ClientOptions::maxSendBuffer), "
                           "\"%3\" was refused; wait for `connected`, or clear the buffer.")
                .arg(QString::fromUtf8(session.nsp()))
                .arg(bufferedCount())
                .arg(name));
    return socketError(Error::Kind::Usage, QStringLiteral("too-many-attachments"),
                       QStringLiteral("The event \"%1\" was not sent: it has %2 binary attachments, more than the "
                                      "%3 of ClientOptions::maxAttachments. Servers have a limit too and close the "
                                      "connection beyond it (Node's since socket.io-parser 4.2.6: 10); send fewer, "
                                      "join them, or raise both limits.")
                           .arg(name)
                           .arg(arguments.attachments().size())
                           .arg(m_client->options.maxAttachments));
}

void SocketPrivate::tellProblem(const Error &problem)
{
    dispatch().post([socket = QPointer(m_socket), problem] {
        if (socket)
            Q_EMIT socket->errorOccurred(problem);
    });
}

std::shared_ptr<PendingReply> SocketPrivate::refuse(const Error &problem, bool wantsAck)
{
    tellProblem(problem);
    if (!wantsAck)
        return nullptr;
    auto reply = std::make_shared<PendingReply>(m_socket, -1);
    finish(reply, problem);
    return reply;
}

std::shared_ptr<PendingReply> SocketPrivate::send(const QString &name, const Arguments &arguments,
                                                  const SendOptions &options, bool wantsAck)
{
    if (const Objection objection = objectionTo(name, arguments); objection != Objection::None)
        return refuse(problem(objection, name, arguments), wantsAck);
    const ClientOptions &defaults = m_client->options;
    const int retries = options.isVolatile ? 0 : options.retries >= 0 ? options.retries : defaults.retries;
    const bool waits = retries > 0 || (!options.isVolatile && session.state() != NamespaceSession::State::Open);
    if (waits && defaults.maxSendBuffer > 0 && bufferedCount() >= defaults.maxSendBuffer)
        return refuse(problem(Objection::BufferFull, name, arguments), wantsAck);
    const auto timeout = options.timeout.count() > 0 ? options.timeout : defaults.ackTimeout;
    if (retries > 0)
        return retry({0, name, arguments, timeout, options.compress, retries, 0}, wantsAck);
    OutgoingEvent event;
    event.name = name;
    event.isVolatile = options.isVolatile;
    event.packet.compress = options.compress;
    std::shared_ptr<PendingReply> reply;
    if (wantsAck) {
        event.id = ask(name, timeout);
        reply = std::make_shared<PendingReply>(m_socket, event.id);
        m_replies.insert(event.id, reply);
    }
    submit(std::move(event), arguments);
    return reply;
}

void SocketPrivate::submit(OutgoingEvent &&event, const Arguments &arguments)
{
    // A heartbeat that ended while the machine slept ends the connection here, and the event waits for the next one.
    if (session.state() == NamespaceSession::State::Open)
        (void)m_client->checkAlive();
    const bool isWritable = !event.isVolatile || m_client->engine.isWritable();
    if (session.transmits(event, isWritable))
        return transmit(std::move(event), arguments);
    event.arguments = arguments; // encoded when it leaves: the next connection may use another parser
    run(session.send(std::move(event), isWritable));
}

void SocketPrivate::transmit(OutgoingEvent &&event, const Arguments &arguments)
{
    if (event.id >= 0)
        m_ledger.left(event.id, steadyNow());
    if (listeners.hasAnyOutgoing())
        tellOutgoing(event, arguments);
    const bool compress = event.packet.compress;
    if (const auto &format = m_client->parser()) {
        event.arguments = arguments;
        m_client->tracer.sent(m_client->engine.carrier(), session.nsp(), event, Kind::Event);
        event.packet = encodedPacket(format->encode(packetOf(Packet::Type::Event, session.nsp(), event)));
    } else {
        event.packet = encodeEvent(session.nsp(), event.id, event.name, arguments);
        m_client->tracer.sent(m_client->engine.carrier(), session.nsp(), event, Kind::Event);
    }
    event.packet.compress = compress;
    m_client->send(std::move(event.packet));
}

bool SocketPrivate::answer(qint64 id, int ofJoin, const Arguments &arguments)
{
    if (!m_client || join != ofJoin || session.state() != NamespaceSession::State::Open || !m_client->checkAlive())
        return false;
    if (!m_client->parser() && arguments.attachments().size() > m_client->options.maxAttachments) {
        tellProblem(problem(Objection::TooManyAttachments, QStringLiteral("(answer %1)").arg(id), arguments));
        return false;
    }
    OutgoingEvent ack;
    ack.id = id;
    if (const auto &format = m_client->parser()) {
        ack.arguments = arguments;
        m_client->tracer.sent(m_client->engine.carrier(), session.nsp(), ack, Kind::Ack);
        ack.packet = encodedPacket(format->encode(packetOf(Packet::Type::Ack, session.nsp(), ack)));
    } else {
        ack.packet = encodeAck(session.nsp(), id, arguments);
        m_client->tracer.sent(m_client->engine.carrier(), session.nsp(), ack, Kind::Ack);
    }
    m_client->send(std::move(ack.packet));
    return true;
}

} // namespace SocketIO
