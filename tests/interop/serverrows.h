// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "interop/interop.h"
#include "support/servershelf.h"

/// One server of the matrix: how it is started, and what it speaks.
struct ServerRow {
    const char *name;
    const char *command;
    /// What a client finds out by itself.
    SocketIO::Protocol native;
    /// Whether it speaks the other generation, too.
    bool speaksBoth = false;
};

inline const QList<ServerRow> &serverRows()
{
    using SocketIO::Protocol;
    static const QList<ServerRow> rows = {
        {"Node 1.7.4", "server.mjs --variant v1", Protocol::V3},
        {"Node 2.5.1", "server.mjs --variant v2", Protocol::V3},
        {"Node 3.1.2", "server.mjs --variant v3", Protocol::V4},
        {"Node 4.8.4", "server.mjs", Protocol::V4},
        {"Node 4.8.4 with allowEIO3", "server.mjs --eio3", Protocol::V4, true},
        {"Python 5.7.2", "server.py", Protocol::V4},
    };
    return rows;
}

inline SocketIO::Protocol otherThan(SocketIO::Protocol protocol)
{
    using SocketIO::Protocol;
    return protocol == Protocol::V3 ? Protocol::V4 : Protocol::V3;
}

inline const char *pinName(SocketIO::Protocol pin)
{
    using SocketIO::Protocol;
    return pin == Protocol::Auto ? "Auto" : pin == Protocol::V3 ? "V3" : "V4";
}

inline void addMatrixColumns()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("transports");
    QTest::addColumn<SocketIO::Protocol>("pin");
    QTest::addColumn<SocketIO::Protocol>("spoken");
}

/// Every server by every way to it, as found out and as insisted on.
inline void addMatrixRows()
{
    using SocketIO::Protocol;
    addMatrixColumns();
    const QString polling = QStringLiteral("polling");
    const QString webSocket = QStringLiteral("websocket");
    for (const ServerRow &server : serverRows()) {
        QList<Protocol> pins{Protocol::Auto, server.native};
        if (server.speaksBoth)
            pins.append(otherThan(server.native));
        for (const QStringList &transports : {QStringList{polling}, QStringList{webSocket}, {polling, webSocket}}) {
            for (const Protocol pin : pins) {
                QTest::addRow("%s, %s, %s", server.name, qPrintable(transports.join(u'+')), pinName(pin))
                    << QString::fromLatin1(server.command) << transports << pin
                    << (pin == Protocol::Auto ? server.native : pin);
            }
        }
    }
}
