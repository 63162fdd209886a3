// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <memory>
#include <QDateTime>
#include <QObject>
#include <QUrl>
#include <SocketIO/clientoptions.h>
#include <SocketIO/closereason.h>
#include <SocketIO/customtransport.h>
#include <SocketIO/error.h>
#include <SocketIO/networkoptions.h>
#include <SocketIO/provider.h>
#include <SocketIO/socket.h>

namespace SocketIO {

class ClientPrivate;
class TraceTap;

/// One connection to a Socket.IO server, shared by all namespaces joined on it (the reference client's Manager).
///
/// \code
/// SocketIO::Client client(QUrl("http://localhost:3000"));
/// SocketIO::Socket *chat = client.socket("/chat");
/// QObject::connect(chat, &SocketIO::Socket::connected, chat, [chat] { chat->emitEvent("join", "lobby"); });
/// client.open();
/// \endcode
///
/// Thread-affine: create and use it in one thread with an event loop; use `post` from others. Nothing blocks, no
/// thread is started. It may be deleted at any time, also from inside any handler.
class SOCKETIO_EXPORT Client final : public QObject {
    Q_OBJECT
    Q_PROPERTY(QUrl url READ url WRITE setUrl NOTIFY urlChanged)
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString transport READ transport NOTIFY transportChanged)
    Q_PROPERTY(QString engineId READ engineId NOTIFY stateChanged)
    Q_PROPERTY(SocketIO::Protocol negotiatedProtocol READ negotiatedProtocol NOTIFY negotiatedProtocolChanged)

public:
    /// Where the connection stands.
    enum class State { Closed, Opening, Open, Closing, Reconnecting };
    Q_ENUM(State)

    /// Without a URL; `setUrl` gives one.
    explicit Client(QObject *parent = nullptr);
    /// `url`: scheme http, https, ws or wss, host, port. A path in it is ignored here: the HTTP path is
    /// `ClientOptions::path`, namespaces come by `socket`.
    explicit Client(const QUrl &url, QObject *parent = nullptr);
    ~Client() override;

    /// The server's address.
    [[nodiscard]] QUrl url() const;
    /// Applies at the next attempt to connect.
    void setUrl(const QUrl &url);
    /// What was chosen about the connection.
    [[nodiscard]] ClientOptions options() const;
    /// Applies at the next attempt to connect.
    void setOptions(const ClientOptions &options);

    /// What was chosen about TLS, proxy and cookies.
    [[nodiscard]] NetworkOptions networkOptions() const;
    /// TLS, proxy and cookies; applies at the next attempt to connect. Cookies got from servers are kept.
    void setNetworkOptions(const NetworkOptions &options);
    /// Headers and query parameters that are asked for at each attempt (reconnections too) and added to those of the
    /// options. An empty provider takes it away. While one has not answered, the attempt's `timeout` runs.
    void setHeadersProvider(Provider<HeaderList> provider);
    /// The same for query parameters.
    void setQueryProvider(Provider<QueryList> provider);

    /// Adds a transport of one's own, to be listed in `ClientOptions::transports` under `name`. The server is asked for
    /// `serverName`, and upgrades to it when it offers that; empty when it is the same. An attempt to connect with a
    /// name that is taken, empty, or "polling" or "websocket", or with an empty factory, fails with "bad-options".
    /// Applies at the next attempt to connect.
    void addTransport(const QString &name, TransportFactory factory, const QString &serverName = {});
    /// Takes it away, or nothing; applies at the next attempt to connect.
    void removeTransport(const QString &name);

    /// Where the connection stands; `stateChanged` tells of each change.
    [[nodiscard]] State state() const;
    /// "polling", "websocket", or the name of a custom transport; empty while closed.
    [[nodiscard]] QString transport() const;
    /// The Engine.IO session id; empty while closed.
    [[nodiscard]] QString engineId() const;
    /// The generation this connection speaks; Auto while closed and as long as it is not known.
    [[nodiscard]] Protocol negotiatedProtocol() const;
    /// Headers of the server's answer to the Engine.IO handshake, in order; empty while closed.
    [[nodiscard]] HeaderList responseHeaders() const;
    /// The latest round trip: of an acknowledgement, of `ping`, or of Engine.IO 3's heartbeat; -1 before the first.
    [[nodiscard]] std::chrono::microseconds latency() const;
    /// Measures the latency now by a WebSocket ping (RFC 6455 section 5.5.2), which every server answers;
    /// `latencyChanged` tells. False, and nothing happens, unless the client is open on WebSocket.
    bool ping();
    /// Which attempt to reconnect is waited for or running, from 1; 0 outside of Reconnecting.
    [[nodiscard]] int reconnectAttempt() const;
    /// When it starts; invalid unless it is waited for.
    [[nodiscard]] QDateTime nextAttemptAt() const;

