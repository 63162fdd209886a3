// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <memory>
#include <QObject>
#include <QUrl>
#include <SocketIO/clientoptions.h>
#include <SocketIO/closereason.h>
#include <SocketIO/error.h>
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

public:
    enum class State { Closed, Opening, Open, Closing, Reconnecting };
    Q_ENUM(State)

    explicit Client(QObject *parent = nullptr);
    /// `url`: scheme http, https, ws or wss, host, port. A path in it is ignored here: the HTTP path is
    /// `ClientOptions::path`, namespaces come by `socket`.
    explicit Client(const QUrl &url, QObject *parent = nullptr);
    ~Client() override;

    [[nodiscard]] QUrl url() const;
    void setUrl(const QUrl &url);
    [[nodiscard]] ClientOptions options() const;
    /// Applies at the next attempt to connect.
    void setOptions(const ClientOptions &options);

    [[nodiscard]] State state() const;
    /// "polling" or "websocket"; empty while closed.
    [[nodiscard]] QString transport() const;
    /// The Engine.IO session id; empty while closed.
    [[nodiscard]] QString engineId() const;
    /// Latency of the latest acknowledgement, the only round trip Engine.IO 4 shows a client; -1 before the first.
    [[nodiscard]] std::chrono::microseconds latency() const;

    /// The socket of a namespace, made at the first call. It joins when the client is open, unless it was closed.
    Socket *socket(const QString &nsp = QStringLiteral("/"));
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
    /// The connection moved from polling to `transport`; at most once per connection.
    void upgraded(const QString &transport);
    /// The upgrade did not work; polling goes on.
    void upgradeFailed(const SocketIO::Error &error);
    /// Attempt number `attempt` (from 1) starts in `delay`.
    void reconnecting(int attempt, std::chrono::milliseconds delay);
    void reconnected(int attempts);
    /// All attempts failed; the client is closed.
    void reconnectionFailed();
    void stateChanged();
    void transportChanged();
    void urlChanged();

private:
    friend class ClientPrivate;
    friend class Socket;
    std::unique_ptr<ClientPrivate> d;
};

} // namespace SocketIO
