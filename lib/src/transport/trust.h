// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <SocketIO/error.h>
#include <SocketIO/networkoptions.h>

namespace SocketIO {

/// What is left of the errors of a verification when the accepted ones are taken away; empty means trust. Nothing is
/// left where `tls` does not verify: a socket tells its errors even then.
[[nodiscard]] QList<QSslError> distrusted(const QList<QSslError> &errors, const NetworkOptions &network);

/// Whether the server's own certificate, the first of the chain, has one of the pinned keys; true when none is pinned.
[[nodiscard]] bool hasPinnedKey(const QList<QSslCertificate> &chain, const NetworkOptions &network);

/// The end of an attempt that distrusts its server: code "tls-untrusted", or "tls-pin" when there are no errors.
[[nodiscard]] Error trustError(const QList<QSslError> &errors, const QList<QSslCertificate> &chain, const QUrl &url);

} // namespace SocketIO
