// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/pendingreply.h"

#include "client/socketprivate.h"
#include <QAbstractEventDispatcher>
#include <QScopeGuard>
#include <QThread>

namespace SocketIO {

PendingReply::PendingReply(Socket *socket, qint64 id, qint64 item)
    : m_dispatch(SocketPrivate::of(socket).dispatch().weak_from_this())
    , m_socket(socket)
    , m_id(id)
    , m_item(item)
{
}

PendingReply::~PendingReply()
{
    forsake();
}

void PendingReply::setTimeout(std::chrono::milliseconds wait)
{
    m_wait = wait;
    if (!m_socket || m_outcome)
        return;
    if (m_item > 0)
        SocketPrivate::of(m_socket).setTryTimeout(m_item, wait);
    else
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
    m_continuations.push_back({context, context != nullptr, std::move(handler)});
    if (m_isTold)
        post();
}

void PendingReply::post()
{
    if (const auto dispatch = m_dispatch.lock())
        dispatch->post(shared_from_this());
}

QFuture<Arguments> PendingReply::future()
{
    if (!m_promise) {
        m_promise.emplace();
        m_promise->start();
        if (m_isTold)
            fulfil();
    }
    return m_promise->future();
}

bool PendingReply::settle(Outcome &&outcome)
{
    if (m_outcome)
        return false;
    m_outcome = std::move(outcome);
    return true;
}

void PendingReply::tell()
{
    if (!m_outcome)
        return;
    const auto self = shared_from_this(); // a handler may drop the last handle
    const auto tidy = qScopeGuard([this] { forgetCalled(); }); // also when a handler throws
    if (!std::exchange(m_isTold, true) && m_promise)
        fulfil();
    for (auto left = m_continuations.size() - m_called; left > 0 && m_called < m_continuations.size(); --left) {
        const Continuation continuation = std::move(m_continuations[m_called++]);
        tell(continuation);
    }
}

void PendingReply::forgetCalled()
{
    m_continuations.erase(m_continuations.cbegin(), m_continuations.cbegin() + m_called);
    m_called = 0;
    if (!m_continuations.isEmpty())
        post();
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

void PendingReply::forsake()
{
    if (std::exchange(m_isTold, true))
        return;
    m_outcome = Error{Error::Kind::Usage, QStringLiteral("client-deleted"),
                      QStringLiteral("The client was deleted before the event was acknowledged.")};
    m_continuations.clear();
    if (!m_promise)
        return;
    // A promise runs the continuations of its future where it ends, which must not be inside the client's destructor.
    auto promise = std::make_shared<QPromise<Arguments>>(std::move(*m_promise));
    m_promise.reset();
    if (QObject *loop = QThread::currentThread()->eventDispatcher())
        QMetaObject::invokeMethod(
            loop, [promise = std::move(promise)]() mutable { promise.reset(); }, Qt::QueuedConnection);
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
