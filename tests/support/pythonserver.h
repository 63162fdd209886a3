// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/serverprocess.h"

/// tests/interop/server.py: python-socketio, as Debian ships it.
class PythonServer final : public ServerProcess {
    Q_OBJECT

public:
    using ServerProcess::ServerProcess;

    /// Why it cannot run here, for QSKIP; empty when it can.
    [[nodiscard]] static QString missing();
    bool start(const QStringList &arguments = {});
};
