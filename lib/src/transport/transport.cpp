// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/transport.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkRequest>

namespace SocketIO {

Transport::Transport(TransportSettings settings, TransportOwner *owner, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_owner(owner)
{
}

Transport::~Transport() = default;

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

void Transport::addHeaders(QNetworkRequest *request) const
{
    for (const auto &[name, value] : m_settings.headers) {
        const QByteArray before = request->rawHeader(name);
        request->setRawHeader(name, before.isEmpty() ? value : before + ", " + value);
    }
    if (!m_settings.cookies)
        return;
    QUrl url = request->url(); // a jar knows HTTP only
    if (url.scheme().startsWith(QLatin1String("ws")))
        url.setScheme(url.scheme() == QLatin1String("wss") ? QStringLiteral("https") : QStringLiteral("http"));
    QByteArrayList cookies;
    if (request->hasRawHeader("Cookie"))
        cookies.append(request->rawHeader("Cookie"));
    for (const QNetworkCookie &cookie : m_settings.cookies->cookiesForUrl(url))
        cookies.append(cookie.toRawForm(QNetworkCookie::NameAndValueOnly));
    if (!cookies.isEmpty())
        request->setRawHeader("Cookie", cookies.join("; "));
}

} // namespace SocketIO
