// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/certificaterefusal.h"
#include "connection/connectionsettings.h"
#include <QCoreApplication>
#include <SocketIO/networkoptions.h>
#include <variant>

namespace Sockeye {

/// What a person chose about TLS, proxy and cookies, as the client wants it; and certificates, as people read them.
class NetworkSettings {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::NetworkSettings)

public:
    using Compiled = std::variant<SocketIO::NetworkOptions, QString>;

    /// Reads the files. The sentence for the user when one cannot be used.
    [[nodiscard]] static Compiled compile(const ConnectionSettings &settings);
    [[nodiscard]] static CertificateRefusal describe(const QList<QSslError> &errors,
                                                     const QList<QSslCertificate> &chain);

private:
    [[nodiscard]] static QString readTls(const TlsSettings &settings, SocketIO::NetworkOptions &to);
    [[nodiscard]] static QString readAuthorities(const TlsSettings &settings, SocketIO::NetworkOptions &to);
    [[nodiscard]] static QString readCertificate(const TlsSettings &settings, SocketIO::NetworkOptions &to);
    [[nodiscard]] static QString readKey(const TlsSettings &settings, SocketIO::NetworkOptions &to);
    [[nodiscard]] static QString readProxy(const ConnectionSettings &settings, SocketIO::NetworkOptions &to);
    [[nodiscard]] static QString readCookies(const QStringList &lines, SocketIO::NetworkOptions &to);
    [[nodiscard]] static ShownCertificate describe(const QSslCertificate &certificate);
};

} // namespace Sockeye
