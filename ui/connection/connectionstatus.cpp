// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/connectionstatus.h"
#include <algorithm>
#include <SocketIO/arguments.h>

namespace Sockeye {

using SocketIO::Direction;
using SocketIO::Kind;
using SocketIO::Layer;

namespace {

/// What a CONNECT_ERROR says: `{"message": …, "data": …}`, or from other servers a bare string.
QString refusalText(QByteArrayView json)
{
    const auto parsed = SocketIO::Arguments::fromJson('[' + json.toByteArray() + ']');
    if (!std::holds_alternative<SocketIO::Arguments>(parsed))
        return QString::fromUtf8(json);
    const QCborValue said = std::get<SocketIO::Arguments>(parsed).at(0);
    if (said.isString())
        return said.toString();
    const QCborMap object = said.toMap();
    const QString message = object.value(QStringLiteral("message")).toString();
    if (message.isEmpty())
        return QString::fromUtf8(json);
    const QCborValue data = object.value(QStringLiteral("data"));
    return data.isUndefined() ? message
                              : QString(message + u' ' + QString::fromUtf8(SocketIO::Arguments::of(data).json(0)));
}

} // namespace

void ConnectionStatus::apply(qsizetype /*index*/, const SocketIO::TraceView &view)
{
    switch (view.layer) {
    case Layer::Http:
        if (view.kind == Kind::Request || view.kind == Kind::Response)
            count(view, 0, view.size);
        break;
    case Layer::WebSocket:
        if (view.kind != Kind::Handshake)
            count(view, 0, view.size);
        break;
    case Layer::Engine:
        break;
    case Layer::Socket:
        applySocket(view);
        break;
    case Layer::State:
        applyState(view);
        break;
    }
}

void ConnectionStatus::count(const SocketIO::TraceView &view, int events, qint64 bytes)
{
    Count &side = view.direction == Direction::Out ? m_out : m_in;
    side.events += events;
    side.bytes += bytes;
    side.window.add(view.time, events, bytes);
}

void ConnectionStatus::applySocket(const SocketIO::TraceView &view)
{
    if (view.kind == Kind::Event) {
        count(view, 1, 0);
        learn(view.event);
        if (view.direction == Direction::Out && !m_waiting.isEmpty())
            unbuffer(view.nsp, view.id);
    } else if (view.kind == Kind::Ack && view.direction == Direction::In && view.duration.count() >= 0) {
        m_latency = view.duration;
    }
}

void ConnectionStatus::applyState(const SocketIO::TraceView &view)
{
    const QString reason = QString::fromUtf8(view.reason);
    switch (view.kind) {
    case Kind::Connecting:
        return begin(view);
    case Kind::Connected:
        m_state = State::Connected;
        m_sid = reason;
        m_carrier = view.carrier;
        m_failure.clear();
        return;
    case Kind::Upgraded:
        m_carrier = SocketIO::Carrier::WebSocket;
        return;
    case Kind::UpgradeFailed:
        m_failure = tr("The upgrade to WebSocket failed, polling goes on: %1").arg(reason);
        return;
    case Kind::ConnectFailed:
    case Kind::Closed:
        return end(view);
    case Kind::ReconnectScheduled:
        m_state = State::Reconnecting;
        m_attempt = view.id;
        m_attemptAt = view.time + view.duration;
        return;
    case Kind::ReconnectFailed:
        m_state = State::Closed;
        m_failure = tr("Gave up reconnecting. %1").arg(m_failure);
        return;
    case Kind::Fault:
        m_failure = reason;
        return;
    default:
        return applyNamespace(view);
    }
}

void ConnectionStatus::begin(const SocketIO::TraceView &view)
{
    m_latency = std::chrono::microseconds(-1);
    m_attempt = view.id;
    m_attemptAt = view.time;
    m_state = view.id > 0 ? State::Reconnecting : State::Connecting;
    if (view.id <= 0)
        m_failure.clear(); // somebody starts afresh
}

void ConnectionStatus::end(const SocketIO::TraceView &view)
{
    m_state = State::Closed;
    m_carrier = SocketIO::Carrier::None;
    m_sid.clear();
    m_joined.clear();
    const QString text = QString::fromUtf8(view.reason);
    if (view.kind == Kind::ConnectFailed) {
        m_failure = text;
        return;
    }
    const QString reason = text.section(u'\t', 0, 0);
    const QString details = text.section(u'\t', 1);
    if (reason == QLatin1String("forced close") || reason == QLatin1String("io client disconnect"))
        return;
    m_failure = details.isEmpty() ? tr("The connection ended: %1.").arg(reason)
                                  : tr("The connection ended: %1. %2").arg(reason, details);
}

void ConnectionStatus::applyNamespace(const SocketIO::TraceView &view)
{
    const QString nsp = QString::fromUtf8(view.nsp);
    switch (view.kind) {
    case Kind::NamespaceConnected:
        if (!m_joined.contains(nsp))
            m_joined.append(nsp);
        m_failure.clear();
        break;
    case Kind::NamespaceRefused: {
        const QString said = refusalText(view.payload);
        m_joined.removeOne(nsp);
        m_failure = tr("Namespace %1 was refused: %2").arg(nsp, said.isEmpty() ? QString::fromUtf8(view.reason) : said);
        break;
    }
    case Kind::NamespaceDisconnected:
        m_joined.removeOne(nsp);
        break;
    case Kind::Buffered:
        m_waiting[view.nsp.toByteArray()].append({view.id, qHash(view.payload)});
        break;
    case Kind::Dropped:
        forgetDropped(view);
        break;
    case Kind::AckTimedOut:
        unbuffer(view.nsp, view.id);
        break;
    default:
        break;
    }
}

void ConnectionStatus::unbuffer(QByteArrayView nsp, qint64 id)
{
    const auto waiting = m_waiting.find(nsp.toByteArray());
    if (waiting == m_waiting.end())
        return;
    const auto found = std::ranges::find(*waiting, id, &Waiting::id);
    if (found != waiting->end())
        waiting->erase(found);
    if (waiting->isEmpty())
        m_waiting.erase(waiting);
}

// A volatile event is dropped too, and never waited: without an id only its packet tells whether this one did.
void ConnectionStatus::forgetDropped(const SocketIO::TraceView &view)
{
    if (view.id >= 0)
        return unbuffer(view.nsp, view.id);
    const auto waiting = m_waiting.find(view.nsp.toByteArray());
    if (waiting == m_waiting.end())
        return;
    const size_t packet = qHash(view.payload);
    const auto found =
        std::ranges::find_if(*waiting, [&](const Waiting &it) { return it.id < 0 && it.packet == packet; });
    if (found != waiting->end())
        waiting->erase(found);
    if (waiting->isEmpty())
        m_waiting.erase(waiting);
}

qsizetype ConnectionStatus::buffered() const
{
    qsizetype sum = 0;
    for (const QList<Waiting> &waiting : m_waiting)
        sum += waiting.size();
    return sum;
}

void ConnectionStatus::learn(QByteArrayView event)
{
    // No copy for a name that is known, as nearly all are.
    if (event.isEmpty() || m_knownNames.contains(QByteArray::fromRawData(event.data(), event.size())))
        return;
    m_knownNames.insert(event.toByteArray());
    m_known.prepend(QString::fromUtf8(event));
    if (m_known.size() > MostKnownEvents)
        m_knownNames.remove(m_known.takeLast().toUtf8());
}

} // namespace Sockeye
