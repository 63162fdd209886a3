// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <QObject>
#include <SocketIO/clientoptions.h>
#include <SocketIO/error.h>
#include <SocketIO/event.h>
#include <SocketIO/listener.h>
#include <SocketIO/pending.h>
#include <SocketIO/provider.h>
#include <SocketIO/reply.h>
#include <SocketIO/sendoptions.h>

namespace SocketIO {

class Client;
class SocketPrivate;

/// One namespace on a connection. Made by `Client::socket`, owned by that client; may be deleted at any time, also from
/// inside its own handlers: its acknowledgements then fail with "disconnected", nothing else is told.
///
/// Thread-affine: use it in the client's thread; from others through `Client::post`. Handlers and signals come from the
/// event loop, never from inside a call. A handler that throws harms nobody: the exception goes to whoever runs the
/// event loop, the other handlers of that one event are skipped, everything behind it is told on the next turn.
class SOCKETIO_EXPORT Socket final : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString nsp READ nsp CONSTANT)
    Q_PROPERTY(QString id READ id NOTIFY stateChanged)
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    Q_PROPERTY(bool recovered READ isRecovered NOTIFY stateChanged)

public:
    /// Where the namespace stands.
    enum class State {
        Closed, ///< not joined, and not going to be without `open`
        Opening, ///< waiting for the connection, for the server's answer to our CONNECT, or to be joined again
        Open, ///< joined
    };
    Q_ENUM(State)

    ~Socket() override;

    /// Name of the namespace, with its leading slash.
    [[nodiscard]] QString nsp() const;
    /// The id the server gave this socket; empty while not joined.
    [[nodiscard]] QString id() const;
    /// Where it stands; `stateChanged` tells of each change.
    [[nodiscard]] State state() const;
    /// The connection it is on; null while that is being destroyed.
    [[nodiscard]] Client *client() const;

    /// The payload of the CONNECT packet, sent at each join (socket.io-protocol v5, "Connection to a namespace"). Empty
    /// sends a bare CONNECT, which old servers need.
    void setAuth(const QJsonObject &auth);
    /// What `setAuth` was given.
    [[nodiscard]] QJsonObject auth() const;
    /// Asked for the payload at each join instead, from the event loop, before the CONNECT leaves; `connectTimeout`
    /// runs meanwhile. What is given for a join that is over is ignored. An empty provider takes it away.
    ///
    /// Servers 1.x and 2.x know no payload; `errorOccurred` then says so on joining ("auth-not-heard").
    void setAuthProvider(Provider<QJsonObject> provider);
    /// Parameters in the CONNECT of this namespace, for servers 1.x and 2.x, which know no payload (socket.io-protocol
    /// v4, "CONNECT"). Not sent to newer servers. The main namespace has none: use `ClientOptions::query`.
    void setQuery(const QueryList &query);
    /// What `setQuery` was given.
    [[nodiscard]] QueryList query() const;

    /// Whether this join continues the one before the connection was lost: same id, same rooms, and what was missed has
    /// been delivered (connection state recovery, servers 4.6 and later).
    [[nodiscard]] bool isRecovered() const;
    /// Why the latest rejoin was not recovered, in one sentence; empty when it was, and before any. The trace has it as
    /// NotRecovered.
    [[nodiscard]] QString recoveryProblem() const;

    /// How many events wait to be sent: those emitted while not joined, which leave when the namespace is, and those
    /// behind another one that is sent until acknowledged (`ClientOptions::retries`).
    [[nodiscard]] qsizetype bufferedCount() const;
    /// The same events, in the order they will leave.
    [[nodiscard]] QList<PendingEvent> pendingEvents() const;
    /// Drops them; their acknowledgements fail with "disconnected".
    void clearSendBuffer();
    /// Drops one by its number; false when it is not there any more.
    bool dropPendingEvent(qint64 number);
    /// Acknowledgements that are waited for, oldest first; those of events in the send buffer too.
    [[nodiscard]] QList<PendingAck> pendingAcks() const;

    /// Listens to one event. The handler takes nothing, `const Event &`, `const Arguments &`, or one typed parameter
    /// per argument (a missing or differently typed argument arrives default-constructed). It is called in the client's
    /// thread until `off` or until `context` is gone (null: until `off`). Several listeners are called in the order
    /// they were added; one added by a listener hears the next event, one removed is not called any more. Returns a
    /// number for `off`.
    template <typename Functor> int on(const QString &name, const QObject *context, Functor handler)
    {
        return addListener(name.toUtf8(), context, Listener::make(std::move(handler)), false);
    }
    /// The same for a UTF-8 literal.
    template <typename Functor> int on(const char *name, const QObject *context, Functor handler)
    {
        return addListener(QByteArray(name), context, Listener::make(std::move(handler)), false);
    }
    /// The same for the next such event only.
    template <typename Functor> int once(const QString &name, const QObject *context, Functor handler)
    {
        return addListener(name.toUtf8(), context, Listener::make(std::move(handler)), true);
    }
    /// The same for a UTF-8 literal.
    template <typename Functor> int once(const char *name, const QObject *context, Functor handler)
    {
        return addListener(QByteArray(name), context, Listener::make(std::move(handler)), true);
    }
    /// Removes one listener, of any kind, by its number.
    void off(int listener);
    /// Removes all listeners of an event.
    void off(const QString &name);
    /// The same for a UTF-8 literal.
    void off(const char *name) { off(QString::fromUtf8(name)); }
    /// Removes the listeners of all events; catch-all listeners stay.
    void off();
    /// Numbers of the listeners of an event, in the order they are called.
    [[nodiscard]] QList<int> listeners(const QString &name) const;
    /// Numbers of the catch-all listeners to incoming events, in the order they are called.
    [[nodiscard]] QList<int> anyListeners() const;
    /// Numbers of the listeners to outgoing events, in the order they are called.
    [[nodiscard]] QList<int> anyOutgoingListeners() const;

    /// Listens to every incoming event, before its named listeners.
    int onAny(const QObject *context, std::function<void(const Event &)> handler);
    /// The same, in front of all other catch-all listeners.
    int prependAny(const QObject *context, std::function<void(const Event &)> handler);
    /// Listens to every event that leaves, acknowledgements aside: a buffered one counts when it is sent, one that is
    /// sent again each time.
    int onAnyOutgoing(const QObject *context, std::function<void(const Event &)> handler);
    /// The same, in front of the others.
    int prependAnyOutgoing(const QObject *context, std::function<void(const Event &)> handler);
    /// Removes one catch-all listener, of either kind, by its number.
    void offAny(int listener);
    /// Removes all catch-all listeners to incoming events.
    void offAny();
    /// Removes all listeners to outgoing events.
    void offAnyOutgoing();

    /// Sends an event, or buffers it until the namespace is joined.
    ///
    /// Refused, with `errorOccurred` and a failing reply, are: a name the protocol reserves ("connect",
    /// "connect_error", "disconnect", "disconnecting", "newListener", "removeListener"; code "reserved-event"), more
    /// binary values than `ClientOptions::maxAttachments` ("too-many-attachments"; servers close the connection on too
    /// many), one event more than `ClientOptions::maxSendBuffer` ("send-buffer-full"). On a connection to a server 1.x
    /// or 2.x the names its own client reserves are refused too ("connect_timeout", "connecting", "error", "ping",
    /// "pong", "reconnect", "reconnect_attempt", "reconnect_error", "reconnect_failed", "reconnecting"); for an event
    /// that waits in the buffer this happens when it would leave.
    template <typename... T> void emitEvent(const QString &name, const T &...values)
    {
        emitArguments(name, Arguments::of(values...), {});
    }
    /// The same for a UTF-8 literal.
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
    /// The same for a UTF-8 literal.
    template <typename... T> Reply emitWithAck(const char *name, const T &...values) // NOLINT(modernize-use-nodiscard)
    {
        return emitArgumentsWithAck(QString::fromUtf8(name), Arguments::of(values...), {});
    }
    /// Sends an event named "message", as the reference client's `send`.
    template <typename... T> void send(const T &...values)
    {
        emitArguments(QStringLiteral("message"), Arguments::of(values...), {});
    }
    /// The same with arguments already built and with options.
    Reply emitArgumentsWithAck(const QString &name, const Arguments &arguments, const SendOptions &options = {});

