// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/decoded.h"
#include <QByteArray>

namespace SocketIO {

/// Takes the content coding off a body (RFC 9110 section 8.4.1): gzip, deflate (with or without the zlib head, servers
/// do both) or none. Stops soon after `limit` bytes have come out, 0 for no limit; a longer result than that is cut and
/// must be refused. Anything else is an error: another coding, a broken or unfinished body.
[[nodiscard]] Decoded<QByteArray> decodedContent(const QByteArray &body, QByteArrayView coding, qint64 limit);

} // namespace SocketIO
