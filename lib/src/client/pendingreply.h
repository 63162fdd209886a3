// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QPointer>
#include <QPromise>
#include <SocketIO/reply.h>
#include <variant>
#include <vector>

namespace SocketIO {

class Socket;

/// What an acknowledgement still to come, or come already, means to those who wait for it. Shared by the Reply handles
/// and the socket.
class PendingReply : public std::enable_shared_from_this<PendingReply> {
public:
    PendingReply(Socket *socket, qint64 id);
    ~PendingReply();

    void setTimeout(std::chrono::milliseconds wait);
    void whenAnswered(const QObject *context, std::function<void(const Arguments &)> handler);
    void whenFailed(const QObject *context, std::function<void(const Error &)> handler);
    [[nodiscard]] QFuture<Arguments> future();
    [[nodiscard]] bool isFinished() const { return m_outcome.has_value(); }

    /// Tells the outcome; called once, from the event loop.
    void finish(const std::variant<Arguments, Error> &outcome);

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

    QPointer<Socket> m_socket;
    qint64 m_id;
    std::optional<std::variant<Arguments, Error>> m_outcome;
    std::vector<Continuation> m_continuations;
    std::optional<QPromise<Arguments>> m_promise;
};

} // namespace SocketIO
