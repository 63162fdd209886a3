// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
// What the rules of a session and of its upgrade ask for, carried out.
#include "client/engine.h"

#include <algorithm>
#include <SocketIO/clock.h>

namespace SocketIO {

namespace {
/// How often Node's server ends a poll that waits for nothing while a client upgrades (engine.io, lib/socket.ts): a
/// poll begun right before the upgrade costs that much, and one that is held back so long costs no more.
constexpr std::chrono::milliseconds PollEnding{100};
} // namespace

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
    m_transport->setSid(command.handshake.sid);
    m_responseHeaders = m_transport->responseHeaders();
    const TimePoint time = steadyNow();
    m_tracer.state({Kind::Connected, carrier(), -1, elapsed(m_target.since, time), {}, {}, command.handshake.sid});
    m_known.learnWebSocket(m_target.url, carrier() == Carrier::WebSocket);
    confirmProtocol();
    // Asked with 4, only servers of revision 4 name a limit (engine.io 6.2 and later).
    if (command.handshake.maxPayload > 0)
        decide(Protocol::V4, "maxPayload in the handshake");
    m_wasOpen = true;
    m_owner->wakeAt(m_session.nextDeadline());
    m_owner->engineOpened(command.handshake);
    startUpgrade(command.handshake);
}

// A revision that was asked for from memory, or because the server refused the other one, is what it speaks.
void Engine::confirmProtocol()
{
    if (m_target.options.protocol != Protocol::Auto || m_attempt.current().protocol == Protocol::Auto)
        return;
    const bool isRemembered = m_known.protocol(m_target.url) == protocol();
    m_tracer.state({Kind::ProtocolDetected,
                    carrier(),
                    int(protocol()),
                    std::chrono::microseconds(-1),
                    {},
                    {},
                    isRemembered ? "an earlier connection" : "the refusal of the other revision"});
    m_known.learnProtocol(m_target.url, protocol());
}

void Engine::startUpgrade(const Handshake &handshake)
{
    const ClientOptions &options = m_target.options;
    if (!options.upgrade || carrier() == Carrier::WebSocket)
        return;
    const auto better = std::find_if(options.transports.begin(), options.transports.end(), [&](const QString &name) {
        const QString offered = m_target.registry.serverName(name);
        return name != QLatin1String("polling") && offered != m_transport->serverName()
            && handshake.upgrades.contains(offered);
    });
    if (better == options.transports.end())
        return;
    m_betterTransport = *better;
    run(m_upgrade.start(steadyNow(), options.upgradeTimeout));
}

void Engine::carryOut(const Command::Ended &command)
{
    Error error = completed(command.error);
    if (!m_wasOpen && command.reason != CloseReason::ForcedClose) {
        if (!error.isError()) {
            error = completed({Error::Kind::Network, QStringLiteral("closed-by-server"),
                               QStringLiteral("The server closed the connection during the handshake.")});
        }
        error = located(error);
        learnAnswer(command.reason, error);
        if (triesNext(error))
            return;
        error = insisted(m_attempt.error());
    } else {
        learnAnswer(command.reason, error);
    }
    m_upgrade.abort(); // the end of the session is told, not that of its probe
    drop(m_probe, Transport::Farewell::Silent);
    loseQueue();
    const bool isWanted = command.reason == CloseReason::ForcedClose;
    drop(m_transport, isWanted ? Transport::Farewell::Goodbye : Transport::Farewell::Silent);
    m_responseHeaders.clear();
    m_owner->engineClosed(command.reason, error, std::exchange(m_wasOpen, false));
}

void Engine::loseQueue()
{
    if (m_queue.isEmpty())
        return;
    m_tracer.state({Kind::Fault,
                    carrier(),
                    -1,
                    std::chrono::microseconds(-1),
                    {},
                    {},
                    QByteArray::number(m_queue.size()) + " packets had not left when the connection ended"});
    m_queue.clear();
}

void Engine::carryOut(const Command::Heartbeat &command)
{
    m_owner->engineHeartbeat();
    if (command.roundTrip.count() >= 0)
        m_owner->engineMeasured(command.roundTrip);
}

void Engine::carryOut(const Command::OpenProbe &)
{
    m_probingSince = steadyNow();
    m_probe = makeTransport(m_betterTransport, m_session.handshake().sid);
    m_tracer.state({Kind::ProbeOpening, m_probe->carrier()});
    m_probe->setProtocol(m_session.protocol());
    m_owner->wakeAt(m_upgrade.nextDeadline());
    m_transport->expectPause(PollEnding);
    m_probe->open();
}

void Engine::carryOut(const Command::SendOnProbe &command)
{
    transmit(m_probe, {&command.packet, 1});
}

void Engine::carryOut(const Command::PauseTransport &)
{
    m_tracer.state({Kind::Pausing, m_probe->carrier(), -1, elapsed(m_probingSince, steadyNow())});
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
    drop(m_transport, Transport::Farewell::Silent);
    m_transport = std::exchange(m_probe, nullptr);
    m_tracer.state({Kind::Upgraded, carrier(), -1, elapsed(m_probingSince, steadyNow())});
    m_known.learnWebSocket(m_target.url, carrier() == Carrier::WebSocket);
    m_owner->engineUpgraded(transportName());
    m_queue.release();
    flush();
}

void Engine::carryOut(const Command::DropProbe &command)
{
    const Error error = completed(command.error);
    m_tracer.state({Kind::UpgradeFailed,
                    m_probe->carrier(),
                    -1,
                    elapsed(m_probingSince, steadyNow()),
                    {},
                    {},
                    error.message.toUtf8()});
    drop(m_probe, Transport::Farewell::Silent);
    if (m_transport)
        m_transport->expectPause({});
    m_owner->engineUpgradeFailed(error);
    finishClosing();
}

} // namespace SocketIO
