// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/qtpeerbench.h"
#include "transport/websocketbench.h"

using namespace SocketIO;
using Lines = QByteArrayList;

namespace {

/// "out handshake", "in text": direction and kind. Steps are left out.
Lines outline(const RecordingTap &tap)
{
    Lines lines;
    for (const TraceRecord &it : tap.records) {
        if (it.layer == Layer::WebSocket)
            lines.append(directionName(it.direction).toByteArray() + ' ' + kindName(it.kind).toByteArray());
    }
    return lines;
}

} // namespace

/// What a WebSocket tells a trace tap.
class tst_WebSocketTrace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheHandshakeWhole();
    void tellsEveryFrame();
    void tellsMessagesOfAnotherPeer();
    void tellsFragmentsAsTheyCame();
    void tellsCloseFrames();
    void tellsWhatCannotBeAccepted();
    void tellsNoCloseFrameThatNeverCame_data();
    void tellsNoCloseFrameThatNeverCame();
    void followsATapThatComesAndGoes();
};

void tst_WebSocketTrace::tellsTheHandshakeWhole()
{
    RawWebSocketBench bench;
    bench.settings.options.headers = {{"X-Mine", "yes"}};
    QVERIFY(bench.ask());
    QCOMPARE(outline(bench.tap), Lines({"out handshake"}));
    const TraceRecord asked = bench.tap.records.last();
    QVERIFY(asked.carrier == Carrier::WebSocket);
    QVERIFY2(asked.reason.startsWith("GET ws://127.0.0.1:"), asked.reason.constData());
    QVERIFY2(asked.head.startsWith("GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\nHost: 127.0.0.1:"),
             asked.head.constData());
    QVERIFY2(asked.head.contains("\nSec-WebSocket-Version: 13\n"), asked.head.constData());
    QVERIFY2(asked.head.endsWith("\nX-Mine: yes"), asked.head.constData());
    bench.accept(0, "X-Theirs: too\r\n");
    QTRY_COMPARE(outline(bench.tap), Lines({"out handshake", "in handshake"}));
    const TraceRecord answered = bench.tap.records.last();
    QCOMPARE(answered.status, 101);
    QVERIFY2(answered.head.startsWith("HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\n"),
             answered.head.constData());
    QVERIFY2(answered.head.endsWith("\nX-Theirs: too"), answered.head.constData());
}

void tst_WebSocketTrace::tellsEveryFrame()
{
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.send({message("€"), binaryEnginePacket(QByteArray("\x01\x02", 2))});
    QVERIFY(bench.transport->measure());
    bench.say(serverFrame(0x81, "4ä") + serverFrame(0x82, "\x03") + serverFrame(0x89, "ping") + serverFrame(0x8a));
    QTRY_COMPARE(bench.tap.records.size(), 8);
    const Lines payloads = {"4€", "\x01\x02", {}, "4ä", "\x03", "ping", "ping", ""};
    const QList<int> frames = {0x81, 0x82, 0x89, 0x81, 0x82, 0x89, 0x8a, 0x8a};
    for (int number = 0; number < frames.size(); ++number) {
        const TraceRecord &record = bench.tap.records.at(number);
        QVERIFY(record.layer == Layer::WebSocket);
        QVERIFY(record.carrier == Carrier::WebSocket);
        QCOMPARE(int(record.frame), frames.at(number));
        if (number != 2) // our ping's payload is its own affair
            QCOMPARE(record.payload.toByteArray(), payloads.at(number));
        QCOMPARE(record.size, record.payload.size);
        QCOMPARE(record.binary, record.kind == Kind::Binary);
    }
    QVERIFY(bench.tap.records.at(2).kind == Kind::PingFrame);
    QVERIFY(bench.tap.records.at(5).kind == Kind::PingFrame);
    QVERIFY(bench.tap.records.at(6).kind == Kind::PongFrame);
}

void tst_WebSocketTrace::tellsMessagesOfAnotherPeer()
{
    QtPeerBench bench;
    QVERIFY(bench.shakeHands());
    bench.tap.records.clear();
    bench.send({message("€")});
    QTRY_COMPARE(bench.texts.size(), 1);
    bench.peer->sendBinaryMessage(QByteArray("\x03", 1));
    QTRY_COMPARE(outline(bench.tap), Lines({"out text", "in binary"}));
}

