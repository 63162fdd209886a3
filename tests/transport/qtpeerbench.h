// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transport/transportbench.h"
#include "transport/websockettransport.h"
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

/// A WebSocket transport and a server of Qt's, which speaks WebSocket in its own way.
struct QtPeerBench : TransportBench<SocketIO::WebSocketTransport> {
    QWebSocketServer server{QStringLiteral("test"), QWebSocketServer::NonSecureMode};
    std::unique_ptr<QWebSocket> peer;
    QStringList texts; ///< what the peer received
    QByteArrayList binaries;

    QtPeerBench()
        : TransportBench({})
    {
        server.listen(QHostAddress::LocalHost);
        settings.server = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()));
        QObject::connect(&server, &QWebSocketServer::newConnection, &server, [this] {
            peer.reset(server.nextPendingConnection());
            QObject::connect(peer.get(), &QWebSocket::textMessageReceived, peer.get(),
                             [this](const QString &text) { texts.append(text); });
            QObject::connect(peer.get(), &QWebSocket::binaryMessageReceived, peer.get(),
                             [this](const QByteArray &bytes) { binaries.append(bytes); });
        });
    }

    /// Opens it until both sides know. False when that does not work.
    bool shakeHands()
    {
        open();
        const bool isOpen = QTest::qWaitFor([this] { return peer && !owner.lines.isEmpty(); });
        return isOpen && owner.lines.takeFirst() == "opened";
    }
};
