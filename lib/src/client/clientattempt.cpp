// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
// From `open` to an open connection.
#include "client/clientprivate.h"

#include "client/socketprivate.h"
#include "protocol/requesturl.h"
#include <SocketIO/clock.h>

namespace SocketIO {

namespace {
/// How long a server of revision 3 is given to join the main namespace by itself, as it does right behind the
/// handshake. Our CONNECT would make it join a second time (seen on 1.7.4 and 2.5.1).
constexpr std::chrono::milliseconds JoinPause{100};
} // namespace

void ClientPrivate::attempt()
{
    m_reconnectAt = Never;
    if (const QString problem = startProblem(); !problem.isEmpty())
        return refuseToStart(problem);
    if (m_backoff.attempts() == 0)
        setState(Client::State::Opening);
    m_attemptSince = steadyNow();
    tracer.state({Kind::Connecting,
                  Carrier::None,
                  m_backoff.attempts(),
                  std::chrono::microseconds(-1),
                  {},
                  {},
                  url.toEncoded()});
    if (heedsNetwork())
        reachability.watch();
    if (providers.isEmpty())
        return connectEngine({}, {});
    m_inquiry = std::make_shared<Inquiry>([this](const HeaderList &headers, const QueryList &query) {
        m_inquiry.reset();
        m_inquiryEnds = Never;
        connectEngine(headers, query);
    });
    m_inquiryEnds = deadlineAfter(m_attemptSince, options.timeout);
    wakeAt(m_inquiryEnds);
    m_inquiry->start(providers, *dispatch);
}

QString ClientPrivate::startProblem() const
{
    if (QString problem = urlProblem(url); !problem.isEmpty())
        return problem;
    return registry.problem(options.transports);
}

void ClientPrivate::refuseToStart(const QString &problem)
{
    Error error{Error::Kind::Usage, QStringLiteral("bad-options"), problem};
    error.url = url;
    tracer.state({Kind::ConnectFailed, Carrier::None, 0, std::chrono::microseconds(-1), {}, {}, problem.toUtf8()});
    setState(Client::State::Closed);
    dispatch->post([client = m_client, error] { Q_EMIT client->errorOccurred(error); });
}

// What the providers gave is added to the options of this attempt.
void ClientPrivate::connectEngine(const HeaderList &headers, const QueryList &query)
{
    ClientOptions current = options;
    current.headers += headers;
    current.query += query;
    m_decoder = SocketDecoder(options.maxAttachments);
    m_parser = options.parser;
    engine.open({url, current, network, m_attemptSince, registry});
}

void ClientPrivate::expireInquiry(TimePoint time)
{
    if (!m_inquiry || time < m_inquiryEnds)
        return;
    Error error{Error::Kind::Usage, QStringLiteral("timeout"),
                QStringLiteral("The %1 of this program did not answer within %2 ms; call the function it is given with "
                               "a value, an empty one when there is none.")
                    .arg(m_inquiry->missing())
                    .arg(options.timeout.count())};
    error.url = url;
    m_inquiry.reset();
    m_inquiryEnds = Never;
    engineClosed(CloseReason::TransportError, error, false);
}

void ClientPrivate::engineOpened(const Handshake &)
{
    const int attempts = m_backoff.attempts();
    m_backoff.reset();
    m_reader = m_parser ? m_parser->makeReader() : nullptr;
    m_isRootJoined = false;
    m_hasHeard = false;
    setState(Client::State::Open);
    dispatch->post([client = m_client, attempts, alive = QPointer(m_client)] {
        Q_EMIT client->opened();
        if (alive && attempts > 0)
            Q_EMIT client->reconnected(attempts);
    });
    dispatch->post([client = m_client] { Q_EMIT client->transportChanged(); });
    announceProtocol();
    if (protocol() != Protocol::Auto || engine.expectsRevision4())
        return introduce();
    m_introduceAt = steadyNow() + JoinPause;
    wakeAt(m_introduceAt);
}

// The namespaces learn of the connection, and join.
void ClientPrivate::introduce()
{
    m_introduceAt = Never;
    m_isIntroduced = true;
    for (Socket *socket : QList<Socket *>(sockets))
        SocketPrivate::of(socket).engineOpened(protocol(), engine.handshake().sid);
}

void ClientPrivate::engineDecided(Protocol protocol)
{
    announceProtocol();
    if (!m_isIntroduced)
        return introduce();
    for (Socket *socket : QList<Socket *>(sockets))
        SocketPrivate::of(socket).decided(protocol);
    m_left.decided(protocol, steadyNow());
}

void ClientPrivate::announceProtocol()
{
    m_decoder.setProtocol(protocol());
    if (std::exchange(m_toldProtocol, protocol()) != protocol())
        dispatch->post([client = m_client] { Q_EMIT client->negotiatedProtocolChanged(); });
}

void ClientPrivate::engineFellBack(const QString &transport, const Error &error)
{
    dispatch->post([client = m_client, transport, error, alive = QPointer(m_client)] {
        Q_EMIT client->fallingBack(transport, error);
        if (alive)
            Q_EMIT client->transportChanged();
    });
}

void ClientPrivate::engineDistrusts(const QList<QSslError> &errors, const QList<QSslCertificate> &chain)
{
    dispatch->post([client = m_client, errors, chain] { Q_EMIT client->tlsErrors(errors, chain); });
}

void ClientPrivate::engineUpgraded(const QString &transport)
{
    dispatch->post([client = m_client, transport, alive = QPointer(m_client)] {
        Q_EMIT client->upgraded(transport);
        if (alive)
            Q_EMIT client->transportChanged();
    });
}

void ClientPrivate::engineUpgradeFailed(const Error &error)
{
    dispatch->post([client = m_client, error] { Q_EMIT client->upgradeFailed(error); });
}

void ClientPrivate::engineHeartbeat()
{
    dispatch->post([client = m_client] { Q_EMIT client->heartbeat(); });
}

} // namespace SocketIO
