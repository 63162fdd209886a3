// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/decoded.h"
#include <QByteArray>
#include <QList>
#include <QPair>

namespace SocketIO {

/// The head of an HTTP/1.1 request or response: start line and headers, no body.
struct HttpHead {
    QByteArray method; ///< empty for a response
    QByteArray target;
    int status = 0; ///< 0 for a request
    QByteArray reason;
    QList<QPair<QByteArray, QByteArray>> headers; ///< in order, names as they came

    /// Value of the first header of that name, case-insensitive; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// Whether a comma-separated header such as Connection has the token, case-insensitive.
    [[nodiscard]] bool hasToken(QByteArrayView name, QByteArrayView token) const;
    /// -1 when there is none or it is no number.
    [[nodiscard]] qint64 contentLength() const;
};

/// Largest head accepted; Node's own limit.
inline constexpr qsizetype MaxHttpHead = 16 * 1024;
/// Most header lines accepted; common servers take 100.
inline constexpr qsizetype MaxHttpHeaders = 100;

struct HttpHeadIncomplete { };
struct HttpHeadComplete {
    HttpHead head;
    qsizetype size = 0; ///< bytes up to and including the empty line
};
/// Parses a head at the start of `bytes` (RFC 9112 sections 2-5). Strict where laxness lets two readers see two
/// different heads: lines end with CR LF, folded lines, blanks before a colon, control characters and two different
/// Content-Length are refused. Empty lines before the start line are skipped.
[[nodiscard]] std::variant<HttpHeadComplete, HttpHeadIncomplete, DecodeError> parseHttpHead(QByteArrayView bytes);
/// Whether it can be the name of a header or a method (RFC 9110 section 5.6.2).
[[nodiscard]] bool isHttpToken(QByteArrayView text);
/// CR, LF and NUL, with which a value could begin a line of its own, as blanks.
[[nodiscard]] QByteArray withoutLineBreaks(const QByteArray &text);
/// CR, LF and NUL inside a name or value become blanks, as RFC 9110 section 5.5 tells recipients to do.
[[nodiscard]] QByteArray encodeHttpHead(const HttpHead &head);

} // namespace SocketIO
