// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMap>
#include <QStringList>
#include <QUrl>
#include <SocketIO/protocol.h>

namespace SocketIO {

/// What one client remembers of the servers it was connected to, by origin (scheme, host and port). Pure.
class KnownServers {
public:
    /// The revision to ask with first: 3 where it was found before; Auto otherwise, since asking with 4 and finding out
    /// costs a server of revision 4 nothing.
    [[nodiscard]] Protocol protocol(const QUrl &server) const;
    /// What it was found to speak last; Auto when that is not known.
    [[nodiscard]] Protocol lastProtocol(const QUrl &server) const;
    void learnProtocol(const QUrl &server, Protocol protocol);
    /// The server did not behave as remembered.
    void forgetProtocol(const QUrl &server);

    /// The transports of an attempt: WebSocket first when the last connection ended on it (engine.io-client,
    /// lib/socket.ts, `priorWebsocketSuccess`).
    [[nodiscard]] QStringList order(const QUrl &server, const QStringList &transports) const;
    /// Whether the connection is on WebSocket now.
    void learnWebSocket(const QUrl &server, bool isUsed);

private:
    struct Known {
        Protocol protocol = Protocol::Auto;
        bool endedOnWebSocket = false;
    };
    [[nodiscard]] static QString origin(const QUrl &server);

    QMap<QString, Known> m_servers; // mostly of one, for which a hash takes 1.5 KB
};

} // namespace SocketIO
