// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/knownservers.h"

namespace SocketIO {

QString KnownServers::origin(const QUrl &server)
{
    const QString scheme = server.scheme().toLower();
    const bool isSecure = scheme == QLatin1String("https") || scheme == QLatin1String("wss");
    return (isSecure ? QStringLiteral("https://") : QStringLiteral("http://")) + server.host(QUrl::FullyEncoded)
        + QLatin1Char(':') + QString::number(server.port(isSecure ? 443 : 80));
}

Protocol KnownServers::protocol(const QUrl &server) const
{
    return lastProtocol(server) == Protocol::V3 ? Protocol::V3 : Protocol::Auto;
}

Protocol KnownServers::lastProtocol(const QUrl &server) const
{
    return m_servers.value(origin(server)).protocol;
}

void KnownServers::learnProtocol(const QUrl &server, Protocol protocol)
{
    m_servers[origin(server)].protocol = protocol;
}

void KnownServers::forgetProtocol(const QUrl &server)
{
    if (const auto known = m_servers.find(origin(server)); known != m_servers.end())
        known->protocol = Protocol::Auto;
}

QStringList KnownServers::order(const QUrl &server, const QStringList &transports) const
{
    const QString websocket = QStringLiteral("websocket");
    if (!m_servers.value(origin(server)).endedOnWebSocket || !transports.contains(websocket))
        return transports;
    QStringList order = transports;
    order.removeAll(websocket);
    order.prepend(websocket);
    return order;
}

void KnownServers::learnWebSocket(const QUrl &server, bool isUsed)
{
    m_servers[origin(server)].endedOnWebSocket = isUsed;
}

} // namespace SocketIO
