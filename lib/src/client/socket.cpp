// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <SocketIO/socket.h>

#include "client/clientprivate.h"
#include "client/socketprivate.h"
#include <QJsonDocument>

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
    return State(int(d->session.state()));
}

Client *Socket::client() const
{
    return static_cast<Client *>(parent());
}

void Socket::setAuth(const QJsonObject &auth)
{
    d->auth = auth;
    d->session.setAuth(auth.isEmpty() ? QByteArray() : QJsonDocument(auth).toJson(QJsonDocument::Compact));
}

QJsonObject Socket::auth() const
{
    return d->auth;
}

qsizetype Socket::bufferedCount() const
{
    return d->session.sendBuffer().size();
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

int Socket::onAny(const QObject *context, std::function<void(const Event &)> handler)
{
    return d->listeners.add(Listeners::Scope::Any, {}, context, std::move(handler));
}

int Socket::onAnyOutgoing(const QObject *context, std::function<void(const Event &)> handler)
{
    return d->listeners.add(Listeners::Scope::AnyOutgoing, {}, context, std::move(handler));
}

void Socket::offAny(int listener)
{
    d->listeners.remove(listener);
}

void Socket::offAny()
{
    d->listeners.removeAny();
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
    if (client()->state() == Client::State::Closed)
        client()->open();
}

void Socket::close()
{
    d->isDecided = true;
    d->close();
}

} // namespace SocketIO
