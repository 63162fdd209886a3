// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace SocketIO {

/// A copy of `json`, of the same length, for a validator that is stricter than JavaScript: escaped lone surrogates
/// become `\ufffd`, and numbers with an exponent or more than 300 digits become a `0` and blanks. What is valid or not
/// stays so, and so do all offsets.
[[nodiscard]] QByteArray toleratedJson(QByteArrayView json);

} // namespace SocketIO
