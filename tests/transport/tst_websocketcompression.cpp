// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/deflater.h"
#include "transport/inflater.h"
#include "transport/websocketbench.h"

using namespace SocketIO;
using Lines = QByteArrayList;

namespace {

const QByteArray Agreed = "Sec-WebSocket-Extensions: permessage-deflate\r\n";

/// A bench whose messages are compressed from the first byte on.
struct CompressingBench : RawWebSocketBench {
    CompressingBench() { settings.options.deflateThreshold = 0; }
};

QByteArray inflated(Inflater &inflater, const ClientFrame &frame)
{
    QByteArray message;
    return inflater.inflate(frame.payload, 0, &message) == Inflater::Outcome::Done ? message : "corrupt";
}

} // namespace

/// permessage-deflate (RFC 7692) on a real connection.
class tst_WebSocketCompression : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void compressesFromTheThresholdOn();
    void compressesNothingThatWasNotAgreed();
    void compressesNothingThatMayNotBe();
    void keepsItsContextOrNot_data();
    void keepsItsContextOrNot();
    void staysInTheWindowOfTheServer();
    void receivesCompressedMessages();
    void followsTheServersContext();
    void endsABomb();
    void endsOverCorruptBytes();
    void tracesWireAndMessage();
};

void tst_WebSocketCompression::compressesFromTheThresholdOn()
{
    RawWebSocketBench bench;
    bench.settings.options.deflateThreshold = 100;
    QVERIFY(bench.shakeHands(Agreed));
    const QByteArray below(98, 'x');
    const QByteArray at(99, 'x');
    bench.send({message(below), message(at), binaryEnginePacket(at), binaryEnginePacket(at + 'x')});
    QTRY_COMPARE(bench.heard().size(), 4);
    Inflater inflater(false);
    QCOMPARE(bench.heard().at(0), (ClientFrame{0x81, '4' + below, true}));
    QCOMPARE(bench.heard().at(1).first, 0xc1);
    QCOMPARE(inflated(inflater, bench.heard().at(1)), '4' + at);
    QCOMPARE(bench.heard().at(2), (ClientFrame{0x82, at, true}));
    QCOMPARE(bench.heard().at(3).first, 0xc2);
    QCOMPARE(inflated(inflater, bench.heard().at(3)), at + 'x');
}

void tst_WebSocketCompression::compressesNothingThatWasNotAgreed()
{
    CompressingBench bench;
    QVERIFY(bench.shakeHands());
    bench.send({message(QByteArray(5000, 'x'))});
    QTRY_COMPARE(bench.heard(), QList<ClientFrame>({{0x81, '4' + QByteArray(5000, 'x'), true}}));
    QVERIFY(bench.request(0).head.header("Sec-WebSocket-Extensions").startsWith("permessage-deflate"));
}

void tst_WebSocketCompression::compressesNothingThatMayNotBe()
{
    CompressingBench bench;
    QVERIFY(bench.shakeHands(Agreed));
    EnginePacket plain = message(QByteArray(5000, 'x'));
    plain.compress = false;
    bench.send({plain, binaryEnginePacket({})});
    QTRY_COMPARE(bench.heard(), QList<ClientFrame>({{0x81, '4' + QByteArray(5000, 'x'), true}, {0x82, "", true}}));
}

void tst_WebSocketCompression::keepsItsContextOrNot_data()
{
    QTest::addColumn<QByteArray>("terms");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("kept") << QByteArray() << true;
    QTest::newRow("forgotten") << QByteArray("; client_no_context_takeover") << false;
    QTest::newRow("the server forgets") << QByteArray("; server_no_context_takeover") << true;
}

void tst_WebSocketCompression::keepsItsContextOrNot()
{
    QFETCH(QByteArray, terms);
    QFETCH(bool, keeps);
    CompressingBench bench;
    QVERIFY(bench.shakeHands(Agreed.trimmed() + terms + "\r\n"));
    const QByteArray text = "4[\"a message that is like the one before\",1,2,3]";
    bench.send({message(text)});
    bench.send({message(text)});
    QTRY_COMPARE(bench.heard().size(), 2);
    const QList<ClientFrame> heard = bench.heard();
    QCOMPARE(heard.at(1).payload.size() < heard.at(0).payload.size() / 2, keeps);
    Inflater inflater(!keeps);
    for (const ClientFrame &frame : heard)
        QCOMPARE(inflated(inflater, frame), '4' + text);
}

