// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "suites/suiteclient.h"
#include <QElapsedTimer>
#include <QUrlQuery>

using namespace SocketIO;
using namespace std::chrono_literals;

/// How a namespace is joined, named, refused and left: the first part of the reference client's suite of sockets.
class tst_SuiteSocket final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(SocketIoServer), qPrintable(m_server.errorString()));
    }

    void knowsTheIdTheServerKnows_data()
    {
        QTest::addColumn<QString>("nsp");
        QTest::newRow("socket.io-client/test/socket.ts: should have an accessible socket id equal to the server-side "
                      "socket id (default namespace)")
            << QStringLiteral("/");
        QTest::newRow("socket.io-client/test/socket.ts: should have an accessible socket id equal to the server-side "
                      "socket id (custom namespace)")
            << QStringLiteral("/foo");
    }
    void knowsTheIdTheServerKnows()
    {
        QFETCH(QString, nsp);
        Client client(m_server.url());
        Socket *socket = client.socket(nsp);
        Outcome id;
        id.watch(socket->emitWithAck("getId"), &client);
        client.open();
        QTRY_VERIFY(id.isFinished);
        QVERIFY(!socket->id().isEmpty());
        QCOMPARE(id.answer.value<QString>(0), socket->id());
        QVERIFY(socket->id() != client.engineId());
    }

    // covers socket.io-client/test/socket.ts: clears socket.id upon disconnection
    void forgetsItsIdWhenItLeaves()
    {
        Client client(m_server.url());
        Socket *socket = client.socket();
        QString idThen = QStringLiteral("not left");
        connect(socket, &Socket::disconnected, &client, [&] { idThen = socket->id(); });
        client.open();
        QTRY_COMPARE(socket->state(), Socket::State::Open);
        socket->close();
        QTRY_COMPARE(idThen, QString());
    }

    // covers socket.io-client/test/socket.ts: should change socket.id upon reconnection
    void hasAnotherIdAfterAReconnection()
    {
        Client client(m_server.url());
        client.setOptions(hastyOptions());
        Socket *socket = client.socket();
        QSignalSpy connected(socket, &Socket::connected);
        QString idBetween = QStringLiteral("no attempt");
        connect(&client, &Client::reconnecting, &client, [&] { idBetween = socket->id(); });
        client.open();
        QTRY_COMPARE(connected.count(), 1);
        const QString before = socket->id();
        socket->emitEvent("cut");
        QTRY_COMPARE(connected.count(), 2);
        QCOMPARE(idBetween, QString());
        QVERIFY(socket->id() != before);
        QVERIFY(!socket->isRecovered()); // no event had come that could have told an offset
    }

    // covers socket.io-client/test/socket.ts: doesn't fire an error event if we force disconnect in opening state
    void tellsNoErrorWhenClosedWhileOpening()
    {
        Client client(m_server.url());
        ClientOptions options = hastyOptions();
        options.timeout = 20ms;
        client.setOptions(options);
        QSignalSpy errors(&client, &Client::errorOccurred);
        client.open();
        client.close();
        ReconnectWitness witness; // 30 ms and more
        QTRY_VERIFY(witness.hasTried());
        QCOMPARE(errors.count(), 0);
        QCOMPARE(client.state(), Client::State::Closed);
    }

    // covers socket.io-client/test/socket.ts: fire a connect_error event when the connection cannot be established
    void tellsThatNobodyListens()
    {
        Client client(Nowhere);
        QSignalSpy errors(&client, &Client::errorOccurred);
        client.open();
        QTRY_COMPARE(errors.count(), 1);
        const auto error = errors.first().first().value<Error>();
        QCOMPARE(error.kind, Error::Kind::Network);
        QCOMPARE(error.code, QStringLiteral("connection-refused"));
        QCOMPARE(error.phase, Error::Phase::Tcp);
    }

    void tellsThatItTakesTooLong_data()
    {
        QTest::addColumn<QStringList>("transports");
        QTest::newRow("socket.io-client/test/socket.ts: fire a connect_error event on open timeout (polling)")
            << PollingOnly;
        QTest::newRow("socket.io-client/test/socket.ts: fire a connect_error event on open timeout (websocket)")
            << WebSocketOnly;
    }
    void tellsThatItTakesTooLong()
    {
        QFETCH(QStringList, transports);
        Client client(m_server.url());
        ClientOptions options = impatientOptions(0);
        options.transports = transports;
        client.setOptions(options);
        QSignalSpy errors(&client, &Client::errorOccurred);
        client.open();
        QTRY_COMPARE(errors.count(), 1);
        QCOMPARE(errors.first().first().value<Error>().code, QStringLiteral("timeout"));
    }

    // covers socket.io-client/test/socket.ts: doesn't fire a connect_error event when the connection is already
    // established
    void tellsNoFailedJoinWhenTheConnectionIsLost()
    {
        Client client(m_server.url());
        client.setOptions(hastyOptions());
        QSignalSpy connected(client.socket(), &Socket::connected);
        QSignalSpy refused(client.socket(), &Socket::connectFailed);
        client.open();
        QTRY_COMPARE(connected.count(), 1);
        client.socket()->emitEvent("cut");
        QTRY_COMPARE(connected.count(), 2);
        QCOMPARE(refused.count(), 0);
    }

    void sendsItsQuery_data()
    {
        QTest::addColumn<QString>("nsp");
        QTest::addColumn<QueryList>("query");
        const auto pairs = [](const char *text) { return QUrlQuery(QString::fromLatin1(text)).queryItems(); };
        const QString root = QStringLiteral("/");
        const QString abc = QStringLiteral("/abc");
        QTest::newRow("socket.io-client/test/socket.ts: should accept an object (default namespace)")
            << root << QueryList{{QStringLiteral("e"), QStringLiteral("f")}};
        QTest::newRow("socket.io-client/test/socket.ts: should accept a query string (default namespace)")
            << root << pairs("c=d");
        QTest::newRow("socket.io-client/test/socket.ts: query option > should accept an object")
            << abc << QueryList{{QStringLiteral("a"), QStringLiteral("b")}};
        QTest::newRow("socket.io-client/test/socket.ts: should accept a query string") << abc << pairs("b=c&d=e");
        QTest::newRow("socket.io-client/test/socket.ts: should properly encode the parameters")
            << abc << QueryList{{QStringLiteral("&a"), QStringLiteral("&=?a")}};
    }
    void sendsItsQuery()
    {
        QFETCH(QString, nsp);
        QFETCH(QueryList, query);
        Client client(m_server.url());
        ClientOptions options;
        options.query = query;
        client.setOptions(options);
        const QJsonObject seen = handshakeOf(&client, nsp).value(QStringLiteral("query")).toObject();
        for (const auto &[name, value] : query)
            QCOMPARE(seen.value(name).toString(), value);
    }

    // covers socket.io-client/test/socket.ts: auth option > should accept an object
    void sendsItsAuth()
    {
        Client client(m_server.url());
        const QJsonObject auth{{QStringLiteral("a"), QStringLiteral("b")}, {QStringLiteral("c"), QStringLiteral("d")}};
        client.socket(QStringLiteral("/abc"))->setAuth(auth);
        const QJsonObject seen = handshakeOf(&client, QStringLiteral("/abc"));
        QCOMPARE(seen.value(QStringLiteral("auth")).toObject(), auth);
        QVERIFY(!seen.value(QStringLiteral("query")).toObject().contains(QStringLiteral("a")));
    }

    // covers socket.io-client/test/socket.ts: auth option > should accept an function
    void asksForItsAuth()
    {
        Client client(m_server.url());
        const QJsonObject auth{{QStringLiteral("e"), QStringLiteral("f")}};
        client.socket(QStringLiteral("/abc"))
            ->setAuthProvider(Provider<QJsonObject>([auth](const Provider<QJsonObject>::Give &give) { give(auth); }));
        const QJsonObject seen = handshakeOf(&client, QStringLiteral("/abc"));
        QCOMPARE(seen.value(QStringLiteral("auth")).toObject(), auth);
        QVERIFY(!seen.value(QStringLiteral("query")).toObject().contains(QStringLiteral("e")));
    }

    // covers socket.io-client/test/socket.ts: should fire an error event on middleware failure from custom namespace
    void tellsWhyTheServerRefused()
    {
        Client client(m_server.url());
        QSignalSpy refused(client.socket(QStringLiteral("/no")), &Socket::connectFailed);
        client.open();
        QTRY_COMPARE(refused.count(), 1);
        const auto error = refused.first().first().value<Error>();
        QCOMPARE(error.kind, Error::Kind::Refused);
        QVERIFY2(error.message.contains(QStringLiteral("Auth failed (custom namespace)")), qPrintable(error.message));
    }

    // covers socket.io-client/test/socket.ts: should not try to reconnect after a middleware failure
    void asksOnceThoughRefused()
    {
        Client client(m_server.url());
        client.setOptions(hastyOptions());
        Socket *root = client.socket();
        Socket *no = client.socket(QStringLiteral("/no"));
        QSignalSpy refused(no, &Socket::connectFailed);
        QSignalSpy joined(root, &Socket::connected);
        client.open();
        QTRY_VERIFY(refused.count() == 1 && joined.count() == 1);
        root->emitEvent("cut");
        QTRY_COMPARE(joined.count(), 2);
        QVERIFY(roundTrip(root));
        QCOMPARE(refused.count(), 1);
        QCOMPARE(no->state(), Socket::State::Closed);
    }

    // covers socket.io-client/test/socket.ts: should properly disconnect then reconnect
    void leavesAndJoinsAtOnce()
    {
        Client client(m_server.url());
        client.setOptions(optionsFor(WebSocketOnly));
        Socket *socket = client.socket();
        QSignalSpy connected(socket, &Socket::connected);
        QSignalSpy left(socket, &Socket::disconnected);
        client.open();
        QTRY_COMPARE(connected.count(), 1);
        socket->close();
        socket->open();
        QTRY_COMPARE(connected.count(), 2);
        QVERIFY(roundTrip(socket));
        QCOMPARE(left.count(), 1);
    }

    // covers socket.io-client/test/socket.ts: should enable compression by default
    void compressesByDefault() { QVERIFY(isCompressed({})); }

    // covers socket.io-client/test/socket.ts: should disable compression
    void doesNotCompressWhenTold()
    {
        SendOptions options;
        options.compress = false;
        QVERIFY(!isCompressed(options));
    }

    // covers socket.io-client/test/socket.ts: should buffer the event and send it upon reconnection
    void noticesThatItSleptBeforeItSends()
    {
        NodeServer server;
        QVERIFY2(server.start(SocketIoServer,
                              {QStringLiteral("--ping-interval"), QStringLiteral("100"),
                               QStringLiteral("--ping-timeout"), QStringLiteral("100")}),
                 qPrintable(server.errorString()));
        Client client(server.url());
        ClientOptions options = hastyOptions();
        options.transports = WebSocketOnly;
        client.setOptions(options);
        Socket *socket = client.socket();
        QSignalSpy connected(socket, &Socket::connected);
        QSignalSpy left(socket, &Socket::disconnected);
        client.open();
        QTRY_COMPARE(connected.count(), 1);
        constexpr int Sleep = 300;
        QElapsedTimer asleep; // as a machine does: nothing of ours runs meanwhile
        asleep.start();
        while (!asleep.hasExpired(Sleep)) { }
        Outcome echo;
        echo.watch(socket->emitWithAck("echo", "123"), &client);
        QTRY_VERIFY(echo.isFinished);
        QCOMPARE(connected.count(), 2);
        QCOMPARE(left.first().first().toString(), QStringLiteral("ping timeout"));
        QVERIFY2(!echo.error.isError(), qPrintable(echo.error.message));
        QCOMPARE(echo.answer.value<QString>(0), QStringLiteral("123"));
    }

