// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/pendingreply.h"

#include "client/clientprivate.h"
#include "client/socketprivate.h"

namespace SocketIO {

PendingReply::PendingReply(Socket *socket, qint64 id)
    : m_socket(socket)
    , m_id(id)
{
}

PendingReply::~PendingReply() = default;

void PendingReply::setTimeout(std::chrono::milliseconds wait)
{
    if (m_socket && !m_outcome)
        SocketPrivate::of(m_socket).setAckTimeout(m_id, wait);
}

void PendingReply::whenAnswered(const QObject *context, std::function<void(const Arguments &)> handler)
{
    add(context, std::move(handler));
}

void PendingReply::whenFailed(const QObject *context, std::function<void(const Error &)> handler)
{
    add(context, std::move(handler));
}

void PendingReply::add(const QObject *context, Handler handler)
{
    Continuation continuation{context, context != nullptr, std::move(handler)};
    if (!m_outcome) {
        m_continuations.push_back(std::move(continuation));
    } else if (m_socket) {
        SocketPrivate::of(m_socket).dispatch().post(
            [self = shared_from_this(), continuation = std::move(continuation)] { self->tell(continuation); });
    }
}

QFuture<Arguments> PendingReply::future()
{
    if (!m_promise) {
        m_promise.emplace();
        m_promise->start();
        if (m_outcome)
            fulfil();
    }
    return m_promise->future();
}

void PendingReply::finish(const std::variant<Arguments, Error> &outcome)
{
    m_outcome = outcome;
    const auto self = shared_from_this(); // a handler may drop the last handle
    if (m_promise)
        fulfil();
    for (const Continuation &continuation : std::exchange(m_continuations, {}))
        tell(continuation);
}

void PendingReply::fulfil()
{
    if (const auto *answer = std::get_if<Arguments>(&*m_outcome))
        m_promise->addResult(*answer);
    else
        m_promise->future().cancel();
    m_promise->finish();
}

void PendingReply::tell(const Continuation &continuation) const
{
    if (continuation.hasContext && !continuation.context)
        return;
    const auto *answered = std::get_if<std::function<void(const Arguments &)>>(&continuation.handler);
    const auto *failed = std::get_if<std::function<void(const Error &)>>(&continuation.handler);
    if (const auto *answer = std::get_if<Arguments>(&*m_outcome); answer && answered)
        (*answered)(*answer);
    else if (const auto *error = std::get_if<Error>(&*m_outcome); error && failed)
        (*failed)(*error);
}

Reply::Reply(std::shared_ptr<PendingReply> pending)
    : m_pending(std::move(pending))
{
}
Reply::~Reply() = default;
Reply::Reply(const Reply &) = default;
Reply::Reply(Reply &&) noexcept = default;
Reply &Reply::operator=(const Reply &) = default;
Reply &Reply::operator=(Reply &&) noexcept = default;

Reply &Reply::timeout(std::chrono::milliseconds wait)
{
    m_pending->setTimeout(wait);
    return *this;
}

Reply &Reply::whenAnswered(const QObject *context, std::function<void(const Arguments &)> handler)
{
    m_pending->whenAnswered(context, std::move(handler));
    return *this;
}

Reply &Reply::whenFailed(const QObject *context, std::function<void(const Error &)> handler)
{
    m_pending->whenFailed(context, std::move(handler));
    return *this;
}

QFuture<Arguments> Reply::future()
{
    return m_pending->future();
}

bool Reply::isFinished() const
{
    return m_pending->isFinished();
}

} // namespace SocketIO
