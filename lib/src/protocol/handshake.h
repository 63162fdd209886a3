// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/decoded.h"
#include <chrono>
#include <QByteArray>
#include <QStringList>

namespace SocketIO {

/// What the server says in its open packet (engine.io-protocol v4, "Handshake").
struct Handshake {
    QByteArray sid;
    QStringList upgrades;
    std::chrono::milliseconds pingInterval{25000};
    std::chrono::milliseconds pingTimeout{20000};
    /// Largest body of a polling request in bytes; 0 when the server does not say (python-engineio, netty).
    qint64 maxPayload = 0;

    friend bool operator==(const Handshake &, const Handshake &) = default;
};

/// `json` is the data of the open packet. Unknown members are ignored; a missing or empty sid, or times that are no
/// positive numbers, are refused.
[[nodiscard]] Decoded<Handshake> decodeHandshake(QByteArrayView json);
[[nodiscard]] QByteArray encodeHandshake(const Handshake &handshake);

} // namespace SocketIO
