// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/decoded.h"
#include <QByteArrayView>

namespace SocketIO {

/// Deepest nesting accepted; deep enough for any data, shallow enough for every stack.
inline constexpr int MaxJsonDepth = 512;

/// What one pass over a JSON text tells, without building anything. Offsets count from the start of the text.
struct JsonShape {
    enum class Type { Null, Bool, Number, String, Array, Object };
    Type type = Type::Null;
    qsizetype begin = 0; ///< where the value starts, behind white space
    qsizetype end = 0; ///< just behind it; only white space follows
    qsizetype size = 0; ///< Array: number of elements
    /// Array: where the first element starts and ends and what it is; an empty array has its closing bracket here.
    qsizetype first = 0;
    qsizetype firstEnd = 0;
    Type firstType = Type::Null;
    /// Array: offset of the second element, or of the closing bracket.
    qsizetype second = 0;
};

/// Validates `json` (RFC 8259, UTF-8) and tells its shape. As in every JavaScript engine, escaped lone surrogates
/// (`"\ud800"`) and numbers beyond the range of a double are accepted. `attachments` is the number of binary
/// attachments: with it, each `{"_placeholder":true,"num":N}` must have an integer N in range that no other has (else
/// "illegal attachments"); -1 leaves such objects alone.
[[nodiscard]] Decoded<JsonShape> scanJson(QByteArrayView json, int attachments = -1);

} // namespace SocketIO
