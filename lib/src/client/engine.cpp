// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/engine.h"

#include "transport/pollingtransport.h"
#include "transport/websockettransport.h"

namespace SocketIO {

namespace {

TimePoint now()
{
    return std::chrono::steady_clock::now();
}

} // namespace

Engine::Engine(EngineOwner *owner, QObject *transportParent, const Tracer &tracer)
    : m_owner(owner)
    , m_transportParent(transportParent)
    , m_tracer(tracer)
{
}

Engine::~Engine()
{
    // The transports hold a pointer to this object, and their parent outlives it.
    delete std::exchange(m_transport, nullptr);
    delete std::exchange(m_probe, nullptr);
}

void Engine::open(const QUrl &url, const ClientOptions &options)
{
    m_url = url;
    m_options = options;
    m_upgrade = {};
    m_queue.clear();
    m_wasOpen = false;
    m_openingSince = now();
    m_session.open(m_openingSince, options.timeout);
    m_owner->wakeAt(m_session.nextDeadline());
    m_transport = makeTransport(options.transports.value(0), {});
    m_transport->open();
}

Transport *Engine::makeTransport(const QString &name, const QByteArray &sid)
{
    TransportSettings settings;
    settings.server = m_url;
    settings.path = m_options.path;
    settings.sid = sid;
    settings.query = m_options.query;
    settings.headers = m_options.headers;
    settings.cookies = m_cookies;
    settings.exchanges = m_exchanges;
    settings.maxMessageSize = m_options.maxMessageSize;
    Transport *transport = nullptr;
    if (name == QLatin1String("websocket"))
        transport = new WebSocketTransport(settings, this, m_transportParent);
    else
        transport = new PollingTransport(settings, this, m_transportParent);
    transport->shareTraceTap(m_tracer.tap());
    return transport;
}

void Engine::send(std::span<const EnginePacket> packets)
{
    if (m_queue.isEmpty() && m_transport && carrier() == Carrier::WebSocket && m_transport->isWritable()
        && !m_queue.isHeld())
        return transmit(m_transport, packets);
    m_queue.push(packets);
    flush();
}

void Engine::flush()
{
    while (m_transport && m_transport->isWritable() && !m_queue.isHeld() && !m_queue.isEmpty()) {
        const QList<EnginePacket> batch = carrier() == Carrier::Polling
            ? m_queue.takeForPolling(m_session.handshake().maxPayload)
            : m_queue.takeAll();
        transmit(m_transport, batch);
    }
    finishClosing();
}

void Engine::transmit(Transport *transport, std::span<const EnginePacket> packets)
{
    for (const EnginePacket &packet : packets)
        m_tracer.engine(Direction::Out, transport->carrier(), packet);
    transport->send(packets);
}

bool Engine::isWritable() const
{
    return m_transport && m_queue.isEmpty() && !m_queue.isHeld() && m_transport->isWritable();
}

void Engine::close()
{
    run(m_session.close(now()));
    m_owner->wakeAt(m_session.nextDeadline());
    finishClosing();
}

void Engine::finishClosing()
{
    if (m_session.state() != EngineSession::State::Closing || m_upgrade.isRunning() || !m_queue.isEmpty())
        return;
    // A WebSocket writes its close frame behind what it still holds; polling's goodbye must wait for the POST.
    if (carrier() == Carrier::WebSocket || m_transport->isWritable())
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

void Engine::transportOpened(Transport *transport)
{
    if (transport == m_probe) {
        m_tracer.state({Kind::Probing, transport->carrier(), -1, elapsed(m_probingSince, now())});
        run(m_upgrade.probeOpened());
    }
}

void Engine::transportReceived(Transport *transport, const EnginePacket &packet)
{
    m_tracer.engine(Direction::In, transport->carrier(), packet);
    if (transport == m_probe)
        run(m_upgrade.receive(packet));
    else if (transport == m_transport && m_session.delivers(packet))
        m_owner->engineReceived(packet);
    else if (transport == m_transport)
        run(m_session.receive(packet, now()));
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

void Engine::transportClosed(Transport *transport, CloseReason reason, const Error &error)
{
    if (transport == m_probe)
        return run(m_upgrade.probeFailed(error));
    if (transport == m_transport)
        run(m_session.fail(reason, error));
}

void Engine::run(const EngineCommands &commands)
{
    for (const EngineCommand &command : commands)
        std::visit([this](const auto &step) { carryOut(step); }, command);
}

void Engine::carryOut(const Command::Send &command)
{
    send({&command.packet, 1});
}

void Engine::carryOut(const Command::Deliver &command)
{
    m_owner->engineReceived(command.packet);
}

void Engine::carryOut(const Command::Opened &command)
{
    m_wasOpen = true;
    m_transport->setSid(command.handshake.sid);
    m_tracer.state({Kind::Connected, carrier(), -1, elapsed(m_openingSince, now()), {}, {}, command.handshake.sid});
    m_owner->wakeAt(m_session.nextDeadline());
    m_owner->engineOpened(command.handshake);
    startUpgrade(command.handshake);
}

void Engine::startUpgrade(const Handshake &handshake)
{
    const QString websocket = QStringLiteral("websocket");
    if (carrier() == Carrier::Polling && m_options.upgrade && m_options.transports.contains(websocket)
        && handshake.upgrades.contains(websocket))
        run(m_upgrade.start(now(), m_options.upgradeTimeout));
}

void Engine::carryOut(const Command::Ended &command)
{
    (void)m_upgrade.abort(command.error); // the end of the session is told, not that of its probe
    if (m_probe)
        std::exchange(m_probe, nullptr)->close(Transport::Farewell::Silent);
    if (!m_queue.isEmpty()) {
        m_tracer.state({Kind::Fault,
                        carrier(),
                        -1,
                        std::chrono::microseconds(-1),
                        {},
                        {},
                        QByteArray::number(m_queue.size()) + " packets had not left when the connection ended"});
        m_queue.clear();
    }
    const bool isWanted = command.reason == CloseReason::ForcedClose;
    std::exchange(m_transport, nullptr)->close(isWanted ? Transport::Farewell::Goodbye : Transport::Farewell::Silent);
    m_owner->engineClosed(command.reason, command.error, std::exchange(m_wasOpen, false));
}

void Engine::carryOut(const Command::OpenProbe &)
{
    m_probingSince = now();
    m_tracer.state({Kind::ProbeOpening, Carrier::WebSocket});
    m_probe = makeTransport(QStringLiteral("websocket"), m_session.handshake().sid);
    m_owner->wakeAt(m_upgrade.nextDeadline());
    m_probe->open();
}

void Engine::carryOut(const Command::SendOnProbe &command)
{
    transmit(m_probe, {&command.packet, 1});
}

void Engine::carryOut(const Command::PauseTransport &)
{
    m_tracer.state({Kind::Pausing, m_probe->carrier(), -1, elapsed(m_probingSince, now())});
    m_queue.hold();
    m_transport->pause();
}

void Engine::carryOut(const Command::ResumeTransport &)
{
    m_queue.release();
    m_transport->resume();
    flush();
}

void Engine::carryOut(const Command::SwitchToProbe &)
{
    std::exchange(m_transport, std::exchange(m_probe, nullptr))->close(Transport::Farewell::Silent);
    m_tracer.state({Kind::Upgraded, carrier(), -1, elapsed(m_probingSince, now())});
    m_owner->engineUpgraded(carrier());
    m_queue.release();
    flush();
}

void Engine::carryOut(const Command::DropProbe &command)
{
    m_tracer.state({Kind::UpgradeFailed,
                    m_probe->carrier(),
                    -1,
                    elapsed(m_probingSince, now()),
                    {},
                    {},
                    command.error.message.toUtf8()});
    std::exchange(m_probe, nullptr)->close(Transport::Farewell::Silent);
    m_owner->engineUpgradeFailed(command.error);
    finishClosing();
}

} // namespace SocketIO
