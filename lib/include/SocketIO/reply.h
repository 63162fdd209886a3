// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <concepts>
#include <functional>
#include <memory>
#include <QFuture>
#include <QObject>
#include <SocketIO/arguments.h>
#include <SocketIO/error.h>

namespace SocketIO {

class PendingReply;

/// The acknowledgement of one event, expected: an object to hang continuations on. A cheap handle; copies mean the same
/// acknowledgement. Use it in the client's thread.
///
/// Exactly one of `then` and `onFailed` is called, once, from the event loop and never from inside `emitWithAck`. It
/// fails with code "timeout" (no answer in time), "disconnected" (the connection ended first), or a usage error.
class SOCKETIO_EXPORT Reply {
public:
    explicit Reply(std::shared_ptr<PendingReply> pending);
    ~Reply();
    Reply(const Reply &);
    Reply(Reply &&) noexcept;
    Reply &operator=(const Reply &);
    Reply &operator=(Reply &&) noexcept;

    /// Time to wait from now on; zero for ever. An event still in the send buffer is taken out of it when time is up.
    Reply &timeout(std::chrono::milliseconds wait);

    /// Calls `handler` with the answer, unless `context` is gone by then. The handler takes `const Arguments &`
    /// or nothing.
    template <typename Functor> Reply &then(const QObject *context, Functor handler)
    {
        if constexpr (std::invocable<Functor &, const Arguments &>)
            return whenAnswered(context, std::move(handler));
        else
            return whenAnswered(context, [call = std::move(handler)](const Arguments &) mutable { call(); });
    }
    template <typename Functor> Reply &onFailed(const QObject *context, Functor handler)
    {
        if constexpr (std::invocable<Functor &, const Error &>)
            return whenFailed(context, std::move(handler));
        else
            return whenFailed(context, [call = std::move(handler)](const Error &) mutable { call(); });
    }

    /// The same as a future; a failure gives a finished, canceled future.
    [[nodiscard]] QFuture<Arguments> future();

    [[nodiscard]] bool isFinished() const;

private:
    Reply &whenAnswered(const QObject *context, std::function<void(const Arguments &)> handler);
    Reply &whenFailed(const QObject *context, std::function<void(const Error &)> handler);

    std::shared_ptr<PendingReply> m_pending;
};

} // namespace SocketIO
