// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <QByteArrayView>

namespace SocketIO {

[[nodiscard]] inline bool isJsonSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// These walk a text that scanJson accepted. On any other text they stop somewhere inside it, never outside.

/// Offset of the first byte from `from` on that is no white space.
[[nodiscard]] qsizetype skipJsonSpace(QByteArrayView json, qsizetype from);
/// From just behind a value to the next one, or to the bracket that closes its array or object.
[[nodiscard]] qsizetype skipJsonComma(QByteArrayView json, qsizetype from);
/// Offset just behind the value that starts at `from`.
[[nodiscard]] qsizetype skipJsonValue(QByteArrayView json, qsizetype from);

/// Calls `found(offset, size, num)` for each placeholder of a binary attachment, in order: each object in which
/// `_placeholder` is true, with its `num`, or -1 when that is no integer. What stands inside one is not looked at, as
/// in the reference client.
void forEachPlaceholder(QByteArrayView json,
                        const std::function<void(qsizetype offset, qsizetype size, qsizetype num)> &found);

} // namespace SocketIO
