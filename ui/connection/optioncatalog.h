// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/connectionoption.h"

namespace Sockeye {

/// Every option of a connection but its address, namespace and auth payload, in the order they are shown.
class OptionCatalog {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::OptionCatalog)

public:
    [[nodiscard]] static QList<ConnectionOption> all();
    /// As people read it.
    [[nodiscard]] static QString title(ConnectionOption::Fold fold);

private:
    static void addOwn(QList<ConnectionOption> &to);
    static void addProtocol(QList<ConnectionOption> &to);
    static void addCompression(QList<ConnectionOption> &to);
    static void addCookies(QList<ConnectionOption> &to);
    static void addTls(QList<ConnectionOption> &to);
    static void addProxy(QList<ConnectionOption> &to);
    static void addReconnection(QList<ConnectionOption> &to);
    static void addTimeouts(QList<ConnectionOption> &to);
    static void addSending(QList<ConnectionOption> &to);
};

} // namespace Sockeye
