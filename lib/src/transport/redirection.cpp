// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/redirection.h"

namespace SocketIO {

bool isRedirection(const HttpOutcome &answer)
{
    switch (answer.head.status) {
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
        return true;
    default:
        return false;
    }
}

Redirection redirection(const HttpOutcome &answer, bool isPost, int followed)
{
    const int status = answer.head.status;
    const QByteArray location = answer.head.header("Location");
    const QUrl url = answer.url.resolved(QUrl::fromEncoded(location));
    const bool isHttp = url.scheme() == QLatin1String("http");
    const QString place = QString::fromUtf8(location);
    if (location.isEmpty() || !url.isValid() || url.host().isEmpty())
        return {{}, QStringLiteral("without saying where to")};
    if (!isHttp && url.scheme() != QLatin1String("https"))
        return {{}, QStringLiteral("to %1, which is no web address").arg(place)};
    if (isHttp && answer.url.scheme() == QLatin1String("https"))
        return {{}, QStringLiteral("from an encrypted address to %1, which is not encrypted").arg(place)};
    if (isPost && status != 307 && status != 308)
        return {{}, QStringLiteral("to %1, and a POST is sent again for 307 and 308 only").arg(place)};
    if (followed >= MaxRedirects)
        return {{}, QStringLiteral("to %1, after %2 redirects in a row").arg(place).arg(followed)};
    return {url, {}};
}

} // namespace SocketIO
