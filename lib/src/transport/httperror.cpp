// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/httperror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace SocketIO {

namespace {

/// The server's own words: Node sends `{"code","message"}`, python-engineio a JSON string, proxies HTML or plain text.
QString wordsOf(const QByteArray &contentType, const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson("[" + body + "]");
    const QJsonValue answer = document.array().isEmpty() ? QJsonValue() : document.array().first();
    if (answer.isObject() && answer.toObject().contains(QStringLiteral("message"))) {
        const QJsonObject object = answer.toObject();
        const QString code = object.value(QStringLiteral("code")).toVariant().toString();
        const QString message = object.value(QStringLiteral("message")).toString();
        return code.isEmpty() ? message : QStringLiteral("%1 (code %2)").arg(message, code);
    }
    if (answer.isString())
        return answer.toString();
    // Node calls its plain words text/html as well.
    if (body.trimmed().startsWith('<') || (contentType.startsWith("text/html") && body.contains('<')))
        return QStringLiteral("a web page (%1 bytes)").arg(body.size());
    constexpr qsizetype MaxWords = 200;
    return QString::fromUtf8(body.left(MaxWords)).simplified();
}

QString adviceFor(int status, const QString &words)
{
    switch (status) {
    case 400:
        if (words.contains(QLatin1String("session id"), Qt::CaseInsensitive) // Engine.IO's code 1
            || words.contains(QLatin1String("invalid session"), Qt::CaseInsensitive))
            return QStringLiteral(" The server was restarted, or a balancer sent the request to another one; it must "
                                  "keep a session on one server.");
        return {};
    case 401:
    case 403:
        return QStringLiteral(" Check the origin, headers and credentials the server wants.");
    case 404:
        return QStringLiteral(" There is no Socket.IO server at this path; the default path is /socket.io/.");
    case 407:
        return QStringLiteral(" The proxy wants a password.");
    case 413:
        return QStringLiteral(" The message is larger than the server accepts.");
    case 502:
    case 503:
    case 504:
        return QStringLiteral(" A proxy answered for a server that is not there.");
    default:
        return {};
    }
}

QAbstractSocket::SocketError socketErrorOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return QAbstractSocket::ConnectionRefusedError;
    case QNetworkReply::HostNotFoundError:
        return QAbstractSocket::HostNotFoundError;
    case QNetworkReply::TimeoutError:
        return QAbstractSocket::SocketTimeoutError;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // it was closed without an answer, see PostBody
        return QAbstractSocket::RemoteHostClosedError;
    case QNetworkReply::SslHandshakeFailedError:
        return QAbstractSocket::SslHandshakeFailedError;
    case QNetworkReply::ProxyConnectionRefusedError:
        return QAbstractSocket::ProxyConnectionRefusedError;
    case QNetworkReply::ProxyConnectionClosedError:
        return QAbstractSocket::ProxyConnectionClosedError;
    case QNetworkReply::ProxyNotFoundError:
        return QAbstractSocket::ProxyNotFoundError;
    case QNetworkReply::ProxyTimeoutError:
        return QAbstractSocket::ProxyConnectionTimeoutError;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return QAbstractSocket::ProxyAuthenticationRequiredError;
    case QNetworkReply::UnknownProxyError:
        return QAbstractSocket::ProxyProtocolError;
    default:
        return QAbstractSocket::UnknownSocketError;
    }
}

} // namespace

Error answered(Error error, const HttpOutcome &answer)
{
    error.url = answer.url;
    if (answer.head.status != 0)
        error.httpStatus = answer.head.status;
    error.httpHeaders = answer.head.headers;
    error.httpBody = answer.body.left(MaxErrorBody);
    return error;
}

