// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArrayView>

namespace Sockeye {

/// Where a value lies in a JSON text. Found by looking for its end; nothing is built and numbers stay as written.
///
/// Meant for texts that were validated on arrival, but never reads outside of any text.
struct JsonSpan {
    enum class Type : quint8 { Null, Bool, Number, String, Array, Object };

    Type type = Type::Null;
    qsizetype offset = 0;
    qsizetype size = 0;
    qsizetype keyOffset = -1; ///< of the key's opening quote; -1 for none
    qsizetype keySize = 0; ///< with both quotes
    qsizetype count = 0; ///< elements of an array, members of an object

    [[nodiscard]] bool isContainer() const { return type == Type::Array || type == Type::Object; }
    [[nodiscard]] QByteArrayView in(QByteArrayView json) const { return json.sliced(offset, size); }
    [[nodiscard]] QByteArrayView keyIn(QByteArrayView json) const { return json.sliced(keyOffset, keySize); }

    /// The value that begins at `from`, behind white space.
    [[nodiscard]] static JsonSpan at(QByteArrayView json, qsizetype from);
    /// The only value of a text with nothing but white space around it; nothing for any other text.
    [[nodiscard]] static std::optional<JsonSpan> only(QByteArrayView json);
    /// The child of this container at or behind `position`, which moves on to the one after; nothing behind the last.
    /// Begin with `offset + 1`.
    [[nodiscard]] std::optional<JsonSpan> next(QByteArrayView json, qsizetype &position) const;
    /// Number of the attachment this object stands for; -1 when it is no placeholder.
    [[nodiscard]] int placeholder(QByteArrayView json) const;
};

} // namespace Sockeye
