// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespaces/adminlink.h"

#include "namespaces/namespacetrial.h"

using SocketIO::Arguments;
using SocketIO::Direction;
using SocketIO::Kind;
using SocketIO::Layer;
using SocketIO::TraceRecord;
using SocketIO::TraceView;

namespace Sockeye {

void AdminLink::setLog(std::shared_ptr<const SocketIO::TraceLog> log, const QString &nsp)
{
    m_log = std::move(log);
    m_nsp = nsp;
    m_cursor = {};
    m_state = m_log ? State::Connecting : State::Idle;
    m_reason.clear();
    m_stats = {};
    m_change = {true, true};
}

AdminLink::Change AdminLink::extend()
{
    if (m_log)
        m_cursor.advance(*m_log, [this](qsizetype record, const TraceView &view) { take(record, view); });
    return std::exchange(m_change, {});
}

void AdminLink::take(qsizetype record, const TraceView &view)
{
    if (view.layer == Layer::State)
        return takeState(view);
    if (view.layer != Layer::Socket || view.kind != Kind::Event || view.direction != Direction::In)
        return;
    const TraceRecord event = m_log->at(record);
    if (m_stats.apply(event.event, Arguments::fromPacket(event.payload, event.attachments)))
        m_change.hasStats = true;
}

void AdminLink::takeState(const TraceView &view)
{
    const QString reason = QString::fromUtf8(view.reason).section(u'\t', 0, 0);
    switch (view.kind) {
    case Kind::Connecting:
        m_stats.restart(); // what the server told about its sockets is old
        m_change.hasStats = true;
        return setState(State::Connecting, {});
    case Kind::NamespaceConnected:
        return setState(State::Joined, {});
    case Kind::NamespaceRefused:
        return setState(State::Refused,
                        view.payload.isEmpty() ? reason : NamespaceTrial::wordsOf(view.payload.toByteArray()));
    case Kind::NamespaceDisconnected:
    case Kind::Closed:
        return m_state == State::Joined || m_state == State::Connecting ? setState(State::Lost, reason) : void();
    case Kind::ConnectFailed:
    case Kind::Fault:
        return m_state == State::Joined ? void() : setState(State::Failed, reason);
    default:
        return;
    }
}

void AdminLink::setState(State state, const QString &reason)
{
    m_state = state;
    m_reason = reason;
    m_change.hasState = true;
}

} // namespace Sockeye