public Q_SLOTS:
    /// Joins the namespace; opens the client if it is closed or closing. Needed after `close`, a refusal, and, unless
    /// `ClientOptions::reconnectOnServerDisconnect` is set, after the server disconnected the namespace.
    void open();
    /// Leaves it. The connection stays for the other namespaces; events emitted from now on wait for the next `open`.
    void close();

Q_SIGNALS:
    /// Joined; once per join. `id()` is known; before this, what the server sent early has been delivered, what waited
    /// here has been sent, and the oldest event that is sent until acknowledged has left.
    void connected();
    /// Left or lost; once per loss. `reason` is the reference client's string ("io server disconnect", "io client
    /// disconnect", "ping timeout", "transport close", "transport error", "parse error"); `details` says what is known
    /// of the cause, and is no error when the end was wanted. Acknowledgements that fail with it are told behind it.
    ///
    /// After a lost connection the namespace is joined again with the next one. After "io server disconnect" it stays
    /// closed unless `ClientOptions::reconnectOnServerDisconnect` is set: then it is joined again at once the first
    /// time, and with the delays of `ClientOptions::reconnectionDelay` and at most `reconnectionAttempts` times when
    /// the server goes on disconnecting it soon after each join.
    void disconnected(const QString &reason, const SocketIO::Error &details);
    /// The server refused the join (its message and data are in `error`), or did not answer within
    /// `ClientOptions::connectTimeout`. The namespace is closed until `open`. A connection that cannot be made at all
    /// is told by `Client::errorOccurred`.
    void connectFailed(const SocketIO::Error &error);
    /// Any event, after its listeners.
    void eventReceived(const SocketIO::Event &event);
    /// An event or an answer was refused, or something that was asked for had no effect; the code says which.
    void errorOccurred(const SocketIO::Error &error);
    /// `state` or `id` changed; once per change.
    void stateChanged();

private:
    friend class ClientPrivate;
    friend class SocketPrivate;
    Socket(Client *client, const QByteArray &nsp);
    int addListener(const QByteArray &name, const QObject *context, Listener::Call call, bool isOnce);

    std::unique_ptr<SocketPrivate> d;
};

} // namespace SocketIO
