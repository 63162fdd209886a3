// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/engine.h"

#include <SocketIO/clock.h>

namespace SocketIO {

Engine::Engine(EngineOwner *owner, QObject *transportParent, const Tracer &tracer, std::shared_ptr<ReadTurn> turn)
    : m_owner(owner)
    , m_transportParent(transportParent)
    , m_tracer(tracer)
    , m_turn(std::move(turn))
{
}

Engine::~Engine()
{
    // The transports hold a pointer to this object; closed, they end by themselves.
    const bool isOpen = state() == EngineSession::State::Open || state() == EngineSession::State::Closing;
    loseQueue();
    drop(m_probe, Transport::Farewell::Silent);
    drop(m_transport, isOpen ? Transport::Farewell::Goodbye : Transport::Farewell::Silent);
}

void Engine::send(std::span<const EnginePacket> packets)
{
    if (m_queue.isEmpty() && m_transport && carrier() != Carrier::Polling && m_transport->isWritable()
        && !m_queue.isHeld())
        return transmit(m_transport, packets);
    m_queue.push(packets);
    flush();
}

void Engine::flush()
{
    const Protocol protocol = m_session.protocol() == Protocol::V3 ? Protocol::V3 : Protocol::V4;
    while (m_transport && m_transport->isWritable() && !m_queue.isHeld() && !m_queue.isEmpty()) {
        const QList<EnginePacket> batch = carrier() == Carrier::Polling
            ? m_queue.takeForPolling(m_session.handshake().maxPayload, protocol, m_target.options.forceBase64)
            : m_queue.takeAll();
        transmit(m_transport, batch);
    }
    finishClosing();
}

void Engine::transmit(Transport *transport, std::span<const EnginePacket> packets)
{
    for (const EnginePacket &packet : packets)
        m_tracer.engine(Direction::Out, transport->carrier(), packet);
    m_traffic.packetsSent += qint64(packets.size());
    transport->send(packets);
}

bool Engine::isWritable() const
{
    return m_transport && m_queue.isEmpty() && !m_queue.isHeld() && m_transport->isWritable();
}

bool Engine::measure()
{
    return state() == EngineSession::State::Open && m_transport->measure();
}

Client::Traffic Engine::traffic() const
{
    Client::Traffic traffic = m_traffic;
    for (const Transport *transport : {m_transport, m_probe}) {
        if (transport) {
            traffic.bytesSent += transport->bytesSent();
            traffic.bytesReceived += transport->bytesReceived();
        }
    }
    return traffic;
}

void Engine::drop(Transport *&transport, Transport::Farewell farewell)
{
    if (Transport *leaving = std::exchange(transport, nullptr)) {
        m_traffic.bytesSent += leaving->bytesSent();
        m_traffic.bytesReceived += leaving->bytesReceived();
        leaving->close(farewell);
    }
}

void Engine::close()
{
    run(m_session.close(steadyNow()));
    m_owner->wakeAt(m_session.nextDeadline());
    finishClosing();
}

void Engine::finishClosing()
{
    if (m_session.state() != EngineSession::State::Closing || m_upgrade.isRunning() || !m_queue.isEmpty())
        return;
    // Other transports close behind what they still hold; polling's goodbye must wait for the POST.
    if (carrier() != Carrier::Polling || m_transport->isWritable())
        run(m_session.drained());
}

void Engine::fail(CloseReason reason, const Error &error)
{
    run(m_session.fail(reason, error));
}

void Engine::expire(TimePoint time)
{
    run(m_session.expire(time));
    run(m_upgrade.expire(time));
}

TimePoint Engine::nextDeadline() const
{
    return std::min(m_session.nextDeadline(), m_upgrade.nextDeadline());
}

void Engine::transportReceived(Transport *transport, const EnginePacket &packet)
{
    ++m_traffic.packetsReceived;
    m_tracer.engine(Direction::In, transport->carrier(), packet);
    if (transport == m_probe)
        return run(m_upgrade.receive(packet));
    if (transport != m_transport)
        return;
    if (m_session.delivers(packet))
        return m_owner->engineReceived(packet);
    if (packet.type == EnginePacket::Type::Ping && m_session.state() == EngineSession::State::Open)
        decide(Protocol::V4, "a ping of the server");
    run(m_session.receive(packet, steadyNow()));
    m_owner->wakeAt(m_session.nextDeadline());
}

void Engine::transportDrained(Transport *transport)
{
    if (transport == m_transport)
        flush();
}

void Engine::transportPaused(Transport *transport)
{
    if (transport == m_transport)
        run(m_upgrade.transportPaused());
}

void Engine::transportMeasured(Transport *transport, std::chrono::microseconds roundTrip)
{
    if (transport == m_transport)
        m_owner->engineMeasured(roundTrip);
}

void Engine::transportDistrusts(Transport *, const QList<QSslError> &errors, const QList<QSslCertificate> &chain)
{
    m_owner->engineDistrusts(errors, chain);
}

void Engine::transportClosed(Transport *transport, CloseReason reason, const Error &error)
{
    if (transport == m_probe)
        return run(m_upgrade.probeFailed(error));
    if (transport == m_transport)
        run(m_session.fail(reason, error));
}

} // namespace SocketIO
