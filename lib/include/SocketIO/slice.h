// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace SocketIO {

/// A stretch of a shared byte array: an incoming message is kept once and every layer points into it.
///
/// Copying is cheap (the bytes are implicitly shared) and safe across threads.
struct Slice {
    /// The whole array the slice is of.
    QByteArray bytes;
    /// Where it starts, in bytes.
    qsizetype offset = 0;
    /// How long it is, in bytes.
    qsizetype size = 0;

    Slice() = default;
    /// All of an array.
    Slice(QByteArray whole) // NOLINT(google-explicit-constructor): a whole array is a slice
        : bytes(std::move(whole))
        , size(bytes.size())
    {
    }
    /// `length` bytes of an array from `from` on; they must lie inside it.
    Slice(QByteArray whole, qsizetype from, qsizetype length)
        : bytes(std::move(whole))
        , offset(from)
        , size(length)
    {
    }

    /// The bytes of the slice; valid as long as the slice lives.
    [[nodiscard]] QByteArrayView view() const { return QByteArrayView(bytes.constData() + offset, size); }
    /// Whether it has no bytes.
    [[nodiscard]] bool isEmpty() const { return size == 0; }
    /// From `from` (counted in this slice) to the end.
    [[nodiscard]] Slice mid(qsizetype from) const & { return Slice(bytes, offset + from, size - from); }
    /// The same, without a further share of the bytes.
    [[nodiscard]] Slice mid(qsizetype from) && { return Slice(std::move(bytes), offset + from, size - from); }
    /// The bytes on their own; shares memory when the slice is the whole array.
    [[nodiscard]] QByteArray toByteArray() const
    {
        return offset == 0 && size == bytes.size() ? bytes : bytes.mid(offset, size);
    }
    friend bool operator==(const Slice &a, const Slice &b) { return a.view() == b.view(); }
};

} // namespace SocketIO
