// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/pollingbench.h"

using namespace SocketIO;
using Lines = QByteArrayList;

class tst_PollingFailures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatARefusalSays_data();
    void tellsWhatARefusalSays();
    void tellsARefusedPoll();
    void tellsARefusedPost();
    void keepsTheStartOfALongRefusal();
    void refusesWhatIsNoPayload_data();
    void refusesWhatIsNoPayload();
    void refusesAnAnswerThatIsTooLarge_data();
    void refusesAnAnswerThatIsTooLarge();
    void takesAnAnswerOfExactlyTheLimit();
    void saysThatNobodyListens();
    void saysThatTheServerHungUp_data();
    void saysThatTheServerHungUp();
    void neverSendsAPostTwice_data();
    void neverSendsAPostTwice();
    void neverAsksAgainForAnAnswerThatIsLost_data();
    void neverAsksAgainForAnAnswerThatIsLost();
    void tellsWhereAndWhatItWas_data();
    void tellsWhereAndWhatItWas();
    void refusesABodyItCannotDecompress_data();
    void refusesABodyItCannotDecompress();
    void refusesABombOfCompression();
    void tellsTheEndOnce();
    void tellsNothingInsideTheCall();
    void failsWhilePausing();
};

void tst_PollingFailures::tellsWhatARefusalSays_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    const QByteArray json = "application/json";
    QTest::newRow("Node: object") << QByteArray("400 Bad Request") << json
                                  << QByteArray(R"({"code":1,"message":"Session ID unknown"})")
                                  << QStringLiteral("HTTP status 400: Session ID unknown (code 1).");
    QTest::newRow("Node: forbidden") << QByteArray("403 Forbidden") << json
                                     << QByteArray(R"({"code":4,"message":"no entry"})")
                                     << QStringLiteral("HTTP status 403: no entry (code 4). Check the origin");
    QTest::newRow("object, code zero") << QByteArray("400 Bad Request") << json
                                       << QByteArray(R"({"code":0,"message":"Transport unknown"})")
                                       << QStringLiteral("Transport unknown (code 0)");
    QTest::newRow("python: string") << QByteArray("400 BAD REQUEST") << json << QByteArray(R"("Invalid session zz")")
                                    << QStringLiteral("HTTP status 400: Invalid session zz.");
    QTest::newRow("HTML page") << QByteArray("502 Bad Gateway") << QByteArray("text/html")
                               << QByteArray("<html><h1>502</h1></html>")
                               << QStringLiteral("HTTP status 502: a web page (25 bytes). A proxy answered");
    QTest::newRow("plain text") << QByteArray("404 Not Found") << QByteArray("text/plain") << QByteArray("Cannot GET /")
                                << QStringLiteral("HTTP status 404: Cannot GET /. There is no Socket.IO server");
    QTest::newRow("empty") << QByteArray("401 Unauthorized") << QByteArray("text/plain") << QByteArray()
                           << QStringLiteral("HTTP status 401 and an empty body.");
    QTest::newRow("half an object") << QByteArray("500 Internal Server Error") << json
                                    << QByteArray(R"({"code":1,"mess)") << QStringLiteral(R"({"code":1,"mess)");
    QTest::newRow("bytes that are no text")
        << QByteArray("500 Internal Server Error") << QByteArray("application/octet-stream")
        << QByteArray("\xff\xfe\x00", 3) << QStringLiteral("HTTP status 500");
    QTest::newRow("unavailable") << QByteArray("503 Service Unavailable") << QByteArray("text/plain")
                                 << QByteArray("down") << QStringLiteral("HTTP status 503: down.");
}

void tst_PollingFailures::tellsWhatARefusalSays()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    PollingBench bench;
    bench.open();
    QTRY_COMPARE(bench.count(), 1);
    bench.answer(0, body, status, "Content-Type: " + type + "\r\n");
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: http-" + status.first(3)}));
    const Error &error = bench.owner.error;
    QVERIFY(error.kind == Error::Kind::Refused);
    QVERIFY2(error.message.contains(words), qPrintable(error.message));
    QCOMPARE(error.httpStatus, status.first(3).toInt());
    QCOMPARE(error.httpBody, body);
    QVERIFY(!bench.transport->isWritable());
}

