// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkplan.h"
#include <memory>
#include <QElapsedTimer>
#include <QObject>
#include <SocketIO/client.h>
#include <SocketIO/tracelog.h>

namespace Sockeye {

/// Looks for a way to a server by trying them in turn: generations, paths, transports, with and without TLS. Each is
/// one short connection of its own. It probes actively, so it runs only when the user asks for it.
class ServerCheck final : public QObject {
    Q_OBJECT

public:
    /// How long one way may take.
    static constexpr std::chrono::milliseconds Patience{3000};

    explicit ServerCheck(ConnectionSettings settings, QObject *parent = nullptr);
    ~ServerCheck() override;

    /// Starts with the first way; `finished` follows.
    void start();
    /// Ends it with the answers there are.
    void cancel();
    [[nodiscard]] const ConnectionSettings &settings() const { return m_settings; }
    [[nodiscard]] const CheckPlan &plan() const { return m_plan; }
    [[nodiscard]] const QList<CheckAnswer> &answers() const { return m_answers; }

Q_SIGNALS:
    /// One more way was tried.
    void answered(const Sockeye::CheckAnswer &answer);
    /// Nothing is left to try, or it was cancelled.
    void finished();

private:
    void tryNext();
    void tryWay(const CheckWay &way);
    void listen(SocketIO::Socket *socket);
    void conclude(CheckAnswer::Verdict verdict, const SocketIO::Error &error);
    void explain(CheckAnswer &answer) const;

    ConnectionSettings m_settings;
    CheckPlan m_plan;
    QList<CheckAnswer> m_answers;
    CheckWay m_way; ///< the one that is being tried
    QElapsedTimer m_since;
    std::unique_ptr<SocketIO::TraceLog> m_log; ///< outlives the client that writes to it
    std::unique_ptr<SocketIO::Client> m_client;
};

} // namespace Sockeye
