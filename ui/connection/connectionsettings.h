// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/proxysettings.h"
#include "connection/tlssettings.h"
#include <QByteArray>
#include <QString>
#include <SocketIO/clientoptions.h>

namespace Sockeye {

/// Everything a connection is made with.
struct ConnectionSettings {
    /// Scheme, host and port; no path.
    QString url;
    QString nsp = QStringLiteral("/");
    /// The text of a JSON object sent with the CONNECT of the namespace; empty for none.
    QByteArray auth;
    SocketIO::ClientOptions options;
    TlsSettings tls;
    ProxySettings proxy;
    /// Cookies to start with, each as a server would set it: `name=value; Path=/`.
    QStringList cookies;
    /// Whether the server's cookies are kept and sent back.
    bool keepsCookies = true;

    friend bool operator==(const ConnectionSettings &, const ConnectionSettings &) = default;
};

} // namespace Sockeye
