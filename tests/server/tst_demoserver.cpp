// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "server/httptalk.h"
#include "server/websockettalk.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>
#include <SocketIO/DemoServer>

using SocketIO::DemoServer;

/// What the demo server does for a Socket.IO client, on exact bytes.
class tst_DemoServer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void greetsAndAsksByPolling();
    void greetsAndAsksByWebSocket_data();
    void greetsAndAsksByWebSocket();
    void echoes_data();
    void echoes();
    void echoesBinary();
    void leavesOtherEventsUnanswered();
    void logsSalutationsAndAnswers();
    void refusesChatWithData_data();
    void refusesChatWithData();
    void refusesOtherNamespaces();
    void ticksForEverybody();
    void letsAClientLeaveAndComeBack();
    void closesOnPacketsOutOfOrder_data();
    void closesOnPacketsOutOfOrder();
    void tellsAPollingClientBeforeItCloses();

private:
    [[nodiscard]] QStringList log() const;

    std::unique_ptr<DemoServer> m_server;
    std::unique_ptr<QSignalSpy> m_spy;
};

void tst_DemoServer::init()
{
    m_server = std::make_unique<DemoServer>();
    m_spy = std::make_unique<QSignalSpy>(m_server.get(), &DemoServer::logged);
    QVERIFY2(m_server->listen(), qPrintable(m_server->errorString()));
}

QStringList tst_DemoServer::log() const
{
    QStringList lines;
    for (const QList<QVariant> &call : *m_spy)
        lines.append(call.first().toString());
    return lines;
}

void tst_DemoServer::greetsAndAsksByPolling()
{
    PollingTalk session(m_server->url());
    QCOMPARE(session.post("40").body, "ok");
    const QByteArrayList packets = session.get().body.split('\x1e');
    QCOMPARE(packets.size(), 4);
    QVERIFY(packets.first().startsWith(R"(40{"sid":")"));
    const QByteArrayList greeting{R"(451-["greetings","Hey!",{"ms":"jane"},{"_placeholder":true,"num":0}])",
                                  "bBAMDAQ==", R"(420["question","What do you think?"])"};
    QCOMPARE(packets.mid(1), greeting);
}

void tst_DemoServer::greetsAndAsksByWebSocket_data()
{
    QTest::addColumn<QByteArray>("nsp");
    QTest::addColumn<QByteArray>("auth");
    QTest::newRow("root") << QByteArray("") << QByteArray("");
    QTest::newRow("root with an auth it does not need") << QByteArray("") << QByteArray(R"({"a":[1]})");
    QTest::newRow("chat") << QByteArray("/chat,") << QByteArray(R"({"token":"demo"})");
    QTest::newRow("clock") << QByteArray("/clock,") << QByteArray("");
}

void tst_DemoServer::greetsAndAsksByWebSocket()
{
    QFETCH(QByteArray, nsp);
    QFETCH(QByteArray, auth);
    WebSocketTalk talk(m_server->url());
    QVERIFY(talk.next().startsWith("0{"));
    talk.send(QByteArray("40" + nsp + auth).constData());
    const QByteArray accepted = "40" + nsp + R"({"sid":")";
    QVERIFY(talk.next().startsWith(accepted));
    QCOMPARE(talk.next(), "451-" + nsp + R"(["greetings","Hey!",{"ms":"jane"},{"_placeholder":true,"num":0}])");
    QCOMPARE(talk.next(), "bin:04030301");
    QCOMPARE(talk.next(), "42" + nsp + R"(0["question","What do you think?"])");
}

void tst_DemoServer::echoes_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("a 64-bit integer") << QByteArray(",9007199254740993");
    QTest::newRow("nested") << QByteArray(R"(,{"a":[1.5,null,{"b":true}]},"x")");
    QTest::newRow("UTF-8") << QByteArray(R"(,"žluťoučký 🐎 漢字")");
}

void tst_DemoServer::echoes()
{
    QFETCH(QByteArray, arguments);
    WebSocketTalk talk(m_server->url());
    QVERIFY(talk.next().startsWith("0{"));
    QVERIFY(talk.join("/"));
    const QByteArray event = "42[\"echo\"" + arguments + ']';
    talk.send(event.constData());
    QCOMPARE(talk.next(), event);
    talk.send(QByteArray("4217[\"echo\"" + arguments + ']').constData());
    QCOMPARE(talk.next(), "4317[" + arguments.mid(1) + ']');
    QCOMPARE(talk.next(), event);
}

void tst_DemoServer::echoesBinary()
{
    WebSocketTalk talk(m_server->url());
    QVERIFY(talk.next().startsWith("0{"));
    QVERIFY(talk.join("/chat", R"({"token":"demo"})"));
    const QByteArray arguments = R"({"deep":[{"_placeholder":true,"num":0}]},{"_placeholder":true,"num":1}])";
    talk.send(QByteArray(R"(452-/chat,9["echo",)" + arguments).constData());
    talk.send(QByteArray::fromHex("0102"));
    talk.send(QByteArray());
    const QByteArrayList expected{
        "462-/chat,9[" + arguments, "bin:0102", "bin:", R"(452-/chat,["echo",)" + arguments, "bin:0102", "bin:"};
    QCOMPARE(talk.next(6), expected);
}

void tst_DemoServer::leavesOtherEventsUnanswered()
{
    WebSocketTalk talk(m_server->url());
    QVERIFY(talk.next().startsWith("0{"));
    QVERIFY(talk.join("/"));
    talk.send("421[\"anything\",1]");
    talk.send("422[\"echo\"]");
    QCOMPARE(talk.next(), "432[]");
    QVERIFY(
        log().last().endsWith(QLatin1String(R"(waits for an answer to "anything", which this server does not give)")));
}

