// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/decoded.h"
#include <QByteArrayView>

namespace SocketIO {

/// What the validator says about a text.
struct JsonVerdict {
    DecodeError error; ///< no reason: the text is valid
    qsizetype size = 0; ///< elements of the outermost array, when that is what the text holds
};

/// One pass over the text; nothing is built or allocated. What is valid, `scanJson` tells.
[[nodiscard]] JsonVerdict validateJson(QByteArrayView json);

} // namespace SocketIO
