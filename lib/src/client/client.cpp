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

Client::State Client::state() const
{
    return d->state;
}

QString Client::transport() const
{
    return QString::fromUtf8(carrierName(d->engine.carrier()));
}

QString Client::engineId() const
{
    return d->isOpen() ? QString::fromUtf8(d->engine.handshake().sid) : QString();
}

std::chrono::microseconds Client::latency() const
{
    return d->latency;
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

QString closeReasonText(CloseReason reason)
{
    switch (reason) {
    case CloseReason::ForcedClose:
        return QStringLiteral("forced close");
    case CloseReason::TransportError:
        return QStringLiteral("transport error");
    case CloseReason::TransportClose:
        return QStringLiteral("transport close");
    case CloseReason::PingTimeout:
        return QStringLiteral("ping timeout");
    case CloseReason::ParseError:
        return QStringLiteral("parse error");
    }
    return {};
}

} // namespace SocketIO
