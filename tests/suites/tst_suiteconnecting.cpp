// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "suites/suiteclient.h"
#include "transport/scriptedserver.h"
#include <QDateTime>

using namespace SocketIO;

/// Connections, namespaces and what goes over them: the first half of the reference client's suite of connections.
///
/// There it finds a manager by the address or makes one; here each Client is one, and `open` says when it starts.
class tst_SuiteConnecting final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(SocketIoServer), qPrintable(m_server.errorString()));
    }

    // covers socket.io-client/test/connection.ts: should connect to localhost
    void connectsToLocalhost()
    {
        QUrl url = m_server.url();
        url.setHost(QStringLiteral("localhost"));
        Client client(url);
        int greetings = 0;
        client.socket()->on("hi", &client, [&greetings] { ++greetings; });
        client.socket()->emitEvent("hi");
        client.open();
        QTRY_COMPARE(greetings, 1);
    }

    // covers socket.io-client/test/connection.ts: should not connect when autoConnect option set to false
    void connectsOnlyWhenTold()
    {
        ScriptedServer server;
        Client client(server.url());
        client.socket()->emitEvent("hi");
        Client witness(server.url());
        witness.open();
        QTRY_COMPARE(server.count(), 1); // the witness alone
        QCOMPARE(client.state(), Client::State::Closed);
        QVERIFY(client.engineId().isEmpty());
    }

    // covers socket.io-client/test/connection.ts: should start two connections with same path
    void connectsEachClientForItself()
    {
        Client first(m_server.url());
        Client second(m_server.url());
        openBoth(&first, &second);
        QVERIFY(first.engineId() != second.engineId());
        QVERIFY(first.socket()->id() != second.socket()->id());
    }

    // covers socket.io-client/test/connection.ts: should start two connections with same path and different
    // querystrings
    void connectsEachClientWithItsQuery()
    {
        Client first(m_server.url());
        ClientOptions options;
        options.query = {{QStringLiteral("woot"), QString()}};
        first.setOptions(options);
        Client second(m_server.url());
        openBoth(&first, &second);
        QVERIFY(handshakeOf(&first).value(QStringLiteral("query")).toObject().contains(QStringLiteral("woot")));
        QVERIFY(!handshakeOf(&second).value(QStringLiteral("query")).toObject().contains(QStringLiteral("woot")));
    }

    // covers socket.io-client/test/connection.ts: should start two connections with different paths
    void connectsEachClientToItsPath()
    {
        ScriptedServer server;
        Client first(server.url());
        Client second(server.url());
        ClientOptions options;
        options.path = QStringLiteral("/foo");
        first.setOptions(options);
        options.path = QStringLiteral("/bar");
        second.setOptions(options);
        first.open();
        QTRY_COMPARE(server.count(), 1);
        second.open();
        QTRY_COMPARE(server.count(), 2);
        QVERIFY(server.request(0).head.target.startsWith("/foo/?EIO="));
        QVERIFY(server.request(1).head.target.startsWith("/bar/?EIO="));
    }

    // covers socket.io-client/test/connection.ts: should start a single connection with different namespaces
    void carriesAllNamespacesOnOneConnection()
    {
        Client client(m_server.url());
        Socket *foo = client.socket(QStringLiteral("/foo"));
        Socket *asd = client.socket(QStringLiteral("/asd"));
        QSignalSpy opened(&client, &Client::opened);
        client.open();
        QTRY_VERIFY(foo->state() == Socket::State::Open && asd->state() == Socket::State::Open);
        QCOMPARE(foo->client(), asd->client());
        QCOMPARE(opened.count(), 1);
    }

    // covers socket.io-client/test/url.ts: identifies the namespace
    void takesNoNamespaceFromTheAddress()
    {
        QUrl url = m_server.url();
        url.setPath(QStringLiteral("/asd"));
        Client client(url);
        client.open();
        QCOMPARE(client.socket()->nsp(), QStringLiteral("/"));
        QCOMPARE(client.socket(QStringLiteral("/foo"))->nsp(), QStringLiteral("/foo"));
        QTRY_COMPARE(client.socket(QStringLiteral("/foo"))->state(), Socket::State::Open);
    }

    // covers socket.io-client/test/connection.ts: should connect to a namespace after connection established
    void joinsANamespaceLater()
    {
        Client client(m_server.url());
        Socket *root = client.socket();
        client.open();
        QTRY_COMPARE(root->state(), Socket::State::Open);
        Socket *foo = client.socket(QStringLiteral("/foo"));
        foo->open();
        QTRY_COMPARE(foo->state(), Socket::State::Open);
    }

    // covers socket.io-client/test/connection.ts: should open a new namespace after connection gets closed
    void joinsANamespaceAfterTheEnd()
    {
        Client client(m_server.url());
        QSignalSpy left(client.socket(), &Socket::disconnected);
        client.open();
        QTRY_COMPARE(client.socket()->state(), Socket::State::Open);
        client.close();
        QTRY_COMPARE(left.count(), 1);
        Socket *foo = client.socket(QStringLiteral("/foo"));
        foo->open(); // opens the connection again
        QTRY_COMPARE(foo->state(), Socket::State::Open);
    }

    // covers socket.io-client/test/connection.ts: should connect while disconnecting another socket
    void joinsWhileLeavingAnother()
    {
        Client client(m_server.url());
        Socket *foo = client.socket(QStringLiteral("/foo"));
        client.open();
        QTRY_COMPARE(foo->state(), Socket::State::Open);
        Socket *asd = client.socket(QStringLiteral("/asd"));
        asd->open();
        foo->close();
        QTRY_COMPARE(asd->state(), Socket::State::Open);
        QCOMPARE(foo->state(), Socket::State::Closed);
    }

    // covers socket.io-client/test/connection.ts: should not close the connection when disconnecting a single socket
    void keepsTheConnectionWhenANamespaceIsLeft()
    {
        Client client(m_server.url());
        Socket *foo = client.socket(QStringLiteral("/foo"));
        Socket *asd = client.socket(QStringLiteral("/asd"));
        client.open();
        QTRY_VERIFY(foo->state() == Socket::State::Open && asd->state() == Socket::State::Open);
        QSignalSpy left(asd, &Socket::disconnected);
        QSignalSpy closed(&client, &Client::closed);
        foo->close();
        QVERIFY(roundTrip(client.socket()));
        QCOMPARE(left.count(), 0);
        QCOMPARE(asd->state(), Socket::State::Open);
        client.close(); // the reference's ends with its last namespace, ours when told
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(left.count(), 1);
    }

    // covers socket.io-client/test/connection.ts: should reopen a cached socket
    void joinsAgainWithTheSameSocket()
    {
        Client client(m_server.url());
        Socket *socket = client.socket();
        QSignalSpy connected(socket, &Socket::connected);
        QSignalSpy left(socket, &Socket::disconnected);
        client.open();
        QTRY_COMPARE(connected.count(), 1);
        socket->close();
        QTRY_COMPARE(left.count(), 1);
        QCOMPARE(client.socket(QStringLiteral("/")), socket);
        client.socket()->open();
        QTRY_COMPARE(connected.count(), 2);
    }

    // covers socket.io-client/test/connection.ts: should not reopen a cached but active socket
    void joinsOnceThoughAskedTwice()
    {
        PacketNotes notes;
        Client client(m_server.url());
        client.setTraceTap(&notes);
        QSignalSpy opened(&client, &Client::opened);
        client.open();
        QTRY_COMPARE(opened.count(), 1);
        Socket *socket = client.socket();
        QCOMPARE(client.socket(), socket);
        socket->open();
        QTRY_COMPARE(socket->state(), Socket::State::Open);
        socket->close();
        QTRY_COMPARE(notes.sent(), QByteArrayList({"0", "1"}));
    }

    // covers socket.io-client/test/connection.ts: should not reopen an already active socket
    void joinsEachNamespaceOnce()
    {
        PacketNotes notes;
        Client client(m_server.url());
        client.setTraceTap(&notes);
        Socket *root = client.socket();
        Socket *foo = client.socket(QStringLiteral("/foo"));
        connect(root, &Socket::connected, foo, [root, foo] {
            root->close();
            foo->close();
        });
        client.open();
        QTRY_COMPARE(notes.sent(), QByteArrayList({"0", "0/foo,", "1", "1/foo,"}));
    }

    // covers socket.io-client/test/connection.ts: should work with acks
    void answersTheServer()
    {
        Client client(m_server.url());
        int answered = 0;
        client.socket()->on("ack", &client, [](const Event &event) {
            event.reply(5, QJsonObject{{QStringLiteral("test"), true}});
        });
        client.socket()->on("got it", &client, [&answered] { ++answered; });
        client.socket()->emitEvent("ack");
        client.open();
        QTRY_COMPARE(answered, 1);
    }

    // covers socket.io-client/test/connection.ts: should receive date with ack
    void receivesADateInAnAnswer()
    {
        Client client(m_server.url());
        Outcome date;
        date.watch(client.socket()->emitWithAck("getAckDate", QJsonObject{{QStringLiteral("test"), true}}), &client);
        client.open();
        QTRY_VERIFY(date.isFinished);
        QVERIFY(isRecent(date.answer.value<QString>(0)));
    }

    // covers socket.io-client/test/connection.ts: should emit date as string
    void receivesADate() { QVERIFY(isRecent(eventAfter("getDate", "takeDate").value<QString>(0))); }

    // covers socket.io-client/test/connection.ts: should emit date in object
    void receivesADateInAnObject()
    {
        const QJsonObject object = eventAfter("getDateObj", "takeDateObj").value<QJsonObject>(0);
        QVERIFY(isRecent(object.value(QStringLiteral("date")).toString()));
    }

    // covers socket.io-client/test/connection.ts: should work with false
    void receivesFalse()
    {
        const Arguments arguments = eventAfter("false", "false");
        QCOMPARE(arguments.at(0), QCborValue(false));
    }

    // covers socket.io-client/test/connection.ts: should receive utf8 multibyte characters
    void receivesTextOfAllLanguages()
    {
        Client client(m_server.url());
        QStringList texts;
        client.socket()->on("takeUtf8", &client, [&texts](const QString &text) { texts.append(text); });
        client.socket()->emitEvent("getUtf8");
        client.open();
        QTRY_COMPARE(texts,
                     QStringList({QStringLiteral("てすと"), QStringLiteral("Я Б Г Д Ж Й"), QStringLiteral("Ä ä Ü ü ß"),
                                  QStringLiteral("utf8 — string"), QStringLiteral("utf8 — string")}));
    }

    // covers socket.io-client/test/connection.ts: should get binary data (as an ArrayBuffer)
    void receivesBytes() { QCOMPARE(eventAfter("doge", "doge").value<QByteArray>(0), QByteArray("asdfasdf")); }

    // covers socket.io-client/test/connection.ts: should get base64 data as a last resort
    void receivesBytesAsBase64()
    {
        ClientOptions options = optionsFor(PollingOnly);
        options.forceBase64 = true;
        QCOMPARE(eventAfter("getbin", "takebin", options).value<QByteArray>(0), QByteArray("asdfasdf"));
    }

    // covers socket.io-client/test/connection.ts: should send binary data (as an ArrayBuffer)
    void sendsBytes() { (void)eventAfter("buffa", "buffack", {}, Arguments::of(QByteArray::fromBase64("asdfasdf"))); }

    // covers socket.io-client/test/connection.ts: should send binary data (as an ArrayBuffer) mixed with json
    void sendsBytesInAnObject()
    {
        const QVariantMap object{{QStringLiteral("hello"), QStringLiteral("lol")},
                                 {QStringLiteral("message"), QByteArray("howdy")},
                                 {QStringLiteral("goodbye"), QStringLiteral("gotcha")}};
        (void)eventAfter("jsonbuff", "jsonbuff-ack", {}, Arguments::of(object));
    }

    // covers socket.io-client/test/connection.ts: should send events with ArrayBuffers in the correct order
    void sendsBytesAndTextInOrder()
    {
        Client client(m_server.url());
        int acknowledged = 0;
        client.socket()->on("abuff2-ack", &client, [&acknowledged] { ++acknowledged; });
        client.socket()->emitEvent("abuff1", QByteArray("abuff1"));
        client.socket()->emitEvent("abuff2", "please arrive second");
        client.open();
        QTRY_COMPARE(acknowledged, 1);
    }

    // covers socket.io-client/test/connection.ts: should emit a connect_error event when reaching a Socket.IO server in
    // v2.x
    void refusesAnOldServerWhenPinned()
    {
        ScriptedServer server;
        Client client(server.url());
        ClientOptions options = optionsFor(PollingOnly);
        options.protocol = Protocol::V4;
        options.reconnection = false;
        client.setOptions(options);
        (void)client.socket();
        QSignalSpy errors(&client, &Client::errorOccurred);
        client.open();
        QTRY_COMPARE(server.count("GET"), 1);
        server.answer(0, R"(0{"sid":"x","upgrades":[],"pingInterval":25000,"pingTimeout":20000})");
        QTRY_VERIFY(server.pending("POST") >= 0);
        QCOMPARE(server.request(server.pending("POST")).body, QByteArray("40"));
        server.answer(server.pending("POST"), "ok");
        QTRY_VERIFY(server.pending("GET") > 0);
        server.answer(server.pending("GET"), "40"); // as servers of the older generation say
        QTRY_COMPARE(errors.count(), 1);
        const auto error = errors.first().first().value<Error>();
        QCOMPARE(error.kind, Error::Kind::Protocol);
        QVERIFY2(error.message.contains(QStringLiteral("older protocol")), qPrintable(error.message));
        QTRY_COMPARE(client.state(), Client::State::Closed);
    }

