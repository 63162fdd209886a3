// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <SocketIO/textbuffer.h>

#include <QTest>

using namespace SocketIO;

class tst_TextBuffer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatIsAppended();
    void growsAsNeeded();
    void isEmptyAfterTaking();
    void aCopyIsAnother();
};

void tst_TextBuffer::holdsWhatIsAppended()
{
    TextBuffer buffer;
    QVERIFY(buffer.view().isEmpty());
    buffer.append('a');
    buffer.append(QByteArrayView("bcd"));
    buffer.append(QByteArrayView());
    char *room = buffer.room(10);
    room[0] = 'e';
    buffer.advance(1);
    QCOMPARE(buffer.view(), QByteArrayView("abcde"));
    QCOMPARE(buffer.take(), QByteArray("abcde"));
}

void tst_TextBuffer::growsAsNeeded()
{
    TextBuffer buffer(3);
    QByteArray expected;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray piece(i % 7, static_cast<char>('a' + i % 26));
        buffer.append(piece);
        buffer.append(',');
        expected += piece + ',';
    }
    const QByteArray large(100'000, 'x');
    buffer.append(large);
    buffer.append(']');
    QCOMPARE(buffer.take(), expected + large + ']');
}

void tst_TextBuffer::isEmptyAfterTaking()
{
    TextBuffer buffer(100);
    buffer.append("one");
    QCOMPARE(buffer.take(), QByteArray("one"));
    QVERIFY(buffer.view().isEmpty());
    QVERIFY(buffer.take().isEmpty());
    buffer.append("two");
    QCOMPARE(buffer.take(), QByteArray("two"));
}

void tst_TextBuffer::aCopyIsAnother()
{
    TextBuffer buffer(100);
    buffer.append("one");
    TextBuffer copy = buffer;
    copy.append('!');
    buffer.append('?');
    QCOMPARE(copy.take(), QByteArray("one!"));
    QCOMPARE(buffer.take(), QByteArray("one?"));
}

QTEST_APPLESS_MAIN(tst_TextBuffer)
#include "tst_textbuffer.moc"
