// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/httphead.h"
#include "transport/deflateterms.h"
#include <optional>
#include <QStringList>
#include <QUrl>
#include <SocketIO/clientoptions.h>

namespace SocketIO {

/// What we ask for in a WebSocket handshake.
struct WebSocketOffer {
    QByteArray key; ///< base64 of 16 bytes nobody can foresee
    QStringList subProtocols;
    bool deflate = false;
};

/// What the server agreed to.
struct WebSocketAgreement {
    QByteArray subProtocol; ///< empty for none
    std::optional<DeflateTerms> deflate;
};

/// The request (RFC 6455 section 4.1). A header of `headers` takes the place of ours with the same name, but for what
/// makes it a WebSocket handshake: Connection, Upgrade, the Sec-WebSocket headers, and those that would announce a
/// body.
[[nodiscard]] HttpHead upgradeRequest(const QUrl &url, const HeaderList &headers, const WebSocketOffer &offer);

/// The terms of a server that switches protocols; text: why its answer of status 101 is none (RFC 6455 section 4.1).
[[nodiscard]] std::variant<WebSocketAgreement, QString> agreementOf(const HttpHead &answer,
                                                                    const WebSocketOffer &offer);

/// The value of `Sec-WebSocket-Accept` that answers a key (RFC 6455 section 4.2.2).
[[nodiscard]] QByteArray acceptOf(const QByteArray &key);

} // namespace SocketIO
