// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "server/httptalk.h"
#include "server/websockettalk.h"

#include <QTest>
#include <SocketIO/DemoServer>

using SocketIO::DemoServer;

/// The demo server's part in an upgrade, packet by packet.
class tst_UpgradeSide final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void upgrades();
    void deliversInOrderAcrossTheUpgrade();
    void staysOnPollingAfterABadProbe_data();
    void staysOnPollingAfterABadProbe();
    void staysOnPollingWhenTheProbeIsCut();

private:
    std::unique_ptr<DemoServer> m_server;
};

namespace {

QByteArray errorBody(int code, const QByteArray &message)
{
    return "{\"code\":" + QByteArray::number(code) + ",\"message\":\"" + message + "\"}";
}

} // namespace

void tst_UpgradeSide::init()
{
    m_server = std::make_unique<DemoServer>();
    QVERIFY2(m_server->listen(), qPrintable(m_server->errorString()));
}

void tst_UpgradeSide::upgrades()
{
    PollingTalk session(m_server->url());
    session.poll();
    WebSocketTalk talk(m_server->url(), session.sid());
    QVERIFY(talk.isOpen());
    talk.send("2probe");
    QCOMPARE(talk.next(), "3probe");
    QCOMPARE(session.gets.answer().body, "6"); // so that the client can move over
    talk.send("5");
    talk.send("40/nowhere,");
    QCOMPARE(talk.next(), R"(44/nowhere,{"message":"Invalid namespace"})");
    QCOMPARE(session.get().body, errorBody(3, "Bad request"));
    QCOMPARE(session.post("40").body, errorBody(3, "Bad request"));
    WebSocketTalk again(m_server->url(), session.sid());
    QVERIFY(again.isClosed());
    talk.send("40/elsewhere,");
    QCOMPARE(talk.next(), R"(44/elsewhere,{"message":"Invalid namespace"})");
}

void tst_UpgradeSide::deliversInOrderAcrossTheUpgrade()
{
    PollingTalk session(m_server->url());
    QCOMPARE(session.post("40").body, "ok");
    QVERIFY(session.get().body.startsWith("40{"));
    WebSocketTalk talk(m_server->url(), session.sid());
    QVERIFY(talk.isOpen());
    QCOMPARE(session.post("42[\"echo\",1]").body, "ok");
    talk.send("2probe");
    QCOMPARE(talk.next(), "3probe");
    QCOMPARE(session
                 .post("42[\"echo\",2]\x1e"
                       "42[\"echo\",3]")
                 .body,
             "ok");
    talk.send("5");
    talk.send("42[\"echo\",4]");
    const QByteArrayList expected{R"(42["echo",1])", R"(42["echo",2])", R"(42["echo",3])", R"(42["echo",4])"};
    QCOMPARE(talk.next(4), expected);
}

void tst_UpgradeSide::staysOnPollingAfterABadProbe_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::newRow("upgrade without a probe") << QByteArray("5");
    QTest::newRow("ping of another content") << QByteArray("2prob");
    QTest::newRow("message") << QByteArray("4hello");
    QTest::newRow("no packet") << QByteArray("x");
}

void tst_UpgradeSide::staysOnPollingAfterABadProbe()
{
    QFETCH(QByteArray, packet);
    PollingTalk session(m_server->url());
    WebSocketTalk talk(m_server->url(), session.sid());
    QVERIFY(talk.isOpen());
    talk.send(packet.constData());
    QVERIFY(talk.isClosed());
    QCOMPARE(session.post("40").body, "ok");
    QVERIFY(session.get().body.startsWith("40{"));
    WebSocketTalk again(m_server->url(), session.sid()); // and may try again
    QVERIFY(again.isOpen());
    again.send("2probe");
    QCOMPARE(again.next(), "3probe");
}

void tst_UpgradeSide::staysOnPollingWhenTheProbeIsCut()
{
    PollingTalk session(m_server->url());
    {
        WebSocketTalk talk(m_server->url(), session.sid());
        QVERIFY(talk.isOpen());
        talk.send("2probe");
        QCOMPARE(talk.next(), "3probe");
        talk.cut();
    }
    QCOMPARE(session.post("40").body, "ok");
    QVERIFY(session.get().body.startsWith("40{"));
}

QTEST_GUILESS_MAIN(tst_UpgradeSide)
#include "tst_upgradeside.moc"
