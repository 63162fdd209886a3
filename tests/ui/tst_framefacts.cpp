// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "frames/framefacts.h"
#include "ui/tracescript.h"

#include <QTest>

using namespace Sockeye;
using namespace std::chrono_literals;
using Direction = TraceScript::Direction;
using Carrier = TraceScript::Carrier;
using Kind = TraceScript::Kind;
using Phase = ExchangeTiming::Phase;
using SocketIO::Layer;

class tst_FrameFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { script = std::make_unique<TraceScript>(); }
    void cleanup() { script.reset(); }

    void tellsWhereTheTimeOfAHandshakeWent();
    void tellsThatAConnectionWasUsedAgain();
    void saysWhenNothingTellsATime();
    void tellsTheStepsOfASocketThatNeverOpened();
    void tellsTheBitsOfAFrame_data();
    void tellsTheBitsOfAFrame();
    void tellsWireAndInflatedSize();
    void tellsWhatTheServerPromised();
    void tellsWhatBelongsTogether();
    void hidesSecretsInTheTitle();

private:
    TraceScript &step(const QByteArray &reason, std::chrono::microseconds took, Carrier carrier, qint64 id = -1)
    {
        TraceScript::Record record;
        record.kind = Kind::Step;
        record.reason = reason;
        record.duration = took;
        record.carrier = carrier;
        record.id = id;
        return script->add(record);
    }
    [[nodiscard]] FrameIndex indexed() const
    {
        FrameIndex index;
        FrameChanges changes;
        script->log->visit(0, script->log->size(), [&](qsizetype record, const SocketIO::TraceView &view) {
            index.take(record, view, changes);
            return true;
        });
        return index;
    }
    [[nodiscard]] QString told(qsizetype frame) const
    {
        return FrameFacts(*script->log, indexed(), frame, false).lines().join(u'\n');
    }

    std::unique_ptr<TraceScript> script;
};

void tst_FrameFacts::tellsWhereTheTimeOfAHandshakeWent()
{
    script->state(Kind::Connecting);
    step("dns\texample.org is 10.0.0.1", 2ms, Carrier::WebSocket);
    step("tcp\t10.0.0.1:443", 3ms, Carrier::WebSocket);
    step("tls\tTLSv1.3", 15ms, Carrier::WebSocket);
    script->at(20).handshake(Direction::Out).at(30).handshake(Direction::In, 101);
    const auto timing = ExchangeTiming::of(*script->log, indexed(), 0);
    QCOMPARE(timing.parts().size(), 4U);
    QVERIFY(timing.parts()[0].phase == Phase::Dns && timing.parts()[2].phase == Phase::Tls);
    QCOMPARE(timing.parts()[2].details, QStringLiteral("TLSv1.3"));
    QVERIFY(timing.parts()[3].phase == Phase::Waiting && timing.parts()[3].took == 10ms);
    QVERIFY(timing.isNewConnection());
    QVERIFY(timing.total() == 30ms);
    QCOMPARE(timing.textOf(timing.parts()[0]), QStringLiteral("name look-up 2 ms"));
}

void tst_FrameFacts::tellsThatAConnectionWasUsedAgain()
{
    script->at(0).request(1, "GET");
    step("tls\tTLSv1.3", 12ms, Carrier::Polling, 1);
    script->at(20).response(1, 200, "x").request(2, "GET").at(24).response(2, 200, "y");
    const FrameIndex index = indexed();
    const auto first = ExchangeTiming::of(*script->log, index, 0);
    QVERIFY(first.isNewConnection());
    QVERIFY(first.total() == 20ms);
    QVERIFY(first.parts().back().took == 8ms);
    const auto second = ExchangeTiming::of(*script->log, index, 1);
    QVERIFY(!second.isNewConnection());
    QVERIFY(second.parts().back().took == 4ms);
    QVERIFY(told(0).contains(QStringLiteral("was made for it")));
    QVERIFY(told(1).contains(QStringLiteral("used again")));
}

void tst_FrameFacts::saysWhenNothingTellsATime()
{
    script->at(0).request(1, "GET");
    step("tcp\t127.0.0.1", -1us, Carrier::Polling, 1);
    script->at(20).response(1, 200, "x");
    const auto timing = ExchangeTiming::of(*script->log, indexed(), 0);
    QCOMPARE(timing.textOf(timing.parts()[0]), QStringLiteral("connect: time unknown"));
    QCOMPARE(timing.textOf(timing.parts()[1]), QStringLiteral("waiting and receiving: time unknown"));
    QVERIFY(timing.total() == 20ms);
}