    /// What went over the wire since the client was made. Bytes are those of HTTP bodies and WebSocket frames, headers
    /// aside; packets are Engine.IO packets.
    struct Traffic {
        /// Bytes sent.
        qint64 bytesSent = 0;
        /// Bytes received.
        qint64 bytesReceived = 0;
        /// Packets sent.
        qint64 packetsSent = 0;
        /// Packets received.
        qint64 packetsReceived = 0;
        friend bool operator==(const Traffic &, const Traffic &) = default;
    };
    /// What went over the wire so far.
    [[nodiscard]] Traffic traffic() const;
    /// Engine.IO packets that wait for the transport.
    [[nodiscard]] qsizetype queuedPackets() const;

    /// The socket of a namespace, made at the first call. It joins when the client is open, unless it was closed.
    Socket *socket(const QString &nsp = QStringLiteral("/"));
    /// The sockets of all namespaces, in the order they were made.
    [[nodiscard]] QList<Socket *> sockets() const;

    /// Tells everything that happens, from now on; nullptr stops. Not owned; must outlive its use. Without a tap
    /// tracing costs nothing.
    void setTraceTap(TraceTap *tap);

    /// Runs `work` in the client's thread, soon. The only member function that may be called from any thread.
    void post(std::function<void(Client &)> work);

public Q_SLOTS:
    /// Starts connecting; nothing happens when it is open or opening. While waiting to reconnect, tries at once.
    void open();
    /// Ends the connection or the attempts; sockets get "io client disconnect". Does not block.
    void close();

Q_SIGNALS:
    /// The Engine.IO handshake arrived; once per connection. Namespaces join after this.
    void opened();
    /// An open connection ended; once per `opened`. The error is empty for a wanted close.
    void closed(SocketIO::CloseReason reason, const SocketIO::Error &error);
    /// An attempt to connect failed, or an open connection failed.
    void errorOccurred(const SocketIO::Error &error);
    /// The connection moved to `transport`; at most once per connection.
    void upgraded(const QString &transport);
    /// The server's certificate has errors that are not accepted, or a key that is not pinned; the attempt ends, and
    /// `errorOccurred` follows. `chain` starts with the server's certificate.
    void tlsErrors(const QList<QSslError> &errors, const QList<QSslCertificate> &chain);
    /// A transport could not be opened, because of `error`; `transport`, the next of `ClientOptions::transports`, is
    /// tried.
    void fallingBack(const QString &transport, const SocketIO::Error &error);
    /// The upgrade did not work; the first transport goes on.
    void upgradeFailed(const SocketIO::Error &error);
    /// Attempt number `attempt` (from 1) starts in `delay`.
    void reconnecting(int attempt, std::chrono::milliseconds delay);
    /// An attempt to reconnect succeeded, after that many.
    void reconnected(int attempts);
    /// All attempts failed, or the server's answers are hopeless (`ClientOptions::maxParseErrors`); the client is
    /// closed.
    void reconnectionFailed();
    /// A round trip was measured.
    void latencyChanged(std::chrono::microseconds latency);
    /// A heartbeat of the server came (Engine.IO 4), or ours was answered (Engine.IO 3).
    void heartbeat();
    /// The generation became known, or the connection that spoke it ended.
    void negotiatedProtocolChanged();
    /// `state` changed; once per change.
    void stateChanged();
    /// `transport` changed: opened, upgraded, closed.
    void transportChanged();
    /// `setUrl` gave another URL.
    void urlChanged();

private:
    friend class ClientPrivate;
    friend class Socket;
    std::unique_ptr<ClientPrivate> d;
};

} // namespace SocketIO
