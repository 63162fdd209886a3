// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/pollingbench.h"

using namespace SocketIO;
using Lines = QByteArrayList;

namespace {

const QByteArray Octets = "Content-Type: application/octet-stream\r\n";
const QByteArray Text = "Content-Type: text/plain; charset=UTF-8\r\n";

/// A packet in the binary form of revision 3.
QByteArray counted(char kind, const QByteArray &content)
{
    QByteArray digits;
    for (const char digit : QByteArray::number(content.size()))
        digits += char(digit - '0');
    return kind + digits + '\xff' + content;
}

QByteArray text3(const QByteArray &packet)
{
    return QByteArray::number(QString::fromUtf8(packet).size()) + ':' + packet;
}

Lines packets(const RecordingOwner &owner)
{
    Lines lines;
    for (const QByteArray &line : owner.lines) {
        if (line.startsWith("packet 4") || line.startsWith("binary"))
            lines.append(line);
    }
    return lines;
}

} // namespace

/// Both generations over polling, and how they are told apart.
class tst_PollingProtocol : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsOutWhatTheServerSpeaks_data();
    void findsOutWhatTheServerSpeaks();
    void readsAnswers_data();
    void readsAnswers();
    void postsExactBytes_data();
    void postsExactBytes();
    void keepsTheRevisionOfTheHandshake();
    void asksForTheRevisionThatIsChosen_data();
    void asksForTheRevisionThatIsChosen();
    void saysThatTheOtherGenerationAnswered();
    void asksForBase64();
};

void tst_PollingProtocol::findsOutWhatTheServerSpeaks_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("revision");
    QTest::newRow("Socket.IO 3 and 4") << Text << Hello << 4;
    QTest::newRow("Socket.IO 2: text") << Text << QByteArray(text3(Hello) + "2:40") << 3;
    QTest::newRow("Socket.IO 1: octets") << Octets << QByteArray(counted('\0', Hello)) << 3;
    QTest::newRow("netty: text called octets") << Octets << Hello << 4;
}

void tst_PollingProtocol::findsOutWhatTheServerSpeaks()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(int, revision);
    PollingBench bench;
    auto known = Protocol::Auto;
    bench.owner.then = [&](Transport *transport, const QByteArray &line) {
        if (line == "opened")
            known = transport->protocol();
    };
    bench.open();
    QVERIFY(bench.transport->protocol() == Protocol::Auto);
    QTRY_COMPARE(bench.count(), 1);
    QCOMPARE(bench.request(0).query("EIO"), QStringLiteral("4"));
    bench.answer(0, body, "200 OK", type);
    QTRY_VERIFY(bench.owner.lines.size() >= 2);
    QCOMPARE(bench.owner.lines.at(0), QByteArray("opened"));
    QCOMPARE(bench.owner.lines.at(1), "packet " + Hello);
    QCOMPARE(int(known), revision);
}

void tst_PollingProtocol::readsAnswers_data()
{
    QTest::addColumn<bool>("isThree");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("3, text, lengths in UTF-16")
        << true << Text << QByteArray(text3("42[\"😀€\"]") + text3("4a")) << Lines{"packet 42[\"😀€\"]", "packet 4a"};
    QTest::newRow("3, text, binary as base64")
        << true << Text << QByteArray("10:b4AQIDBA==2:4b") << Lines{"binary 01020304", "packet 4b"};
    QTest::newRow("3, octets") << true << Octets
                               << QByteArray(counted('\0', "4€") + counted('\1', QByteArray("\x04\x01\x02\xff", 4)))
                               << Lines{"packet 4€", "binary 0102ff"};
    QTest::newRow("3, octets, netty's stray separator")
        << true << Octets << QByteArray(counted('\0', "4a") + '\x1e' + counted('\0', "4b"))
        << Lines{"packet 4a", "packet 4b"};
    QTest::newRow("4") << false << Text
                       << QByteArray("4€\x1e"
                                     "bAQL/")
                       << Lines{"packet 4€", "binary 0102ff"};
    QTest::newRow("4, called octets") << false << Octets
                                      << QByteArray("4€\x1e"
                                                    "4b")
                                      << Lines{"packet 4€", "packet 4b"};
}

void tst_PollingProtocol::readsAnswers()
{
    QFETCH(bool, isThree);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QByteArrayList, lines);
    PollingBench bench;
    bench.hello = isThree ? text3(Hello) : Hello;
    QVERIFY(bench.shakeHands());
    bench.answer(1, body, "200 OK", type);
    QTRY_COMPARE(packets(bench.owner), lines);
    QTRY_COMPARE(bench.pending("GET"), 2);
    // The same in as many pieces as it has bytes.
    bench.owner.lines.clear();
    bench.trickle(
        2, "HTTP/1.1 200 OK\r\n" + type + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QTRY_COMPARE(packets(bench.owner), lines);
}