void tst_DemoServer::logsSalutationsAndAnswers()
{
    WebSocketTalk talk(m_server->url());
    QVERIFY(talk.next().startsWith("0{"));
    QVERIFY(talk.join("/"));
    talk.send(R"(42["salutations","Hello!",{"mr":"john"}])");
    talk.send(R"(430["fine"])");
    talk.send(R"(430["fine again"])");
    QTRY_COMPARE(m_spy->size(), 4);
    QVERIFY(log().at(0).endsWith(QLatin1String(" joined")));
    QVERIFY(log().at(1).endsWith(QLatin1String(R"(says ["Hello!",{"mr":"john"}])")));
    QVERIFY(log().at(2).endsWith(QLatin1String(R"(answered the question with ["fine"])")));
    QVERIFY(log().at(3).endsWith(QLatin1String("answered 0, which was not asked")));
}

void tst_DemoServer::refusesChatWithData_data()
{
    QTest::addColumn<QByteArray>("auth");
    QTest::newRow("none") << QByteArray("");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("another token") << QByteArray(R"({"token":"demonstration"})");
    QTest::newRow("token of another type") << QByteArray(R"({"token":["demo"]})");
}

void tst_DemoServer::refusesChatWithData()
{
    QFETCH(QByteArray, auth);
    WebSocketTalk talk(m_server->url());
    QVERIFY(talk.next().startsWith("0{"));
    talk.send(QByteArray("40/chat," + auth).constData());
    QCOMPARE(talk.next(),
             R"(44/chat,{"message":"The token is wrong","data":{"code":"E_TOKEN",)"
             R"("hint":"join with the auth {\"token\":\"demo\"}"}})");
    QVERIFY(talk.join("/chat", R"({"token":"demo"})")); // the connection stays, and may ask again
}

void tst_DemoServer::refusesOtherNamespaces()
{
    WebSocketTalk talk(m_server->url());
    QVERIFY(talk.next().startsWith("0{"));
    talk.send("40/nowhere,");
    QCOMPARE(talk.next(), R"(44/nowhere,{"message":"Invalid namespace"})");
    QVERIFY(talk.join("/"));
}

void tst_DemoServer::ticksForEverybody()
{
    WebSocketTalk one(m_server->url());
    WebSocketTalk two(m_server->url());
    QVERIFY(one.next().startsWith("0{"));
    QVERIFY(two.next().startsWith("0{"));
    QVERIFY(one.join("/clock"));
    QVERIFY(two.join("/clock"));
    const QByteArrayList ticks = one.next(2);
    QCOMPARE(two.next(2), ticks);
    QVERIFY(ticks.first().startsWith("42/clock,[\"tick\","));
    const QJsonArray first = QJsonDocument::fromJson(ticks.first().mid(9)).array();
    const QJsonArray second = QJsonDocument::fromJson(ticks.last().mid(9)).array();
    const QDateTime time = QDateTime::fromString(first.at(1).toString(), Qt::ISODateWithMs);
    QVERIFY(qAbs(time.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(second.at(2).toInt(), first.at(2).toInt() + 1);
    one.cut(); // whoever goes away does not stop it for the others
    QVERIFY(two.next().startsWith("42/clock,[\"tick\","));
}

void tst_DemoServer::letsAClientLeaveAndComeBack()
{
    WebSocketTalk talk(m_server->url());
    QVERIFY(talk.next().startsWith("0{"));
    QVERIFY(talk.join("/"));
    QVERIFY(talk.join("/clock"));
    talk.send("41/clock,");
    QVERIFY(talk.join("/clock"));
    QVERIFY(log().at(2).endsWith(QLatin1String("left: client namespace disconnect")));
}

void tst_DemoServer::closesOnPacketsOutOfOrder_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::newRow("event before joining") << QByteArray("42/clock,[\"echo\"]");
    QTest::newRow("joining twice") << QByteArray("40");
    QTest::newRow("leaving what was not joined") << QByteArray("41/chat,");
    QTest::newRow("a refusal from a client") << QByteArray("44{\"message\":\"x\"}");
    QTest::newRow("bad JSON") << QByteArray("42[\"echo\"");
    QTest::newRow("no name") << QByteArray("42[]");
    QTest::newRow("reserved name") << QByteArray("42[\"connect\"]");
    QTest::newRow("unknown type") << QByteArray("47");
    QTest::newRow("unknown type that is told as %0D") << QByteArray("4\r");
    QTest::newRow("too many attachments") << QByteArray("4511-[\"echo\"]");
    QTest::newRow("attachment without its event") << QByteArray();
}

void tst_DemoServer::closesOnPacketsOutOfOrder()
{
    QFETCH(QByteArray, packet);
    WebSocketTalk talk(m_server->url());
    QVERIFY(talk.next().startsWith("0{"));
    QVERIFY(talk.join("/"));
    if (packet.isNull())
        talk.send(QByteArray("\x01"));
    else
        talk.send(packet.constData());
    QVERIFY(talk.isClosed());
    QVERIFY(log().at(1).endsWith(QLatin1String("; closing the connection")));
    QVERIFY2(!log().at(1).contains(QLatin1String("byte %")), qPrintable(log().at(1)));
    QVERIFY(log().at(2).endsWith(QLatin1String("left: forced close")));
}

void tst_DemoServer::tellsAPollingClientBeforeItCloses()
{
    PollingTalk session(m_server->url());
    QCOMPARE(session
                 .post("40/nowhere,\x1e"
                       "42[\"too early\"]")
                 .body,
             "ok");
    QCOMPARE(session.get().body,
             "44/nowhere,{\"message\":\"Invalid namespace\"}\x1e"
             "1");
    QCOMPARE(session.get().status, 400);
}

QTEST_GUILESS_MAIN(tst_DemoServer)
#include "tst_demoserver.moc"
