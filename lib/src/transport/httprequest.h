// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkRequest>
#include <SocketIO/clientoptions.h>

class QNetworkReply;
class QSslConfiguration;

namespace SocketIO {

/// A request as it will be on the wire: `headers`, and for those that are not among them what QNetworkAccessManager
/// would add by itself, so that a trace of its headers shows all. Headers of the same name become one.
///
/// HTTP/1.1 only, uncached, redirects reported, cookies left to the caller. Content codings too: Qt takes one off only
/// if it asked for it, and then keeps the size on the wire to itself.
[[nodiscard]] QNetworkRequest httpRequest(const QUrl &url, const HeaderList &headers, const QSslConfiguration &tls);

/// Headers of an answer, in order. Qt joins those of the same name by a comma, but `Set-Cookie` by line breaks; these
/// are taken apart.
[[nodiscard]] HeaderList headersOf(const QNetworkReply &reply);

} // namespace SocketIO
