// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/dispatch.h"

#include "client/pendingreply.h"
#include "client/socketprivate.h"
#include <exception>
#include <QCoreApplication>
#include <QEvent>
#include <QScopeGuard>

namespace SocketIO {

namespace {

/// What a handler threw, on its way to whoever runs the event loop.
class Thrown final : public QObject {
public:
    explicit Thrown(std::exception_ptr what)
        : m_what(std::move(what))
    {
    }

    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        deleteLater();
        std::rethrow_exception(std::exchange(m_what, nullptr));
    }

private:
    std::exception_ptr m_what;
};

} // namespace

/// Gets one event of Qt's per turn, which is cheaper than a queued call. A child of the client: it moves to other
/// threads with it.
class Dispatch::Bell final : public QObject {
public:
    Bell(QObject *client, Dispatch *dispatch)
        : QObject(client)
        , m_dispatch(dispatch)
    {
    }

    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        if (m_dispatch)
            m_dispatch->shared_from_this()->deliver(); // a handler may delete the client
        return true;
    }
    void detach() { m_dispatch = nullptr; }

private:
    Dispatch *m_dispatch;
};

Dispatch::Dispatch(QObject *client)
    : m_bell(new Bell(client, this))
{
}

Dispatch::~Dispatch()
{
    if (m_bell)
        m_bell->detach();
}

void Dispatch::post(Work work)
{
    m_notices.emplace_back(std::move(work));
    schedule();
}

void Dispatch::post(std::shared_ptr<PendingReply> reply)
{
    m_notices.emplace_back(std::move(reply));
    schedule();
}

void Dispatch::forget(const Socket *socket)
{
    for (Notice &notice : m_notices) {
        if (auto *incoming = std::get_if<Incoming>(&notice); incoming && incoming->socket == socket)
            incoming->socket = nullptr;
    }
}

void Dispatch::stop()
{
    std::exchange(m_bell, nullptr)->detach();
    for (const Notice &notice : m_notices) {
        if (const auto *reply = std::get_if<std::shared_ptr<PendingReply>>(&notice); reply && *reply)
            (*reply)->forsake();
    }
}

void Dispatch::schedule()
{
    if (m_bell && m_turns == 0 && !std::exchange(m_isScheduled, true))
        QCoreApplication::postEvent(m_bell, new QEvent(QEvent::User));
}

// No exception may pass through the socket that is calling.
void Dispatch::end() noexcept
{
    if (--m_turns > 0 || m_notices.size() == m_told)
        return;
    try {
        deliver();
    } catch (...) {
        QCoreApplication::postEvent(new Thrown(std::current_exception()), new QEvent(QEvent::User),
                                    Qt::HighEventPriority);
    }
}

void Dispatch::deliver()
{
    m_isScheduled = false;
    // A handler may run an event loop of its own; what is left must then be told from there.
    if (m_notices.size() - m_told > 1)
        schedule();
    const auto tidy = qScopeGuard([this] { forgetTold(); }); // also when a handler throws
    QPointer<Socket> socket; // events in a row are mostly for the same one
    for (auto left = m_notices.size() - m_told; left > 0 && m_bell && m_told < m_notices.size(); --left) {
        Notice &next = m_notices[m_told++]; // moved out before anything is called: the handler may post more
        if (auto *incoming = std::get_if<Incoming>(&next)) {
            if (!incoming->socket)
                continue;
            if (socket != incoming->socket)
                socket = incoming->socket;
            const Event event = std::move(incoming->event);
            SocketPrivate::tell(socket, event);
        } else if (auto *settled = std::get_if<std::shared_ptr<PendingReply>>(&next)) {
            const auto reply = std::move(*settled);
            reply->tell();
        } else {
            const Work work = std::move(std::get<Work>(next));
            work();
        }
    }
}

void Dispatch::forgetTold()
{
    m_notices.erase(m_notices.begin(), m_notices.begin() + std::ptrdiff_t(m_told));
    m_told = 0;
    if (!m_notices.empty())
        schedule();
}

} // namespace SocketIO
