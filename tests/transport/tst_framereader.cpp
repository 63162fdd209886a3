// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/framereader.h"

#include "transport/clientframe.h"
#include <QTest>

using namespace SocketIO;

namespace {

using Found = FrameReader::Found;

/// Reads everything in `bytes`, given in pieces; a line per frame, and one for the end if there is one.
QByteArrayList readAll(FrameReader &reader, const QByteArray &all, qsizetype piece)
{
    QByteArrayView bytes = all;
    QByteArrayList lines;
    while (!bytes.isEmpty()) {
        const auto room = reader.room(std::min(piece, bytes.size()));
        std::memcpy(room.data(), bytes.data(), room.size());
        reader.advance(qsizetype(room.size()));
        bytes = bytes.sliced(qsizetype(room.size()));
        for (;;) {
            const Found found = reader.next();
            if (found == Found::Nothing)
                break;
            if (found == Found::Http)
                return lines << "http";
            if (found == Found::Fault)
                return lines << QByteArray::number(reader.fault().closeCode) + ' ' + reader.fault().words.toUtf8();
            lines << QByteArray::number(reader.frame().first, 16) + ' ' + reader.frame().payload.toByteArray();
        }
    }
    return lines;
}

} // namespace

class tst_FrameReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsFramesOfEverySize_data();
    void readsFramesOfEverySize();
    void readsInPieces_data();
    void readsInPieces();
    void refuses_data();
    void refuses();
    void tellsWhereTheBadFrameStarts();
    void allowsCompressionOnlyWhereItMayBe();
    void countsFragmentsTogether();
    void measuresControlFramesByTheirOwnLimit();
    void believesNoAnnouncedSize();
    void seesHttp_data();
    void seesHttp();
    void putsFragmentsTogether_data();
    void putsFragmentsTogether();
    void keepsNothingBehindALongFrame();
};

void tst_FrameReader::readsFramesOfEverySize_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const int size : {0, 1, 125, 126, 127, 4095, 4096, 4097, 65535, 65536, 200000})
        QTest::addRow("%d bytes", size) << qsizetype(size);
}

void tst_FrameReader::readsFramesOfEverySize()
{
    QFETCH(qsizetype, size);
    const QByteArray payload(size, 'p');
    FrameReader reader(0, false);
    const QByteArray bytes = serverFrame(0x82, payload) + serverFrame(0x81, "end");
    QCOMPARE(readAll(reader, bytes, 65536), QByteArrayList({"82 " + payload, "81 end"}));
    QCOMPARE(reader.position(), bytes.size());
}

void tst_FrameReader::readsInPieces_data()
{
    QTest::addColumn<qsizetype>("piece");
    for (const int piece : {1, 2, 3, 7, 125, 4096, 1 << 20})
        QTest::addRow("of %d bytes", piece) << qsizetype(piece);
}

void tst_FrameReader::readsInPieces()
{
    QFETCH(qsizetype, piece);
    const QByteArray middle(300, 'm');
    const QByteArray large(70000, 'l');
    const QByteArray bytes = serverFrame(0x81, "a") + serverFrame(0x01, middle) + serverFrame(0x89, "ping")
        + serverFrame(0x00) + serverFrame(0x80, large) + serverFrame(0x82, large) + serverFrame(0x8a);
    FrameReader reader(0, false);
    QCOMPARE(readAll(reader, bytes, piece),
             QByteArrayList({"81 a", "1 " + middle, "89 ping", "0 ", "80 " + large, "82 " + large, "8a "}));
}

