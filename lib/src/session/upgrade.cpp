// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/upgrade.h"

#include "protocol/enginecodec.h"

namespace SocketIO {

EngineCommands Upgrade::start(TimePoint now, std::chrono::milliseconds timeout)
{
    if (m_state != State::Idle)
        return {};
    m_state = State::Opening;
    m_timeout = timeout;
    m_deadline = deadlineAfter(now, timeout);
    return {Command::OpenProbe{}};
}

EngineCommands Upgrade::probeOpened()
{
    if (m_state != State::Opening)
        return {};
    m_state = State::Probing;
    return {Command::SendOnProbe{textEnginePacket(EnginePacket::Type::Ping, "probe")}};
}

EngineCommands Upgrade::receive(const EnginePacket &packet)
{
    if (!isRunning())
        return {};
    if (m_state == State::Probing && packet.type == EnginePacket::Type::Pong && packet.data.view() == "probe") {
        m_state = State::Pausing;
        return {Command::PauseTransport{}};
    }
    return fail({Error::Kind::Protocol, QStringLiteral("probe-answer"),
                 QStringLiteral("The server answered the upgrade probe with a packet of type %1 instead of 3probe.")
                     .arg(int(packet.type))});
}

EngineCommands Upgrade::transportPaused()
{
    if (m_state != State::Pausing)
        return {};
    m_state = State::Done;
    m_deadline = Never;
    return {Command::SendOnProbe{textEnginePacket(EnginePacket::Type::Upgrade)}, Command::SwitchToProbe{}};
}

EngineCommands Upgrade::probeFailed(const Error &error)
{
    if (!isRunning())
        return {};
    if (error.isError())
        return fail(error);
    return fail({Error::Kind::Network, QStringLiteral("probe-closed"),
                 QStringLiteral("The server closed the upgrade probe without answering it.")});
}

void Upgrade::abort()
{
    if (m_state != State::Done)
        m_state = State::Failed;
    m_deadline = Never;
}

EngineCommands Upgrade::expire(TimePoint now)
{
    if (!isRunning() || now < m_deadline)
        return {};
    return fail({Error::Kind::Network, QStringLiteral("probe-timeout"),
                 QStringLiteral("The upgrade was not complete within %1 ms.").arg(m_timeout.count())});
}

EngineCommands Upgrade::fail(const Error &error)
{
    const bool wasPausing = m_state == State::Pausing;
    m_state = State::Failed;
    m_deadline = Never;
    EngineCommands commands{Command::DropProbe{error}};
    if (wasPausing)
        commands.append(Command::ResumeTransport{});
    return commands;
}

} // namespace SocketIO
