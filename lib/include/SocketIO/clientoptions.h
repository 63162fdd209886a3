// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <QByteArray>
#include <QList>
#include <QMap>
#include <QPair>
#include <QString>
#include <QStringList>
#include <SocketIO/protocol.h>

namespace SocketIO {

class Parser;

using HeaderList = QList<QPair<QByteArray, QByteArray>>;
using QueryList = QList<QPair<QString, QString>>;

/// What one transport does differently.
struct TransportOptions {
    /// HTTP path; empty for `ClientOptions::path`.
    QString path = {};
    /// Added to those of the client; one takes the place of those with the same name.
    HeaderList headers = {};
    /// Query parameters, likewise.
    QueryList query = {};
    friend bool operator==(const TransportOptions &, const TransportOptions &) = default;
};

/// Everything that can be chosen about a connection: a value. The defaults are those of the reference client.
///
/// What is about connecting is read at `Client::open` and at each reconnection attempt; a change while connected applies
/// at the next one. What is about reconnecting and about single events (`reconnection…`, `connectTimeout`, `ackTimeout`,
/// `retries`, `maxSendBuffer`, `maxAttachments` of what is sent, `watchReachability`) is read when it is needed, and
/// `maxParseErrors` at `Client::open`.
struct ClientOptions {
    /// The generation to speak. Auto finds it out and remembers it per server; V3 and V4 insist on it.
    Protocol protocol = Protocol::Auto;
    /// How packets are written; null for the JSON of the protocol text, `messagePackParser()` for MessagePack.
    std::shared_ptr<const Parser> parser = {};

    /// HTTP path of the Socket.IO endpoint (not the namespace).
    QString path = QStringLiteral("/socket.io/");
    /// Whether the path ends with a slash: a missing one is added, or else one that is there taken away.
    bool addTrailingSlash = true;
    /// Transports in the order they are tried: "polling", "websocket", and names of `Client::addTransport`.
    QStringList transports = {QStringLiteral("polling"), QStringLiteral("websocket")};
    /// Whether the next transport of the list is tried when one cannot be opened.
    bool tryAllTransports = true;
    /// Whether a connection opened by polling is upgraded: to the first transport of the list that the server offers.
    bool upgrade = true;
    /// Whether a connection starts with WebSocket when the last one of this client to the same server ended there.
    bool rememberUpgrade = false;
    /// Query parameters added to every request, in this order.
    QueryList query;
    /// Headers added to every request of both transports. `Origin` is one of them; none is sent by itself. When the
    /// server redirects to another origin, `Authorization`, `Cookie` and `Host` stay behind.
    HeaderList headers;
    /// What one transport does differently, by its name.
    QMap<QString, TransportOptions> transportOptions;
    /// Whether requests carry a cache buster. Not set: polling does, WebSocket does not.
    std::optional<bool> timestampRequests;
    /// Name of the cache buster.
    QString timestampParam = QStringLiteral("t");
    /// Sends binary as base64 text on both transports and asks the server to do so (`b64=1`).
    bool forceBase64 = false;
    /// WebSocket sub-protocols to offer.
    QStringList subProtocols;
    /// Whether WebSocket compression (RFC 7692) is offered; it is used when the server agrees.
    bool perMessageDeflate = true;
    /// Messages below this many bytes are not compressed.
    qsizetype deflateThreshold = 1024;
    /// How long one polling POST, or the answer to a handshake, may take; zero for no limit of its own.
    std::chrono::milliseconds requestTimeout{0};

    /// Whether a lost connection is opened again by itself.
    bool reconnection = true;
    /// Attempts before `Client::reconnectionFailed`; -1 for no limit.
    int reconnectionAttempts = -1;
    /// Wait before the first attempt to reconnect; doubled for each further one.
    std::chrono::milliseconds reconnectionDelay{1000};
    /// Longest wait between attempts.
    std::chrono::milliseconds reconnectionDelayMax{5000};
    /// 0 to 1: how far a delay may deviate at random, as a part of it.
    double randomizationFactor = 0.5;
    /// Whether a namespace the server disconnected is joined again by itself; the reference client does not.
    bool reconnectOnServerDisconnect = false;
    /// Stops reconnecting after this many parse errors with the same words in a row; 0 never stops.
    int maxParseErrors = 3;
    /// Whether the operating system's word that the network is gone or back is believed: gone ends the connection with
    /// "transport close" and puts a minute between attempts, back tries again at once. Loopback addresses are never
    /// affected.
    bool watchReachability = true;
    /// How long one attempt may take until the handshake has arrived.
    std::chrono::milliseconds timeout{20000};
    /// How long the server may take to answer the CONNECT of a namespace. The reference client waits for ever, which
    /// hides a server that speaks another parser; zero does the same here.
    std::chrono::milliseconds connectTimeout{20000};
    /// How long the upgrade may take from the opening of the probe (the server's own limit is 10 s by default).
    std::chrono::milliseconds upgradeTimeout{10000};
    /// Default for acknowledgements without a timeout of their own; zero for none.
    std::chrono::milliseconds ackTimeout{0};
    /// Above 0: each event, volatile ones aside, is sent again until the server acknowledges it, at most this many
    /// times after the first; one after the other, in order. `ackTimeout` must be set with it.
    int retries = 0;
    /// Most events kept while not joined, and most that wait for their turn to be retried; 0 for no limit. One more is
    /// refused with "send-buffer-full".
    qsizetype maxSendBuffer = 0;

    /// Most attachments of one packet, in and out. Node servers since socket.io-parser 4.2.6 close on more than 10.
    int maxAttachments = 10;
    /// Largest message accepted, in bytes; a longer one ends the connection with a parse error.
    qint64 maxMessageSize = 256LL * 1024 * 1024;

    friend bool operator==(const ClientOptions &, const ClientOptions &) = default;
};

} // namespace SocketIO
