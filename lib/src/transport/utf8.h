// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace SocketIO {

/// Where the first byte lies that no UTF-8 text can have there (RFC 3629; surrogates and overlong forms are none); the
/// size of `text` when it ends inside a character; -1 when all is well. Slow: `QByteArrayView::isValidUtf8` is asked
/// first.
[[nodiscard]] qsizetype invalidUtf8At(QByteArrayView text);

} // namespace SocketIO
