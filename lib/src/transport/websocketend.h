// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QAbstractSocket>
#include <QUrl>
#include <SocketIO/closereason.h>
#include <SocketIO/error.h>

namespace SocketIO {

/// What is known of a WebSocket when it ends, and what that means. QWebSocket tells it in pieces and two orders.
struct WebSocketEnd {
    bool wasOpen = false;
    /// A close frame came, or QWebSocket sent one because of what it received; it tells both in the same way.
    bool hasCloseFrame = false;
    std::optional<QAbstractSocket::SocketError> failure;
    QString words; ///< QWebSocket's about the failure
    int closeCode = 0;
    QString closeReason;

    /// HTTP status of an answer that is no WebSocket handshake; 0 for none.
    [[nodiscard]] int refusingStatus() const;
    /// Whether the close frame is QWebSocket's own, about frames it does not accept.
    [[nodiscard]] bool isComplaint() const;
    [[nodiscard]] CloseReason reason() const;
    [[nodiscard]] Error error(const QUrl &server, qint64 maxMessageSize) const;

private:
    [[nodiscard]] Error handshakeError(const QUrl &server) const;
};

} // namespace SocketIO
