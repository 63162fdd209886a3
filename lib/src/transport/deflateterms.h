// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <variant>

namespace SocketIO {

/// What both sides agreed on about permessage-deflate (RFC 7692 section 7.1).
struct DeflateTerms {
    bool serverForgets = false; ///< server_no_context_takeover
    bool clientForgets = false; ///< client_no_context_takeover
    int serverWindowBits = 15;
    int clientWindowBits = 15;
    friend bool operator==(const DeflateTerms &, const DeflateTerms &) = default;
};

/// Our offer, for `Sec-WebSocket-Extensions`: any terms will do.
[[nodiscard]] QByteArray deflateOffer();

/// Reads the server's `Sec-WebSocket-Extensions`, which is not empty. Text: why the connection must be refused; so it
/// must for anything that was not offered, and for parameters that are unknown, repeated or out of range.
[[nodiscard]] std::variant<DeflateTerms, QString> readDeflateTerms(QByteArrayView extensions);

} // namespace SocketIO