void tst_FrameFacts::tellsTheStepsOfASocketThatNeverOpened()
{
    script->state(Kind::Connecting);
    step("dns\tx", 2ms, Carrier::WebSocket);
    script->frame(Direction::In, Kind::Failure, {});
    const auto timing = ExchangeTiming::of(*script->log, indexed(), 0);
    QCOMPARE(timing.parts().size(), 1U);
    QVERIFY(timing.total().count() < 0);
}

void tst_FrameFacts::tellsTheBitsOfAFrame_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<bool>("out");
    QTest::addColumn<QString>("says");
    QTest::newRow("plain text of the server")
        << 0x81 << false
        << QStringLiteral("opcode 0x1 · FIN: the message ends here · not masked, as all a server sends");
    QTest::newRow("compressed binary of ours")
        << 0xc2 << true
        << QStringLiteral("opcode 0x2 · FIN: the message ends here · RSV1: compressed · masked, as all a client sends");
    QTest::newRow("a beginning")
        << 0x01 << true
        << QStringLiteral("opcode 0x1 · no FIN: more of the message follows · masked, as all a client sends");
    QTest::newRow("bits of an unknown extension")
        << 0xb1 << false
        << QStringLiteral(
               "opcode 0x1 · FIN: the message ends here · RSV2: unknown meaning · RSV3: unknown meaning · not "
               "masked, as all a server sends");
    QTest::newRow("not recorded") << 0 << false << QStringLiteral("The log does not tell the bits of this frame.");
}

void tst_FrameFacts::tellsTheBitsOfAFrame()
{
    QFETCH(int, first);
    QFETCH(bool, out);
    QTEST(FrameFacts::bits(static_cast<quint8>(first), out ? Direction::Out : Direction::In), "says");
}

void tst_FrameFacts::tellsWireAndInflatedSize()
{
    QCOMPARE(FrameFacts::sizes(30, 120), QStringLiteral("30 B on the wire, 120 B inflated (25 %)"));
    QCOMPARE(FrameFacts::sizes(30, 30), QStringLiteral("30 B on the wire"));
    QCOMPARE(FrameFacts::sizes(0, 0), QStringLiteral("0 B on the wire"));
}

void tst_FrameFacts::tellsWhatTheServerPromised()
{
    QCOMPARE(FrameFacts::promises("0{\"sid\":\"abc\",\"upgrades\":[\"websocket\"],\"pingInterval\":25000,"
                                  "\"pingTimeout\":20000,\"maxPayload\":1000000}"),
             QStringLiteral("session abc · a ping every 25.0 s · silence borne for 20.0 s more · bodies up to 977 KB · "
                            "may upgrade to websocket"));
    QCOMPARE(FrameFacts::promises("0{broken"), QString());
}

void tst_FrameFacts::tellsWhatBelongsTogether()
{
    script->eventOut("421[\"ask\"]", "ask", 1); // 0 1 2
    script->frame(Direction::In, Kind::Text, "431[]");
    script->engine(Direction::In, Carrier::WebSocket, Kind::Message, QByteArray("431[]"));
    TraceScript::Record ack;
    ack.layer = Layer::Socket;
    ack.direction = Direction::In;
    ack.carrier = Carrier::WebSocket;
    ack.kind = Kind::Ack;
    ack.nsp = "/";
    ack.id = 1;
    script->add(ack); // 5
    QVERIFY(told(0).contains(QStringLiteral("Answered by Socket ack")));
    QVERIFY(told(0).contains(QStringLiteral("Carried by Engine message")));
    QVERIFY(told(5).contains(QStringLiteral("Answers Socket event ask")));
    QVERIFY(told(2).contains(QStringLiteral("Carried Engine message")));
    QCOMPARE(indexed().pairs().other(5), 0);
}

void tst_FrameFacts::hidesSecretsInTheTitle()
{
    TraceScript::Record record;
    record.layer = Layer::Http;
    record.direction = Direction::Out;
    record.kind = Kind::Request;
    record.reason = "GET http://joe:pw@localhost/socket.io/?EIO=4&token=abc";
    script->add(record);
    QCOMPARE(FrameFacts(*script->log, indexed(), 0, false).title(),
             QStringLiteral("GET http://***@localhost/socket.io/?EIO=4&token=***"));
    QVERIFY(FrameFacts(*script->log, indexed(), 0, true).title().contains(QStringLiteral("joe:pw@")));
}

QTEST_APPLESS_MAIN(tst_FrameFacts)
#include "tst_framefacts.moc"
