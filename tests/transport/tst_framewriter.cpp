// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/framewriter.h"

#include "transport/clientframe.h"
#include <QSet>
#include <QTest>

using namespace SocketIO;

class tst_FrameWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesFramesOfEverySize();
    void usesTheShortestSize_data();
    void usesTheShortestSize();
    void masksEachFrameAnew();
    void gathersFrames();
    void forgetsWhatWasTaken();
};

void tst_FrameWriter::writesFramesOfEverySize()
{
    QByteArray payload;
    for (int size = 0; size < 300; ++size) {
        FrameWriter writer;
        writer.append(0x82, payload);
        QCOMPARE(clientFrames(writer.view()), QList<ClientFrame>({{0x82, payload, true}}));
        payload += char(size * 7);
    }
}

void tst_FrameWriter::usesTheShortestSize_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<qsizetype>("head");
    QTest::newRow("0") << qsizetype(0) << qsizetype(6);
    QTest::newRow("125") << qsizetype(125) << qsizetype(6);
    QTest::newRow("126") << qsizetype(126) << qsizetype(8);
    QTest::newRow("65535") << qsizetype(65535) << qsizetype(8);
    QTest::newRow("65536") << qsizetype(65536) << qsizetype(14);
}

void tst_FrameWriter::usesTheShortestSize()
{
    QFETCH(qsizetype, size);
    QFETCH(qsizetype, head);
    const QByteArray payload(size, 'x');
    FrameWriter writer;
    writer.append(0x81, payload);
    QCOMPARE(writer.view().size(), head + size);
    QCOMPARE(clientFrames(writer.view()), QList<ClientFrame>({{0x81, payload, true}}));
}

void tst_FrameWriter::masksEachFrameAnew()
{
    QSet<QByteArray> keys;
    for (int i = 0; i < 100; ++i) {
        FrameWriter writer;
        writer.append(0x81, "xxxx");
        keys.insert(writer.view().sliced(2, 4).toByteArray());
        writer.append(0x81, "xxxx");
        keys.insert(writer.view().sliced(12, 4).toByteArray());
    }
    QVERIFY(keys.size() > 195); // two of 200 may be the same by chance
}

void tst_FrameWriter::gathersFrames()
{
    FrameWriter writer;
    writer.append(0x81, "a");
    writer.append(0x02, QByteArray(1000, 'b'));
    writer.append(0x8a, {});
    QCOMPARE(clientFrames(writer.view()),
             QList<ClientFrame>({{0x81, "a", true}, {0x02, QByteArray(1000, 'b'), true}, {0x8a, "", true}}));
}

void tst_FrameWriter::forgetsWhatWasTaken()
{
    FrameWriter writer;
    writer.reserve(5000);
    writer.append(0x81, "a");
    QCOMPARE(clientFrames(writer.take()), QList<ClientFrame>({{0x81, "a", true}}));
    QVERIFY(writer.view().isEmpty());
    writer.append(0x81, "b");
    writer.clear();
    QVERIFY(writer.view().isEmpty());
    writer.append(0x81, "c");
    QCOMPARE(clientFrames(writer.view()), QList<ClientFrame>({{0x81, "c", true}}));
}

QTEST_APPLESS_MAIN(tst_FrameWriter)
#include "tst_framewriter.moc"
