// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

class QSslConfiguration;

namespace SocketIO {

/// What a TLS handshake came to, for the details of its Kind::Step: version, cipher, name in the server's certificate,
/// e.g. "TLSv1.3 TLS_AES_256_GCM_SHA384 example.org".
[[nodiscard]] QByteArray tlsWords(const QSslConfiguration &tls);

} // namespace SocketIO