private:
    /// Opens the client: what the server knows of the join of `nsp`.
    static QJsonObject handshakeOf(Client *client, const QString &nsp)
    {
        QJsonObject handshake;
        const auto note = [&handshake](const Arguments &arguments) { handshake = arguments.value<QJsonObject>(0); };
        Socket *socket = client->socket(nsp);
        if (nsp == QLatin1String("/"))
            socket->emitWithAck("getHandshake").then(client, note);
        else
            socket->on("handshake", client, note);
        client->open();
        [&] { QTRY_VERIFY(!handshake.isEmpty()); }();
        return handshake;
    }

    /// Whether the frame of an event that is long enough is compressed (RSV1, RFC 7692 section 6).
    static bool isCompressed(const SendOptions &sendOptions)
    {
        NodeServer server;
        PacketNotes notes;
        [&] {
            QVERIFY2(server.start(SocketIoServer, {QStringLiteral("--deflate")}), qPrintable(server.errorString()));
        }();
        Client client(server.url());
        client.setOptions(optionsFor(WebSocketOnly));
        client.setTraceTap(&notes);
        client.open();
        [&] { QTRY_COMPARE(client.socket()->state(), Socket::State::Open); }();
        notes.clear();
        Outcome echo;
        const Arguments text = Arguments::of(QString(2000, u'a'));
        echo.watch(client.socket()->emitArgumentsWithAck(QStringLiteral("echo"), text, sendOptions), &client);
        [&] { QTRY_VERIFY(echo.isFinished); }();
        const QList<TraceRecord> frames = notes.records(Layer::WebSocket, Direction::Out);
        constexpr quint8 Rsv1 = 0x40;
        return std::any_of(frames.begin(), frames.end(), [](const TraceRecord &frame) { return frame.frame & Rsv1; });
    }

    NodeServer m_server;
};

QTEST_GUILESS_MAIN(tst_SuiteSocket)
#include "tst_suitesocket.moc"
