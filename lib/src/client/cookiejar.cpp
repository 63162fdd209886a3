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

bool isAlive(const QNetworkCookie &cookie)
{
    return cookie.isSessionCookie() || cookie.expirationDate() > QDateTime::currentDateTimeUtc();
}

/// A cookie's domain has a dot in front when its hosts have it too.
QStringView bareDomain(QStringView domain)
{
    return domain.startsWith(u'.') ? domain.sliced(1) : domain;
}

bool isFor(const QNetworkCookie &cookie, const QUrl &url)
{
    const bool isEncrypted = url.scheme() == QLatin1String("https");
    return isAlive(cookie) && (isEncrypted || !cookie.isSecure()) && holdsPath(cookie.path(), url.path());
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
            QNetworkCookieJar::insertCookie(cookie); // the limits are for servers
    }
}

bool CookieJar::insertCookie(const QNetworkCookie &cookie)
{
    if (cookie.name().size() + cookie.value().size() > MaxCookieSize || !QNetworkCookieJar::insertCookie(cookie))
        return false;
    makeRoom(cookie.domain());
    return true;
}

void CookieJar::makeRoom(const QString &domain)
{
    QList<QNetworkCookie> cookies = allCookies(); // in the order they were set
    cookies.removeIf([&](const QNetworkCookie &it) { return bareDomain(it.domain()) != bareDomain(domain); });
    std::ranges::stable_partition(cookies, [](const QNetworkCookie &it) { return !isAlive(it); });
    for (qsizetype at = 0; at < cookies.size() - MaxCookiesPerDomain; ++at)
        deleteCookie(cookies[at]);
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
