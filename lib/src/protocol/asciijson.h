// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace SocketIO {

/// The same JSON with each character beyond ASCII as its `\uXXXX` escapes. In valid JSON such a character can only
/// stand inside a string.
[[nodiscard]] QByteArray asciiJson(QByteArrayView json);

} // namespace SocketIO
