// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/pollingbench.h"
#include "transport/websocketbench.h"

using namespace SocketIO;

namespace {

/// "out request 1", "in binary 3": direction, kind and, for HTTP, the number of the exchange.
QByteArrayList outline(const RecordingTap &tap)
{
    QByteArrayList lines;
    for (const TraceRecord &it : tap.records) {
        QByteArray line = directionName(it.direction).toByteArray() + ' ' + kindName(it.kind).toByteArray();
        if (it.layer == Layer::Http)
            line += ' ' + QByteArray::number(it.id);
        lines.append(line);
    }
    return lines;
}

using Lines = QByteArrayList;

} // namespace

/// What both transports tell a trace tap.
class tst_TransportTrace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joinsRequestsAndResponses();
    void tellsAnExchangeWhole();
    void tellsARefusalAsAResponse();
    void tellsAFailureWithItsReason();
    void numbersGoOnWithTheNextTransport();
    void tellsTheGoodbye();
    void tellsTheHandshakeOfAWebSocket();
    void tellsFramesWithTheirSizes();
    void tellsTheCloseFrame();
    void tellsNoCloseFrameThatNeverCame_data();
    void tellsNoCloseFrameThatNeverCame();
    void tellsARefusedHandshake();
    void worksWithoutATap();
};

void tst_TransportTrace::joinsRequestsAndResponses()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.send({message("a")});
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.answerPoll("4b");
    QTRY_COMPARE(bench.count("GET"), 3);
    bench.answerPost();
    QTRY_COMPARE(outline(bench.tap),
                 Lines({"out request 1", "in response 1", "out request 2", "out request 3", "in response 2",
                        "out request 4", "in response 3"}));
}

void tst_TransportTrace::tellsAnExchangeWhole()
{
    PollingBench bench;
    bench.settings.headers = {{"X-Mine", "yes"}};
    QVERIFY(bench.shakeHands());
    bench.tap.records.clear();
    bench.send({message("€")});
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.answer(bench.pending("POST"), "ok", "200 Fine", "X-Theirs: too\r\n");
    QTRY_COMPARE(bench.owner.lines, Lines({"drained"}));

    const TraceRecord request = bench.tap.first(Kind::Request, Direction::Out);
    QVERIFY(request.layer == Layer::Http);
    QVERIFY(request.carrier == Carrier::Polling);
    QCOMPARE(request.id, 3);
    QVERIFY2(request.reason.startsWith("POST http://127.0.0.1:"), request.reason.constData());
    QVERIFY(request.head.startsWith(QByteArray(request.reason + '\n')));
    QVERIFY2(request.head.contains("\nX-Mine: yes"), request.head.constData());
    QCOMPARE(request.payload.toByteArray(), QByteArray("4€"));
    QCOMPARE(request.size, 4);

    const TraceRecord response = bench.tap.first(Kind::Response, Direction::In);
    QVERIFY(response.layer == Layer::Http);
    QVERIFY(response.carrier == Carrier::Polling);
    QCOMPARE(response.id, request.id);
    QCOMPARE(response.status, 200);
    QVERIFY2(response.head.startsWith("HTTP 200 Fine\n"), response.head.constData());
    QVERIFY2(response.head.contains("\nX-Theirs: too"), response.head.constData());
    QCOMPARE(response.payload.toByteArray(), QByteArray("ok"));
    QCOMPARE(response.size, 2);
    QVERIFY(response.reason.isEmpty());
    QVERIFY(response.duration >= std::chrono::microseconds(0));
    QVERIFY(response.duration <= response.time - request.time + std::chrono::milliseconds(1));
    QVERIFY(response.time >= request.time);
}

void tst_TransportTrace::tellsARefusalAsAResponse()
{
    PollingBench bench;
    bench.open();
    QTRY_COMPARE(bench.count(), 1);
    const QByteArray body = R"({"code":0,"message":"Transport unknown"})";
    bench.answer(0, body, "400 Bad Request");
    QTRY_COMPARE(outline(bench.tap), Lines({"out request 1", "in response 1"}));
    QCOMPARE(bench.tap.records.last().status, 400);
    QCOMPARE(bench.tap.records.last().payload.toByteArray(), body);
    QVERIFY(!bench.tap.records.last().reason.isEmpty());
}

void tst_TransportTrace::tellsAFailureWithItsReason()
{
    PollingBench bench;
    bench.stop();
    bench.open();
    QTRY_COMPARE(outline(bench.tap), Lines({"out request 1", "in failure 1"}));
    QCOMPARE(bench.tap.records.last().status, 0);
    QVERIFY(!bench.tap.records.last().reason.isEmpty());
    QVERIFY(bench.tap.records.last().duration >= std::chrono::microseconds(0));
}

void tst_TransportTrace::numbersGoOnWithTheNextTransport()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    delete bench.transport;
    bench.tap.records.clear();
    bench.open();
    QTRY_COMPARE(bench.count(), 3);
    QCOMPARE(outline(bench.tap), Lines({"out request 3"}));
}