void tst_FrameReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("words");
    for (const int opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15}) {
        QTest::addRow("reserved opcode %d", opcode)
            << serverFrame(0x80 | opcode)
            << QByteArray("1002 a frame with the reserved opcode 0x") + QByteArray::number(opcode, 16);
    }
    const QByteArray reserved = "1002 a frame with reserved bits set";
    for (const int bits : {0x10, 0x20, 0x30, 0x50, 0x60, 0x70}) {
        QTest::addRow("reserved bits 0x%x", bits) << serverFrame(0x81 | bits, "4") << reserved;
        QTest::addRow("reserved bits 0x%x on a ping", bits) << serverFrame(0x89 | bits) << reserved;
    }
    const QByteArray compressed = "1002 a frame with the bit for compression where it must not be";
    QTest::newRow("compressed, not agreed") << serverFrame(0xc1, "4") << compressed;
    QTest::newRow("compressed ping") << serverFrame(0xc9) << compressed;
    QTest::newRow("masked") << QByteArray("\x81\x81\1\2\3\4\x35", 7)
                            << QByteArray("1002 a masked frame, as only clients send");
    for (const int first : {0x08, 0x09, 0x0a})
        QTest::addRow("control frame %d in fragments", first)
            << serverFrame(first) << QByteArray("1002 a control frame in fragments");
    const QByteArray longControl = "1002 a control frame of more than 125 bytes";
    QTest::newRow("ping of 126 bytes") << serverFrame(0x89, QByteArray(126, 'x')) << longControl;
    QTest::newRow("close of 70000 bytes") << serverFrame(0x88, QByteArray(70000, 'x')) << longControl;
    QTest::newRow("continuation of nothing") << serverFrame(0x80, "4") << QByteArray("1002 a continuation of nothing");
    QTest::newRow("continuation of nothing, to be continued")
        << serverFrame(0x00, "4") << QByteArray("1002 a continuation of nothing");
    const QByteArray size = "1002 a frame's size in a form that is not allowed";
    QTest::newRow("5 in two bytes") << QByteArray("\x81\x7e\x00\x05hello", 9) << size;
    QTest::newRow("125 in two bytes") << QByteArray("\x81\x7e\x00\x7d", 4) << size;
    QTest::newRow("5 in eight bytes") << QByteArray("\x81\x7f\0\0\0\0\0\0\0\5hello", 15) << size;
    QTest::newRow("65535 in eight bytes") << QByteArray("\x81\x7f\0\0\0\0\0\0\xff\xff", 10) << size;
    QTest::newRow("a negative size") << QByteArray("\x81\x7f\x80\0\0\0\0\1\0\0", 10) << size;
    QTest::newRow("all bits of a size") << QByteArray("\x82\x7f\xff\xff\xff\xff\xff\xff\xff\xff", 10) << size;
}

void tst_FrameReader::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, words);
    for (const qsizetype piece : {1, 1000}) {
        FrameReader reader(0, false);
        QCOMPARE(readAll(reader, bytes, piece), QByteArrayList({words}));
    }
}

void tst_FrameReader::tellsWhereTheBadFrameStarts()
{
    FrameReader reader(0, false);
    const QByteArray good = serverFrame(0x81, "four") + serverFrame(0x82, QByteArray(9000, 'x'));
    QCOMPARE(readAll(reader, good + serverFrame(0x83), 100).size(), 3);
    QCOMPARE(reader.fault().position, good.size());

    FrameReader again(0, false);
    QCOMPARE(readAll(again, serverFrame(0x01, "a") + serverFrame(0x81, "b"), 100).last(),
             QByteArray("1002 a new message before the last one ended"));
    QCOMPARE(again.fault().position, 3);
}

void tst_FrameReader::allowsCompressionOnlyWhereItMayBe()
{
    FrameReader reader(0, true);
    QCOMPARE(readAll(reader, serverFrame(0xc1, "x") + serverFrame(0x42, "y") + serverFrame(0x80, "z"), 100),
             QByteArrayList({"c1 x", "42 y", "80 z"}));
    FrameReader continued(0, true);
    QCOMPARE(readAll(continued, serverFrame(0x41, "x") + serverFrame(0xc0, "y"), 100).last(),
             QByteArray("1002 a frame with the bit for compression where it must not be"));
    FrameReader ping(0, true);
    QCOMPARE(readAll(ping, serverFrame(0xc9), 100).size(), 1);
    QVERIFY(ping.fault().closeCode == 1002);
}

void tst_FrameReader::countsFragmentsTogether()
{
    FrameReader reader(10, false);
    QCOMPARE(
        readAll(reader, serverFrame(0x01, "12345") + serverFrame(0x80, "67890") + serverFrame(0x81, "1234567890"), 100)
            .size(),
        3);
    QCOMPARE(readAll(reader, serverFrame(0x01, "12345") + serverFrame(0x00, "678") + serverFrame(0x80, "901"), 100),
             QByteArrayList({"1 12345", "0 678", "1009 "}));
    FrameReader whole(10, false);
    // Known from the header: none of the payload is there.
    QCOMPARE(readAll(whole, serverFrame(0x82, QByteArray(11, 'x')).first(2), 100), QByteArrayList({"1009 "}));
}

void tst_FrameReader::measuresControlFramesByTheirOwnLimit()
{
    FrameReader reader(10, false);
    const QByteArray ping(125, 'p');
    QCOMPARE(readAll(reader, serverFrame(0x89, ping), 100), QByteArrayList({"89 " + ping}));
}

