// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <QObject>
#include <SocketIO/error.h>
#include <SocketIO/event.h>
#include <SocketIO/listener.h>
#include <SocketIO/reply.h>
#include <SocketIO/sendoptions.h>

namespace SocketIO {

class Client;
class SocketPrivate;

/// One namespace on a connection. Made by `Client::socket`, owned by that client; may be deleted at any time, also from
/// inside its own handlers.
///
/// Thread-affine: use it in the client's thread.
class SOCKETIO_EXPORT Socket final : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString nsp READ nsp CONSTANT)
    Q_PROPERTY(QString id READ id NOTIFY stateChanged)
    Q_PROPERTY(State state READ state NOTIFY stateChanged)

public:
    enum class State {
        Closed, ///< not joined, and not going to be without `open`
        Opening, ///< waiting for the connection or for the server's answer to our CONNECT
        Open, ///< joined
    };
    Q_ENUM(State)

    ~Socket() override;

    [[nodiscard]] QString nsp() const;
    /// The id the server gave this socket; empty while not joined.
    [[nodiscard]] QString id() const;
    [[nodiscard]] State state() const;
    [[nodiscard]] Client *client() const;

    /// The payload of the CONNECT packet, sent at each join (socket.io-protocol v5, "Connection to a namespace"). Empty
    /// sends a bare CONNECT, which old servers need.
    void setAuth(const QJsonObject &auth);
    [[nodiscard]] QJsonObject auth() const;

    /// Events emitted while not joined, in order; they leave when the namespace is joined.
    [[nodiscard]] qsizetype bufferedCount() const;
    /// Drops them; their acknowledgements fail with "disconnected".
    void clearSendBuffer();

    /// Listens to one event. The handler takes nothing, `const Event &`, `const Arguments &`, or one typed parameter
    /// per argument (a missing or differently typed argument arrives default-constructed). It is called in the client's
    /// thread until `off` or until `context` is gone. Several listeners are called in the order they were added.
    /// Returns a number for `off`.
    template <typename Functor> int on(const QString &name, const QObject *context, Functor handler)
    {
        return addListener(name.toUtf8(), context, Listener::make(std::move(handler)), false);
    }
    template <typename Functor> int on(const char *name, const QObject *context, Functor handler)
    {
        return addListener(QByteArray(name), context, Listener::make(std::move(handler)), false);
    }
    /// The same for the next such event only.
    template <typename Functor> int once(const QString &name, const QObject *context, Functor handler)
    {
        return addListener(name.toUtf8(), context, Listener::make(std::move(handler)), true);
    }
    template <typename Functor> int once(const char *name, const QObject *context, Functor handler)
    {
        return addListener(QByteArray(name), context, Listener::make(std::move(handler)), true);
    }
    /// Removes one listener, of any kind, by its number.
    void off(int listener);
    /// Removes all listeners of an event.
    void off(const QString &name);

    /// Listens to every incoming event, before its named listeners.
    int onAny(const QObject *context, std::function<void(const Event &)> handler);
    /// Listens to every event that leaves, acknowledgements aside.
    int onAnyOutgoing(const QObject *context, std::function<void(const Event &)> handler);
    /// Removes one such listener, or all of both kinds.
    void offAny(int listener);
    void offAny();

    /// Sends an event, or buffers it until the namespace is joined. A name the protocol reserves ("connect",
    /// "connect_error", "disconnect", "disconnecting", "newListener", "removeListener") or too many attachments
    /// are refused: nothing is sent, `errorOccurred` tells.
    template <typename... T> void emitEvent(const QString &name, const T &...values)
    {
        emitArguments(name, Arguments::of(values...), {});
    }
    template <typename... T> void emitEvent(const char *name, const T &...values)
    {
        emitArguments(QString::fromUtf8(name), Arguments::of(values...), {});
    }
    /// The same with arguments already built and with options.
    void emitArguments(const QString &name, const Arguments &arguments, const SendOptions &options = {});

    /// Sends an event that asks for an acknowledgement.
    template <typename... T>
    Reply emitWithAck(const QString &name, const T &...values) // NOLINT(modernize-use-nodiscard)
    {
        return emitArgumentsWithAck(name, Arguments::of(values...), {});
    }
    template <typename... T> Reply emitWithAck(const char *name, const T &...values) // NOLINT(modernize-use-nodiscard)
    {
        return emitArgumentsWithAck(QString::fromUtf8(name), Arguments::of(values...), {});
    }
    Reply emitArgumentsWithAck(const QString &name, const Arguments &arguments, const SendOptions &options = {});

public Q_SLOTS:
    /// Joins the namespace; opens the client if it is closed.
    void open();
    /// Leaves it. The connection stays for the other namespaces.
    void close();

Q_SIGNALS:
    /// Joined; once per join. `id()` is known, buffered events have been delivered and sent.
    void connected();
    /// Left or lost; once per loss. `reason` is the reference client's string ("io server disconnect", "io client
    /// disconnect", "ping timeout", "transport close", "transport error", "parse error").
    void disconnected(const QString &reason);
    /// The server refused the join (its message and data are in `error`), or did not answer in time.
    void connectFailed(const SocketIO::Error &error);
    /// Any event, after its listeners.
    void eventReceived(const SocketIO::Event &event);
    /// A call could not be carried out. Always emitted from the event loop.
    void errorOccurred(const SocketIO::Error &error);
    void stateChanged();

private:
    friend class ClientPrivate;
    friend class SocketPrivate;
    Socket(Client *client, const QByteArray &nsp);
    int addListener(const QByteArray &name, const QObject *context, Listener::Call call, bool isOnce);

    std::unique_ptr<SocketPrivate> d;
};

} // namespace SocketIO
