// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/websocketbench.h"

using namespace SocketIO;
using Lines = QByteArrayList;

/// Frames between a server that is free in what it sends and the transport: what the Autobahn test suite is about.
class tst_WebSocketFrames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void receivesMessages_data();
    void receivesMessages();
    void receivesMessagesByteByByte();
    void receivesWhatCameWithTheHandshake();
    void endsOverWhatIsNotAllowed_data();
    void endsOverWhatIsNotAllowed();
    void hearsNothingBehindWhatIsNotAllowed();
    void answersPings_data();
    void answersPings();
    void answersPingsInsideAMessage();
    void boundsTheAnswersToAFloodOfPings();
    void ignoresPongsNobodyAskedFor();
    void measuresRoundTrips();
    void limitsMessages_data();
    void limitsMessages();
    void countsBytes();
    void carriesALargeMessageBothWays();
};

void tst_WebSocketFrames::receivesMessages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Lines>("lines");
    QTest::newRow("text") << serverFrame(0x81, "4a") << Lines({"packet 4a"});
    QTest::newRow("text of all lengths of a character") << serverFrame(0x81, "4aä€😀") << Lines({"packet 4aä€😀"});
    for (const int size : {124, 125, 126, 127, 128, 65534, 65535, 65536}) {
        QByteArray text(size, '*');
        text[0] = '4';
        QTest::addRow("text of %d bytes", size) << serverFrame(0x81, text) << Lines({"packet " + text});
    }
    QTest::newRow("binary") << serverFrame(0x82, "\xff\xfe") << Lines({"binary fffe"});
    QTest::newRow("empty binary") << serverFrame(0x82) << Lines({"binary "});
    QTest::newRow("several at once") << serverFrame(0x81, "4a") + serverFrame(0x82, "b") + serverFrame(0x81, "2")
                                     << Lines({"packet 4a", "binary 62", "packet 2"});
    QTest::newRow("two fragments") << serverFrame(0x01, "4fra") + serverFrame(0x80, "gments")
                                   << Lines({"packet 4fragments"});
    QTest::newRow("empty fragments") << serverFrame(0x01) + serverFrame(0x00) + serverFrame(0x00, "4a")
            + serverFrame(0x80) << Lines({"packet 4a"});
    QTest::newRow("a character in two fragments")
        << serverFrame(0x01, "4\xe2\x82") + serverFrame(0x80, "\xac") << Lines({"packet 4€"});
    QTest::newRow("pings and pongs between fragments") << serverFrame(0x01, "4a") + serverFrame(0x89, "p")
            + serverFrame(0x00, "b") + serverFrame(0x8a) + serverFrame(0x80, "c")
            + serverFrame(0x81, "4d") << Lines({"packet 4abc", "packet 4d"});
    QTest::newRow("a long fragment between short ones")
        << serverFrame(0x02, "a") + serverFrame(0x00, QByteArray(50000, 'b')) + serverFrame(0x80, "c")
        << Lines({"binary 61" + QByteArray(50000, 'b').toHex() + "63"});
}

void tst_WebSocketFrames::receivesMessages()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Lines, lines);
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.say(bytes);
    QTRY_COMPARE(bench.owner.lines, lines);
}

void tst_WebSocketFrames::receivesMessagesByteByByte()
{
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    const QByteArray middle = '4' + QByteArray(200, 'm');
    bench.trickle(0,
                  serverFrame(0x01, "42") + serverFrame(0x00, "[") + serverFrame(0x89) + serverFrame(0x80, "]")
                      + serverFrame(0x81, middle) + serverFrame(0x82) + serverFrame(0x81, "4€😀"));
    QTRY_COMPARE(bench.owner.lines, Lines({"packet 42[]", "packet " + middle, "binary ", "packet 4€😀"}));
    QTRY_COMPARE(bench.heard(), QList<ClientFrame>({{0x8a, "", true}}));
}

