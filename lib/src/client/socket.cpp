// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <SocketIO/socket.h>

#include "client/clientprivate.h"
#include "client/socketprivate.h"

namespace SocketIO {

Socket::Socket(Client *client, const QByteArray &nsp)
    : QObject(client)
    , d(std::make_unique<SocketPrivate>(this, &ClientPrivate::of(client), nsp))
{
}

Socket::~Socket()
{
    if (ClientPrivate *client = d->client()) {
        d->abandon();
        client->remove(this);
    }
}

QString Socket::nsp() const
{
    return QString::fromUtf8(d->session.nsp());
}

QString Socket::id() const
{
    return QString::fromUtf8(d->session.sid());
}

Socket::State Socket::state() const
{
    return d->state();
}

Client *Socket::client() const
{
    return d->client() ? static_cast<Client *>(parent()) : nullptr;
}

void Socket::setAuth(const QJsonObject &auth)
{
    d->setAuth(auth);
}

QJsonObject Socket::auth() const
{
    return d->auth;
}

void Socket::setAuthProvider(Provider<QJsonObject> provider)
{
    d->setAuthProvider(provider);
}

void Socket::setQuery(const QueryList &query)
{
    d->query = query;
    d->session.setQuery(query);
}

QueryList Socket::query() const
{
    return d->query;
}

bool Socket::isRecovered() const
{
    return d->session.isRecovered();
}

QString Socket::recoveryProblem() const
{
    return d->recoveryProblem;
}

qsizetype Socket::bufferedCount() const
{
    return d->bufferedCount();
}

QList<PendingEvent> Socket::pendingEvents() const
{
    return d->pendingEvents();
}

bool Socket::dropPendingEvent(qint64 number)
{
    return d->dropPendingEvent(number);
}

QList<PendingAck> Socket::pendingAcks() const
{
    return d->pendingAcks();
}

void Socket::clearSendBuffer()
{
    d->clearSendBuffer();
}

int Socket::addListener(const QByteArray &name, const QObject *context, Listener::Call call, bool isOnce)
{
    const auto scope = isOnce ? Listeners::Scope::Once : Listeners::Scope::Named;
    return d->listeners.add(scope, name, context, std::move(call));
}

void Socket::off(int listener)
{
    d->listeners.remove(listener);
}

void Socket::off(const QString &name)
{
    d->listeners.removeNamed(name.toUtf8());
}

void Socket::off()
{
    d->listeners.removeAllNamed();
}

QList<int> Socket::listeners(const QString &name) const
{
    return d->listeners.named(name.toUtf8());
}

QList<int> Socket::anyListeners() const
{
    return d->listeners.any();
}

QList<int> Socket::anyOutgoingListeners() const
{
    return d->listeners.anyOutgoing();
}

int Socket::onAny(const QObject *context, std::function<void(const Event &)> handler)
{
    return d->listeners.add(Listeners::Scope::Any, {}, context, std::move(handler));
}

int Socket::prependAny(const QObject *context, std::function<void(const Event &)> handler)
{
    return d->listeners.add(Listeners::Scope::Any, {}, context, std::move(handler), Listeners::Place::First);
}

int Socket::onAnyOutgoing(const QObject *context, std::function<void(const Event &)> handler)
{
    return d->listeners.add(Listeners::Scope::AnyOutgoing, {}, context, std::move(handler));
}

int Socket::prependAnyOutgoing(const QObject *context, std::function<void(const Event &)> handler)
{
    return d->listeners.add(Listeners::Scope::AnyOutgoing, {}, context, std::move(handler), Listeners::Place::First);
}

void Socket::offAny(int listener)
{
    d->listeners.remove(listener);
}

void Socket::offAny()
{
    d->listeners.removeAny();
}

void Socket::offAnyOutgoing()
{
    d->listeners.removeAnyOutgoing();
}

void Socket::emitArguments(const QString &name, const Arguments &arguments, const SendOptions &options)
{
    d->send(name, arguments, options, false);
}

Reply Socket::emitArgumentsWithAck(const QString &name, const Arguments &arguments, const SendOptions &options)
{
    return Reply(d->send(name, arguments, options, true));
}

void Socket::open()
{
    d->isDecided = true;
    d->open();
    const Client::State state = client()->state();
    if (state == Client::State::Closed || state == Client::State::Closing)
        client()->open();
}

void Socket::close()
{
    d->isDecided = true;
    d->close();
}

} // namespace SocketIO
