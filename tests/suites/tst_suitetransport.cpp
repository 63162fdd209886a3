// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "suites/enginetalk.h"
#include "suites/qtpollingtransport.h"
#include "suites/qtwebsockettransport.h"
#include "suites/suiteclient.h"

using namespace SocketIO;
using namespace std::chrono_literals;

namespace {
const QString Http = QStringLiteral("qt http");
const QString Socket6455 = QStringLiteral("qt websocket");
} // namespace

/// engine.io-client's cases of transports that are brought along, and what they ask for beyond: real transports of
/// one's own and a real server.
class tst_SuiteTransport final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_engineServer.start(EngineIoServer), qPrintable(m_engineServer.errorString()));
        QVERIFY2(m_server.start(QStringLiteral("server.mjs")), qPrintable(m_server.errorString()));
    }

    void connectsWithATransportThatIsBroughtAlong_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow(
            "engine.io-client/test/socket.js: should connect with a custom transport implementation (polling)")
            << Http;
        QTest::newRow(
            "engine.io-client/test/socket.js: should connect with a custom transport implementation (websocket)")
            << Socket6455;
    }
    void connectsWithATransportThatIsBroughtAlong()
    {
        QFETCH(QString, name);
        ClientOptions options = optionsFor({name});
        options.upgrade = false;
        EngineTalk talk(m_engineServer.url(), options);
        bringTransports([&talk](const CustomWay &way) { talk.registry.add(way); });
        talk.open();
        QTRY_COMPARE(talk.messages(), QByteArrayList({"hi"}));
        QCOMPARE(talk.engine().transportName(), name);
        talk.send("žluťoučký");
        talk.send("give binary");
        QTRY_COMPARE(talk.messages(), QByteArrayList({"hi", "žluťoučký", "bin:0001020304"}));
        QTRY_VERIFY(talk.notes.count(Kind::Ping) > 0); // and its heartbeat is kept
        talk.close();
        QTRY_VERIFY(talk.hasEnded());
        QCOMPARE(talk.tale(), QStringList({QStringLiteral("opened"), QStringLiteral("closed: forced close")}));
    }

    void tellsWhatItMetWithNobodyThere()
    {
        EngineTalk talk(Nowhere, optionsFor({Socket6455}));
        bringTransports([&talk](const CustomWay &way) { talk.registry.add(way); });
        talk.open();
        QTRY_VERIFY(talk.hasEnded());
        QCOMPARE(talk.error().code, QStringLiteral("qt-websocket"));
    }

    void losesNothing_data()
    {
        QTest::addColumn<QStringList>("transports");
        QTest::addColumn<QString>("end");
        QTest::newRow("over HTTP") << QStringList{Http} << Http;
        QTest::newRow("over a WebSocket") << QStringList{Socket6455} << Socket6455;
        QTest::newRow("from the library's polling to it")
            << QStringList{QStringLiteral("polling"), Socket6455} << Socket6455;
        QTest::newRow("from it to the library's WebSocket")
            << QStringList{Http, QStringLiteral("websocket")} << QStringLiteral("websocket");
        QTest::newRow("from one to the other") << QStringList{Http, Socket6455} << Socket6455;
    }
    void losesNothing()
    {
        QFETCH(QStringList, transports);
        Client client(m_server.url());
        client.setOptions(optionsFor(transports));
        bringTransports([&client](const CustomWay &way) { client.addTransport(way.name, way.make, way.serverName); });
        QSignalSpy losses(&client, &Client::closed);
        QList<int> answers;
        Socket *socket = client.socket();
        connect(socket, &Socket::connected, &client, [&] { // while it is upgraded
            for (int i = 0; i < Enough; ++i) {
                socket->emitWithAck("echo", i, QByteArray::fromHex("00ff")).then(&client, [&](const Arguments &answer) {
                    const bool isWhole = answer.value<QByteArray>(1) == QByteArray::fromHex("00ff");
                    answers.append(isWhole ? answer.value<int>(0) : -1);
                });
            }
        });
        client.open();
        QTRY_COMPARE(answers.size(), Enough);
        QVERIFY(std::is_sorted(answers.begin(), answers.end()));
        QCOMPARE(answers.first(), 0);
        QFETCH(QString, end);
        QTRY_COMPARE(client.transport(), end);
        QVERIFY(roundTrip(socket));
        QCOMPARE(losses.count(), 0);
        client.close();
        QTRY_COMPARE(client.state(), Client::State::Closed);
    }

private:
    static constexpr int Enough = 200;

    template <typename Add> static void bringTransports(Add add)
    {
        add({Http, QStringLiteral("polling"), [] { return std::make_unique<QtPollingTransport>(); }});
        add({Socket6455, QStringLiteral("websocket"), [] { return std::make_unique<QtWebSocketTransport>(); }});
    }

    NodeServer m_engineServer;
    NodeServer m_server;
};

QTEST_GUILESS_MAIN(tst_SuiteTransport)
#include "tst_suitetransport.moc"
