// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/decoded.h"
#include <QByteArray>
#include <QByteArrayView>

namespace SocketIO {

/// Bytes of a base64 text (RFC 4648 section 4). Strict: no blanks, no other alphabet, padding where it belongs; the
/// offset of an error is that of the first character out of place.
[[nodiscard]] Decoded<QByteArray> decodeBase64(QByteArrayView text);
[[nodiscard]] QByteArray encodeBase64(QByteArrayView bytes);
/// Characters that many bytes become.
[[nodiscard]] constexpr qsizetype base64Size(qsizetype bytes)
{
    return (bytes + 2) / 3 * 4;
}

} // namespace SocketIO
