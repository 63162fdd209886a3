// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <SocketIO/client.h>

#include "client/clientprivate.h"
#include "client/socketprivate.h"

namespace SocketIO {

Client::Client(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<ClientPrivate>(this))
{
}

Client::Client(const QUrl &url, QObject *parent)
    : Client(parent)
{
    d->url = url;
}

Client::~Client() = default;

QUrl Client::url() const
{
    return d->url;
}

void Client::setUrl(const QUrl &url)
{
    d->setUrl(url);
}

ClientOptions Client::options() const
{
    return d->options;
}

void Client::setOptions(const ClientOptions &options)
{
    d->options = options;
}

NetworkOptions Client::networkOptions() const
{
    return d->network;
}

void Client::setNetworkOptions(const NetworkOptions &options)
{
    d->network = options;
}

void Client::setHeadersProvider(Provider<HeaderList> provider)
{
    d->providers.headers = provider ? std::make_shared<Provider<HeaderList>>(std::move(provider)) : nullptr;
}

void Client::setQueryProvider(Provider<QueryList> provider)
{
    d->providers.query = provider ? std::make_shared<Provider<QueryList>>(std::move(provider)) : nullptr;
}

void Client::addTransport(const QString &name, TransportFactory factory, const QString &serverName)
{
    d->registry.add({name, serverName.isEmpty() ? name : serverName, std::move(factory)});
}

void Client::removeTransport(const QString &name)
{
    d->registry.remove(name);
}

Client::State Client::state() const
{
    return d->state;
}

QString Client::transport() const
{
    return d->engine.transportName();
}

QString Client::engineId() const
{
    return d->engine.isOpen() ? QString::fromUtf8(d->engine.handshake().sid) : QString();
}

Protocol Client::negotiatedProtocol() const
{
    return d->protocol();
}

HeaderList Client::responseHeaders() const
{
    return d->engine.responseHeaders();
}

std::chrono::microseconds Client::latency() const
{
    return d->latency;
}

bool Client::ping()
{
    return d->engine.measure();
}

int Client::reconnectAttempt() const
{
    return d->reconnectAttempt();
}

QDateTime Client::nextAttemptAt() const
{
    return d->nextAttemptAt();
}

Client::Traffic Client::traffic() const
{
    return d->engine.traffic();
}

qsizetype Client::queuedPackets() const
{
    return d->engine.queuedPackets();
}

Socket *Client::socket(const QString &nsp)
{
    return d->socket(nsp.toUtf8());
}

QList<Socket *> Client::sockets() const
{
    return d->sockets;
}

void Client::setTraceTap(TraceTap *tap)
{
    d->tracer.setTap(tap);
}

void Client::post(std::function<void(Client &)> work)
{
    QMetaObject::invokeMethod(
        this, [this, work = std::move(work)] { work(*this); }, Qt::QueuedConnection);
}

void Client::open()
{
    d->open();
}

void Client::close()
{
    d->close();
}

} // namespace SocketIO
