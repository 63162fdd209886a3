// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "client/cookiejar.h"

#include <algorithm>
#include <QDateTime>
#include <QUrl>

namespace SocketIO {

namespace {

/// Whether a cookie's path holds that of a request (RFC 6265 section 5.1.4).
bool holdsPath(const QString &path, const QString &requested)
{
    if (path.isEmpty() || path == requested)
        return true;
    return requested.startsWith(path) && (path.endsWith(u'/') || requested.at(path.size()) == u'/');
}

bool isFor(const QNetworkCookie &cookie, const QUrl &url)
{
    const bool isEncrypted = url.scheme() == QLatin1String("https");
    const bool isAlive = cookie.isSessionCookie() || cookie.expirationDate() > QDateTime::currentDateTimeUtc();
    return isAlive && (isEncrypted || !cookie.isSecure()) && holdsPath(cookie.path(), url.path());
}

} // namespace

void CookieJar::setOwn(const QList<QNetworkCookie> &cookies)
{
    if (cookies == m_given)
        return;
    m_given = cookies;
    m_everywhere.clear();
    for (QNetworkCookie cookie : cookies) {
        if (cookie.path().isEmpty())
            cookie.setPath(QStringLiteral("/"));
        if (cookie.domain().isEmpty())
            m_everywhere.append(cookie);
        else
            insertCookie(cookie);
    }
}

QList<QNetworkCookie> CookieJar::cookiesForUrl(const QUrl &url) const
{
    QList<QNetworkCookie> cookies = QNetworkCookieJar::cookiesForUrl(url);
    const auto isGiven = [&](const QNetworkCookie &own) {
        return std::ranges::any_of(cookies, [&](const QNetworkCookie &it) { return it.name() == own.name(); });
    };
    for (const QNetworkCookie &own : m_everywhere) {
        if (isFor(own, url) && !isGiven(own))
            cookies.append(own);
    }
    return cookies;
}

} // namespace SocketIO
