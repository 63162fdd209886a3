// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
// Joining and leaving: what a namespace waits for. What the server says about it is in namespaceanswer.cpp.
#include "session/namespacesession.h"

#include "protocol/packetform.h"

namespace SocketIO {

NamespaceSession::State NamespaceSession::state() const
{
    switch (m_stage) {
    case Stage::Closed:
    case Stage::Abandoned:
    case Stage::Standing:
        return State::Closed;
    case Stage::Open:
        return State::Open;
    default:
        return State::Opening;
    }
}

bool NamespaceSession::isConnectOut() const
{
    return m_stage == Stage::Asked || m_stage == Stage::Silent || m_stage == Stage::Reopened;
}

NamespaceCommands NamespaceSession::enter(Stage stage, TimePoint stepAt)
{
    m_stage = stage;
    m_stepAt = stepAt;
    return {};
}

NamespaceCommands NamespaceSession::open(bool isEngineOpen, TimePoint now)
{
    if (state() != State::Closed)
        return {};
    if (!isEngineOpen)
        return enter(Stage::AwaitingEngine);
    if (m_stage == Stage::Standing)
        return joinAs(impliedSid(), {});
    if (m_stage == Stage::Closed)
        return connect(now);
    m_deadline = deadlineAfter(now, m_connectTimeout);
    // In revision 3 nothing was sent that could have become wrong meanwhile.
    return enter(m_protocol == Protocol::V3 && isRoot() ? Stage::Asked : Stage::Reopened);
}

NamespaceCommands NamespaceSession::engineOpened(Protocol protocol, const QByteArray &engineId, TimePoint now)
{
    m_protocol = protocol;
    m_engineId = engineId;
    m_isRootJoined = false;
    // To us the join that the server makes by itself is a CONNECT that is already on its way.
    const bool joinsByItself = protocol == Protocol::V3 && isRoot();
    if (m_stage == Stage::Closed && joinsByItself)
        return enter(Stage::Abandoned);
    if (m_stage != Stage::AwaitingEngine)
        return {};
    if (!joinsByItself)
        return connect(now);
    m_deadline = deadlineAfter(now, m_connectTimeout);
    return enter(Stage::Asked);
}

NamespaceCommands NamespaceSession::connect(TimePoint now)
{
    if (std::exchange(m_hasJustLeft, false))
        m_rejoinFrom = now + RejoinPause;
    if (now < m_rejoinFrom)
        return enter(Stage::Pausing, m_rejoinFrom);
    if (m_protocol == Protocol::Auto && !m_query.isEmpty() && !isRoot())
        return enter(Stage::Undecided, now + DecisionGrace);
    return ask(now);
}

/// Everything but the time is known. `now` is Never where an answer asks again, which brings no time: the deadline then
/// stays what it was.
NamespaceCommands NamespaceSession::ask(TimePoint now)
{
    if (now != Never)
        m_deadline = deadlineAfter(now, m_connectTimeout);
    if (m_protocol == Protocol::V3 && !isRoot() && !m_isRootJoined)
        return enter(Stage::AwaitingRoot);
    if (!m_isAuthAsked || m_protocol == Protocol::V3)
        return transmitConnect(m_auth, now);
    enter(Stage::AskingAuth);
    return {SocketCommand::AskAuth{++m_authNumber}};
}

NamespaceCommands NamespaceSession::authGiven(int number, const QByteArray &json, TimePoint now)
{
    const bool isAwaited = m_stage == Stage::AskingAuth && number == m_authNumber;
    return isAwaited ? transmitConnect(json, now) : NamespaceCommands();
}

NamespaceCommands NamespaceSession::transmitConnect(const QByteArray &auth, TimePoint now)
{
    const bool mayStaySilent = m_protocol == Protocol::V3 && isRoot() && now != Never;
    if (mayStaySilent)
        enter(Stage::Silent, std::min(now + SilentJoin, m_deadline));
    else
        enter(Stage::Asked);
    return {packetToSend(SocketPacket::Type::Connect, auth)};
}

SocketCommand::Transmit NamespaceSession::packetToSend(SocketPacket::Type type, const QByteArray &auth) const
{
    const bool isConnect = type == SocketPacket::Type::Connect;
    const bool isOld = m_protocol == Protocol::V3;
    const QByteArray json = isConnect && !isOld ? m_recovery.payload(auth) : QByteArray();
    EncodedPacket packet;
    if (isConnect)
        packet = isOld ? encodeConnectWithQuery(m_nsp, m_query) : encodeConnect(m_nsp, json);
    else
        packet = encodeDisconnect(m_nsp);
    if (m_parser) {
        Packet plain{isConnect ? Packet::Type::Connect : Packet::Type::Disconnect, m_nsp};
        plain.json = json;
        if (isConnect && isOld && !isRoot()) // "40", the namespace with its query, ","
            plain.nsp = packet.text.sliced(2).chopped(1);
        packet = encodedPacket(m_parser->encode(plain));
    }
    return {packet, type};
}

NamespaceCommands NamespaceSession::decided(Protocol protocol, TimePoint now)
{
    if (m_protocol != Protocol::Auto)
        return {};
    m_protocol = protocol;
    const bool joinsByItself = protocol == Protocol::V3 && isRoot();
    if (m_stage == Stage::Closed && joinsByItself)
        return enter(Stage::Abandoned);
    if (m_stage == Stage::AskingAuth && protocol == Protocol::V3)
        return joinsByItself ? enter(Stage::Asked) : ask(now);
    return m_stage == Stage::Undecided ? ask(now) : NamespaceCommands();
}

NamespaceCommands NamespaceSession::rootJoined(TimePoint now)
{
    m_isRootJoined = true;
    if (m_stage == Stage::Abandoned && m_protocol == Protocol::V3 && isRoot())
        return enter(Stage::Standing);
    return m_stage == Stage::AwaitingRoot ? ask(now) : NamespaceCommands();
}

NamespaceCommands NamespaceSession::engineClosed(const QString &reason)
{
    m_rejoinFrom = TimePoint::min();
    m_hasJustLeft = false;
    const State before = state();
    if (before == State::Open)
        m_recovery.lost();
    NamespaceCommands commands = leave(reason);
    if (before != State::Closed)
        enter(Stage::AwaitingEngine);
    return before == State::Open ? commands : NamespaceCommands();
}

NamespaceCommands NamespaceSession::leaveWithEngine()
{
    const State before = state();
    m_recovery.left();
    if (before == State::Closed)
        return {};
    const SocketCommand::Transmit farewell = packetToSend(SocketPacket::Type::Disconnect);
    const NamespaceCommands left = leave(QStringLiteral("io client disconnect"));
    enter(Stage::AwaitingEngine);
    return before == State::Open ? NamespaceCommands{farewell, left.first()} : NamespaceCommands();
}

NamespaceCommands NamespaceSession::close(TimePoint now)
{
    const Stage before = m_stage;
    if (state() == State::Closed)
        return {};
    m_recovery.left();
    const NamespaceCommands left = leave(QStringLiteral("io client disconnect"));
    if (before == Stage::Asked || before == Stage::Reopened)
        return enter(Stage::Abandoned);
    if (before != Stage::Open && before != Stage::Silent)
        return {};
    m_rejoinFrom = now + RejoinPause;
    NamespaceCommands commands{packetToSend(SocketPacket::Type::Disconnect)};
    if (before == Stage::Open)
        commands.append(left.first());
    return commands;
}

void NamespaceSession::disown()
{
    m_auth.clear();
    m_isAuthAsked = false;
    m_query.clear();
    m_recovery = Recovery();
    m_sendBuffer.clear();
    m_lastNumber = 0;
}

bool NamespaceSession::isSettled(TimePoint now) const
{
    // A fresh session would take the server's own join of `/` for granted, though it was left.
    const bool isJoinedByServer = m_protocol == Protocol::V3 && isRoot();
    return m_stage == Stage::Closed && !isJoinedByServer && !m_hasJustLeft && now >= m_rejoinFrom;
}

NamespaceCommands NamespaceSession::send(OutgoingEvent &&event, bool isWritable)
{
    if (transmits(event, isWritable))
        return {SocketCommand::TransmitEvent{std::move(event)}};
    if (event.isVolatile)
        return {SocketCommand::Dropped{std::move(event)}};
    event.number = ++m_lastNumber;
    m_sendBuffer.append(event);
    return {SocketCommand::Buffered{std::move(event)}};
}

NamespaceCommands NamespaceSession::expire(TimePoint now)
{
    if (m_stepAt <= now) {
        switch (m_stage) {
        case Stage::Pausing:
            return connect(now);
        case Stage::Undecided:
            return ask(now);
        default: // Silent
            return joinAs(impliedSid(), {});
        }
    }
    return now < m_deadline ? NamespaceCommands() : giveUp();
}

bool NamespaceSession::cancel(qint64 id)
{
    return id >= 0 && m_sendBuffer.removeIf([id](const OutgoingEvent &event) { return event.id == id; }) > 0;
}

std::optional<OutgoingEvent> NamespaceSession::take(qint64 number)
{
    const auto event = std::find_if(m_sendBuffer.cbegin(), m_sendBuffer.cend(),
                                    [number](const OutgoingEvent &it) { return it.number == number; });
    if (event == m_sendBuffer.cend())
        return std::nullopt;
    return m_sendBuffer.takeAt(event - m_sendBuffer.cbegin());
}

} // namespace SocketIO
