// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace SocketIO {

// QWebSocket speaks UTF-16 and everything else here UTF-8. Nearly all messages are ASCII; for these it goes several
// times as fast as by QString, whose toUtf8 also holds on to three bytes for each character.

/// The UTF-8 of a text, in as many bytes as it has.
[[nodiscard]] QByteArray utf8Of(QStringView text);
[[nodiscard]] QString textOf(QByteArrayView utf8);

} // namespace SocketIO
