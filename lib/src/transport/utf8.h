// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace SocketIO {

/// Whether a text is UTF-8 (RFC 3629; surrogates and overlong forms are none). Nearly all are ASCII, and for these it
/// is twice as fast as Qt's check.
[[nodiscard]] bool isUtf8(QByteArrayView text);

/// Where the first byte lies that no UTF-8 text can have there; the size of `text` when it ends inside a character; -1
/// when all is well. Slow: `isUtf8` is asked first.
[[nodiscard]] qsizetype invalidUtf8At(QByteArrayView text);

} // namespace SocketIO
