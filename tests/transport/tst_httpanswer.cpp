// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/httpanswer.h"

#include <QTest>

using namespace SocketIO;

namespace {
using State = HttpAnswer::State;
} // namespace

class tst_HttpAnswer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsABody_data();
    void readsABody();
    void keepsWhatFollowsASwitch();
    void skipsWhatIsInformational();
    void keepsTheBeginningOfALargeBody_data();
    void keepsTheBeginningOfALargeBody();
    void refusesWhatIsNoHttp_data();
    void refusesWhatIsNoHttp();
};

void tst_HttpAnswer::readsABody_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isComplete");
    const QByteArray head = "HTTP/1.1 400 Bad Request\r\n";
    QTest::newRow("with its length") << head + "Content-Length: 5\r\n\r\nhello" << QByteArray("hello") << true;
    QTest::newRow("more than its length") << head + "Content-Length: 5\r\n\r\nhello!!" << QByteArray("hello") << true;
    QTest::newRow("less than its length") << head + "Content-Length: 9\r\n\r\nhello" << QByteArray("hello") << false;
    QTest::newRow("without a body") << head + "Content-Length: 0\r\n\r\n" << QByteArray() << true;
    QTest::newRow("up to the end") << head + "\r\nhello" << QByteArray("hello") << false;
    const QByteArray chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("in chunks") << chunked + "3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n" << QByteArray("hello") << true;
    QTest::newRow("in chunks that go on") << chunked + "3\r\nhel\r\n6\r\nlo" << QByteArray("hello") << false;
    QTest::newRow("in chunks that are none") << chunked + "hello\r\n" << QByteArray() << true;
    QTest::newRow("chunk of a monstrous size") << chunked + "7fffffffffffffff\r\nhello" << QByteArray("hello") << false;
    QTest::newRow("chunk of a negative size") << chunked + "-5\r\nhello" << QByteArray() << true;
    QTest::newRow("none by its status") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << QByteArray() << true;
}

void tst_HttpAnswer::readsABody()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, body);
    QFETCH(bool, isComplete);
    HttpAnswer whole(1000);
    QCOMPARE(whole.append(bytes) == State::Complete, isComplete);
    QCOMPARE(whole.body(), body);
    HttpAnswer trickled(1000);
    for (const char byte : bytes)
        trickled.append(QByteArrayView(&byte, 1));
    QCOMPARE(trickled.state() == State::Complete, isComplete);
    QCOMPARE(trickled.body(), body);
    QVERIFY(trickled.head().status == 400 || trickled.head().status == 204);
}

void tst_HttpAnswer::keepsWhatFollowsASwitch()
{
    HttpAnswer answer(10);
    QVERIFY(answer.append("HTTP/1.1 101 Switching Protocols\r\nContent-Length: 3\r\n\r\n\x81\x02"
                          "4afurther bytes")
            == State::Complete);
    QCOMPARE(answer.rest(),
             QByteArray("\x81\x02"
                        "4afurther bytes"));
    QCOMPARE(answer.body(), QByteArray());
}

void tst_HttpAnswer::skipsWhatIsInformational()
{
    HttpAnswer answer(100);
    QVERIFY(answer.append("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n") == State::Head);
    QVERIFY(answer.append("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno")
            == State::Complete);
    QCOMPARE(answer.head().status, 403);
    QCOMPARE(answer.body(), QByteArray("no"));
}

void tst_HttpAnswer::keepsTheBeginningOfALargeBody_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("up to the end") << QByteArray() << QByteArray();
    QTest::newRow("with a length") << QByteArray("Content-Length: 99999999999\r\n") << QByteArray();
    QTest::newRow("in chunks") << QByteArray("Transfer-Encoding: chunked\r\n") << QByteArray("ffffff\r\n");
}

void tst_HttpAnswer::keepsTheBeginningOfALargeBody()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, before);
    HttpAnswer answer(1000);
    QVERIFY(answer.append(QByteArray("HTTP/1.1 500 Oops\r\n" + headers + "\r\n" + before)) == State::Body);
    QVERIFY(answer.append(QByteArray(999, 'x')) == State::Body);
    QVERIFY(answer.append("xyz") == State::Complete);
    QCOMPARE(answer.body(), QByteArray(1000, 'x'));
}

void tst_HttpAnswer::refusesWhatIsNoHttp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("a request") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("a head without end") << QByteArray("HTTP/1.1 200 OK\r\nX: " + QByteArray(20000, 'x'));
    QTest::newRow("informational without end") << QByteArray("HTTP/1.1 100 Continue\r\n\r\nnonsense\r\n");
    QTest::newRow("lines that end with LF") << QByteArray("HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\n\n");
}

void tst_HttpAnswer::refusesWhatIsNoHttp()
{
    QFETCH(QByteArray, bytes);
    HttpAnswer answer(1000);
    QVERIFY(answer.append(bytes) == State::Broken);
    QVERIFY(!answer.problem().reason.isEmpty());
    QVERIFY(answer.body().isEmpty());
}

QTEST_APPLESS_MAIN(tst_HttpAnswer)
#include "tst_httpanswer.moc"
