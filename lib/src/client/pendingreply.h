// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QPointer>
#include <QPromise>
#include <QVarLengthArray>
#include <SocketIO/reply.h>
#include <variant>

namespace SocketIO {

class Dispatch;
class Socket;

/// What an acknowledgement still to come, or come already, means to those who wait for it. Shared by the Reply handles
/// and the socket.
class PendingReply : public std::enable_shared_from_this<PendingReply> {
public:
    using Outcome = std::variant<Arguments, Error>;

    /// Waits for the acknowledgement `id`; with `item` for that one of the retry queue, whose tries have ids of their
    /// own.
    PendingReply(Socket *socket, qint64 id, qint64 item = 0);
    ~PendingReply();

    void setTimeout(std::chrono::milliseconds wait);
    /// What `setTimeout` was told, if it was.
    [[nodiscard]] std::optional<std::chrono::milliseconds> wait() const { return m_wait; }
    void whenAnswered(const QObject *context, std::function<void(const Arguments &)> handler);
    void whenFailed(const QObject *context, std::function<void(const Error &)> handler);
    [[nodiscard]] QFuture<Arguments> future();
    [[nodiscard]] bool isFinished() const { return m_isTold; }

    /// The outcome, for `tell`. False when there is one already.
    bool settle(Outcome &&outcome);
    /// Tells the outcome; called once, from the event loop. A handler that throws is passed on; those behind it are
    /// told on the next turn.
    void tell();
    /// The client is going and nobody will tell: the future is cancelled, from the event loop.
    void forsake();

private:
    using Handler = std::variant<std::function<void(const Arguments &)>, std::function<void(const Error &)>>;
    struct Continuation {
        QPointer<const QObject> context;
        bool hasContext;
        Handler handler;
    };
    void add(const QObject *context, Handler handler);
    void tell(const Continuation &continuation) const;
    void fulfil();
    void forgetCalled();
    void post();

    std::weak_ptr<Dispatch> m_dispatch;
    QPointer<Socket> m_socket;
    qint64 m_id;
    qint64 m_item;
    std::optional<std::chrono::milliseconds> m_wait;
    std::optional<Outcome> m_outcome;
    bool m_isTold = false;
    QVarLengthArray<Continuation, 2> m_continuations; // an answer and a failure, mostly
    qsizetype m_called = 0; // of them
    std::optional<QPromise<Arguments>> m_promise;
};

} // namespace SocketIO
