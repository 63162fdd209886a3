// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "interop/interop.h"

using namespace SocketIO;
using namespace std::chrono_literals;

class tst_Reconnecting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void deliversBufferedEventsOnceAndInOrder_data() { addTransportRows(); }
    void deliversBufferedEventsOnceAndInOrder()
    {
        QFETCH(QStringList, transports);
        NodeServer server;
        QVERIFY2(server.start(QStringLiteral("server.mjs")), qPrintable(server.errorString()));
        Client client(server.url());
        client.setOptions(hasty(transports));
        Socket *socket = client.socket();
        QSignalSpy connected(socket, &Socket::connected);
        QSignalSpy disconnected(socket, &Socket::disconnected);
        QSignalSpy attempts(&client, &Client::reconnecting);
        QSignalSpy reconnected(&client, &Client::reconnected);
        client.open();
        QTRY_COMPARE(connected.count(), 1);
        QTRY_COMPARE(client.transport(), transports.last());
        Outcome lost;
        lost.watch(socket->emitWithAck("never"), &client);

        server.kill();
        QTRY_COMPARE(disconnected.count(), 1);
        QVERIFY(disconnected.first().first().toString().startsWith(QStringLiteral("transport ")));
        QTRY_VERIFY(lost.isFinished);
        QCOMPARE(lost.error.code, QStringLiteral("disconnected"));
        for (int index = 0; index < 20; ++index)
            socket->emitEvent("store", index, QByteArray(3, char(index)));
        QCOMPARE(socket->bufferedCount(), 20);
        QTRY_VERIFY(attempts.count() >= 2);

        QVERIFY2(server.restart(), qPrintable(server.errorString()));
        QTRY_COMPARE(connected.count(), 2);
        QCOMPARE(reconnected.count(), 1);
        Outcome stored;
        stored.watch(socket->emitWithAck("stored"), &client);
        QTRY_VERIFY(stored.isFinished);
        const QCborArray list = stored.answer.at(0).toArray();
        QCOMPARE(list.size(), 20);
        for (int index = 0; index < 20; ++index) {
            QCOMPARE(list.at(index).toArray().at(0).toInteger(), index);
            QCOMPARE(list.at(index).toArray().at(1).toByteArray(), QByteArray(3, char(index)));
        }
    }

    void staysAwayAfterTheServerDisconnectedTheNamespace()
    {
        NodeServer server;
        QVERIFY2(server.start(QStringLiteral("server.mjs")), qPrintable(server.errorString()));
        Client client(server.url());
        client.setOptions(hasty({QStringLiteral("websocket")}));
        Socket *socket = client.socket();
        QSignalSpy disconnected(socket, &Socket::disconnected);
        client.open();
        QTRY_COMPARE(socket->state(), Socket::State::Open);
        socket->emitEvent("kick");
        QTRY_COMPARE(disconnected.count(), 1);
        QCOMPARE(disconnected.first().first().toString(), QStringLiteral("io server disconnect"));
        QCOMPARE(socket->state(), Socket::State::Closed);
        QSignalSpy connected(socket, &Socket::connected);
        socket->open(); // joins again only when told to
        QTRY_COMPARE(connected.count(), 1);
    }

    void comesBackAfterTheServerClosedTheConnection_data() { addTransportRows(); }
    void comesBackAfterTheServerClosedTheConnection()
    {
        QFETCH(QStringList, transports);
        NodeServer server;
        QVERIFY2(server.start(QStringLiteral("server.mjs")), qPrintable(server.errorString()));
        Client client(server.url());
        client.setOptions(hasty(transports));
        Socket *socket = client.socket();
        QSignalSpy connected(socket, &Socket::connected);
        QSignalSpy disconnected(socket, &Socket::disconnected);
        client.open();
        QTRY_COMPARE(connected.count(), 1);
        QTRY_COMPARE(client.transport(), transports.last());
        socket->emitEvent("cut-engine");
        QTRY_COMPARE(disconnected.count(), 1);
        QTRY_COMPARE(connected.count(), 2);
    }

    void noticesASilentServer()
    {
        NodeServer server;
        QVERIFY2(server.start(QStringLiteral("server.mjs"),
                              {QStringLiteral("--ping-interval"), QStringLiteral("150"),
                               QStringLiteral("--ping-timeout"), QStringLiteral("150")}),
                 qPrintable(server.errorString()));
        Client client(server.url());
        client.setOptions(hasty({QStringLiteral("websocket")}));
        Socket *socket = client.socket();
        QSignalSpy disconnected(socket, &Socket::disconnected);
        client.open();
        QTRY_COMPARE(socket->state(), Socket::State::Open);
        server.freeze(); // the process stands still, its sockets stay open
        QTRY_COMPARE(disconnected.count(), 1);
        QCOMPARE(disconnected.first().first().toString(), QStringLiteral("ping timeout"));
    }

    void givesUpAfterTheAttemptsAllowed()
    {
        Client client(QUrl(QStringLiteral("http://127.0.0.1:1")));
        ClientOptions options = hasty({QStringLiteral("polling")});
        options.reconnectionAttempts = 2;
        client.setOptions(options);
        QSignalSpy failed(&client, &Client::reconnectionFailed);
        QSignalSpy errors(&client, &Client::errorOccurred);
        client.open();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(errors.count(), 3);
        QCOMPARE(client.state(), Client::State::Closed);
    }

    void stopsTryingWhenClosed()
    {
        Client client(QUrl(QStringLiteral("http://127.0.0.1:1")));
        client.setOptions(hasty({QStringLiteral("polling")}));
        QSignalSpy attempts(&client, &Client::reconnecting);
        client.open();
        QTRY_VERIFY(attempts.count() >= 1);
        client.close();
        QCOMPARE(client.state(), Client::State::Closed);
    }

    void opensAgainWhileItIsStillClosing()
    {
        NodeServer server;
        QVERIFY2(server.start(QStringLiteral("server.mjs")), qPrintable(server.errorString()));
        Client client(server.url());
        client.setOptions(hasty({QStringLiteral("polling")}));
        Socket *socket = client.socket();
        QSignalSpy connected(socket, &Socket::connected);
        client.open();
        QTRY_COMPARE(connected.count(), 1);
        socket->emitEvent("store", 1); // its POST holds the close up
        client.close();
        client.open();
        QTRY_COMPARE(connected.count(), 2);
        QCOMPARE(client.state(), Client::State::Open);
    }

    void opensAgainAfterClose()
    {
        NodeServer server;
        QVERIFY2(server.start(QStringLiteral("server.mjs")), qPrintable(server.errorString()));
        Client client(server.url());
        Socket *socket = client.socket();
        QSignalSpy connected(socket, &Socket::connected);
        QSignalSpy disconnected(socket, &Socket::disconnected);
        client.open();
        QTRY_COMPARE(connected.count(), 1);
        client.close();
        QTRY_COMPARE(disconnected.count(), 1);
        QCOMPARE(disconnected.first().first().toString(), QStringLiteral("io client disconnect"));
        QTRY_COMPARE(client.state(), Client::State::Closed);
        client.open();
        QTRY_COMPARE(connected.count(), 2);
    }

private:
    static ClientOptions hasty(const QStringList &transports)
    {
        ClientOptions options = optionsFor(transports);
        options.reconnectionDelay = 30ms;
        options.reconnectionDelayMax = 100ms;
        options.maxAttachments = 100; // the list of what was stored comes back in one packet
        return options;
    }
};

QTEST_GUILESS_MAIN(tst_Reconnecting)
#include "tst_reconnecting.moc"
