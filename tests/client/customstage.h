// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/clientstage.h"
#include "client/faketransport.h"

/// A client whose transport "mine", which the server knows as "pigeon", is in the hands of the test, and a server for
/// the other transports.
struct CustomStage : ClientStage {
    CustomStage() { options.transports = QStringList{QStringLiteral("mine")}; }
    CustomStage(const CustomStage &) = delete;
    CustomStage &operator=(const CustomStage &) = delete;
    ~CustomStage()
    {
        client.reset();
        settle();
    }

    void open()
    {
        client->setOptions(options);
        client->addTransport(QStringLiteral("mine"), wire.factory(), QStringLiteral("pigeon"));
        client->open();
    }
    [[nodiscard]] FakeTransport *fake() const { return wire.latest; }
    /// Waits until that many transports were asked to open, the last of which is there.
    [[nodiscard]] bool isAsked(qsizetype times = 1)
    {
        return QTest::qWaitFor([this, times] { return wire.requests.size() >= times && fake(); });
    }
    /// Goes all the way to a joined main namespace.
    [[nodiscard]] bool join(const QByteArray &openPacket = hello())
    {
        SocketIO::Socket *socket = client->socket();
        open();
        if (!isAsked())
            return false;
        fake()->begin({openPacket});
        if (!QTest::qWaitFor([this] { return wire.sent.contains("40"); }))
            return false;
        Q_EMIT fake()->textReceived("40{\"sid\":\"socket-1\"}");
        return QTest::qWaitFor([socket] { return socket->state() == SocketIO::Socket::State::Open; });
    }
    /// Everything that was posted is done, deletions included.
    static void settle()
    {
        for (int turn = 0; turn < 20; ++turn) {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    static QByteArray helloOffering(const QByteArray &transport)
    {
        return hello().replace("\"upgrades\":[]", QByteArray("\"upgrades\":[\"" + transport + "\"]"));
    }

    const std::shared_ptr<FakeWire> shared = std::make_shared<FakeWire>();
    FakeWire &wire = *shared;
};
