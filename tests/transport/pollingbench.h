// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transport/pollingtransport.h"
#include "transport/scriptedserver.h"
#include "transport/transportbench.h"
#include <QTest>

inline const QByteArray Hello = R"(0{"sid":"s1","upgrades":[],"pingInterval":25000,"pingTimeout":20000})";

/// A polling transport and its server.
struct PollingBench : ScriptedServer, TransportBench<SocketIO::PollingTransport> {
    PollingBench()
        : TransportBench(ScriptedServer::url())
    {
    }
    /// The same over TLS; nobody is trusted yet.
    explicit PollingBench(const QSslConfiguration &tls)
        : ScriptedServer(tls)
        , TransportBench(ScriptedServer::url())
    {
    }

    /// Brings it through the handshake, to the poll that follows. False when that does not work.
    bool shakeHands()
    {
        open();
        if (!QTest::qWaitFor([this] { return pending("GET") == 0; }))
            return false;
        answer(0, hello, "200 OK", "Set-Cookie: io=abc; Path=/\r\n" + helloHeaders);
        const bool polls = QTest::qWaitFor([this] { return pending("GET") == 1; });
        owner.lines.clear();
        return polls;
    }
    /// Answers the poll that waits.
    void answerPoll(const QByteArray &body) { answer(pending("GET"), body); }
    QByteArray hello = Hello; ///< the answer to the handshake
    QByteArray helloHeaders;

    void answerPost() { answer(pending("POST"), "ok", "200 OK", "Content-Type: text/html\r\n"); }
};
