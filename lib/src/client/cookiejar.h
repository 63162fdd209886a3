// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkCookie>
#include <QNetworkCookieJar>

namespace SocketIO {

/// Most bytes of a server's cookie, name and value together, and most cookies of a domain: what RFC 6265 section 6.1
/// asks for, and what browsers keep.
inline constexpr qsizetype MaxCookieSize = 4096;
inline constexpr qsizetype MaxCookiesPerDomain = 50;

/// The cookies of one client: its own, and those of the servers. Shared by all transports of all attempts.
class CookieJar final : public QNetworkCookieJar {
    Q_OBJECT

public:
    /// The user's cookies. One without a domain is sent to every host, unless the host gave one of that name. A list
    /// that was set before changes nothing: what servers made of those cookies stays.
    void setOwn(const QList<QNetworkCookie> &cookies);

    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &url) const override;
    /// A server's cookie. One beyond `MaxCookieSize` is refused, and what it would have replaced stays. With more than
    /// `MaxCookiesPerDomain` those set longest ago go, the dead among them first.
    bool insertCookie(const QNetworkCookie &cookie) override;

private:
    void makeRoom(const QString &domain);

    QList<QNetworkCookie> m_given;
    QList<QNetworkCookie> m_everywhere; ///< those without a domain
};

} // namespace SocketIO
