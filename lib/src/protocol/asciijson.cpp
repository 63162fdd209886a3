// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/asciijson.h"

#include <QString>

namespace SocketIO {

QByteArray asciiJson(QByteArrayView json)
{
    constexpr char Hex[] = "0123456789abcdef";
    const QString text = QString::fromUtf8(json);
    QByteArray ascii;
    ascii.reserve(json.size() * 2);
    for (const QChar c : text) {
        const unsigned unit = c.unicode();
        if (unit < 0x80) {
            ascii += static_cast<char>(unit);
            continue;
        }
        const char escape[] = {'\\',          'u', Hex[unit >> 12 & 15], Hex[unit >> 8 & 15], Hex[unit >> 4 & 15],
                               Hex[unit & 15]};
        ascii.append(escape, sizeof escape);
    }
    return ascii;
}

} // namespace SocketIO