void tst_WebSocketFrames::receivesWhatCameWithTheHandshake()
{
    RawWebSocketBench bench;
    QVERIFY(bench.ask());
    bench.accept(0, {}, serverFrame(0x81, "0{}") + serverFrame(0x82, QByteArray(20000, 'x')) + QByteArray("\x81"));
    QTRY_COMPARE(bench.owner.lines.size(), 3);
    bench.say("\x02"
              "4a");
    QTRY_COMPARE(bench.owner.lines,
                 Lines({"opened", "packet 0{}", "binary " + QByteArray(20000, 'x').toHex(), "packet 4a"}));
}

void tst_WebSocketFrames::endsOverWhatIsNotAllowed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &bytes, int code, const char *words) {
        QTest::newRow(name) << bytes << code << QString::fromUtf8(words);
    };
    row("reserved opcode", serverFrame(0x83), 1002, "the reserved opcode 0x3 (at byte 4 of its stream)");
    row("reserved control opcode", serverFrame(0x8f), 1002, "the reserved opcode 0xf");
    row("reserved bit", serverFrame(0xa1, "4"), 1002, "reserved bits");
    row("compressed, not agreed", serverFrame(0xc1, "4"), 1002, "bit for compression");
    row("masked", QByteArray("\x81\x81\1\2\3\4\x35", 7), 1002, "a masked frame");
    row("ping in fragments", serverFrame(0x09), 1002, "in fragments");
    row("ping of 126 bytes", serverFrame(0x89, QByteArray(126, 'p')), 1002, "more than 125 bytes");
    row("continuation of nothing", serverFrame(0x80, "4"), 1002, "continuation of nothing");
    row("a message inside another", serverFrame(0x01, "4") + serverFrame(0x81, "4"), 1002,
        "a new message before the last one ended (at byte 7");
    row("a size in the wrong form", QByteArray("\x81\x7e\x00\x05hello", 9), 1002, "size in a form");
    row("text that is no UTF-8", serverFrame(0x81, "4\xff\xfe"), 1007, "no UTF-8 from its byte 1 on");
    row("fragments that are no UTF-8", serverFrame(0x01, "4\xe2") + serverFrame(0x80, "\x28\xa1"), 1007,
        "no UTF-8 from its byte 2 on");
    row("text that ends inside a character", serverFrame(0x81, "4\xf0\x9f\x98"), 1007, "no UTF-8 from its byte 4 on");
    row("close with half a code", serverFrame(0x88, "\x03"), 1002, "half a code");
    for (const int code : {0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535}) {
        QTest::addRow("close code %d", code) << serverFrame(0x88, closePayload(code)) << 1002
                                             << QStringLiteral("a close frame with the code %1").arg(code);
    }
    row("close with a reason that is no UTF-8", serverFrame(0x88, closePayload(1000, "\xc0")), 1007,
        "whose reason is no UTF-8");
}

void tst_WebSocketFrames::endsOverWhatIsNotAllowed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFETCH(QString, words);
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.say(serverFrame(0x81, "4a") + bytes);
    QTRY_COMPARE(bench.owner.lines, Lines({"packet 4a", "closed parse error: parse-error"}));
    QTRY_COMPARE(bench.heardCloseCode(), code);
    QCOMPARE(bench.heard().size(), 1);
    const Error &error = bench.owner.error;
    QVERIFY(error.kind == Error::Kind::Protocol);
    QVERIFY(error.phase == Error::Phase::WebSocket);
    QVERIFY2(error.message.contains(words), qPrintable(error.message));
    QCOMPARE(error.url.path(), QStringLiteral("/socket.io/"));
    // The connection ends when the server has heard it.
    bench.transport->close(Transport::Farewell::Silent);
    bench.hangUp(0);
    QTRY_VERIFY(!bench.transport);
}

