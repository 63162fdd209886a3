// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/namespacesession.h"
#include "session/transcript.h"

/// The server's answer to a CONNECT.
inline constexpr const char *Welcome = R"(0{"sid":"n1"})";

/// The states of the table; Opening is two: waiting for the engine, or for the server's answer.
enum class Stage { Closed, Waiting, Opening, Open };

/// A session of `/` that was brought to `stage` at moment 0, with 20 s for the server's answer.
inline SocketIO::NamespaceSession sessionAt(Stage stage)
{
    using Transcript::at;
    SocketIO::NamespaceSession session("/");
    session.setConnectTimeout(std::chrono::seconds(20));
    if (stage != Stage::Closed)
        (void)session.open(stage != Stage::Waiting, at(0));
    if (stage == Stage::Open)
        (void)session.receive(Transcript::socketPacket(Welcome));
    return session;
}

/// A closed session on a connection of that revision, whose engine id is "e1", with 20 s for the server's answer.
inline SocketIO::NamespaceSession sessionOf(const QByteArray &nsp, SocketIO::Protocol protocol)
{
    SocketIO::NamespaceSession session(nsp);
    session.setConnectTimeout(std::chrono::seconds(20));
    (void)session.engineOpened(protocol, "e1", Transcript::at(0));
    return session;
}

inline SocketIO::OutgoingEvent outgoing(const QByteArray &text, qint64 id = -1, bool isVolatile = false)
{
    SocketIO::OutgoingEvent event;
    event.packet.text = text;
    event.id = id;
    event.isVolatile = isVolatile;
    return event;
}