void tst_TransportTrace::tellsTheGoodbye()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.tap.records.clear();
    bench.transport->close(Transport::Farewell::Goodbye);
    QTRY_COMPARE(bench.count("POST"), 1);
    QCOMPARE(bench.tap.first(Kind::Request, Direction::Out).payload.toByteArray(), QByteArray("1"));
    // The poll it gave up has an end in the trace as well.
    const TraceRecord given = bench.tap.first(Kind::Failure, Direction::In);
    QCOMPARE(given.id, 2);
    bench.answerPost();
    QTRY_VERIFY(!bench.transport);
    QVERIFY(bench.tap.records.last().kind == Kind::Response);
}

void tst_TransportTrace::tellsTheHandshakeOfAWebSocket()
{
    RawWebSocketBench bench;
    bench.settings.headers = {{"X-Mine", "yes"}};
    QVERIFY(bench.ask());
    QCOMPARE(outline(bench.tap), Lines({"out handshake"}));
    const TraceRecord asked = bench.tap.records.first();
    QVERIFY(asked.layer == Layer::WebSocket);
    QVERIFY(asked.carrier == Carrier::WebSocket);
    QVERIFY2(asked.head.startsWith("GET ws://127.0.0.1:"), asked.head.constData());
    QVERIFY2(asked.head.contains("\nX-Mine: yes"), asked.head.constData());
    bench.upgrade(0);
    QTRY_COMPARE(outline(bench.tap), Lines({"out handshake", "in handshake"}));
    QCOMPARE(bench.tap.records.last().status, 101);
}

void tst_TransportTrace::tellsFramesWithTheirSizes()
{
    WebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.tap.records.clear();
    bench.send({message("€"), binaryEnginePacket(QByteArray("\x01\x02", 2))});
    QTRY_COMPARE(bench.binaries.size(), 1);
    bench.peer->sendTextMessage(QStringLiteral("4ä"));
    bench.peer->sendBinaryMessage(QByteArray("\x03", 1));
    QTRY_COMPARE(outline(bench.tap), Lines({"out text", "out binary", "in text", "in binary"}));
    const Lines payloads = {"4€", "\x01\x02", "4ä", "\x03"};
    for (int number = 0; number < 4; ++number) {
        const TraceRecord &record = bench.tap.records.at(number);
        QVERIFY(record.layer == Layer::WebSocket);
        QVERIFY(record.carrier == Carrier::WebSocket);
        QCOMPARE(record.payload.toByteArray(), payloads.at(number));
        QCOMPARE(record.size, payloads.at(number).size());
        QCOMPARE(record.binary, record.kind == Kind::Binary);
    }
}

void tst_TransportTrace::tellsTheCloseFrame()
{
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.tap.records.clear();
    bench.write(0,
                QByteArray("\x88\x05\x03\xe9"
                           "bye",
                           7));
    QTRY_COMPARE(outline(bench.tap), Lines({"in close"}));
    QCOMPARE(bench.tap.records.first().status, 1001);
    QCOMPARE(bench.tap.records.first().payload.toByteArray(), QByteArray("bye"));

    WebSocketBench ours;
    QVERIFY(ours.shakeHands());
    ours.tap.records.clear();
    ours.transport->close(Transport::Farewell::Goodbye);
    QTRY_VERIFY(!ours.transport);
    QCOMPARE(outline(ours.tap), Lines({"out close"}));
    QCOMPARE(ours.tap.records.first().status, 1000);
}

void tst_TransportTrace::tellsNoCloseFrameThatNeverCame_data()
{
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("before the handshake") << false;
    QTest::newRow("after the handshake") << true;
}

void tst_TransportTrace::tellsNoCloseFrameThatNeverCame()
{
    QFETCH(bool, isOpen);
    RawWebSocketBench bench;
    QVERIFY(isOpen ? bench.shakeHands() : bench.ask());
    bench.tap.records.clear();
    bench.hangUp(0);
    QTRY_COMPARE(bench.owner.lines.size(), 1);
    QCOMPARE(outline(bench.tap), Lines({"in failure"}));
    QVERIFY(bench.tap.records.first().layer == Layer::WebSocket);
    QVERIFY(!bench.tap.records.first().reason.isEmpty());
}

void tst_TransportTrace::tellsARefusedHandshake()
{
    RawWebSocketBench bench;
    QVERIFY(bench.ask());
    bench.answer(0, "no", "403 Forbidden");
    bench.hangUp(0);
    QTRY_COMPARE(outline(bench.tap), Lines({"out handshake", "in handshake"}));
    QCOMPARE(bench.tap.records.last().status, 403);
}

void tst_TransportTrace::worksWithoutATap()
{
    PollingBench polling;
    polling.open()->setTraceTap(nullptr);
    QTRY_COMPARE(polling.count(), 1);
    polling.answer(0, Hello);
    QTRY_COMPARE(polling.pending("GET"), 1);
    WebSocketBench webSocket;
    webSocket.open()->setTraceTap(nullptr);
    QTRY_COMPARE(webSocket.owner.lines, Lines({"opened"}));
    webSocket.send({message("a")});
    QTRY_COMPARE(webSocket.texts.size(), 1);
}

QTEST_GUILESS_MAIN(tst_TransportTrace)
#include "tst_transporttrace.moc"
