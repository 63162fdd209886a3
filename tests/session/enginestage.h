// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/enginesession.h"
#include "session/transcript.h"

inline constexpr const char *Hello =
    R"(0{"sid":"s1","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000,)"
    R"("maxPayload":1000000})";

/// A session of that revision that was brought into `state` at moment 0.
inline SocketIO::EngineSession sessionIn(SocketIO::EngineSession::State state,
                                         SocketIO::Protocol protocol = SocketIO::Protocol::V4)
{
    using Transcript::at;
    using State = SocketIO::EngineSession::State;
    SocketIO::EngineSession session;
    if (state == State::Closed)
        return session;
    session.open(at(0), std::chrono::seconds(20), protocol);
    if (state != State::Opening)
        (void)session.receive(Transcript::packet(Hello), at(0));
    if (state == State::Closing)
        (void)session.close(at(0));
    return session;
}
