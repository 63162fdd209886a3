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
    if (contentType.startsWith("text/html") || body.trimmed().startsWith('<'))
        return QStringLiteral("a web page (%1 bytes)").arg(body.size());
    constexpr qsizetype MaxWords = 200;
    return QString::fromUtf8(body.left(MaxWords)).simplified();
}

QString adviceFor(int status)
{
    switch (status) {
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

} // namespace

Error refusal(int status, const QByteArray &contentType, const QByteArray &body)
{
    Error error{Error::Kind::Refused, QStringLiteral("http-%1").arg(status)};
    error.httpStatus = status;
    error.httpBody = body.left(MaxErrorBody);
    const QString words = wordsOf(contentType, body);
    const QString said = words.isEmpty() ? QStringLiteral(" and an empty body.") : QStringLiteral(": %1.").arg(words);
    error.message = QStringLiteral("The server answered with HTTP status %1").arg(status) + said + adviceFor(status);
    return error;
}

Error refusedHandshake(int status)
{
    Error error{Error::Kind::Refused, QStringLiteral("http-%1").arg(status)};
    error.httpStatus = status;
    error.message = QStringLiteral("The server refused the WebSocket handshake with HTTP status %1.").arg(status)
        + adviceFor(status);
    return error;
}

Error undecodable(const QByteArray &contentType, const QByteArray &body, const QString &reason, qsizetype offset)
{
    Error error{Error::Kind::Protocol, QStringLiteral("parse-error")};
    error.httpStatus = 200;
    error.httpBody = body.left(MaxErrorBody);
    if (contentType.startsWith("text/html") || body.trimmed().startsWith('<')) {
        error.code = QStringLiteral("not-socketio");
        error.message =
            QStringLiteral("A web server answered with a page (%1 bytes), not with Engine.IO. Is the path right? "
                           "The default path is /socket.io/.")
                .arg(body.size());
    } else {
        error.message =
            QStringLiteral("The server's answer cannot be decoded: %1 (at byte %2).").arg(reason).arg(offset);
    }
    return error;
}

Error tooBig(qint64 size, qint64 limit)
{
    return {
        Error::Kind::Protocol, QStringLiteral("too-big"),
        QStringLiteral("The server's answer of %1 bytes is larger than the limit of %2 bytes.").arg(size).arg(limit)};
}

Error socketError(QAbstractSocket::SocketError error, const QString &words, const QUrl &url)
{
    const QString place = url.host() + (url.port() > 0 ? QStringLiteral(":%1").arg(url.port()) : QString());
    Error result{Error::Kind::Network, QStringLiteral("network")};
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        result.code = QStringLiteral("connection-refused");
        result.message =
            QStringLiteral("Nothing listens at %1 (connection refused). Is the server running?").arg(place);
        break;
    case QAbstractSocket::HostNotFoundError:
        result.code = QStringLiteral("host-not-found");
        result.message =
            QStringLiteral("The name %1 cannot be resolved. Check its spelling and the network.").arg(url.host());
        break;
    case QAbstractSocket::RemoteHostClosedError:
        result.code = QStringLiteral("closed-by-server");
        result.message = QStringLiteral("The server at %1 closed the connection.").arg(place);
        break;
    case QAbstractSocket::SslHandshakeFailedError:
        result.code = QStringLiteral("tls");
        result.message = QStringLiteral("The TLS handshake with %1 failed: %2.").arg(place, words);
        break;
    default:
        result.message = QStringLiteral("The network connection to %1 failed: %2.").arg(place, words);
    }
    return result;
}

Error httpError(const QNetworkReply &reply, const QByteArray &body)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 300)
        return refusal(status, reply.header(QNetworkRequest::ContentTypeHeader).toByteArray(), body);
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return socketError(QAbstractSocket::ConnectionRefusedError, reply.errorString(), reply.url());
    case QNetworkReply::HostNotFoundError:
        return socketError(QAbstractSocket::HostNotFoundError, reply.errorString(), reply.url());
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // it was closed without an answer, see PostBody
        return socketError(QAbstractSocket::RemoteHostClosedError, reply.errorString(), reply.url());
    case QNetworkReply::SslHandshakeFailedError:
        return socketError(QAbstractSocket::SslHandshakeFailedError, reply.errorString(), reply.url());
    default:
        return socketError(QAbstractSocket::UnknownSocketError, reply.errorString(), reply.url());
    }
}

} // namespace SocketIO