void tst_PollingFailures::tellsARefusedPoll()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.answer(1, R"({"code":1,"message":"Session ID unknown"})", "400 Bad Request");
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: http-400"}));
}

void tst_PollingFailures::tellsARefusedPost()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.send({message("much")});
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.answer(bench.pending("POST"), {}, "413 Payload Too Large");
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: http-413"}));
    QVERIFY2(bench.owner.error.message.contains(QLatin1String("larger than the server accepts")),
             qPrintable(bench.owner.error.message));
}

void tst_PollingFailures::keepsTheStartOfALongRefusal()
{
    PollingBench bench;
    bench.open();
    QTRY_COMPARE(bench.count(), 1);
    const QByteArray body(200'000, 'x');
    bench.answer(0, body, "500 Internal Server Error");
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: http-500"}));
    QCOMPARE(bench.owner.error.httpBody, body.first(64 * 1024));
    QVERIFY(bench.owner.error.message.size() < 400);
}

void tst_PollingFailures::refusesWhatIsNoPayload_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("web page") << QByteArray("text/html; charset=utf-8")
                              << QByteArray("<!doctype html><title>Hi</title>") << QByteArray("not-socketio")
                              << QStringLiteral("a page (32 bytes)");
    QTest::newRow("web page without a type") << QByteArray("text/plain") << QByteArray("\n <html></html>")
                                             << QByteArray("not-socketio") << QStringLiteral("Is the path right?");
    QTest::newRow("empty") << QByteArray("text/plain") << QByteArray() << QByteArray("parse-error")
                           << QStringLiteral("without packets");
    QTest::newRow("other text") << QByteArray("text/plain") << QByteArray("hello") << QByteArray("parse-error")
                                << QStringLiteral("at byte 0");
    QTest::newRow("Socket.IO 2, cut off") << QByteArray("text/plain") << QByteArray("97:0{}")
                                          << QByteArray("parse-error") << QStringLiteral("97 characters announced");
    QTest::newRow("second packet unknown") << QByteArray("text/plain")
                                           << QByteArray("4a\x1e"
                                                         "xyz")
                                           << QByteArray("parse-error") << QStringLiteral("at byte 3");
    QTest::newRow("broken base64") << QByteArray("text/plain")
                                   << QByteArray("4a\x1e"
                                                 "bA?==")
                                   << QByteArray("parse-error") << QStringLiteral("base64");
}

void tst_PollingFailures::refusesWhatIsNoPayload()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, code);
    QFETCH(QString, words);
    PollingBench bench;
    bench.open();
    QTRY_COMPARE(bench.count(), 1);
    bench.answer(0, body, "200 OK", "Content-Type: " + type + "\r\n");
    QTRY_COMPARE(bench.owner.lines, Lines({"closed parse error: " + code}));
    const Error &error = bench.owner.error;
    QVERIFY(error.kind == Error::Kind::Protocol);
    QVERIFY2(error.message.contains(words), qPrintable(error.message));
    QCOMPARE(error.httpStatus, 200);
    QCOMPARE(error.httpBody, body);
}

void tst_PollingFailures::refusesAnAnswerThatIsTooLarge_data()
{
    QTest::addColumn<QByteArray>("answer");
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";
    QTest::newRow("at once") << head + "Content-Length: 1001\r\n\r\n4" + QByteArray(1000, 'x');
    QTest::newRow("at once, in chunks") << head + "Transfer-Encoding: chunked\r\n\r\n3e9\r\n4" + QByteArray(1000, 'x')
            + "\r\n0\r\n\r\n";
    QTest::newRow("announced, and it does not come")
        << head + "Content-Length: 100000000\r\n\r\n4" + QByteArray(1500, 'x');
    QTest::newRow("in chunks without end")
        << head + "Transfer-Encoding: chunked\r\n\r\n7d1\r\n4" + QByteArray(2000, 'x') + "\r\n";
}

void tst_PollingFailures::refusesAnAnswerThatIsTooLarge()
{
    QFETCH(QByteArray, answer);
    PollingBench bench;
    bench.settings.options.maxMessageSize = 1000;
    QVERIFY(bench.shakeHands());
    bench.write(1, answer);
    QTRY_COMPARE(bench.owner.lines, Lines({"closed parse error: too-big"}));
    QVERIFY(bench.owner.error.kind == Error::Kind::Protocol);
    QVERIFY2(bench.owner.error.message.contains(QLatin1String("limit of 1000 bytes")),
             qPrintable(bench.owner.error.message));
}

