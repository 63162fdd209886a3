// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkCookie>
#include <QNetworkCookieJar>

namespace SocketIO {

/// The cookies of one client: its own, and those of the servers. Shared by all transports of all attempts.
class CookieJar final : public QNetworkCookieJar {
    Q_OBJECT

public:
    /// The user's cookies. One without a domain is sent to every host, unless the host gave one of that name. A list
    /// that was set before changes nothing: what servers made of those cookies stays.
    void setOwn(const QList<QNetworkCookie> &cookies);

    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &url) const override;

private:
    QList<QNetworkCookie> m_given;
    QList<QNetworkCookie> m_everywhere; ///< those without a domain
};

} // namespace SocketIO
