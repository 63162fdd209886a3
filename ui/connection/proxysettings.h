// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Sockeye {

/// The proxy of a connection.
struct ProxySettings {
    enum class Kind { System, None, Http, Socks5 };

    Kind kind = Kind::System;
    QString host;
    int port = 8080;
    QString user;
    QString password;

    friend bool operator==(const ProxySettings &, const ProxySettings &) = default;
};

} // namespace Sockeye
