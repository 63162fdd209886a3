// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/connectionstates.h"

namespace Sockeye {

using namespace SocketIO;

void ConnectionStates::take(const Moment &at, const TraceView &view)
{
    const auto next = stateAfter(view);
    if (!next || *next == m_current)
        return;
    const auto taken = std::ranges::find_if(m_transitions, [&](const Transition &transition) {
        return transition.from == m_current && transition.to == *next;
    });
    m_latest = taken - m_transitions.begin();
    if (taken == m_transitions.end())
        m_transitions.push_back({m_current, *next, 1, at});
    else
        *taken = {m_current, *next, taken->count + 1, at};
    m_current = *next;
}

std::optional<ConnectionStates::State> ConnectionStates::stateAfter(const TraceView &view)
{
    switch (view.kind) {
    case Kind::Connecting:
        return State::Opening;
    case Kind::Connected:
        return view.carrier == Carrier::Polling ? State::OpenPolling : State::OpenWebSocket;
    case Kind::ProbeOpening:
    case Kind::Probing:
        return State::Probing;
    case Kind::Pausing:
        return State::Pausing;
    case Kind::Upgraded:
        return State::OpenWebSocket;
    case Kind::UpgradeFailed:
        return State::OpenPolling;
    case Kind::Closing:
        return State::Closing;
    case Kind::Closed:
    case Kind::ConnectFailed:
        return State::Closed;
    case Kind::ReconnectScheduled:
        return State::Reconnecting;
    case Kind::ReconnectFailed:
        return State::Closed;
    default:
        return std::nullopt;
    }
}

const ConnectionStates::Transition *ConnectionStates::transition(State from, State to) const
{
    const auto found = std::ranges::find_if(
        m_transitions, [&](const Transition &taken) { return taken.from == from && taken.to == to; });
    return found == m_transitions.end() ? nullptr : &*found;
}

} // namespace Sockeye
