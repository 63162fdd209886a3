// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
// The life of a namespace: joining, leaving, the connection below it, and time.
#include "client/socketprivate.h"

#include "client/clientprivate.h"
#include "client/socketerror.h"
#include <QJsonDocument>
#include <QRandomGenerator>
#include <SocketIO/clock.h>

namespace SocketIO {

namespace {

QByteArray jsonText(const QJsonObject &object)
{
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Returns false when one of them deleted the socket.
bool tellEach(const Listeners::Entries &entries, const QPointer<Socket> &socket, const Event &event)
{
    for (const auto &entry : entries) {
        SocketPrivate::of(socket).listeners.call(*entry, event);
        if (!socket)
            return false;
    }
    return true;
}

} // namespace

SocketPrivate::SocketPrivate(Socket *socket, ClientPrivate *client, const QByteArray &nsp)
    : session(nsp)
    , m_socket(socket)
    , m_client(client)
{
    if (!client->isOpen())
        return;
    // The connection is older than this socket: what it told the others counts here too.
    if (auto left = client->takeLeft(nsp)) {
        session = std::move(left->session);
        m_farewell = left->farewell;
        prepare();
        return;
    }
    prepare();
    const TimePoint now = steadyNow();
    (void)session.engineOpened(client->protocol(), client->engine.handshake().sid, now);
    if (client->isRootJoined())
        (void)session.rootJoined(now);
}

Dispatch &SocketPrivate::dispatch() const
{
    return *m_client->dispatch;
}

void SocketPrivate::tell(const QPointer<Socket> &socket, const Event &event)
{
    const auto [any, named] = socket->d->listeners.incoming(event.utf8Name());
    if (tellEach(any, socket, event) && tellEach(named, socket, event))
        Q_EMIT socket->eventReceived(event);
}

void SocketPrivate::tellOutgoing(const OutgoingEvent &event, const Arguments &arguments)
{
    dispatch().post(
        [socket = QPointer(m_socket), told = Event(session.nsp(), event.name.toUtf8(), arguments, event.id)] {
            if (socket)
                tellEach(socket->d->listeners.outgoing(), socket, told);
        });
}

Socket::State SocketPrivate::state() const
{
    return m_rejoin.isAwaited() ? Socket::State::Opening : Socket::State(int(session.state()));
}

void SocketPrivate::prepare()
{
    session.setConnectTimeout(m_client->options.connectTimeout);
    session.setParser(m_client->parser());
}

void SocketPrivate::open()
{
    m_rejoin.reset();
    prepare();
    const TimePoint time = steadyNow();
    watchFarewell(time);
    run(session.open(m_client->isOpen(), time));
    announceState();
}

void SocketPrivate::close()
{
    m_rejoin.reset();
    run(session.close(steadyNow()));
    announceState();
}

void SocketPrivate::abandon()
{
    close();
    const Error error = socketError(Error::Kind::Network, QStringLiteral("disconnected"),
                                    QStringLiteral("The socket of %1 was deleted before the event was acknowledged.")
                                        .arg(QString::fromUtf8(session.nsp())));
    for (const auto &reply : m_retries.takeAll())
        finish(reply, error);
    loseAcks(true);
}

LeftNamespaces::Entry SocketPrivate::leaveBehind() const
{
    LeftNamespaces::Entry left{session, m_farewell};
    left.session.disown();
    return left;
}

void SocketPrivate::detach()
{
    m_client = nullptr;
    for (const auto &reply : m_retries.takeAll())
        reply->forsake();
    for (const auto &reply : std::exchange(m_replies, {}))
        reply->forsake();
}

void SocketPrivate::engineOpened(Protocol protocol, const QByteArray &engineId)
{
    prepare();
    run(session.engineOpened(protocol, engineId, steadyNow()));
}

void SocketPrivate::decided(Protocol protocol)
{
    run(session.decided(protocol, steadyNow()));
}

void SocketPrivate::rootJoined()
{
    run(session.rootJoined(steadyNow()));
}

void SocketPrivate::leaveWithClient()
{
    run(session.leaveWithEngine());
    rejoinWithEngine();
    announceState();
}

void SocketPrivate::engineClosed(const QString &reason, const Error &details)
{
    m_endDetails = &details;
    run(session.engineClosed(reason));
    m_endDetails = nullptr;
    rejoinWithEngine();
    m_rejoin.done();
    announceState();
}

void SocketPrivate::rejoinWithEngine()
{
    if (!m_rejoin.isAwaited())
        return;
    m_rejoin.done();
    run(session.open(false, steadyNow()));
}

void SocketPrivate::receive(SocketPacket &&packet)
{
    if (packet.type != SocketPacket::Type::Ack)
        m_client->tracer.received(m_client->engine.carrier(), packet);
    if (session.delivers(packet))
        deliver(std::move(packet));
    else
        run(session.receive(packet));
}

// A DISCONNECT may wait for a POST or an upgrade; a CONNECT must not arrive together with it.
void SocketPrivate::watchFarewell(TimePoint now)
{
    if (!m_farewell)
        return;
    session.pauseFrom(now);
    if (m_client->engine.hasLeft(*m_farewell))
        m_farewell.reset();
}

void SocketPrivate::expire(TimePoint now)
{
    watchFarewell(now);
    run(session.expire(now));
    if (m_rejoin.at() <= now) {
        m_rejoin.done();
        prepare();
        run(session.open(m_client->isOpen(), now));
    }
    announceState();
    expireAcks(now);
}

TimePoint SocketPrivate::nextDeadline() const
{
    return std::min({session.nextDeadline(), m_rejoin.at(), m_ledger.nextDeadline()});
}

void SocketPrivate::rejoinAfter(const QString &reason)
{
    if (reason != QLatin1String("io server disconnect") || !m_client->options.reconnectOnServerDisconnect)
        return;
    m_rejoin.schedule(steadyNow(), m_client->options, QRandomGenerator::global()->generateDouble());
    m_client->wakeAt(m_rejoin.at());
}

void SocketPrivate::setAuth(const QJsonObject &payload)
{
    auth = payload;
    session.setAuth(jsonText(payload));
}

void SocketPrivate::setAuthProvider(const Provider<QJsonObject> &provider)
{
    m_authProvider = provider;
    session.setAuthIsAsked(bool(provider));
}

void SocketPrivate::askAuth(int number)
{
    if (session.state() != NamespaceSession::State::Opening) // closed meanwhile
        return;
    const Provider<QJsonObject> provider = m_authProvider; // it may set another one while it is asked
    if (!provider)
        return giveAuth(number, auth);
    provider.ask([socket = QPointer(m_socket), number](const QJsonObject &payload) {
        if (socket)
            socket->d->giveAuth(number, payload);
    });
}

void SocketPrivate::giveAuth(int number, const QJsonObject &payload)
{
    if (m_client)
        run(session.authGiven(number, jsonText(payload), steadyNow()));
}

void SocketPrivate::announceState()
{
    if (std::exchange(m_announced, state()) == state())
        return;
    dispatch().post([socket = QPointer(m_socket)] {
        if (socket)
            Q_EMIT socket->stateChanged();
    });
}

} // namespace SocketIO
