// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
// From the wish to connect to an open session: which transport with which revision, and what a failed try leads to.
#include "client/engine.h"

#include "transport/customcarrier.h"
#include "transport/pollingtransport.h"
#include "transport/websockettransport.h"
#include <SocketIO/clock.h>

namespace SocketIO {

void Engine::open(const Target &target)
{
    m_target = target;
    const ClientOptions &options = m_target.options;
    if (!m_cookies)
        m_cookies = std::make_shared<CookieJar>();
    m_cookies->setOwn(m_target.network.cookies);
    const QStringList transports =
        options.rememberUpgrade ? m_known.order(target.url, options.transports) : options.transports;
    m_attempt = Attempt(transports, options.tryAllTransports, options.protocol, m_known.protocol(target.url));
    m_wasOpen = false;
    startTry();
}

void Engine::startTry()
{
    const Attempt::Try asked = m_attempt.current();
    m_upgrade = {};
    m_queue.clear();
    m_responseHeaders.clear();
    m_session.open(m_target.since, m_target.options.timeout, asked.protocol);
    m_owner->wakeAt(m_session.nextDeadline());
    m_transport = makeTransport(asked.transport, {});
    m_transport->open();
}

Transport *Engine::makeTransport(const QString &name, const QByteArray &sid)
{
    TransportSettings settings;
    settings.server = m_target.url;
    settings.options = m_target.options;
    settings.network = m_target.network;
    settings.protocol = m_attempt.current().protocol;
    settings.sid = sid;
    if (m_transport) // the probe of an upgrade goes where the session is
        settings.movedTo = m_transport->movedTo();
    settings.cookies = m_cookies;
    settings.exchanges = m_exchanges;
    Transport *transport = nullptr;
    if (const CustomWay way = m_target.registry.way(name); way.make)
        transport = new CustomCarrier(settings, way, this, m_transportParent);
    else if (name == QLatin1String("websocket"))
        transport = new WebSocketTransport(settings, this, m_transportParent);
    else
        transport = new PollingTransport(settings, this, m_transportParent);
    transport->shareTraceTap(m_tracer.tap());
    transport->shareReadTurn(m_turn);
    return transport;
}

void Engine::transportOpened(Transport *transport)
{
    if (transport == m_probe) {
        m_tracer.state({Kind::Probing, transport->carrier(), -1, elapsed(m_probingSince, steadyNow())});
        run(m_upgrade.probeOpened());
    } else if (transport == m_transport) {
        decide(transport->protocol(), "the form of the first response");
    }
}

void Engine::decide(Protocol protocol, const QByteArray &because)
{
    if (m_session.protocol() != Protocol::Auto || protocol == Protocol::Auto)
        return;
    m_tracer.state({Kind::ProtocolDetected, carrier(), int(protocol), std::chrono::microseconds(-1), {}, {}, because});
    m_session.decide(protocol);
    m_known.learnProtocol(m_target.url, protocol);
    for (Transport *transport : {m_transport, m_probe}) {
        if (transport)
            transport->setProtocol(protocol);
    }
    m_owner->wakeAt(m_session.nextDeadline());
    if (m_wasOpen && isOpen())
        m_owner->engineDecided(protocol);
}

// An error of this layer says so, and of which server it speaks.
Error Engine::completed(Error error) const
{
    if (error.isError() && error.phase == Error::Phase::None)
        error.phase = Error::Phase::Engine;
    if (error.isError() && error.url.isEmpty())
        error.url = m_target.url;
    return error;
}

// Silence of the server, for an attempt is too little to say: how far did it come?
Error Engine::located(Error error) const
{
    if (!m_transport || error.phase != Error::Phase::Engine || error.code != QLatin1String("timeout"))
        return error;
    if (m_transport->phase() == Error::Phase::None) {
        error.message += QStringLiteral(" The transport \"%1\" had not opened.").arg(m_transport->name());
        return error;
    }
    error.phase = m_transport->phase();
    error.message += QStringLiteral(" It had come as far as %1.").arg(phaseName(error.phase));
    return error;
}

// A refusal that another choice of the user would have spared.
Error Engine::insisted(Error error) const
{
    const Protocol pinned = m_target.options.protocol;
    if (pinned == Protocol::Auto || !refusesRevision(error))
        return error;
    const bool isOld = pinned == Protocol::V3;
    error.message += QStringLiteral(" The server does not speak Engine.IO %1, on which the options insist; choose "
                                    "Auto, or Engine.IO %2.")
                         .arg(isOld ? 3 : 4)
                         .arg(isOld ? 4 : 3);
    return error;
}

// A try to open the session failed. True when the next one is under way.
bool Engine::triesNext(const Error &error)
{
    const Attempt::Try failed = m_attempt.current();
    const bool isInTime = steadyNow() < deadlineAfter(m_target.since, m_target.options.timeout);
    const bool hasNext = m_attempt.failed(error).has_value();
    if (!hasNext || !isInTime)
        return false;
    const Attempt::Try next = m_attempt.current();
    const bool isOtherTransport = next.transport != failed.transport;
    QByteArray reason = error.message.toUtf8();
    if (!isOtherTransport)
        reason += next.protocol == Protocol::V3 ? " Engine.IO revision 3 is tried." : " Engine.IO revision 4 is tried.";
    m_tracer.state({Kind::FallingBack, carrier(), -1, elapsed(m_target.since, steadyNow()), {}, {}, reason});
    drop(m_transport, Transport::Farewell::Silent);
    if (isOtherTransport)
        m_owner->engineFellBack(next.transport, error);
    startTry();
    return true;
}

// What the end of a try or a session says about the server, for the next one.
void Engine::learnAnswer(CloseReason reason, const Error &error)
{
    const bool hasAnswered = error.kind == Error::Kind::Protocol || error.kind == Error::Kind::Refused;
    if (reason == CloseReason::ParseError || (!m_wasOpen && hasAnswered))
        m_known.forgetProtocol(m_target.url);
    if (!m_wasOpen && reason != CloseReason::ForcedClose)
        m_known.learnWebSocket(m_target.url, false);
}

} // namespace SocketIO
