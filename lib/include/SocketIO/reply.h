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
/// fails with code "timeout" (no answer in time), "disconnected" (the connection ended first, or the socket was
/// deleted), "dropped" (a volatile event that could not leave), or a usage error of `Socket::emitEvent`. An event still
/// in the send buffer when the connection ends keeps waiting. Only where the client itself is deleted first is nothing
/// told.
class SOCKETIO_EXPORT Reply {
public:
    /// Made by the library.
    explicit Reply(std::shared_ptr<PendingReply> pending);
    ~Reply();
    /// A copy means the same acknowledgement.
    Reply(const Reply &);
    /// Moves the handle.
    Reply(Reply &&) noexcept;
    /// A copy means the same acknowledgement.
    Reply &operator=(const Reply &);
    /// Moves the handle.
    Reply &operator=(Reply &&) noexcept;

    /// Time to wait from now on; zero for ever. An event still in the send buffer is taken out of it when time is up.
    /// Of an event that is sent until acknowledged: the time of each try. Nothing happens once it is finished.
    Reply &timeout(std::chrono::milliseconds wait);

    /// Calls `handler` with the answer, unless `context` is gone by then (null: in any case). The handler takes
    /// `const Arguments &` or nothing. Several are called in the order they were added; one added to a finished reply
    /// is called on the next turn of the event loop.
    template <typename Functor> Reply &then(const QObject *context, Functor handler)
    {
        if constexpr (std::invocable<Functor &, const Arguments &>)
            return whenAnswered(context, std::move(handler));
        else
            return whenAnswered(context, [call = std::move(handler)](const Arguments &) mutable { call(); });
    }
    /// Calls `handler` when it fails, unless `context` is gone by then. The handler takes `const Error &`
    /// or nothing.
    template <typename Functor> Reply &onFailed(const QObject *context, Functor handler)
    {
        if constexpr (std::invocable<Functor &, const Error &>)
            return whenFailed(context, std::move(handler));
        else
            return whenFailed(context, [call = std::move(handler)](const Error &) mutable { call(); });
    }

    /// The same as a future; a failure, or the deletion of the client, gives a finished, canceled one. Canceling it has
    /// no effect on the event.
    [[nodiscard]] QFuture<Arguments> future();

    /// Whether it was answered or has failed, and has been told so.
    [[nodiscard]] bool isFinished() const;

private:
    Reply &whenAnswered(const QObject *context, std::function<void(const Arguments &)> handler);
    Reply &whenFailed(const QObject *context, std::function<void(const Error &)> handler);

    std::shared_ptr<PendingReply> m_pending;
};

} // namespace SocketIO
