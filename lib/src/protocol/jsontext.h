// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <SocketIO/textbuffer.h>

namespace SocketIO {

void appendInteger(TextBuffer &text, qint64 integer);
void appendInteger(TextBuffer &text, quint64 integer);
/// Appends `text` as a JSON string. A lone surrogate becomes its `\uXXXX` escape, so nothing is lost.
void appendJsonString(TextBuffer &json, QStringView text);
/// The same from valid UTF-8.
void appendJsonString(TextBuffer &json, QByteArrayView utf8);
/// Appends a number as JavaScript would: the shortest text that reads back as the same double; NaN and infinities as
/// `null`, -0 as `0`.
void appendJsonNumber(TextBuffer &json, double number);

// These read literals of a text that scanJson accepted; on anything else they give some value.

/// The text of a string literal, quotes included; lone surrogates stay.
[[nodiscard]] QString jsonString(QByteArrayView literal);
/// The same in UTF-8, which has no lone surrogates: they become U+FFFD.
[[nodiscard]] QByteArray jsonStringUtf8(QByteArrayView literal);
/// The value of a number literal without fraction and exponent that fits 64 bits; none for any other and for `-0`.
[[nodiscard]] std::optional<qint64> jsonInteger(QByteArrayView literal);
/// The nearest double; infinite beyond the range, as in JavaScript.
[[nodiscard]] double jsonDouble(QByteArrayView literal);

} // namespace SocketIO
