// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QByteArrayList>
#include <QList>
#include <QNetworkCookie>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslError>
#include <SocketIO/export.h>

namespace SocketIO {

/// How a client reaches the network: TLS, proxy, cookies. A value, given to `Client::setNetworkOptions`; both
/// transports follow it alike. Apart from ClientOptions so that values which only describe a connection need no
/// QtNetwork.
struct NetworkOptions {
    /// All of TLS: authorities, client certificate and key, ciphers, versions. Certificates are verified unless
    /// `peerVerifyMode` says otherwise; the hostname is checked with them.
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    /// Errors of verification that are accepted nevertheless: exactly these (same error, same certificate; one without
    /// a certificate accepts that error of any). All others end the attempt.
    QList<QSslError> acceptedTlsErrors = {};
    /// SHA-256 of the public keys (SubjectPublicKeyInfo in DER) of which the server's certificate must have one; empty
    /// for no pinning. A key that is not listed ends the attempt, whoever signed it.
    QByteArrayList pinnedKeys = {};

    /// The proxy of this client; none uses the program's (`QNetworkProxy::applicationProxy` or the system's factory).
    /// `QNetworkProxy::NoProxy` connects directly. HTTP with authentication and SOCKS5 work on both transports.
    std::optional<QNetworkProxy> proxy = {};

    /// Cookies to start with, sent to the hosts and paths they are for (one without a domain to the
    /// server of the client, but not where a redirect leads).
    QList<QNetworkCookie> cookies = {};
    /// Whether the server's cookies are kept and sent on both transports, as sticky load balancers need.
    bool keepsCookies = true;

    friend bool operator==(const NetworkOptions &, const NetworkOptions &) = default;
};

/// The pin of a certificate: SHA-256 of its public key, for `NetworkOptions::pinnedKeys`.
[[nodiscard]] SOCKETIO_EXPORT QByteArray publicKeyPin(const QSslCertificate &certificate);

} // namespace SocketIO
