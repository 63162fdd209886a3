// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/dispatch.h"

#include "client/socketprivate.h"
#include <QMetaObject>

namespace SocketIO {

void Dispatch::post(Work work)
{
    m_notices.emplace_back(std::move(work));
    schedule();
}

void Dispatch::post(Socket *socket, Event &&event)
{
    m_notices.emplace_back(std::in_place_type<Incoming>, socket, std::move(event));
    schedule();
}

void Dispatch::forget(const Socket *socket)
{
    for (Notice &notice : m_notices) {
        if (auto *incoming = std::get_if<Incoming>(&notice); incoming && incoming->socket == socket)
            incoming->socket = nullptr;
    }
}

void Dispatch::schedule()
{
    if (!m_client || std::exchange(m_isScheduled, true))
        return;
    QMetaObject::invokeMethod(
        m_client, [self = shared_from_this()] { self->deliver(); }, Qt::QueuedConnection);
}

void Dispatch::deliver()
{
    m_isScheduled = false;
    // A handler may run an event loop of its own; what is left must then be told from there.
    if (m_notices.size() - m_told > 1)
        schedule();
    QPointer<Socket> socket; // events in a row are mostly for the same one
    for (auto left = m_notices.size() - m_told; left > 0 && m_client && m_told < m_notices.size(); --left) {
        const Notice notice = std::move(m_notices[m_told++]);
        if (const auto *work = std::get_if<Work>(&notice)) {
            (*work)();
        } else if (const auto &incoming = std::get<Incoming>(notice); incoming.socket) {
            if (socket != incoming.socket)
                socket = incoming.socket;
            SocketPrivate::tell(socket, incoming.event);
        }
    }
    m_notices.erase(m_notices.begin(), m_notices.begin() + std::ptrdiff_t(m_told));
    m_told = 0;
}

} // namespace SocketIO
