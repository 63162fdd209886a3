// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <variant>

namespace SocketIO {

/// Where and why bytes were refused: the byte offset into what was given, and a short English reason.
struct DecodeError {
    qsizetype offset = 0;
    QString reason;
    friend bool operator==(const DecodeError &, const DecodeError &) = default;
};

/// Either the decoded value or the error; a decoder has no third answer.
template <typename T> using Decoded = std::variant<T, DecodeError>;

} // namespace SocketIO
