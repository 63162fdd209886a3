// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "interop/interop.h"
#include "suites/packetnotes.h"

/// Scripts of this folder, as NodeServer::start wants them.
inline const QString SocketIoServer = QStringLiteral("../suites/socketioserver.mjs");
inline const QString EngineIoServer = QStringLiteral("../suites/engineserver.mjs");

/// Where nothing listens.
inline const QUrl Nowhere = QUrl(QStringLiteral("http://127.0.0.1:1"));

inline const QStringList PollingOnly = {QStringLiteral("polling")};
inline const QStringList WebSocketOnly = {QStringLiteral("websocket")};

/// Reconnects after 10 ms, always.
inline SocketIO::ClientOptions hastyOptions()
{
    SocketIO::ClientOptions options;
    options.reconnectionDelay = std::chrono::milliseconds(10);
    options.reconnectionDelayMax = std::chrono::milliseconds(10);
    options.randomizationFactor = 0;
    return options;
}

/// The same, against a server that answers no handshake before the attempt is given up.
inline SocketIO::ClientOptions impatientOptions(int attempts)
{
    SocketIO::ClientOptions options = hastyOptions();
    options.query = {{QStringLiteral("delay"), QStringLiteral("60000")}};
    options.timeout = std::chrono::milliseconds(1);
    options.reconnectionAttempts = attempts;
    return options;
}

/// Does what another client must not do: when it has tried to reconnect a few times, with the same delay, the other has
/// had the time to.
class ReconnectWitness final {
public:
    ReconnectWitness()
        : m_client(Nowhere)
        , m_attempts(&m_client, &SocketIO::Client::reconnecting)
    {
        m_client.setOptions(hastyOptions());
        m_client.open();
    }
    [[nodiscard]] bool hasTried() const { return m_attempts.count() > Enough; }

private:
    static constexpr int Enough = 3;
    SocketIO::Client m_client;
    QSignalSpy m_attempts;
};

/// Waits for the answer of an event that went out after everything else: what the server had to say before is here.
inline bool roundTrip(SocketIO::Socket *socket)
{
    Outcome outcome;
    const QObject context;
    outcome.watch(socket->emitWithAck("echo", "round trip"), &context);
    return QTest::qWaitFor([&outcome] { return outcome.isFinished; }) && !outcome.error.isError();
}