Error refusal(int status, const QByteArray &contentType, const QByteArray &body)
{
    Error error{Error::Kind::Refused, QStringLiteral("http-%1").arg(status)};
    error.httpStatus = status;
    error.httpBody = body.left(MaxErrorBody);
    error.phase = Error::Phase::Http;
    const QString words = wordsOf(contentType, body);
    const QString said = words.isEmpty() ? QStringLiteral(" and an empty body.") : QStringLiteral(": %1.").arg(words);
    constexpr int ProxyAuthenticationRequired = 407;
    const QString who = status == ProxyAuthenticationRequired ? QStringLiteral("proxy") : QStringLiteral("server");
    error.message =
        QStringLiteral("The %1 answered with HTTP status %2").arg(who).arg(status) + said + adviceFor(status, words);
    return error;
}

Error refusedRedirection(const HttpOutcome &answer, const QString &objection)
{
    Error error{Error::Kind::Refused, QStringLiteral("http-%1").arg(answer.head.status)};
    error.phase = Error::Phase::Http;
    error.message =
        QStringLiteral("The server sends us elsewhere (HTTP status %1) %2. Use the right address of the server.")
            .arg(answer.head.status)
            .arg(objection);
    return answered(error, answer);
}

Error undecodable(const HttpOutcome &answer, const DecodeError &problem)
{
    Error error{Error::Kind::Protocol, QStringLiteral("parse-error")};
    error.phase = Error::Phase::Engine;
    if (answer.head.header("Content-Type").startsWith("text/html") || answer.body.trimmed().startsWith('<')) {
        error.code = QStringLiteral("not-socketio");
        error.message =
            QStringLiteral("A web server answered with a page (%1 bytes), not with Engine.IO. Is the path right? "
                           "The default path is /socket.io/.")
                .arg(answer.body.size());
    } else {
        error.message = QStringLiteral("The server's answer cannot be decoded: %1 (at byte %2).")
                            .arg(problem.reason)
                            .arg(problem.offset);
    }
    return answered(error, answer);
}

Error unreadable(const DecodeError &problem)
{
    Error error{Error::Kind::Protocol, QStringLiteral("parse-error")};
    error.phase = Error::Phase::Http;
    error.message = QStringLiteral("The body of the server's answer cannot be read: %1 (at byte %2).")
                        .arg(problem.reason)
                        .arg(problem.offset);
    return error;
}

Error tooBig(qint64 size, qint64 limit)
{
    Error error{Error::Kind::Protocol, QStringLiteral("too-big")};
    error.phase = Error::Phase::Http;
    error.message =
        QStringLiteral("The server's answer of %1 bytes is larger than the limit of %2 bytes.").arg(size).arg(limit);
    return error;
}

Error timedOut(const QByteArray &method, const QUrl &url, std::chrono::milliseconds limit, Error::Phase phase)
{
    Error error{Error::Kind::Network, QStringLiteral("timeout")};
    error.phase = phase;
    error.url = url;
    error.message = QStringLiteral("No answer to %1 %2 came within %3 ms (ClientOptions::requestTimeout).")
                        .arg(QString::fromLatin1(method), url.toString(QUrl::FullyEncoded))
                        .arg(limit.count());
    return error;
}

Error requestError(const QNetworkReply &reply, bool isConnecting, bool isProxied)
{
    const bool isSecure = reply.url().scheme() == QLatin1String("https");
    auto error = socketErrorOf(reply.error());
    if (error == QAbstractSocket::UnknownSocketError && isConnecting && isProxied)
        error = QAbstractSocket::ProxyProtocolError; // all QNetworkAccessManager tells of several failures there
    if (error == QAbstractSocket::ConnectionRefusedError && isConnecting && isProxied)
        error = QAbstractSocket::ProxyConnectionRefusedError; // a request goes to the proxy and nowhere else
    Error::Phase phase = isConnecting ? Error::Phase::Tcp : Error::Phase::Http;
    if (isConnecting && error == QAbstractSocket::RemoteHostClosedError) // there was a connection, then
        phase = isSecure ? Error::Phase::Tls : Error::Phase::Http;
    return socketError(error, reply.errorString(), reply.url(), phase);
}

} // namespace SocketIO