void tst_PollingFailures::takesAnAnswerOfExactlyTheLimit()
{
    PollingBench bench;
    bench.settings.options.maxMessageSize = 1000;
    QVERIFY(bench.shakeHands());
    const QByteArray text = "4" + QByteArray(999, 'x');
    bench.answerPoll(text);
    QTRY_COMPARE(bench.owner.lines, Lines({"packet " + text}));
}

void tst_PollingFailures::saysThatNobodyListens()
{
    PollingBench bench;
    bench.stop();
    bench.open();
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: connection-refused"}));
    QVERIFY(bench.owner.error.kind == Error::Kind::Network);
    QVERIFY(bench.owner.error.phase == Error::Phase::Tcp);
    QCOMPARE(bench.owner.error.url.authority(), bench.settings.server.authority());
    const QString place = QStringLiteral("127.0.0.1:%1").arg(bench.settings.server.port());
    QVERIFY2(bench.owner.error.message.contains(place), qPrintable(bench.owner.error.message));
    QCOMPARE(bench.owner.error.httpStatus, 0);
}

void tst_PollingFailures::saysThatTheServerHungUp_data()
{
    QTest::addColumn<QByteArray>("start");
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";
    QTest::newRow("without a word") << QByteArray();
    QTest::newRow("inside the head") << head.first(30);
    QTest::newRow("before the body") << head + "Content-Length: 100\r\n\r\n";
    QTest::newRow("inside the body") << head + "Content-Length: 100\r\n\r\n4hel";
    QTest::newRow("inside a chunk") << head + "Transfer-Encoding: chunked\r\n\r\n64\r\n4hel";
    QTest::newRow("between chunks") << head + "Transfer-Encoding: chunked\r\n\r\n4\r\n4hel\r\n";
}

void tst_PollingFailures::saysThatTheServerHungUp()
{
    QFETCH(QByteArray, start);
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.write(1, start);
    bench.hangUp(1);
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: closed-by-server"}));
    QVERIFY(bench.owner.error.kind == Error::Kind::Network);
    QVERIFY(bench.owner.error.phase == Error::Phase::Http);
    QCOMPARE(bench.owner.error.httpStatus, start.contains("\r\n\r\n") ? 200 : 0);
}

void tst_PollingFailures::neverSendsAPostTwice_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("no answer") << QByteArray();
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 20");
    QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no");
}

void tst_PollingFailures::neverSendsAPostTwice()
{
    QFETCH(QByteArray, start);
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    // The second post goes out on a connection that was used before.
    bench.send({message("first")});
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.answerPost();
    QTRY_COMPARE(bench.owner.lines, Lines({"drained"}));
    bench.send({message("second")});
    QTRY_COMPARE(bench.count("POST"), 2);
    const qsizetype post = bench.pending("POST");
    bench.write(post, start);
    bench.hangUp(post);
    QTRY_COMPARE(bench.owner.last(), QByteArray("closed transport error: closed-by-server"));
    QCOMPARE(bench.count("POST"), 2);
}

void tst_PollingFailures::neverAsksAgainForAnAnswerThatIsLost_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("no answer") << QByteArray();
    QTest::newRow("half a status line") << QByteArray("HTTP/1.1 20");
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
}

void tst_PollingFailures::neverAsksAgainForAnAnswerThatIsLost()
{
    QFETCH(QByteArray, start);
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.answerPoll("4a");
    QTRY_COMPARE(bench.pending("GET"), 2);
    bench.write(2, start);
    bench.hangUp(2);
    QTRY_COMPARE(bench.owner.lines, Lines({"packet 4a", "closed transport error: closed-by-server"}));
    PollingBench other;
    QVERIFY(other.shakeHands());
    QCOMPARE(bench.count(), 3);
}