void tst_PollingProtocol::postsExactBytes_data()
{
    QTest::addColumn<bool>("isThree");
    QTest::addColumn<bool>("forcesBase64");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    const QByteArray text = "text/plain;charset=UTF-8";
    QTest::newRow("4") << false << false << text
                       << QByteArray("42[\"€\"]\x1e"
                                     "bAQL/");
    QTest::newRow("4, base64") << false << true << text
                               << QByteArray("42[\"€\"]\x1e"
                                             "bAQL/");
    QTest::newRow("3") << true << false << QByteArray("application/octet-stream")
                       << QByteArray(counted('\0', "42[\"€\"]") + counted('\1', QByteArray("\x04\x01\x02\xff", 4)));
    QTest::newRow("3, base64") << true << true << text << QByteArray("12:42[\"\\u20ac\"]6:b4AQL/");
}

void tst_PollingProtocol::postsExactBytes()
{
    QFETCH(bool, isThree);
    QFETCH(bool, forcesBase64);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    PollingBench bench;
    bench.settings.options.forceBase64 = forcesBase64;
    bench.hello = isThree ? text3(Hello) : Hello;
    QVERIFY(bench.shakeHands());
    bench.send({message("2[\"€\"]"), binaryEnginePacket(QByteArray("\x01\x02\xff", 3))});
    QTRY_COMPARE(bench.count("POST"), 1);
    const auto &request = bench.request(bench.pending("POST"));
    QCOMPARE(request.body, body);
    QCOMPARE(request.head.header("Content-Type").toLower().replace(" ", ""), type.toLower());
    QCOMPARE(request.head.header("Content-Length").toLongLong(), body.size());
    QCOMPARE(bench.transport->bytesToWrite(), body.size());
    QCOMPARE(bench.transport->bytesSent(), body.size());
}

void tst_PollingProtocol::keepsTheRevisionOfTheHandshake()
{
    // Servers since engine.io 6.6.10 refuse a session whose requests change it.
    PollingBench bench;
    bench.hello = text3(Hello);
    QVERIFY(bench.shakeHands());
    QVERIFY(bench.transport->protocol() == Protocol::V3);
    bench.send({message("a")});
    QTRY_COMPARE(bench.count(), 3);
    for (int number = 0; number < 3; ++number)
        QCOMPARE(bench.request(number).query("EIO"), QStringLiteral("4"));
}

void tst_PollingProtocol::asksForTheRevisionThatIsChosen_data()
{
    QTest::addColumn<bool>("isThree");
    QTest::newRow("3") << true;
    QTest::newRow("4") << false;
}

void tst_PollingProtocol::asksForTheRevisionThatIsChosen()
{
    QFETCH(bool, isThree);
    PollingBench bench;
    bench.settings.protocol = isThree ? Protocol::V3 : Protocol::V4;
    bench.hello = isThree ? text3(Hello) : Hello;
    QVERIFY(bench.shakeHands());
    QVERIFY(bench.transport->protocol() == bench.settings.protocol);
    bench.send({message("a")});
    QTRY_COMPARE(bench.count(), 3);
    for (int number = 0; number < 3; ++number)
        QCOMPARE(bench.request(number).query("EIO"), isThree ? QStringLiteral("3") : QStringLiteral("4"));
}

void tst_PollingProtocol::saysThatTheOtherGenerationAnswered()
{
    PollingBench bench;
    bench.settings.protocol = Protocol::V4;
    bench.open();
    QTRY_COMPARE(bench.count(), 1);
    bench.answer(0, text3(Hello));
    QTRY_COMPARE(bench.owner.lines, Lines({"closed parse error: parse-error"}));
    QVERIFY2(bench.owner.error.message.contains(QLatin1String("Engine.IO 3")), qPrintable(bench.owner.error.message));
    QVERIFY(bench.owner.error.phase == Error::Phase::Engine);
}

void tst_PollingProtocol::asksForBase64()
{
    PollingBench bench;
    bench.settings.options.forceBase64 = true;
    QVERIFY(bench.shakeHands());
    QCOMPARE(bench.request(0).query("b64"), QStringLiteral("1"));
    QCOMPARE(bench.request(1).query("b64"), QStringLiteral("1"));
    PollingBench other;
    QVERIFY(other.shakeHands());
    QVERIFY(!QByteArray(other.request(0).head.target).contains("b64"));
}

QTEST_GUILESS_MAIN(tst_PollingProtocol)
#include "tst_pollingprotocol.moc"
