// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

namespace SocketIO {

/// Everything that can be chosen about a connection: a value. The defaults are those of the reference client.
///
/// Read at `Client::open` and at each reconnection attempt; a change while connected applies at the next attempt.
struct ClientOptions {
    /// HTTP path of the Socket.IO endpoint (not the namespace).
    QString path = QStringLiteral("/socket.io/");
    /// Transports in the order they are tried: "polling", "websocket".
    QStringList transports = {QStringLiteral("polling"), QStringLiteral("websocket")};
    /// Whether a connection opened by polling is upgraded to a better transport of the list.
    bool upgrade = true;
    /// Query parameters added to every request, in this order.
    QList<QPair<QString, QString>> query;
    /// Headers added to every request of both transports.
    QList<QPair<QByteArray, QByteArray>> headers;

    bool reconnection = true;
    /// Attempts before `Client::reconnectionFailed`; -1 for no limit.
    int reconnectionAttempts = -1;
    std::chrono::milliseconds reconnectionDelay{1000};
    std::chrono::milliseconds reconnectionDelayMax{5000};
    /// 0 to 1: how far a delay may deviate at random, as a part of it.
    double randomizationFactor = 0.5;
    /// How long one attempt may take until the handshake has arrived.
    std::chrono::milliseconds timeout{20000};
    /// How long the server may take to answer the CONNECT of a namespace. The reference client waits for ever, which
    /// hides a server that speaks another parser; zero does the same here.
    std::chrono::milliseconds connectTimeout{20000};
    /// How long the upgrade may take from the opening of the probe (the server's own limit is 10 s by default).
    std::chrono::milliseconds upgradeTimeout{10000};
    /// Default for acknowledgements without a timeout of their own; zero for none.
    std::chrono::milliseconds ackTimeout{0};

    /// Most attachments of one packet, in and out. Node servers since socket.io-parser 4.2.6 close on more than 10.
    int maxAttachments = 10;
    /// Largest message accepted, in bytes; a longer one ends the connection with a parse error.
    qint64 maxMessageSize = 256LL * 1024 * 1024;

    friend bool operator==(const ClientOptions &, const ClientOptions &) = default;
};

} // namespace SocketIO
