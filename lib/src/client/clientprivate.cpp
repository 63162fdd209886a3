// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/clientprivate.h"

#include "client/socketprivate.h"
#include <algorithm>
#include <QMetaMethod>
#include <SocketIO/clock.h>

namespace SocketIO {

namespace {

/// Where the socket of a namespace stands, or would.
std::vector<Socket *>::iterator placeOf(std::vector<Socket *> &sorted, const QByteArray &nsp)
{
    return std::lower_bound(sorted.begin(), sorted.end(), nsp, [](Socket *socket, const QByteArray &name) {
        return SocketPrivate::of(socket).session.nsp() < name;
    });
}

} // namespace

ClientPrivate::ClientPrivate(Client *client)
    : dispatch(std::make_shared<Dispatch>(client))
    , engine(this, client, tracer, dispatch)
    , reachability(client)
    , m_client(client)
    , m_timer(client) // moves to another thread with it
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, client, [this] { wake(); });
    QObject::connect(&reachability, &Reachability::gone, client, [this] { networkGone(); });
    QObject::connect(&reachability, &Reachability::back, client, [this] { networkBack(); });
}

ClientPrivate::~ClientPrivate()
{
    dispatch->stop();
    for (Socket *socket : std::exchange(sockets, {})) {
        SocketPrivate::of(socket).detach();
        delete socket;
    }
}

void ClientPrivate::open()
{
    if (state == Client::State::Closed) {
        m_backoff = Backoff(options.reconnectionDelay, options.reconnectionDelayMax, options.randomizationFactor);
        m_faults = FaultStreak(options.maxParseErrors);
        attempt();
    } else if (state == Client::State::Reconnecting && m_reconnectAt != Never) {
        attempt();
    } else if (state == Client::State::Closing) {
        m_opensAgain = true;
    }
}

void ClientPrivate::close()
{
    m_opensAgain = false;
    if (state == Client::State::Closed || state == Client::State::Closing)
        return;
    for (Socket *socket : QList<Socket *>(sockets))
        SocketPrivate::of(socket).leaveWithClient();
    m_reconnectAt = Never;
    m_inquiry.reset();
    m_inquiryEnds = Never;
    if (engine.state() == EngineSession::State::Closed) { // between two attempts
        tracer.state({Kind::Closed, Carrier::None, -1, std::chrono::microseconds(-1), {}, {}, "forced close"});
        return setState(Client::State::Closed);
    }
    tracer.state({Kind::Closing, engine.carrier()});
    setState(Client::State::Closing);
    engine.close();
}

void ClientPrivate::setUrl(const QUrl &newUrl)
{
    if (url == newUrl)
        return;
    url = newUrl;
    dispatch->post([client = m_client] { Q_EMIT client->urlChanged(); });
}

Socket *ClientPrivate::socket(const QByteArray &nsp)
{
    const QByteArray name = nsp.isEmpty() ? QByteArrayLiteral("/") : nsp.startsWith('/') ? nsp : '/' + nsp;
    if (Socket *known = socketOf(name))
        return known;
    auto *made = new Socket(m_client, name);
    sockets.append(made);
    m_byName.insert(placeOf(m_byName, name), made);
    // Joins on the next turn, so that `setAuth` and handlers can be set first.
    dispatch->post([socket = QPointer(made)] {
        if (socket && !SocketPrivate::of(socket).isDecided)
            SocketPrivate::of(socket).open();
    });
    return made;
}

Socket *ClientPrivate::socketOf(const QByteArray &nsp)
{
    if (m_latest && SocketPrivate::of(m_latest).session.nsp() == nsp)
        return m_latest;
    const auto place = placeOf(m_byName, nsp);
    const bool isKnown = place != m_byName.end() && SocketPrivate::of(*place).session.nsp() == nsp;
    m_latest = isKnown ? *place : nullptr;
    return m_latest;
}

void ClientPrivate::remove(Socket *socket)
{
    sockets.removeOne(socket);
    m_byName.erase(placeOf(m_byName, SocketPrivate::of(socket).session.nsp()));
    m_latest = nullptr;
    dispatch->forget(socket);
    if (isOpen())
        m_left.keep(SocketPrivate::of(socket).leaveBehind(), steadyNow());
}

const std::shared_ptr<const Parser> &ClientPrivate::parser() const
{
    return engine.state() == EngineSession::State::Closed ? options.parser : m_parser;
}

int ClientPrivate::reconnectAttempt() const
{
    return state == Client::State::Reconnecting ? m_backoff.attempts() : 0;
}

bool ClientPrivate::checkAlive()
{
    if (!engine.isOpen())
        return true;
    const TimePoint time = steadyNow();
    if (!engine.hasExpired(time))
        return true;
    engine.expire(time);
    return false;
}

void ClientPrivate::setLatency(std::chrono::microseconds roundTrip)
{
    latency = roundTrip;
    static const QMetaMethod notice = QMetaMethod::fromSignal(&Client::latencyChanged);
    if (m_tellsLatency || !m_client->isSignalConnected(notice))
        return;
    m_tellsLatency = true;
    dispatch->post([this] { // once a turn, with the latest: a flood of acknowledgements costs one notice
        m_tellsLatency = false;
        Q_EMIT m_client->latencyChanged(latency);
    });
}

void ClientPrivate::wakeAt(TimePoint deadline)
{
    if (deadline >= m_wakeAt)
        return;
    m_wakeAt = deadline;
    // Waking early does no harm, and a QTimer counts no further than 24 days.
    constexpr std::chrono::milliseconds Longest = std::chrono::hours(24);
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(deadline - steadyNow());
    m_timer.start(std::clamp(wait, std::chrono::milliseconds(0), Longest));
}

void ClientPrivate::wake()
{
    m_wakeAt = Never;
    const TimePoint time = steadyNow();
    engine.expire(time);
    expireInquiry(time);
    for (Socket *socket : QList<Socket *>(sockets))
        SocketPrivate::of(socket).expire(time);
    if (m_introduceAt <= time)
        introduce();
    if (m_reconnectAt <= time)
        attempt();
    wakeAt(std::min({engine.nextDeadline(), m_reconnectAt, m_inquiryEnds, m_introduceAt}));
    for (Socket *socket : sockets)
        wakeAt(SocketPrivate::of(socket).nextDeadline());
}

void ClientPrivate::setState(Client::State next)
{
    if (state == next)
        return;
    state = next;
    dispatch->post([client = m_client] { Q_EMIT client->stateChanged(); });
}

} // namespace SocketIO
