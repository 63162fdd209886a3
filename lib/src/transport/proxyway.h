// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QNetworkProxy>
#include <SocketIO/networkoptions.h>

class QUrl;

namespace SocketIO {

/// How the requests of a polling session travel: through which proxy, if through one.
///
/// Qt logs in at a tunnel (https, SOCKS5) with whatever method the proxy wants. A proxy that is spoken to in plain HTTP
/// asks for the password by a 407 and wants the request again, which must not be (see PostBody). It is told the
/// password at once instead, by Basic (RFC 7617).
struct ProxyWay {
    std::optional<QNetworkProxy> proxy; ///< for QNetworkAccessManager::setProxy; none leaves it to the program's
    QByteArray authorization; ///< `Proxy-Authorization`; empty for none
    QByteArray step; ///< the Kind::Step of making a connection: "tcp" or "proxy", a tab, details
};

[[nodiscard]] ProxyWay proxyWay(const QUrl &url, const NetworkOptions &network);

} // namespace SocketIO
