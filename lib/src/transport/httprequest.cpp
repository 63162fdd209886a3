// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/httprequest.h"

#include <QNetworkReply>
#include <QSslConfiguration>
#include <QUrl>

namespace SocketIO {

namespace {

QByteArray hostOf(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    return url.port() > 0 ? host + ':' + QByteArray::number(url.port()) : host;
}

void setUnlessThere(QNetworkRequest *request, const QByteArray &name, const QByteArray &value)
{
    if (!request->hasRawHeader(name))
        request->setRawHeader(name, value);
}

} // namespace

QNetworkRequest httpRequest(const QUrl &url, const HeaderList &headers, const QSslConfiguration &tls)
{
    QNetworkRequest request(url);
    for (const auto &[name, value] : headers) {
        const QByteArray before = request.rawHeader(name);
        request.setRawHeader(name, before.isEmpty() ? value : before + ", " + value);
    }
    setUnlessThere(&request, "Host", hostOf(url));
    setUnlessThere(&request, "Connection", "keep-alive");
    setUnlessThere(&request, "User-Agent", "SocketIO-Qt");
    setUnlessThere(&request, "Accept", "*/*");
    setUnlessThere(&request, "Accept-Encoding", "gzip, deflate");
    setUnlessThere(&request, "Accept-Language", "*");
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setSslConfiguration(tls);
    return request;
}

HeaderList headersOf(const QNetworkReply &reply)
{
    HeaderList headers;
    for (const auto &[name, value] : reply.rawHeaderPairs()) {
        const bool isCookie = name.compare("Set-Cookie", Qt::CaseInsensitive) == 0;
        for (const QByteArray &line : isCookie ? value.split('\n') : QByteArrayList{value})
            headers.append({name, line});
    }
    return headers;
}

} // namespace SocketIO
