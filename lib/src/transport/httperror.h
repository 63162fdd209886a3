// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/decoded.h"
#include "transport/httpoutcome.h"
#include <chrono>
#include <QNetworkReply>
#include <SocketIO/error.h>

namespace SocketIO {

/// Most bytes of a refusing answer kept in `Error::httpBody`.
inline constexpr qsizetype MaxErrorBody = 64 * 1024;

/// An error about an answer: its URL, status, headers and the start of its body are added.
[[nodiscard]] Error answered(Error error, const HttpOutcome &answer);

/// What an answer of this status means: its body and the server's own words in it.
[[nodiscard]] Error refusal(int status, const QByteArray &contentType, const QByteArray &body);

/// A redirect that is not followed; `objection` is a clause that goes on after "The server sends us elsewhere".
[[nodiscard]] Error refusedRedirection(const HttpOutcome &answer, const QString &objection);

/// An answer of status 200 that is no Engine.IO payload.
[[nodiscard]] Error undecodable(const HttpOutcome &answer, const DecodeError &problem);

/// A body whose content coding cannot be taken off.
[[nodiscard]] Error unreadable(const DecodeError &problem);

/// An answer or message above the limit of this side.
[[nodiscard]] Error tooBig(qint64 size, qint64 limit);

/// `phase` is where the request was when its time was over.
[[nodiscard]] Error timedOut(const QByteArray &method, const QUrl &url, std::chrono::milliseconds limit,
                             Error::Phase phase);

/// A request that ended without a whole answer. `isConnecting` tells that its connection was still being made,
/// `isProxied` that it is made by a proxy.
[[nodiscard]] Error requestError(const QNetworkReply &reply, bool isConnecting, bool isProxied);

/// The sentence for a socket that failed before or after it was connected. Where the failure itself tells how far
/// things had come, that is the phase, else `phase`.
[[nodiscard]] Error socketError(QAbstractSocket::SocketError error, const QString &words, const QUrl &url,
                                Error::Phase phase = Error::Phase::None);

} // namespace SocketIO
