// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "interop/interop.h"
#include <QTcpServer>

using namespace SocketIO;

class tst_Connecting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(QStringLiteral("server.mjs")), qPrintable(m_server.errorString()));
    }

    void joinsTheDefaultNamespace_data() { addTransportRows(); }
    void joinsTheDefaultNamespace()
    {
        QFETCH(QStringList, transports);
        Client client(m_server.url());
        client.setOptions(optionsFor(transports));
        Socket *socket = client.socket();
        QSignalSpy opened(&client, &Client::opened);
        QSignalSpy connected(socket, &Socket::connected);
        client.open();
        QTRY_COMPARE(connected.count(), 1);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(client.state(), Client::State::Open);
        QVERIFY(!client.engineId().isEmpty());
        QVERIFY(!socket->id().isEmpty());
        QTRY_COMPARE(client.transport(), transports.last());
    }

    void tellsTheUpgradeOnce()
    {
        Client client(m_server.url());
        (void)client.socket();
        QSignalSpy upgraded(&client, &Client::upgraded);
        client.open();
        QTRY_COMPARE(upgraded.count(), 1);
        QCOMPARE(upgraded.first().first().toString(), QStringLiteral("websocket"));
        QCOMPARE(client.transport(), QStringLiteral("websocket"));
    }

    void staysOnPollingWhenUpgradesAreOff()
    {
        Client client(m_server.url());
        ClientOptions options;
        options.upgrade = false;
        client.setOptions(options);
        Outcome who;
        who.watch(client.socket()->emitWithAck("whoami"), &client);
        QSignalSpy upgraded(&client, &Client::upgraded);
        client.open();
        QTRY_VERIFY(who.isFinished);
        QCOMPARE(who.answer.value<QJsonObject>(0).value(QStringLiteral("transport")).toString(),
                 QStringLiteral("polling"));
        QCOMPARE(upgraded.count(), 0);
    }

    void sendsAuthQueryAndHeaders_data() { addTransportRows(); }
    void sendsAuthQueryAndHeaders()
    {
        QFETCH(QStringList, transports);
        Client client(m_server.url());
        ClientOptions options = optionsFor(transports);
        options.query = {{QStringLiteral("room"), QStringLiteral("a b&c")}};
        options.headers = {{"X-Team", "blue"}};
        client.setOptions(options);
        client.socket()->setAuth({{QStringLiteral("token"), QStringLiteral("žluť")}});
        Outcome who;
        who.watch(client.socket()->emitWithAck("whoami"), &client);
        client.open();
        QTRY_VERIFY(who.isFinished);
        const QJsonObject seen = who.answer.value<QJsonObject>(0);
        QCOMPARE(seen[QStringLiteral("auth")][QStringLiteral("token")].toString(), QStringLiteral("žluť"));
        QCOMPARE(seen[QStringLiteral("query")][QStringLiteral("room")].toString(), QStringLiteral("a b&c"));
        QCOMPARE(seen[QStringLiteral("headers")][QStringLiteral("x-team")].toString(), QStringLiteral("blue"));
    }

    void refusesANamespaceWithTheServersData()
    {
        Client client(m_server.url());
        Socket *root = client.socket();
        Socket *chat = client.socket(QStringLiteral("/chat"));
        chat->setAuth({{QStringLiteral("token"), QStringLiteral("wrong")}});
        QSignalSpy refused(chat, &Socket::connectFailed);
        QSignalSpy connected(root, &Socket::connected);
        client.open();
        QTRY_COMPARE(refused.count(), 1);
        const auto error = refused.first().first().value<Error>();
        QCOMPARE(error.kind, Error::Kind::Refused);
        QVERIFY2(error.message.contains(QStringLiteral("The token is wrong")), qPrintable(error.message));
        QCOMPARE(error.data.toObject().value(QStringLiteral("code")).toString(), QStringLiteral("E_TOKEN"));
        QCOMPARE(chat->state(), Socket::State::Closed);
        QTRY_COMPARE(connected.count(), 1); // the other namespace is not touched

        chat->setAuth({{QStringLiteral("token"), QStringLiteral("demo")}});
        QSignalSpy joined(chat, &Socket::connected);
        chat->open();
        QTRY_COMPARE(joined.count(), 1);
    }

    void refusesAnUnknownNamespace()
    {
        Client client(m_server.url());
        QSignalSpy refused(client.socket(QStringLiteral("/nowhere")), &Socket::connectFailed);
        client.open();
        QTRY_COMPARE(refused.count(), 1);
        QVERIFY(refused.first().first().value<Error>().message.contains(QStringLiteral("Invalid namespace")));
    }

    void leavesANamespaceAndKeepsTheConnection()
    {
        Client client(m_server.url());
        Socket *chat = client.socket(QStringLiteral("/chat"));
        chat->setAuth({{QStringLiteral("token"), QStringLiteral("demo")}});
        QSignalSpy left(chat, &Socket::disconnected);
        client.open();
        QTRY_COMPARE(chat->state(), Socket::State::Open);
        chat->close();
        QTRY_COMPARE(left.count(), 1);
        QCOMPARE(left.first().first().toString(), QStringLiteral("io client disconnect"));
        QCOMPARE(client.state(), Client::State::Open);
        Outcome echo;
        echo.watch(client.socket()->emitWithAck("echo", 1), &client);
        QTRY_VERIFY(echo.isFinished);
        QCOMPARE(echo.answer.value<int>(0), 1);
    }

    void leavesANamespaceThatIsStillBeingJoined()
    {
        Client client(m_server.url());
        ClientOptions options = optionsFor({QStringLiteral("websocket")});
        options.reconnection = false;
        client.setOptions(options);
        Socket *root = client.socket();
        client.open();
        QTRY_COMPARE(root->state(), Socket::State::Open);
        Socket *chat = client.socket(QStringLiteral("/chat"));
        chat->setAuth({{QStringLiteral("token"), QStringLiteral("demo")}});
        chat->open();
        chat->close(); // its CONNECT is out, its answer is not here
        chat->open();
        QTRY_COMPARE(chat->state(), Socket::State::Open);
        QCOMPARE(client.state(), Client::State::Open);
        Outcome echo;
        echo.watch(chat->emitWithAck("echo", 1), &client);
        QTRY_VERIFY(echo.isFinished);
        QCOMPARE(echo.answer.value<int>(0), 1);
        chat->close();
        chat->open(); // with a CONNECT right behind the DISCONNECT
        QTRY_COMPARE(chat->state(), Socket::State::Open);
        QCOMPARE(root->state(), Socket::State::Open);
    }

    void saysThatNothingListens()
    {
        quint16 port = 0;
        {
            QTcpServer free;
            QVERIFY(free.listen(QHostAddress::LocalHost));
            port = free.serverPort();
        }
        checkFailure(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)), {}, QStringLiteral("connection-refused"),
                     QStringLiteral("Nothing listens at 127.0.0.1:%1").arg(port));
    }

    void saysThatAPlainWebServerIsNoSocketIoServer_data() { addFirstTransportRows(); }
    void saysThatAPlainWebServerIsNoSocketIoServer()
    {
        QFETCH(QString, transport);
        NodeServer plain;
        QVERIFY2(plain.start(QStringLiteral("plain.mjs")), qPrintable(plain.errorString()));
        ClientOptions options = optionsFor({transport});
        checkFailure(plain.url(), options, QStringLiteral("http-404"), QStringLiteral("404"));
    }

    void saysThatThePathIsWrong()
    {
        ClientOptions options;
        options.path = QStringLiteral("/elsewhere/");
        checkFailure(m_server.url(), options, QStringLiteral("http-404"),
                     QStringLiteral("default path is /socket.io/"));
    }

    void saysWhatIsWrongWithAUrl()
    {
        checkFailure(QUrl(QStringLiteral("localhost:3000")), {}, QStringLiteral("bad-options"), QStringLiteral("http"));
    }

private:
    static void addFirstTransportRows()
    {
        QTest::addColumn<QString>("transport");
        QTest::newRow("polling") << QStringLiteral("polling");
        QTest::newRow("websocket") << QStringLiteral("websocket");
    }

    static void checkFailure(const QUrl &url, ClientOptions options, const QString &code, const QString &words)
    {
        options.reconnection = false;
        Client client(url);
        client.setOptions(options);
        (void)client.socket();
        QSignalSpy failed(&client, &Client::errorOccurred);
        client.open();
        QTRY_COMPARE(failed.count(), 1);
        const auto error = failed.first().first().value<Error>();
        QCOMPARE(error.code, code);
        QVERIFY2(error.message.contains(words), qPrintable(error.message));
        QCOMPARE(client.state(), Client::State::Closed);
    }

    NodeServer m_server;
};

QTEST_GUILESS_MAIN(tst_Connecting)
#include "tst_connecting.moc"
