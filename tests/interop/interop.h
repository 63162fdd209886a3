// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/nodeserver.h"
#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTest>
#include <SocketIO/Client>

/// Rows for a test that must hold over every way to the server.
inline void addTransportRows()
{
    QTest::addColumn<QStringList>("transports");
    QTest::newRow("polling only") << QStringList{QStringLiteral("polling")};
    QTest::newRow("websocket only") << QStringList{QStringLiteral("websocket")};
    QTest::newRow("polling upgraded to websocket")
        << QStringList{QStringLiteral("polling"), QStringLiteral("websocket")};
}

inline SocketIO::ClientOptions optionsFor(const QStringList &transports)
{
    SocketIO::ClientOptions options;
    options.transports = transports;
    return options;
}

/// Runs the event loop until something holds, looking at it all the time; false when it does not come true. Unlike
/// QTRY_… it never pauses in between, so whatever happens byte by byte goes at full speed.
template <typename Condition> [[nodiscard]] bool comesTrue(Condition condition)
{
    constexpr std::chrono::milliseconds Patience{5000};
    const QDeadlineTimer deadline(Patience);
    while (!condition() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
    return condition();
}

/// The values an acknowledgement brought, or its error.
struct Outcome {
    bool isFinished = false;
    SocketIO::Arguments answer;
    SocketIO::Error error;

    void watch(SocketIO::Reply reply, const QObject *context)
    {
        reply
            .then(context,
                  [this](const SocketIO::Arguments &arguments) {
                      answer = arguments;
                      isFinished = true;
                  })
            .onFailed(context, [this](const SocketIO::Error &failure) {
                error = failure;
                isFinished = true;
            });
    }
};
