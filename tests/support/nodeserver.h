// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/serverprocess.h"

/// A Node program of tests/interop.
class NodeServer final : public ServerProcess {
    Q_OBJECT

public:
    using ServerProcess::ServerProcess;

    /// Why no server can run here, for QSKIP; empty when one can.
    [[nodiscard]] static QString missing();
    /// The Node program; empty when it is not installed.
    [[nodiscard]] static QString program();
    /// Path of a file in tests/interop.
    [[nodiscard]] static QString script(const QString &name);

    /// Runs `node NAME ARGUMENTS` and waits until it serves. False when it does not; `errorString` says why.
    bool start(const QString &name, const QStringList &arguments = {});
};