void tst_WebSocketTrace::tellsFragmentsAsTheyCame()
{
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    const QByteArray large(10000, 'l');
    bench.say(serverFrame(0x01, "4a") + serverFrame(0x00, large) + serverFrame(0x80, "c"));
    QTRY_COMPARE(outline(bench.tap), Lines({"in text", "in continuation", "in continuation"}));
    const Lines payloads = {"4a", large, "c"};
    for (int number = 0; number < 3; ++number) {
        QCOMPARE(bench.tap.records.at(number).payload.toByteArray(), payloads.at(number));
        QCOMPARE(bench.tap.records.at(number).size, payloads.at(number).size());
    }
    QCOMPARE(bench.tap.records.at(0).frame, 0x01);
    QCOMPARE(bench.tap.records.at(2).frame, 0x80);
}

void tst_WebSocketTrace::tellsCloseFrames()
{
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.say(serverFrame(0x88, closePayload(1001, "bye")));
    QTRY_COMPARE(outline(bench.tap), Lines({"in close", "out close"}));
    QCOMPARE(bench.tap.records.first().status, 1001);
    QCOMPARE(bench.tap.records.first().payload.toByteArray(), QByteArray("bye"));
    QCOMPARE(bench.tap.records.first().size, 5);
    QCOMPARE(bench.tap.records.last().status, 1001);

    RawWebSocketBench without;
    QVERIFY(without.shakeHands());
    without.say(serverFrame(0x88));
    QTRY_COMPARE(outline(without.tap), Lines({"in close", "out close"}));
    QCOMPARE(without.tap.records.first().status, 1005);

    QtPeerBench ours;
    QVERIFY(ours.shakeHands());
    ours.tap.records.clear();
    ours.transport->close(Transport::Farewell::Goodbye);
    QTRY_VERIFY(!ours.transport);
    QCOMPARE(outline(ours.tap), Lines({"out close", "in close"}));
    QCOMPARE(ours.tap.records.first().status, 1000);
}

void tst_WebSocketTrace::tellsWhatCannotBeAccepted()
{
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.say(serverFrame(0x83, "what?"));
    QTRY_COMPARE(outline(bench.tap), Lines({"in fault", "out close"}));
    QCOMPARE(bench.tap.records.first().payload.toByteArray(), serverFrame(0x83, "what?"));
    QVERIFY2(bench.tap.records.first().reason.contains("reserved opcode"),
             bench.tap.records.first().reason.constData());
    QCOMPARE(bench.tap.records.last().status, 1002);
    QVERIFY(bench.tap.records.last().payload.toByteArray().contains("reserved opcode"));

    RawWebSocketBench text;
    QVERIFY(text.shakeHands());
    text.say(serverFrame(0x81, "4\xff"));
    QTRY_COMPARE(outline(text.tap), Lines({"in text", "in fault", "out close"}));
    QCOMPARE(text.tap.records.first().payload.toByteArray(), QByteArray("4\xff"));
}

void tst_WebSocketTrace::tellsNoCloseFrameThatNeverCame_data()
{
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("before the handshake") << false;
    QTest::newRow("after the handshake") << true;
}

void tst_WebSocketTrace::tellsNoCloseFrameThatNeverCame()
{
    QFETCH(bool, isOpen);
    RawWebSocketBench bench;
    QVERIFY(isOpen ? bench.shakeHands() : bench.ask());
    bench.tap.records.clear();
    bench.hangUp(0);
    QTRY_COMPARE(bench.owner.lines.size(), 1);
    QCOMPARE(outline(bench.tap), Lines({"in failure"}));
    QVERIFY(!bench.tap.records.first().reason.isEmpty());
}

void tst_WebSocketTrace::followsATapThatComesAndGoes()
{
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    *bench.currentTap = nullptr;
    bench.send({message("a")});
    bench.say(serverFrame(0x01, "4b") + serverFrame(0x80, "c") + serverFrame(0x89));
    QTRY_COMPARE(bench.owner.lines, Lines({"packet 4bc"}));
    QCOMPARE(outline(bench.tap), Lines());
    *bench.currentTap = &bench.tap;
    bench.send({message("d")});
    QCOMPARE(outline(bench.tap), Lines({"out text"}));
}

QTEST_GUILESS_MAIN(tst_WebSocketTrace)
#include "tst_websockettrace.moc"