void tst_WebSocketFrames::hearsNothingBehindWhatIsNotAllowed()
{
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.say(serverFrame(0x83) + serverFrame(0x81, "4a") + serverFrame(0x89, "ping") + serverFrame(0x88));
    QTRY_COMPARE(bench.owner.lines, Lines({"closed parse error: parse-error"}));
    for (int i = 0; i < 20; ++i)
        bench.say(serverFrame(0x82, QByteArray(100'000, 'x')));
    QTRY_COMPARE(bench.request(0).socket->bytesToWrite(), 0); // it still reads, and throws it away
    bench.hangUp(0);
    QTRY_VERIFY(bench.isEnded);
    QCOMPARE(bench.owner.lines.size(), 1);
    QCOMPARE(bench.heard().size(), 1);
}

void tst_WebSocketFrames::answersPings_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("no text") << QByteArray("\x00\xff\xfe\xfd", 4);
    QTest::newRow("125 bytes") << QByteArray(125, '\xfe');
}

void tst_WebSocketFrames::answersPings()
{
    QFETCH(QByteArray, payload);
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.say(serverFrame(0x89, payload));
    QTRY_COMPARE(bench.heard(), QList<ClientFrame>({{0x8a, payload, true}}));
    QCOMPARE(bench.owner.lines, Lines());
}

void tst_WebSocketFrames::answersPingsInsideAMessage()
{
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.say(serverFrame(0x01, "4a") + serverFrame(0x89, "1"));
    QTRY_COMPARE(bench.heard(), QList<ClientFrame>({{0x8a, "1", true}}));
    QCOMPARE(bench.owner.lines, Lines());
    bench.say(serverFrame(0x89, "2") + serverFrame(0x80, "b"));
    QTRY_COMPARE(bench.owner.lines, Lines({"packet 4ab"}));
    QTRY_COMPARE(bench.heard(), QList<ClientFrame>({{0x8a, "1", true}, {0x8a, "2", true}}));
}

void tst_WebSocketFrames::boundsTheAnswersToAFloodOfPings()
{
    RawWebSocketBench bench;
    QVERIFY(bench.ask());
    bench.upgrade(0); // and reads nothing any more
    QTRY_COMPARE(bench.owner.lines, Lines({"opened"}));
    const QByteArray pings = serverFrame(0x89, QByteArray(125, 'p')).repeated(8000);
    for (int i = 0; i < 20; ++i)
        bench.write(0, pings);
    bench.write(0, serverFrame(0x81, "4end"));
    QTRY_COMPARE(bench.owner.lines.last(), QByteArray("packet 4end"));
    // 20 MB of pings have come; what cannot leave is not kept.
    QVERIFY2(bench.transport->bytesToWrite() < 4 * WebSocketTransport::HighWater,
             qPrintable(QString::number(bench.transport->bytesToWrite())));
}

void tst_WebSocketFrames::ignoresPongsNobodyAskedFor()
{
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    bench.say(serverFrame(0x8a) + serverFrame(0x8a, QByteArray(8, '\0')) + serverFrame(0x8a, "hello")
              + serverFrame(0x81, "4a"));
    QTRY_COMPARE(bench.owner.lines, Lines({"packet 4a"}));
}

void tst_WebSocketFrames::measuresRoundTrips()
{
    RawWebSocketBench bench;
    bench.open();
    QVERIFY(!bench.transport->measure());
    QTRY_COMPARE(bench.count(), 1);
    bench.accept(0);
    QTRY_COMPARE(bench.owner.lines, Lines({"opened"}));
    QVERIFY(bench.transport->measure());
    QTRY_COMPARE(bench.heard().size(), 1);
    QCOMPARE(bench.heard().first().first, 0x89);
    QVERIFY(bench.transport->measure()); // the first is forgotten
    QTRY_COMPARE(bench.heard().size(), 2);
    QVERIFY(bench.heard().at(0) != bench.heard().at(1));
    bench.say(serverFrame(0x8a, bench.heard().at(0).payload) + serverFrame(0x81, "4a"));
    QTRY_COMPARE(bench.owner.lines, Lines({"opened", "packet 4a"}));
    bench.say(serverFrame(0x8a, bench.heard().at(1).payload));
    QTRY_COMPARE(bench.owner.lines, Lines({"opened", "packet 4a", "measured"}));
    QVERIFY(bench.owner.measured.first().count() > 0);
    bench.say(serverFrame(0x8a, bench.heard().at(1).payload) + serverFrame(0x81, "4b"));
    QTRY_COMPARE(bench.owner.lines.last(), QByteArray("packet 4b"));
    QCOMPARE(bench.owner.measured.size(), 1);
}

void tst_WebSocketFrames::limitsMessages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("one frame") << serverFrame(0x82, QByteArray(1001, 'x'));
    QTest::newRow("one frame of which the header came") << serverFrame(0x82, QByteArray(1001, 'x')).first(4);
    QTest::newRow("fragments") << serverFrame(0x02, QByteArray(600, 'x')) + serverFrame(0x80, QByteArray(401, 'x'));
    QTest::newRow("many fragments") << serverFrame(0x02, "x") + serverFrame(0x00, "x").repeated(1000);
    QTest::newRow("an incredible size") << QByteArray("\x82\x7f\x7f\xff\xff\xff\xff\xff\xff\xff", 10);
}

void tst_WebSocketFrames::limitsMessages()
{
    QFETCH(QByteArray, bytes);
    RawWebSocketBench bench;
    bench.settings.options.maxMessageSize = 1000;
    QVERIFY(bench.shakeHands());
    const QByteArray fits(1000, '4');
    bench.say(serverFrame(0x81, fits) + serverFrame(0x01, fits.first(500)) + serverFrame(0x80, fits.first(500)));
    QTRY_COMPARE(bench.owner.lines, Lines({"packet " + fits, "packet " + fits}));
    bench.say(bytes);
    QTRY_COMPARE(bench.owner.lines.last(), QByteArray("closed parse error: too-big"));
    QTRY_COMPARE(bench.heardCloseCode(), 1009);
    QVERIFY2(bench.owner.error.message.contains(QLatin1String("limit of 1000 bytes")),
             qPrintable(bench.owner.error.message));
}

void tst_WebSocketFrames::countsBytes()
{
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    QCOMPARE(bench.transport->bytesSent(), 0);
    bench.send({message("abc"), binaryEnginePacket("12")});
    QCOMPARE(bench.transport->bytesSent(), 6);
    bench.say(serverFrame(0x81, "4abcd") + serverFrame(0x89, "12") + serverFrame(0x82, "123"));
    QTRY_COMPARE(bench.owner.lines.size(), 2);
    QCOMPARE(bench.transport->bytesReceived(), 10);
    QTRY_COMPARE(bench.transport->bytesSent(), 8);
}

void tst_WebSocketFrames::carriesALargeMessageBothWays()
{
    RawWebSocketBench bench;
    QVERIFY(bench.shakeHands());
    QByteArray large(20'000'000, '\0');
    for (qsizetype i = 0; i < large.size(); ++i)
        large[i] = char(i * 31 + (i >> 8));
    QByteArray seen;
    bench.owner.then = [&](Transport *, const QByteArray &line) { seen = QByteArray::fromHex(line.mid(7)); };
    bench.say(serverFrame(0x82, large));
    QTRY_COMPARE(bench.owner.lines.size(), 1);
    QVERIFY(seen == large);
    bench.owner.then = {};
    bench.send({binaryEnginePacket(large)});
    QVERIFY(!bench.transport->isWritable());
    QTRY_COMPARE(bench.received.size(), large.size() + 14);
    QVERIFY(bench.heard() == QList<ClientFrame>({{0x82, large, true}}));
    QTRY_COMPARE(bench.owner.last(), QByteArray("drained"));
}

QTEST_GUILESS_MAIN(tst_WebSocketFrames)
#include "tst_websocketframes.moc"
