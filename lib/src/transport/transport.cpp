// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/transport.h"

#include "protocol/httphead.h"
#include "protocol/requesturl.h"
#include <algorithm>
#include <QCoreApplication>
#include <QDateTime>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QThread>

namespace SocketIO {

namespace {

using Header = QPair<QByteArray, QByteArray>;

/// Header names know no case.
bool isCalled(const Header &header, QByteArrayView name)
{
    return header.first.compare(name, Qt::CaseInsensitive) == 0;
}

bool has(const HeaderList &headers, QByteArrayView name)
{
    return std::any_of(headers.begin(), headers.end(), [&](const Header &it) { return isCalled(it, name); });
}

/// A cookie jar knows HTTP only; for RFC 6265 ws is http.
QUrl httpUrl(QUrl url)
{
    if (url.scheme().startsWith(QLatin1String("ws")))
        url.setScheme(url.scheme() == QLatin1String("wss") ? QStringLiteral("https") : QStringLiteral("http"));
    return url;
}

bool isEncrypted(const QUrl &url)
{
    return url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("wss");
}

constexpr int HttpPort = 80;
constexpr int HttpsPort = 443;

int portOf(const QUrl &url)
{
    return url.port(isEncrypted(url) ? HttpsPort : HttpPort);
}

/// Whether what the user entrusted to `server` may go to `url`: another port may be another's program. A server that
/// leads from http to https on the usual ports is still itself.
bool mayKnowSecrets(const QUrl &server, const QUrl &url)
{
    if (url.host() != server.host())
        return false;
    if (isEncrypted(url) == isEncrypted(server))
        return portOf(url) == portOf(server);
    return isEncrypted(url) && portOf(url) == HttpsPort && portOf(server) == HttpPort;
}

/// None may begin a line of its own, whatever it was made of.
void makeSendable(HeaderList &headers)
{
    headers.removeIf([](const Header &it) { return !isHttpToken(it.first); });
    for (Header &header : headers)
        header.second = withoutLineBreaks(header.second);
}

/// Those of `own` take the place of those of `common` with the same name.
template <typename List, typename Same> List overridden(const List &common, const List &own, Same isSame)
{
    List all;
    for (const auto &one : common) {
        if (std::none_of(own.begin(), own.end(), [&](const auto &other) { return isSame(one, other); }))
            all.append(one);
    }
    return all + own;
}

} // namespace

Transport::Transport(TransportSettings settings, TransportOwner *owner, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_owner(owner)
    , m_protocol(m_settings.protocol)
    , m_movedTo(m_settings.movedTo)
{
}

Transport::~Transport() = default;

QString Transport::name() const
{
    return carrier() == Carrier::Polling ? QStringLiteral("polling") : QStringLiteral("websocket");
}

void Transport::reportClosed(CloseReason reason, const Error &error)
{
    if (!m_owner)
        return;
    m_awaitsEnd = std::exchange(m_owner, nullptr); // a `close` in between can still silence it
    QMetaObject::invokeMethod(
        this,
        [this, reason, error] {
            if (TransportOwner *owner = std::exchange(m_awaitsEnd, nullptr))
                owner->transportClosed(this, reason, error);
        },
        Qt::QueuedConnection);
}

QUrl Transport::nextUrl()
{
    const ClientOptions &options = m_settings.options;
    const TransportOptions own = options.transportOptions.value(name());
    RequestTarget target;
    target.server = m_movedTo.isEmpty() ? m_settings.server : m_movedTo;
    target.server.setUserInfo({});
    target.path = own.path.isEmpty() ? options.path : own.path;
    target.addTrailingSlash = options.addTrailingSlash;
    if (!m_movedTo.isEmpty()) {
        target.path = m_movedTo.path();
        target.addTrailingSlash = target.path.endsWith(u'/');
    }
    target.transport = serverName();
    target.revision = m_settings.protocol == Protocol::V3 ? 3 : 4;
    target.sid = m_settings.sid;
    target.asksForBase64 = options.forceBase64;
    target.query = overridden(options.query, own.query,
                              [](const auto &one, const auto &other) { return one.first == other.first; });
    if (options.timestampRequests.value_or(carrier() == Carrier::Polling)) {
        target.timestampParam = options.timestampParam;
        target.timestamp =
            QByteArray::number(QDateTime::currentMSecsSinceEpoch(), 36) + '.' + QByteArray::number(++m_timestamps);
    }
    return requestUrl(target);
}

HeaderList Transport::headersFor(const QUrl &url) const
{
    HeaderList headers =
        overridden(m_settings.options.headers, m_settings.options.transportOptions.value(name()).headers,
                   [](const Header &one, const Header &other) { return isCalled(one, other.first); });
    const QUrl &server = m_settings.server;
    if (!server.userName().isEmpty() && !has(headers, "Authorization")) {
        const QString words =
            server.userName(QUrl::FullyDecoded) + QLatin1Char(':') + server.password(QUrl::FullyDecoded);
        headers.append({QByteArrayLiteral("Authorization"), "Basic " + words.toUtf8().toBase64()});
    }
    const bool isTrusted = mayKnowSecrets(server, url);
    if (!isTrusted)
        headers.removeIf([](const Header &it) {
            return isCalled(it, "Authorization") || isCalled(it, "Cookie") || isCalled(it, "Host");
        });
    QByteArrayList cookies;
    for (const Header &header : std::as_const(headers)) {
        if (isCalled(header, "Cookie"))
            cookies.append(header.second);
    }
    headers.removeIf([](const Header &header) { return isCalled(header, "Cookie"); });
    if (m_settings.cookies) {
        for (const QNetworkCookie &cookie : m_settings.cookies->cookiesForUrl(httpUrl(url))) {
            if (isTrusted || !cookie.domain().isEmpty())
                cookies.append(cookie.toRawForm(QNetworkCookie::NameAndValueOnly));
        }
    }
    if (!cookies.isEmpty())
        headers.append({QByteArrayLiteral("Cookie"), cookies.join("; ")});
    makeSendable(headers);
    return headers;
}

void Transport::keepCookies(const QUrl &url, const HeaderList &headers) const
{
    if (!m_settings.cookies || !m_settings.network.keepsCookies)
        return;
    for (const Header &header : headers) {
        if (isCalled(header, "Set-Cookie"))
            m_settings.cookies->setCookiesFromUrl(QNetworkCookie::parseCookies(header.second), httpUrl(url));
    }
}

void Transport::outliveParent()
{
    QCoreApplication *program = QCoreApplication::instance();
    if (program && program->thread() == thread()) {
        setParent(program);
        // What QNetworkAccessManager has in flight can only be taken down while there is an event loop.
        connect(program, &QCoreApplication::aboutToQuit, this, &QObject::deleteLater);
        return;
    }
    setParent(nullptr);
    // In its own thread, right before that ends.
    connect(
        thread(), &QThread::finished, this, [this] { delete this; }, Qt::DirectConnection);
}

} // namespace SocketIO
