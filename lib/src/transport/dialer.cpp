// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/dialer.h"

#include "transport/httperror.h"
#include "transport/tlswords.h"
#include "transport/trust.h"
#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QPointer>
#include <QSslSocket>
#include <SocketIO/clock.h>

namespace SocketIO {

namespace {

bool isSecure(const QUrl &url)
{
    return url.scheme() == QLatin1String("wss") || url.scheme() == QLatin1String("https");
}

quint16 portOf(const QUrl &url)
{
    constexpr int HttpPort = 80;
    constexpr int HttpsPort = 443;
    return quint16(url.port(isSecure(url) ? HttpsPort : HttpPort));
}

/// A caching proxy can be asked for a tunnel as well as any.
QNetworkProxy tunnelOf(QNetworkProxy proxy)
{
    if (proxy.type() == QNetworkProxy::HttpCachingProxy)
        proxy.setType(QNetworkProxy::HttpProxy);
    return proxy;
}

QNetworkProxy proxyFor(const QUrl &url, const NetworkOptions &network)
{
    if (network.proxy && network.proxy->type() != QNetworkProxy::DefaultProxy)
        return tunnelOf(*network.proxy);
    // The scheme decides which of the system's proxies is meant, as it does for polling.
    const QString scheme = isSecure(url) ? QStringLiteral("https") : QStringLiteral("http");
    const QNetworkProxyQuery query(url.host(), portOf(url), scheme);
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(query);
    for (const QNetworkProxy &proxy : proxies) {
        if (proxy.capabilities().testFlag(QNetworkProxy::TunnelingCapability))
            return proxy;
    }
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : tunnelOf(proxies.first());
}

QByteArray placeOf(const QString &host, quint16 port)
{
    const QByteArray name = host.toUtf8();
    return (name.contains(':') ? QByteArray('[' + name + ']') : name) + ':' + QByteArray::number(port);
}

QByteArray describedProxy(const QNetworkProxy &proxy)
{
    return (proxy.type() == QNetworkProxy::Socks5Proxy ? "socks5 " : "http ") + placeOf(proxy.hostName(), proxy.port());
}

QSslConfiguration webSocketTls(QSslConfiguration configuration)
{
    // A WebSocket starts as HTTP/1.1, and a server that prefers HTTP/2 must know it.
    configuration.setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
    return configuration;
}

} // namespace

Dialer::Dialer(const NetworkOptions &network, DialerOwner *owner, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_owner(owner)
{
}

void Dialer::dial(const QUrl &url)
{
    m_url = url;
    m_proxy = proxyFor(url, m_network);
    m_stepSince = steadyNow();
    auto *tls = isSecure(url) ? new QSslSocket : nullptr;
    m_socket.reset(tls ? tls : new QTcpSocket);
    m_socket->setProxy(m_proxy);
    watch();
    const QString host = url.host(QUrl::EncodeUnicode);
    if (!tls)
        return m_socket->connectToHost(host, portOf(url));
    tls->setSslConfiguration(webSocketTls(m_network.tls));
    watchTls(tls);
    tls->connectToHostEncrypted(host, portOf(url));
}

void Dialer::watch()
{
    QTcpSocket *socket = m_socket.get();
    const bool isProxied = m_proxy.type() != QNetworkProxy::NoProxy;
    if (isProxied || !QHostAddress(m_url.host()).isNull())
        m_phase = Error::Phase::Tcp; // there is no name for us to look up
    connect(socket, &QTcpSocket::hostFound, this, [this] {
        if (m_phase == Error::Phase::Dns)
            finishStep("dns", m_url.host().toUtf8());
        m_phase = Error::Phase::Tcp;
    });
    connect(socket, &QTcpSocket::connected, this, [this, socket, isProxied] {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        if (isProxied)
            finishStep("proxy", describedProxy(m_proxy));
        else
            finishStep("tcp", placeOf(socket->peerAddress().toString(), socket->peerPort()));
        m_phase = Error::Phase::Tls;
        if (!isSecure(m_url))
            succeed();
    });
    connect(socket, &QTcpSocket::errorOccurred, this, [this, socket, isProxied](QAbstractSocket::SocketError error) {
        // Of a proxy's 403 Qt makes a lack of rights on this machine.
        const bool isRefusal = isProxied && error == QAbstractSocket::SocketAccessError;
        const auto meant = isRefusal ? QAbstractSocket::ProxyConnectionRefusedError : error;
        Error told = socketError(meant, socket->errorString(), m_url, m_phase);
        if (m_phase == Error::Phase::Tls && error == QAbstractSocket::RemoteHostClosedError) {
            told.message +=
                QStringLiteral(" It did so during the TLS handshake: it may want a client certificate, or no TLS.");
        }
        fail(told);
    });
}

void Dialer::watchTls(QSslSocket *socket)
{
    connect(socket, &QSslSocket::sslErrors, this, [this, socket](const QList<QSslError> &errors) {
        const QList<QSslError> left = distrusted(errors, m_network);
        if (left.isEmpty())
            socket->ignoreSslErrors();
        else
            distrust(left, socket);
    });
    connect(socket, &QSslSocket::encrypted, this, [this, socket] {
        finishStep("tls", tlsWords(socket->sslConfiguration()));
        checkPin(socket);
    });
}

void Dialer::checkPin(const QSslSocket *socket)
{
    if (hasPinnedKey(socket->peerCertificateChain(), m_network))
        succeed();
    else
        distrust({}, socket);
}

void Dialer::distrust(const QList<QSslError> &errors, const QSslSocket *socket)
{
    if (!m_owner)
        return;
    const QList<QSslCertificate> chain = socket->peerCertificateChain();
    const QPointer<Dialer> guard(this);
    m_owner->dialerDistrusts(errors, chain);
    if (guard)
        fail(trustError(errors, chain, m_url));
}

void Dialer::finishStep(const char *step, const QByteArray &details)
{
    const auto now = steadyNow();
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(now - std::exchange(m_stepSince, now));
    if (m_owner)
        m_owner->dialerStepped(step, details, took);
}

void Dialer::succeed()
{
    if (DialerOwner *owner = std::exchange(m_owner, nullptr)) {
        m_socket->disconnect(this);
        owner->dialed(std::move(m_socket));
    }
}

void Dialer::fail(const Error &error)
{
    if (DialerOwner *owner = std::exchange(m_owner, nullptr))
        owner->dialFailed(error);
}

} // namespace SocketIO