void tst_WebSocketCompression::staysInTheWindowOfTheServer()
{
    for (const int bits : {8, 9, 12}) {
        CompressingBench bench;
        QVERIFY(bench.shakeHands(Agreed.trimmed() + "; client_max_window_bits=" + QByteArray::number(bits) + "\r\n"));
        QByteArray text(3000, 'x');
        for (qsizetype i = 0; i < text.size(); ++i)
            text[i] = char('a' + (i * i / 7) % 23);
        bench.send({message(text + text)});
        QTRY_COMPARE(bench.heard().size(), 1);
        const ClientFrame heard = bench.heard().first();
        if (bits < Deflater::MinWindowBits) { // not compressed is always allowed
            QCOMPARE(heard, (ClientFrame{0x81, '4' + text + text, true}));
            continue;
        }
        Deflater same(bits, false);
        QCOMPARE(heard.payload, same.deflate(QByteArray('4' + text + text)));
    }
}

void tst_WebSocketCompression::receivesCompressedMessages()
{
    CompressingBench bench;
    QVERIFY(bench.shakeHands(Agreed));
    Deflater deflater(15, false);
    const QByteArray text = '4' + QByteArray("hello ").repeated(1000);
    const QByteArray first = deflater.deflate(text);
    const QByteArray second = deflater.deflate(text);
    bench.say(serverFrame(0xc1, first) + serverFrame(0x81, "4plain") + serverFrame(0x41, second.first(2))
              + serverFrame(0x89, "p") + serverFrame(0x00) + serverFrame(0x80, second.sliced(2))
              + serverFrame(0xc2, deflater.deflate("\xff\x00")));
    QTRY_COMPARE(bench.owner.lines, Lines({"packet " + text, "packet 4plain", "packet " + text, "binary ff"}));
}

void tst_WebSocketCompression::followsTheServersContext()
{
    CompressingBench bench;
    QVERIFY(bench.shakeHands(Agreed.trimmed() + "; server_no_context_takeover; server_max_window_bits=9\r\n"));
    Deflater deflater(9, true);
    for (int i = 0; i < 3; ++i)
        bench.say(serverFrame(0xc1, deflater.deflate("4hello hello hello")));
    QTRY_COMPARE(bench.owner.lines, Lines(3, "packet 4hello hello hello"));
}

void tst_WebSocketCompression::endsABomb()
{
    CompressingBench bench;
    bench.settings.options.maxMessageSize = 1'000'000;
    QVERIFY(bench.shakeHands(Agreed));
    Deflater deflater(15, false);
    bench.say(serverFrame(0xc1, deflater.deflate(QByteArray(100'000'000, '4'))));
    QTRY_COMPARE(bench.owner.lines, Lines({"closed parse error: too-big"}));
    QTRY_COMPARE(bench.heardCloseCode(), 1009);
}

void tst_WebSocketCompression::endsOverCorruptBytes()
{
    CompressingBench bench;
    QVERIFY(bench.shakeHands(Agreed));
    bench.say(serverFrame(0xc1, QByteArray::fromHex("0748cdc9")));
    QTRY_COMPARE(bench.owner.lines, Lines({"closed parse error: parse-error"}));
    QTRY_COMPARE(bench.heardCloseCode(), 1007);
    QVERIFY2(bench.owner.error.message.contains(QLatin1String("cannot be inflated")),
             qPrintable(bench.owner.error.message));
}

void tst_WebSocketCompression::tracesWireAndMessage()
{
    CompressingBench bench;
    QVERIFY(bench.shakeHands(Agreed));
    const QByteArray text = '4' + QByteArray(1000, 'x');
    Deflater deflater(15, false);
    const QByteArray deflated = deflater.deflate(text);
    bench.send({message(text.sliced(1))});
    bench.say(serverFrame(0xc1, deflated) + serverFrame(0x41, "\xff") + QByteArray("\x88\x00", 2));
    QTRY_VERIFY(bench.tap.records.size() >= 3);
    for (int i = 0; i < 2; ++i) {
        const TraceRecord record = bench.tap.records.at(i);
        QCOMPARE(record.frame, 0xc1);
        QCOMPARE(record.size, deflated.size());
        QCOMPARE(record.payload.toByteArray(), text);
    }
    // A fragment is shown as it came.
    QCOMPARE(bench.tap.records.at(2).frame, 0x41);
    QCOMPARE(bench.tap.records.at(2).payload.toByteArray(), QByteArray("\xff"));
}

QTEST_GUILESS_MAIN(tst_WebSocketCompression)
#include "tst_websocketcompression.moc"