void tst_PollingFailures::tellsWhereAndWhatItWas_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("phase");
    QTest::newRow("a refusal") << QByteArray("400 Bad Request") << QByteArray("no") << int(Error::Phase::Http);
    QTest::newRow("a redirect") << QByteArray("302 Found") << QByteArray("no") << int(Error::Phase::Http);
    QTest::newRow("nonsense") << QByteArray("200 OK") << QByteArray("hello") << int(Error::Phase::Engine);
    QTest::newRow("too much") << QByteArray("200 OK") << QByteArray(100, 'x') << int(Error::Phase::Http);
}

void tst_PollingFailures::tellsWhereAndWhatItWas()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    QFETCH(int, phase);
    PollingBench bench;
    bench.settings.options.maxMessageSize = 90;
    QVERIFY(bench.shakeHands());
    bench.answer(1, body, status, "X-Trace: 7\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n");
    QTRY_COMPARE(bench.owner.lines.size(), 1);
    const Error &error = bench.owner.error;
    QCOMPARE(int(error.phase), phase);
    QCOMPARE(error.httpStatus, status.first(3).toInt());
    QCOMPARE(error.url.toEncoded().sliced(bench.settings.server.toEncoded().size()), bench.request(1).head.target);
    const QList<QPair<QByteArray, QByteArray>> headers = error.httpHeaders;
    QVERIFY(headers.contains({"X-Trace", "7"}));
    QVERIFY(headers.contains({"Set-Cookie", "a=1"}));
    QVERIFY(headers.contains({"Set-Cookie", "b=2"}));
    QVERIFY2(body.startsWith(error.httpBody), error.httpBody.constData());
    QVERIFY(body.size() > 90 || error.httpBody == body);
}

void tst_PollingFailures::refusesABodyItCannotDecompress_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::newRow("broken") << QByteArray("gzip") << QByteArray("4hello") << QStringLiteral("is broken");
    QTest::newRow("cut off") << QByteArray("deflate") << qCompress("4hello").sliced(4).chopped(6)
                             << QStringLiteral("ends too early");
    QTest::newRow("never asked for") << QByteArray("br") << QByteArray("4hello") << QStringLiteral("\"br\"");
}

void tst_PollingFailures::refusesABodyItCannotDecompress()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.answer(1, body, "200 OK", "Content-Encoding: " + coding + "\r\n");
    QTRY_COMPARE(bench.owner.lines, Lines({"closed parse error: parse-error"}));
    QVERIFY2(bench.owner.error.message.contains(words), qPrintable(bench.owner.error.message));
    QCOMPARE(bench.owner.error.httpBody, body);
}

void tst_PollingFailures::refusesABombOfCompression()
{
    PollingBench bench;
    bench.settings.options.maxMessageSize = 1'000'000;
    QVERIFY(bench.shakeHands());
    const QByteArray bomb = qCompress(QByteArray(50'000'000, '4'), 9).sliced(4);
    QVERIFY(bomb.size() < 100'000);
    bench.answer(1, bomb, "200 OK", "Content-Encoding: deflate\r\n");
    QTRY_COMPARE(bench.owner.lines, Lines({"closed parse error: too-big"}));
}

void tst_PollingFailures::tellsTheEndOnce()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.send({message("a")});
    QTRY_COMPARE(bench.count("POST"), 1);
    const qsizetype post = bench.pending("POST");
    bench.answer(1, "no", "400 Bad Request");
    bench.answer(post, "no", "400 Bad Request");
    QTRY_COMPARE(bench.owner.lines.size(), 1);
    // Another session from start to end lets everything come that could.
    PollingBench other;
    QVERIFY(other.shakeHands());
    QCOMPARE(bench.owner.lines, Lines({"closed transport error: http-400"}));
}

void tst_PollingFailures::tellsNothingInsideTheCall()
{
    PollingBench bench;
    bench.settings.server = QUrl(QStringLiteral("http://127.0.0.1:1"));
    bench.open();
    QCOMPARE(bench.owner.lines, Lines());
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: connection-refused"}));
}

void tst_PollingFailures::failsWhilePausing()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.transport->pause();
    bench.answer(1, "no", "400 Bad Request");
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: http-400"}));
    bench.transport->resume();
    QCOMPARE(bench.count(), 2);
}

QTEST_GUILESS_MAIN(tst_PollingFailures)
#include "tst_pollingfailures.moc"
