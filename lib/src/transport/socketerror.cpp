// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/httperror.h"

#include <QUrl>

namespace SocketIO {

namespace {

/// What a failure means, %1 standing for the place and %2 for the system's words.
struct Meaning {
    Error::Phase phase;
    const char *code;
    const char *sentence;
};

Meaning meaningOf(QAbstractSocket::SocketError error)
{
    using Phase = Error::Phase;
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return {Phase::Tcp, "connection-refused", "Nothing listens at %1 (connection refused). Is the server running?"};
    case QAbstractSocket::HostNotFoundError:
        return {Phase::Dns, "host-not-found", "The name %1 cannot be resolved. Check its spelling and the network."};
    case QAbstractSocket::RemoteHostClosedError:
        return {Phase::None, "closed-by-server", "The server at %1 closed the connection."};
    case QAbstractSocket::SslHandshakeFailedError:
        return {Phase::Tls, "tls", "The TLS handshake with %1 failed: %2."};
    case QAbstractSocket::ProxyNotFoundError:
        return {Phase::Dns, "proxy-not-found", "The name of the proxy cannot be resolved, on the way to %1: %2."};
    case QAbstractSocket::ProxyConnectionRefusedError:
        return {Phase::Tcp, "proxy-refused", "The proxy refused to connect us to %1: %2."};
    case QAbstractSocket::ProxyConnectionClosedError:
        return {Phase::Tcp, "proxy-closed", "The proxy closed the connection on the way to %1: %2."};
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return {Phase::Tcp, "proxy-timeout", "The proxy did not answer in time, on the way to %1: %2."};
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return {Phase::Tcp, "http-407", "The proxy wants a password for the way to %1, or another one: %2."};
    case QAbstractSocket::ProxyProtocolError:
        return {Phase::Tcp, "proxy", "The way to %1 through the proxy failed: %2."};
    default:
        return {Phase::None, "network", "The network connection to %1 failed: %2."};
    }
}

} // namespace

Error socketError(QAbstractSocket::SocketError error, const QString &words, const QUrl &url, Error::Phase phase)
{
    const Meaning meaning = meaningOf(error);
    const bool isName = error == QAbstractSocket::HostNotFoundError;
    QString place = url.host();
    if (url.port() > 0 && !isName)
        place += QLatin1Char(':') + QString::number(url.port());
    Error result{Error::Kind::Network, QString::fromLatin1(meaning.code)};
    const QString sentence = QString::fromLatin1(meaning.sentence);
    result.message = sentence.contains(QLatin1String("%2")) ? sentence.arg(place, words) : sentence.arg(place);
    result.phase = meaning.phase == Error::Phase::None ? phase : meaning.phase;
    result.url = url;
    constexpr int ProxyAuthenticationRequired = 407;
    if (error == QAbstractSocket::ProxyAuthenticationRequiredError) {
        result.kind = Error::Kind::Refused;
        result.httpStatus = ProxyAuthenticationRequired;
    }
    return result;
}

} // namespace SocketIO
