// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>
#include <SocketIO/export.h>

class QDebug;

namespace SocketIO {

/// What went wrong, who caused it, and everything the other side said about it.
struct Error {
    /// Who is guilty.
    enum class Kind {
        None, ///< no error
        Usage, ///< we were misused: a bad option, a reserved name, an unsendable argument
        Protocol, ///< the peer broke the protocol: bytes that cannot be decoded, an answer out of order
        Network, ///< the network failed: DNS, refused, reset, TLS, silence
        Refused, ///< the server refused: an HTTP status, an Engine.IO error code, a CONNECT_ERROR
    };

    /// How far things had come when it happened.
    enum class Phase {
        None,
        Dns, ///< finding the address of the host, or of the proxy
        Tcp, ///< connecting to it, or through the proxy
        Tls, ///< encryption, certificates
        Http, ///< a request and its answer
        WebSocket, ///< the WebSocket handshake, its frames
        Engine, ///< Engine.IO: handshake, heartbeat, payloads
        Socket, ///< Socket.IO: packets, namespaces, acknowledgements
    };

    /// Who is guilty; None is no error.
    Kind kind = Kind::None;
    /// Short and stable, for programs, e.g. "timeout", "connection-refused", "http-400", "connect-error".
    QString code = {};
    /// One English sentence for people: what happened, where, and the server's own words if there are any.
    QString message = {};
    /// HTTP status of the answer that caused this, 0 when there was none.
    int httpStatus = 0;
    /// Body of that answer as it came (at most its first 64 KiB).
    QByteArray httpBody = {};
    /// `data` of a CONNECT_ERROR object. Of servers that sent a bare text it is undefined, and the text is in the
    /// message; of those that sent something else it is that whole value.
    QJsonValue data = QJsonValue(QJsonValue::Undefined);
    /// How far things had come.
    Phase phase = Phase::None;
    /// What was asked for when it happened; empty when that was no URL.
    QUrl url = {};
    /// Headers of the answer that caused this, in order.
    QList<QPair<QByteArray, QByteArray>> httpHeaders = {};

    /// Whether this is an error at all.
    [[nodiscard]] bool isError() const { return kind != Kind::None; }
    friend bool operator==(const Error &, const Error &) = default;
};

/// "dns", "tcp", "tls", "http", "websocket", "engine", "socket"; empty for None.
[[nodiscard]] SOCKETIO_EXPORT QString phaseName(Error::Phase phase);

SOCKETIO_EXPORT QDebug operator<<(QDebug debug, const Error &error);

} // namespace SocketIO

Q_DECLARE_METATYPE(SocketIO::Error)
