// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkreport.h"
#include "servercheck.h"
#include <QObject>

namespace Sockeye {

/// `sockeye --console URL --check`: prints one line for each way to the server that is tried, then what to do.
class ConsoleCheck final : public QObject {
    Q_OBJECT

public:
    explicit ConsoleCheck(const ConnectionSettings &settings, bool isJson, QObject *parent = nullptr);

    /// Starts checking; `finished` follows from the event loop.
    void start();

Q_SIGNALS:
    void finished(int status);

private:
    void conclude();

    ServerCheck m_check;
    CheckReport m_report;
    bool m_isJson;
};

} // namespace Sockeye
