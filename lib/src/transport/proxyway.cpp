// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/proxyway.h"

#include <QNetworkProxyFactory>
#include <QUrl>

namespace SocketIO {

namespace {

QByteArray place(const QString &host, int port)
{
    return host.toUtf8() + ':' + QByteArray::number(port);
}

bool isPlainHttp(const QNetworkProxy &proxy, const QUrl &url)
{
    const bool speaksHttp = proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy;
    return speaksHttp && url.scheme() == QLatin1String("http")
        && proxy.capabilities().testFlag(QNetworkProxy::CachingCapability);
}

} // namespace

ProxyWay proxyWay(const QUrl &url, const NetworkOptions &network)
{
    constexpr int HttpPort = 80;
    constexpr int HttpsPort = 443;
    const bool isChosen = network.proxy && network.proxy->type() != QNetworkProxy::DefaultProxy;
    QNetworkProxy proxy =
        isChosen ? *network.proxy : QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url)).value(0);
    ProxyWay way;
    if (proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy)
        way.step = "tcp\t" + place(url.host(), url.port(url.scheme() == QLatin1String("https") ? HttpsPort : HttpPort));
    else
        way.step = (proxy.type() == QNetworkProxy::Socks5Proxy ? "proxy\tsocks5 " : "proxy\thttp ")
            + place(proxy.hostName(), proxy.port());
    if (isPlainHttp(proxy, url) && !proxy.user().isEmpty()) {
        const QString login = proxy.user() + QLatin1Char(':') + proxy.password();
        way.authorization = "Basic " + login.toUtf8().toBase64();
        proxy.setUser({});
        proxy.setPassword({});
        way.proxy = proxy;
    } else if (isChosen) {
        way.proxy = proxy;
    }
    return way;
}

} // namespace SocketIO
