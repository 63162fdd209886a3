// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transport/httpoutcome.h"

namespace SocketIO {

/// Where a redirecting answer leads (RFC 9110 section 15.4), or why it is not followed.
struct Redirection {
    QUrl url;
    QString objection; ///< one clause; empty when `url` may be asked
};

/// Most redirects followed in a row.
inline constexpr int MaxRedirects = 10;

/// Whether an answer sends the request elsewhere: 301, 302, 303, 307, 308.
[[nodiscard]] bool isRedirection(const HttpOutcome &answer);

/// `followed` counts the redirects this request has followed. Never from https to http, and a POST only by 307 and 308:
/// the others would turn it into a GET.
[[nodiscard]] Redirection redirection(const HttpOutcome &answer, bool isPost, int followed);

} // namespace SocketIO
