// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/websocketend.h"

#include "transport/httperror.h"
#include <algorithm>
#include <array>
#include <QRegularExpression>
#include <QWebSocketProtocol>

namespace SocketIO {

int WebSocketEnd::refusingStatus() const
{
    if (wasOpen || !failure)
        return 0;
    // QWebSocket tells the status only inside its error text: "… http status code: 403 (Forbidden)."
    static const QRegularExpression status(QStringLiteral("\\b([1-5]\\d\\d) \\("));
    if (const auto match = status.match(words); match.hasMatch())
        return match.captured(1).toInt();
    // … and not at all for 400, which it takes for a question of versions.
    constexpr int BadRequest = 400;
    return words.contains(QLatin1String("Unknown error condition"))
            || words.contains(QLatin1String("requests a version"))
        ? BadRequest
        : 0;
}

bool WebSocketEnd::isComplaint() const
{
    // The beginnings of what QWebSocket 6.4 says of frames it refuses.
    static constexpr std::array complaints{
        QLatin1String("Rsv field is"),      QLatin1String("Used reserved opcode"),
        QLatin1String("Maximum framesize"), QLatin1String("Invalid opcode"),
        QLatin1String("Received message"),  QLatin1String("Control frame"),
        QLatin1String("Lengths smaller"),   QLatin1String("Highest bit of payload"),
        QLatin1String("Payload of close"),  QLatin1String("Invalid close code"),
        QLatin1String("Invalid UTF-8"),     QLatin1String("Received Continuation frame"),
        QLatin1String("All data frames"),
    };
    const bool isItsCode = closeCode == QWebSocketProtocol::CloseCodeProtocolError
        || closeCode == QWebSocketProtocol::CloseCodeWrongDatatype
        || closeCode == QWebSocketProtocol::CloseCodeTooMuchData;
    return hasCloseFrame && isItsCode
        && std::any_of(complaints.begin(), complaints.end(), [this](auto it) { return closeReason.startsWith(it); });
}

CloseReason WebSocketEnd::reason() const
{
    if (isComplaint())
        return CloseReason::ParseError;
    const bool isClosed = hasCloseFrame || !failure || *failure == QAbstractSocket::RemoteHostClosedError;
    return wasOpen && isClosed ? CloseReason::TransportClose : CloseReason::TransportError;
}

Error WebSocketEnd::error(const QUrl &server, qint64 maxMessageSize) const
{
    if (!wasOpen)
        return handshakeError(server);
    if (isComplaint() && closeCode == QWebSocketProtocol::CloseCodeTooMuchData) {
        return {Error::Kind::Protocol, QStringLiteral("too-big"),
                QStringLiteral("The server sent a message larger than the limit of %1 bytes.").arg(maxMessageSize)};
    }
    if (isComplaint()) {
        return {Error::Kind::Protocol, QStringLiteral("parse-error"),
                QStringLiteral("The server broke the WebSocket protocol: %1").arg(closeReason)};
    }
    if (!hasCloseFrame && failure && *failure != QAbstractSocket::RemoteHostClosedError)
        return socketError(*failure, words, server);
    Error error = socketError(QAbstractSocket::RemoteHostClosedError, {}, server);
    error.message += QLatin1Char(' ');
    error.message += hasCloseFrame
        ? QStringLiteral("WebSocket close code %1 %2").arg(closeCode).arg(closeReason).trimmed()
        : QStringLiteral("It did so without a close frame.");
    return error;
}

Error WebSocketEnd::handshakeError(const QUrl &server) const
{
    if (const int status = refusingStatus(); status != 0)
        return refusedHandshake(status);
    if (failure && *failure == QAbstractSocket::UnknownSocketError) {
        return {Error::Kind::Protocol, QStringLiteral("not-websocket"),
                QStringLiteral("The server's answer is no WebSocket handshake: %1").arg(words)};
    }
    return socketError(failure.value_or(QAbstractSocket::RemoteHostClosedError), words, server);
}

} // namespace SocketIO
