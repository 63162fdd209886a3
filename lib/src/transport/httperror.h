// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkReply>
#include <SocketIO/error.h>

namespace SocketIO {

/// Most bytes of a refusing answer kept in `Error::httpBody`.
inline constexpr qsizetype MaxErrorBody = 64 * 1024;

/// What a failed or refusing HTTP exchange means: the status, the body, the server's own words, the network's reason.
[[nodiscard]] Error httpError(const QNetworkReply &reply, const QByteArray &body);

/// The same for an answer with this status, however it came.
[[nodiscard]] Error refusal(int status, const QByteArray &contentType, const QByteArray &body);

/// A WebSocket handshake that was answered with this status; QWebSocket keeps the rest of the answer to itself.
[[nodiscard]] Error refusedHandshake(int status);

/// An answer of status 200 that is no Engine.IO payload.
[[nodiscard]] Error undecodable(const QByteArray &contentType, const QByteArray &body, const QString &reason,
                                qsizetype offset);

/// An answer or message above the limit of this side.
[[nodiscard]] Error tooBig(qint64 size, qint64 limit);

/// The sentence for a socket that failed before or after it was connected.
[[nodiscard]] Error socketError(QAbstractSocket::SocketError error, const QString &words, const QUrl &url);

} // namespace SocketIO
