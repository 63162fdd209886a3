// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
// What follows the end of a connection: telling it, and trying again.
#include "client/clientprivate.h"

#include "client/socketprivate.h"
#include <QRandomGenerator>
#include <SocketIO/clock.h>

namespace SocketIO {

namespace {
/// How long attempts are apart while the system says that there is no network. They do not stop altogether: should the
/// system be wrong, the client must not be cut off for good.
constexpr std::chrono::milliseconds PauseWithoutNetwork{60000};
} // namespace

void ClientPrivate::engineClosed(CloseReason reason, const Error &fault, bool wasOpen)
{
    const Error error = explained(reason, fault, wasOpen);
    const bool isWanted = state == Client::State::Closing || reason == CloseReason::ForcedClose;
    traceEnd(reason, error, wasOpen || isWanted);
    m_decoder.reset();
    m_reader.reset();
    m_isRootJoined = false;
    m_isIntroduced = false;
    m_introduceAt = Never;
    m_left.clear();
    for (Socket *socket : QList<Socket *>(sockets))
        SocketPrivate::of(socket).engineClosed(closeReasonText(reason), error);
    if (state == Client::State::Closing) // what the transport met on the way down is for the trace alone
        tellEnd(CloseReason::ForcedClose, {}, wasOpen);
    else
        tellEnd(reason, error, wasOpen);
    const bool isHopeless = !isWanted && m_faults.ended(reason, error.message);
    if (!isWanted && options.reconnection)
        return isHopeless ? stopTrying(error) : scheduleReconnect();
    setState(Client::State::Closed);
    if (std::exchange(m_opensAgain, false))
        open();
}

// A server that ends the connection instead of answering our first packet could not read it.
Error ClientPrivate::explained(CloseReason reason, const Error &error, bool wasOpen) const
{
    if (!wasOpen || m_hasHeard || sockets.isEmpty() || reason != CloseReason::TransportClose)
        return error;
    if (error.isError() && error.kind != Error::Kind::Network)
        return error;
    Error explained = error;
    if (!error.isError()) {
        explained = {Error::Kind::Network, QStringLiteral("closed-by-server"),
                     QStringLiteral("The server closed the connection.")};
        explained.phase = Error::Phase::Socket;
        explained.url = url;
    }
    explained.message +=
        QStringLiteral(" It had answered no Socket.IO packet; check that both sides use the same parser.");
    return explained;
}

void ClientPrivate::traceEnd(CloseReason reason, const Error &error, bool isEnd) const
{
    constexpr std::chrono::microseconds None{-1};
    QByteArray words = closeReasonText(reason).toUtf8();
    if (error.isError())
        words += '\t' + error.message.toUtf8();
    if (isEnd) {
        tracer.state({Kind::Closed, Carrier::None, -1, None, {}, {}, words});
    } else {
        tracer.state({Kind::ConnectFailed,
                      Carrier::None,
                      m_backoff.attempts(),
                      None,
                      {},
                      {},
                      error.message.toUtf8(),
                      Slice(error.httpBody)});
    }
}

void ClientPrivate::tellEnd(CloseReason reason, const Error &error, bool wasOpen)
{
    dispatch->post([client = m_client, alive = QPointer(m_client), reason, error, wasOpen] {
        if (error.isError())
            Q_EMIT client->errorOccurred(error);
        if (alive && wasOpen)
            Q_EMIT client->closed(reason, error);
        if (alive)
            Q_EMIT client->transportChanged();
    });
    announceProtocol();
}

void ClientPrivate::scheduleReconnect()
{
    if (options.reconnectionAttempts >= 0 && m_backoff.attempts() >= options.reconnectionAttempts)
        return giveUp("no attempts left");
    m_backoff.setRange(options.reconnectionDelay, options.reconnectionDelayMax, options.randomizationFactor);
    const auto delay = m_backoff.next(QRandomGenerator::global()->generateDouble());
    const bool isNetworkGone = heedsNetwork() && reachability.isGone();
    setState(Client::State::Reconnecting);
    waitFor(isNetworkGone ? std::max(delay, PauseWithoutNetwork) : delay);
}

void ClientPrivate::waitFor(std::chrono::milliseconds delay)
{
    const int attempts = m_backoff.attempts();
    tracer.state({Kind::ReconnectScheduled, Carrier::None, attempts, delay});
    const TimePoint time = steadyNow();
    m_reconnectAt = delay.count() > 0 ? deadlineAfter(time, delay) : time;
    m_nextAttemptAt = QDateTime::currentDateTimeUtc().addMSecs(delay.count());
    wakeAt(m_reconnectAt);
    dispatch->post([client = m_client, attempts, delay] { Q_EMIT client->reconnecting(attempts, delay); });
}

void ClientPrivate::giveUp(const QByteArray &why)
{
    tracer.state(
        {Kind::ReconnectFailed, Carrier::None, m_backoff.attempts(), std::chrono::microseconds(-1), {}, {}, why});
    m_backoff.reset();
    setState(Client::State::Closed);
    dispatch->post([client = m_client] { Q_EMIT client->reconnectionFailed(); });
}

// The server answers, but each time with the same bytes that cannot be read; trying for ever would only hide it.
void ClientPrivate::stopTrying(const Error &fault)
{
    Error error = fault;
    error.code = QStringLiteral("parse-error-loop");
    error.message = QStringLiteral("Reconnecting was stopped after the same parse error %1 times in a row; check that "
                                   "server and client use the same protocol and parser. The error: %2")
                        .arg(options.maxParseErrors)
                        .arg(fault.message);
    dispatch->post([client = m_client, error] { Q_EMIT client->errorOccurred(error); });
    giveUp("the same parse error again and again");
}

bool ClientPrivate::heedsNetwork() const
{
    return options.watchReachability && !isLoopbackHost(url.host());
}

void ClientPrivate::networkGone()
{
    if (!heedsNetwork())
        return;
    if (engine.isOpen()) {
        engine.fail(CloseReason::TransportClose,
                    {Error::Kind::Network, QStringLiteral("network-lost"),
                     QStringLiteral("The operating system says that the network is gone.")});
    } else if (m_reconnectAt != Never) {
        waitFor(PauseWithoutNetwork);
    }
}

void ClientPrivate::networkBack()
{
    if (heedsNetwork() && m_reconnectAt != Never)
        attempt();
}

} // namespace SocketIO
