// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/frameindex.h"
#include "theme/theme.h"

#include <QCoreApplication>

namespace Sockeye {

/// How the time of an HTTP exchange or a handshake was spent, as far as the log tells.
class ExchangeTiming {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::ExchangeTiming)

public:
    enum class Phase : quint8 { Dns, Tcp, Proxy, Tls, Redirected, Waiting };
    struct Part {
        Phase phase = Phase::Waiting;
        std::chrono::microseconds took{-1}; ///< -1 where nothing tells
        QString details;
    };

    /// Of a frame that is an exchange; no parts otherwise.
    [[nodiscard]] static ExchangeTiming of(const SocketIO::TraceLog &log, const FrameIndex &index, qsizetype frame);

    [[nodiscard]] const std::vector<Part> &parts() const { return m_parts; }
    /// Whether a connection was made for it; where not, it went over an open one.
    [[nodiscard]] bool isNewConnection() const;
    /// From the first step to the end; -1 while it lasts.
    [[nodiscard]] std::chrono::microseconds total() const { return m_total; }

    [[nodiscard]] QString nameOf(Phase phase) const;
    [[nodiscard]] static Theme::Meaning meaningOf(Phase phase);
    /// "TLS 12 ms", "DNS, time unknown".
    [[nodiscard]] QString textOf(const Part &part) const;

private:
    void addStep(const SocketIO::TraceView &view);
    void addWaiting(std::chrono::microseconds lasted, bool isHandshake);

    std::vector<Part> m_parts;
    std::chrono::microseconds m_total{-1};
    bool m_endsWithBody = false; ///< the log does not tell when the first byte came
};

} // namespace Sockeye