void tst_FrameReader::believesNoAnnouncedSize()
{
    FrameReader reader(0, false);
    QCOMPARE(readAll(reader, QByteArray("\x82\x7f\x10\0\0\0\0\0\0\0", 10), 100), QByteArrayList());
    // Room is there for some of the 1 EiB only.
    QVERIFY(reader.room(std::numeric_limits<qsizetype>::max()).size() <= 16 * 1024 * 1024);
}

void tst_FrameReader::seesHttp_data()
{
    QTest::addColumn<qsizetype>("piece");
    QTest::newRow("at once") << qsizetype(1000);
    QTest::newRow("byte by byte") << qsizetype(1);
}

void tst_FrameReader::seesHttp()
{
    QFETCH(qsizetype, piece);
    FrameReader reader(0, true);
    const QByteArray answer = "HTTP/1.1 400 Bad Request\r\n\r\n";
    QCOMPARE(readAll(reader, serverFrame(0x81, "4a") + answer, piece), QByteArrayList({"81 4a", "http"}));
    QVERIFY(reader.unread().startsWith("HTTP/1."));
    FrameReader other(0, true);
    QCOMPARE(readAll(other, "HTTQ/1.1", piece),
             QByteArrayList({"1002 a frame with the bit for compression where it must not be"}));
}

void tst_FrameReader::putsFragmentsTogether_data()
{
    QTest::addColumn<QList<qsizetype>>("sizes");
    QTest::addColumn<qsizetype>("piece");
    for (const int piece : {1, 100, 4096, 1 << 20}) {
        QTest::addRow("short, by %d", piece) << QList<qsizetype>({3, 0, 10, 1, 0}) << qsizetype(piece);
        QTest::addRow("long first, by %d", piece) << QList<qsizetype>({5000, 1, 10}) << qsizetype(piece);
        QTest::addRow("long last, by %d", piece) << QList<qsizetype>({7, 90000}) << qsizetype(piece);
        QTest::addRow("all long, by %d", piece) << QList<qsizetype>({5000, 70000, 5000, 9000}) << qsizetype(piece);
        QTest::addRow("many, by %d", piece) << QList<qsizetype>(300, 17) << qsizetype(piece);
    }
}

void tst_FrameReader::putsFragmentsTogether()
{
    QFETCH(QList<qsizetype>, sizes);
    QFETCH(qsizetype, piece);
    QByteArray message;
    QByteArray bytes;
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        const QByteArray part(sizes.at(i), char('a' + i % 26));
        bytes += serverFrame((i == 0 ? 0x02 : 0) | (i + 1 == sizes.size() ? 0x80 : 0), part) + serverFrame(0x89, "p");
        message += part;
    }
    FrameReader reader(message.size(), false);
    for (int round = 0; round < 2; ++round) {
        QByteArrayView rest = bytes;
        QByteArrayList messages;
        while (!rest.isEmpty()) {
            const auto room = reader.room(std::min(piece, rest.size()));
            std::memcpy(room.data(), rest.data(), room.size());
            reader.advance(qsizetype(room.size()));
            rest = rest.sliced(qsizetype(room.size()));
            while (reader.next() == Found::Frame) {
                if (reader.frame().isControl() || !reader.frame().isFinal())
                    continue;
                QCOMPARE(reader.message().size(), message.size());
                messages.append(reader.takeMessage());
            }
        }
        QVERIFY(messages == QByteArrayList({message}));
    }
}

void tst_FrameReader::keepsNothingBehindALongFrame()
{
    // The payload of a long frame that nobody took must not come back with the next.
    FrameReader reader(0, false);
    const QByteArray bytes = serverFrame(0x82, QByteArray(5000, 'x'));
    const auto give = [&](QByteArrayView part) {
        const auto room = reader.room(part.size());
        std::memcpy(room.data(), part.data(), room.size());
        reader.advance(qsizetype(room.size()));
    };
    give(QByteArrayView(bytes).first(100));
    QVERIFY(reader.next() == Found::Nothing);
    give(QByteArrayView(bytes).sliced(100));
    QVERIFY(reader.next() == Found::Frame);
    give(serverFrame(0x81, "short"));
    QVERIFY(reader.next() == Found::Frame);
    QCOMPARE(reader.takeMessage(), QByteArray("short"));
}

QTEST_APPLESS_MAIN(tst_FrameReader)
#include "tst_framereader.moc"
