// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QPair>
#include <QUrl>

namespace SocketIO {

/// What distinguishes one request of a session from another.
struct RequestTarget {
    QUrl server; ///< scheme (http, https, ws, wss), host, port; its path and query are not used
    QString path; ///< HTTP path of the endpoint; a missing leading slash is added
    bool addTrailingSlash = true; ///< adds a missing slash at the end of the path; if not, takes one away
    QString transport; ///< "polling" or "websocket"
    int revision = 4; ///< value of `EIO`
    QByteArray sid; ///< empty for the handshake
    QString timestampParam = QStringLiteral("t"); ///< name of the cache buster
    QByteArray timestamp; ///< its value; empty for none
    bool asksForBase64 = false; ///< `b64=1`
    QList<QPair<QString, QString>> query; ///< the user's parameters
};

/// The URL of a request: scheme http(s) for polling and ws(s) for WebSocket whatever was given, `EIO`, `transport`,
/// the user's query, `sid`, the cache buster, `b64`. Everything is percent-encoded, IPv6 literals bracketed, default
/// ports left out.
[[nodiscard]] QUrl requestUrl(const RequestTarget &target);

/// Why `url` cannot be a server's address, in one sentence with what to do; empty when it can.
[[nodiscard]] QString urlProblem(const QUrl &url);

} // namespace SocketIO