private:
    static void openBoth(Client *first, Client *second)
    {
        for (Client *client : {first, second}) {
            client->open();
            QTRY_COMPARE(client->socket()->state(), Socket::State::Open);
        }
    }

    static QJsonObject handshakeOf(Client *client)
    {
        Outcome handshake;
        handshake.watch(client->socket()->emitWithAck("getHandshake"), client);
        [&] { QTRY_VERIFY(handshake.isFinished); }();
        return handshake.answer.value<QJsonObject>(0);
    }

    /// Emits `name` and waits for the event `answer`: what that brings. Fails the test when it does not come once.
    Arguments eventAfter(const char *name, const char *answer, const ClientOptions &options = {},
                         const Arguments &arguments = {})
    {
        Client client(m_server.url());
        client.setOptions(options);
        Arguments received;
        int times = 0;
        client.socket()->on(answer, &client, [&](const Arguments &values) {
            received = values;
            ++times;
        });
        client.socket()->emitArguments(QString::fromLatin1(name), arguments);
        client.open();
        [&] { QTRY_COMPARE(times, 1); }();
        return received;
    }

    static bool isRecent(const QString &text)
    {
        constexpr qint64 HalfAMinute = 30;
        const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
        return time.isValid() && qAbs(time.secsTo(QDateTime::currentDateTimeUtc())) < HalfAMinute;
    }

    NodeServer m_server;
};

QTEST_GUILESS_MAIN(tst_SuiteConnecting)
#include "tst_suiteconnecting.moc"
