// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/messagereader.h"

#include "transport/clientframe.h"
#include "transport/closenote.h"
#include "transport/deflater.h"
#include <QTest>

using namespace SocketIO;

namespace {

using Taken = MessageReader::Taken;

/// Gives it frames as they come from a server, and tells what comes of the last.
QByteArray take(MessageReader &reader, const QList<QPair<int, QByteArray>> &frames)
{
    FrameReader wire(0, true);
    QByteArray bytes;
    for (const auto &[first, payload] : frames)
        bytes += serverFrame(first, payload);
    std::memcpy(wire.room(bytes.size()).data(), bytes.data(), size_t(bytes.size()));
    wire.advance(bytes.size());
    QByteArray line;
    while (wire.next() == FrameReader::Found::Frame) {
        switch (reader.take(wire)) {
        case Taken::Part:
            line = "part";
            break;
        case Taken::Message:
            line = (reader.isText() ? "text " : "binary ") + reader.takeMessage();
            break;
        case Taken::Fault:
            return QByteArray::number(reader.fault().closeCode) + ' ' + reader.fault().words.toUtf8();
        }
    }
    return line;
}

} // namespace

class tst_MessageReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesWholeMessages();
    void putsFragmentsTogether();
    void takesTextOfUtf8Alone_data();
    void takesTextOfUtf8Alone();
    void takesBinaryAsItIs();
    void inflatesWholeMessagesAndFragments();
    void keepsTheContextOverFragments();
    void limitsWhatIsInflated();
    void refusesWhatCannotBeInflated();
    void checksTheTextThatWasInflated();
};

void tst_MessageReader::takesWholeMessages()
{
    MessageReader reader(0, std::nullopt);
    QCOMPARE(take(reader, {{0x81, "4hello"}}), QByteArray("text 4hello"));
    QCOMPARE(take(reader, {{0x82, "\xff\x80"}}), QByteArray("binary \xff\x80"));
    QCOMPARE(take(reader, {{0x81, ""}}), QByteArray("text "));
}

void tst_MessageReader::putsFragmentsTogether()
{
    MessageReader reader(0, std::nullopt);
    QCOMPARE(take(reader, {{0x01, "4h"}, {0x00, ""}}), QByteArray("part"));
    QCOMPARE(take(reader, {{0x01, "4h"}, {0x00, ""}, {0x00, "el"}, {0x80, "lo"}}), QByteArray("text 4hello"));
    QCOMPARE(take(reader, {{0x02, ""}, {0x80, ""}}), QByteArray("binary "));
    QCOMPARE(take(reader, {{0x81, "next"}}), QByteArray("text next"));
}

void tst_MessageReader::takesTextOfUtf8Alone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("at");
    QTest::newRow("valid") << QByteArray("4ä€😀") << -1;
    QTest::newRow("broken at its second byte") << QByteArray("4\xff") << 1;
    QTest::newRow("a surrogate") << QByteArray("4\xed\xa0\x80") << 2;
    QTest::newRow("cut") << QByteArray("4\xe2\x82") << 3;
    QTest::newRow("broken far behind") << QByteArray(QByteArray(1000, 'x') + "\xc0\xaf") << 1000;
}

void tst_MessageReader::takesTextOfUtf8Alone()
{
    QFETCH(QByteArray, text);
    QFETCH(int, at);
    const QByteArray answer = at < 0 ? QByteArray("text " + text)
                                     : "1007 a text of " + QByteArray::number(text.size())
            + " bytes that is no UTF-8 from its byte " + QByteArray::number(at) + " on";
    MessageReader whole(0, std::nullopt);
    QCOMPARE(take(whole, {{0x81, text}}), answer);
    // A character may lie in two frames.
    for (qsizetype cut = 0; cut <= std::min<qsizetype>(text.size(), 12); ++cut) {
        MessageReader reader(0, std::nullopt);
        QCOMPARE(take(reader, {{0x01, text.first(cut)}, {0x80, text.sliced(cut)}}), answer);
    }
}

void tst_MessageReader::takesBinaryAsItIs()
{
    MessageReader reader(0, std::nullopt);
    QCOMPARE(take(reader, {{0x02, "\xc0"}, {0x80, "\xaf"}}), QByteArray("binary \xc0\xaf"));
}

void tst_MessageReader::inflatesWholeMessagesAndFragments()
{
    MessageReader reader(0, DeflateTerms());
    Deflater deflater(15, false);
    const QByteArray text = QByteArray("4hello ").repeated(100);
    QCOMPARE(take(reader, {{0xc1, deflater.deflate(text)}}), "text " + text);
    QCOMPARE(take(reader, {{0x81, "4plain"}}), QByteArray("text 4plain"));
    const QByteArray deflated = deflater.deflate(text);
    QCOMPARE(take(reader, {{0x42, deflated.first(3)}, {0x00, ""}, {0x80, deflated.sliced(3)}}), "binary " + text);
    QCOMPARE(take(reader, {{0xc1, QByteArray(1, '\0')}}), QByteArray("text "));
}

void tst_MessageReader::keepsTheContextOverFragments()
{
    const QByteArray text = QByteArray("4hello ").repeated(100);
    Deflater deflater(15, false);
    const QByteArray first = deflater.deflate(text);
    const QByteArray second = deflater.deflate(text);
    MessageReader keeps(0, DeflateTerms());
    QCOMPARE(take(keeps, {{0xc1, first}, {0x41, second.first(1)}, {0x80, second.sliced(1)}}), "text " + text);
    MessageReader forgets(0, DeflateTerms{true, false, 15, 15});
    QVERIFY(take(forgets, {{0xc1, first}, {0xc1, second}}).startsWith("1007 a compressed message"));
}

void tst_MessageReader::limitsWhatIsInflated()
{
    Deflater deflater(15, true);
    MessageReader reader(1000, DeflateTerms{true, false, 15, 15});
    QCOMPARE(take(reader, {{0xc2, deflater.deflate(QByteArray(1000, 'x'))}}).size(), 1007);
    QCOMPARE(take(reader, {{0xc2, deflater.deflate(QByteArray(1001, 'x'))}}), QByteArray("1009 "));
    QVERIFY(reader.message().isEmpty());
}

void tst_MessageReader::refusesWhatCannotBeInflated()
{
    MessageReader reader(0, DeflateTerms());
    const QByteArray answer = take(reader, {{0x81, "ok"}, {0xc1, QByteArray::fromHex("0748cdc9")}});
    QVERIFY2(answer.startsWith("1007 a compressed message that cannot be inflated, "), answer.constData());
    QCOMPARE(reader.fault().position, 6);
}

void tst_MessageReader::checksTheTextThatWasInflated()
{
    Deflater deflater(15, false);
    MessageReader reader(0, DeflateTerms());
    QCOMPARE(take(reader, {{0xc1, deflater.deflate("4a\xff")}}),
             QByteArray("1007 a text of 3 bytes that is no UTF-8 from its byte 2 on"));
}

QTEST_APPLESS_MAIN(tst_MessageReader)
#include "tst_messagereader.moc"
