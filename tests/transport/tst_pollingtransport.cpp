// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/pollingbench.h"

using namespace SocketIO;
using Lines = QByteArrayList;

class tst_PollingTransport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForTheHandshake();
    void carriesOnWithTheSidItWasGiven();
    void pollsAgainAfterEachAnswer();
    void postsExactBytes();
    void isWritableOnlyBetweenPosts();
    void isNotWritableBeforeTheHandshake();
    void deliversWhileAPostIsInFlight();

    void postsAfterItsIdleConnectionWasClosed();
    void canBeDeletedWhateverIsInFlight_data();
    void canBeDeletedWhateverIsInFlight();

    void pauseWaitsForBothInFlight_data();
    void pauseWaitsForBothInFlight();
    void pausesFromInsideACallback();
    void startsNothingWhilePaused();
    void beginsNoPollRightBeforeAPause();
    void pollsOnWhenNoPauseComes_data();
    void pollsOnWhenNoPauseComes();
    void resumesAfterAPause();
    void resumesBeforeThePauseWasComplete();

    void repeatsTheServersCookies();
    void keepsTheUsersCookiesBesideTheServers();
    void sendsCustomHeadersWithEachRequest();
    void sharesItsCookiesWithTheNextTransport();
};

void tst_PollingTransport::asksForTheHandshake()
{
    PollingBench bench;
    bench.settings.options.query = {{QStringLiteral("token"), QStringLiteral("a b&c")}};
    bench.open();
    QTRY_COMPARE(bench.count(), 1);
    const auto &request = bench.request(0);
    QCOMPARE(request.method(), QByteArray("GET"));
    QVERIFY2(request.head.target.startsWith("/socket.io/?EIO=4&transport=polling&token=a%20b%26c&t="),
             request.head.target.constData());
    QVERIFY(request.query("sid").isEmpty());
    QVERIFY(!bench.transport->isWritable());
    QVERIFY(bench.transport->carrier() == Carrier::Polling);

    bench.answer(0, Hello);
    QTRY_COMPARE(bench.owner.lines, Lines({"opened", "packet " + Hello}));
    QVERIFY(bench.transport->isWritable());
}

void tst_PollingTransport::carriesOnWithTheSidItWasGiven()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    QCOMPARE(bench.request(1).query("sid"), QStringLiteral("s1"));
    QCOMPARE(bench.request(1).query("EIO"), QStringLiteral("4"));
    QVERIFY(!bench.request(1).query("t").isEmpty());
    QVERIFY(bench.request(0).query("t") != bench.request(1).query("t"));
    bench.send({message("a")});
    QTRY_COMPARE(bench.count("POST"), 1);
    QCOMPARE(bench.request(2).query("sid"), QStringLiteral("s1"));
    QVERIFY(bench.request(1).query("t") != bench.request(2).query("t"));
}

void tst_PollingTransport::pollsAgainAfterEachAnswer()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.answerPoll("4a\x1e"
                     "bAQL/\x1e"
                     "2");
    QTRY_COMPARE(bench.owner.lines, Lines({"packet 4a", "binary 0102ff", "packet 2"}));
    QTRY_COMPARE(bench.pending("GET"), 2);
    bench.answerPoll("4€😀");
    QTRY_COMPARE(bench.owner.last(), QByteArray("packet 4€😀"));
    QTRY_COMPARE(bench.pending("GET"), 3);
    QCOMPARE(bench.count(), 4);
}

void tst_PollingTransport::postsExactBytes()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.send(
        {message("€"), binaryEnginePacket(QByteArray("\x01\x02\xff", 3)), textEnginePacket(EnginePacket::Type::Pong)});
    QTRY_COMPARE(bench.count("POST"), 1);
    const auto &request = bench.request(bench.pending("POST"));
    QCOMPARE(request.body,
             QByteArray("4€\x1e"
                        "bAQL/\x1e"
                        "3"));
    QCOMPARE(request.head.header("Content-Type"), QByteArray("text/plain;charset=UTF-8"));
    QVERIFY(request.head.target.startsWith("/socket.io/?EIO=4&transport=polling&sid=s1&t="));
}

void tst_PollingTransport::isWritableOnlyBetweenPosts()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    QVERIFY(bench.transport->isWritable());
    QCOMPARE(bench.transport->bytesToWrite(), 0);
    bench.send({message("hello")});
    QVERIFY(!bench.transport->isWritable());
    QCOMPARE(bench.transport->bytesToWrite(), 6);
    QTRY_COMPARE(bench.count("POST"), 1);
    QVERIFY(!bench.transport->isWritable());
    QCOMPARE(bench.owner.lines, Lines());
    bench.answerPost();
    QTRY_COMPARE(bench.owner.lines, Lines({"drained"}));
    QVERIFY(bench.transport->isWritable());
    QCOMPARE(bench.transport->bytesToWrite(), 0);
}

void tst_PollingTransport::isNotWritableBeforeTheHandshake()
{
    PollingBench bench;
    bool wasWritable = false;
    bench.owner.then = [&](Transport *transport, const QByteArray &line) {
        if (line == "opened")
            wasWritable = transport->isWritable();
    };
    bench.open();
    QVERIFY(!bench.transport->isWritable());
    QTRY_COMPARE(bench.count(), 1);
    bench.answer(0, Hello);
    QTRY_COMPARE(bench.owner.lines.size(), 2);
    QVERIFY(wasWritable);
}

void tst_PollingTransport::deliversWhileAPostIsInFlight()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.send({message("slow")});
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.answerPoll("4quick");
    QTRY_COMPARE(bench.owner.lines, Lines({"packet 4quick"}));
    QTRY_COMPARE(bench.pending("GET"), 3);
    bench.answerPost();
    QTRY_COMPARE(bench.owner.lines, Lines({"packet 4quick", "drained"}));
}

void tst_PollingTransport::postsAfterItsIdleConnectionWasClosed()
{
    // As a Node server does after five seconds.
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.send({message("a")});
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.answerPost();
    bench.hangUp(2);
    QTRY_COMPARE(bench.owner.lines, Lines({"drained"}));
    QTRY_VERIFY(!bench.request(2).socket);
    PollingBench other; // the end of the connection has arrived by then
    QVERIFY(other.shakeHands());
    bench.send({message("b")});
    QTRY_COMPARE(bench.count("POST"), 2);
    QCOMPARE(bench.request(3).body, QByteArray("4b"));
    bench.answerPost();
    QTRY_COMPARE(bench.owner.lines, Lines({"drained", "drained"}));
}

void tst_PollingTransport::canBeDeletedWhateverIsInFlight_data()
{
    QTest::addColumn<int>("when");
    QTest::newRow("before the handshake") << 0;
    QTest::newRow("while it polls") << 1;
    QTest::newRow("while it posts") << 2;
    QTest::newRow("while an answer comes") << 3;
}

void tst_PollingTransport::canBeDeletedWhateverIsInFlight()
{
    QFETCH(int, when);
    PollingBench bench;
    if (when == 0) {
        bench.open();
        QTRY_COMPARE(bench.count(), 1);
    } else {
        QVERIFY(bench.shakeHands());
    }
    if (when >= 2) {
        bench.send({message("a")});
        QTRY_COMPARE(bench.count("POST"), 1);
    }
    if (when == 3)
        bench.trickle(1, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n4a");
    delete bench.transport;
    for (qsizetype number = 0; number < bench.count(); ++number)
        QTRY_VERIFY(!bench.request(number).socket);
    QCOMPARE(bench.owner.lines, Lines());
}

void tst_PollingTransport::pauseWaitsForBothInFlight_data()
{
    QTest::addColumn<bool>("isPollFirst");
    QTest::newRow("the poll ends first") << true;
    QTest::newRow("the post ends first") << false;
}

void tst_PollingTransport::pauseWaitsForBothInFlight()
{
    QFETCH(bool, isPollFirst);
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.send({message("last")});
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.transport->pause();
    QVERIFY(!bench.transport->isWritable());
    if (isPollFirst) {
        bench.answerPoll("4a\x1e"
                         "6");
        QTRY_COMPARE(bench.owner.lines, Lines({"packet 4a", "packet 6"}));
        bench.answerPost();
        QTRY_COMPARE(bench.owner.lines, Lines({"packet 4a", "packet 6", "paused"}));
    } else {
        bench.answerPost();
        QTRY_COMPARE(bench.transport->bytesToWrite(), 0);
        QCOMPARE(bench.owner.lines, Lines());
        bench.answerPoll("4a\x1e"
                         "6");
        QTRY_COMPARE(bench.owner.lines, Lines({"packet 4a", "packet 6", "paused"}));
    }
    QVERIFY(!bench.transport->isWritable());
    QCOMPARE(bench.count(), 3);
}

void tst_PollingTransport::pausesFromInsideACallback()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bool wasTold = false;
    bench.owner.then = [&](Transport *transport, const QByteArray &line) {
        if (line == "packet 4now")
            transport->pause();
        wasTold = wasTold || line == "paused";
    };
    bench.answerPoll("4now\x1e"
                     "4then");
    QTRY_VERIFY(wasTold);
    QCOMPARE(bench.owner.lines, Lines({"packet 4now", "packet 4then", "paused"}));
    QCOMPARE(bench.count(), 2);
}

void tst_PollingTransport::startsNothingWhilePaused()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.transport->pause();
    bench.answerPoll("6");
    QTRY_COMPARE(bench.owner.lines, Lines({"packet 6", "paused"}));
    // What leaves on another transport meanwhile proves that time went by.
    PollingBench other;
    QVERIFY(other.shakeHands());
    QCOMPARE(bench.count(), 2);
    QVERIFY(!bench.transport->isWritable());
}

void tst_PollingTransport::beginsNoPollRightBeforeAPause()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands()); // and polls once: the answer to CONNECT comes with it
    bench.transport->expectPause(std::chrono::hours(1));
    bench.answerPoll("4a");
    QTRY_COMPARE(bench.owner.lines, Lines({"packet 4a"}));
    PollingBench other;
    QVERIFY(other.shakeHands());
    QCOMPARE(bench.count(), 2);
    bench.transport->pause();
    QTRY_COMPARE(bench.owner.last(), QByteArray("paused"));
    QCOMPARE(bench.count(), 2);
}

void tst_PollingTransport::pollsOnWhenNoPauseComes_data()
{
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<bool>("isCalledOff");
    QTest::newRow("the time is over") << 10 << false;
    QTest::newRow("called off") << 3600'000 << true;
}

void tst_PollingTransport::pollsOnWhenNoPauseComes()
{
    QFETCH(int, milliseconds);
    QFETCH(bool, isCalledOff);
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.transport->expectPause(std::chrono::milliseconds(milliseconds));
    bench.answerPoll("4a");
    QTRY_COMPARE(bench.owner.lines, Lines({"packet 4a"}));
    if (isCalledOff)
        bench.transport->expectPause(std::chrono::milliseconds(0));
    QTRY_COMPARE(bench.pending("GET"), 2);
}

void tst_PollingTransport::resumesAfterAPause()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.transport->pause();
    bench.answerPoll("6");
    QTRY_COMPARE(bench.owner.last(), QByteArray("paused"));
    bench.transport->resume();
    QVERIFY(bench.transport->isWritable());
    QTRY_COMPARE(bench.pending("GET"), 2);
    bench.send({message("a")});
    QTRY_COMPARE(bench.pending("POST"), 3);
    bench.answerPoll("4b");
    QTRY_COMPARE(bench.owner.last(), QByteArray("packet 4b"));
    QTRY_COMPARE(bench.pending("GET"), 4);
    bench.transport->resume(); // not paused: nothing to do
    bench.answerPost();
    QTRY_COMPARE(bench.owner.last(), QByteArray("drained"));
    QCOMPARE(bench.count(), 5);
}

void tst_PollingTransport::resumesBeforeThePauseWasComplete()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.send({message("a")});
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.transport->pause();
    bench.transport->resume();
    QVERIFY(!bench.transport->isWritable());
    bench.answerPost();
    QTRY_COMPARE(bench.owner.lines, Lines({"drained"}));
    QCOMPARE(bench.count("GET"), 2);
    bench.answerPoll("4b");
    QTRY_COMPARE(bench.pending("GET"), 3);
    QCOMPARE(bench.owner.lines, Lines({"drained", "packet 4b"}));
}

void tst_PollingTransport::repeatsTheServersCookies()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    QVERIFY(bench.request(0).head.header("Cookie").isEmpty());
    QCOMPARE(bench.request(1).head.header("Cookie"), QByteArray("io=abc"));
    bench.send({message("a")});
    QTRY_COMPARE(bench.count("POST"), 1);
    QCOMPARE(bench.request(2).head.header("Cookie"), QByteArray("io=abc"));
}

void tst_PollingTransport::keepsTheUsersCookiesBesideTheServers()
{
    PollingBench bench;
    bench.settings.options.headers = {{"Cookie", "mine=1"}};
    QVERIFY(bench.shakeHands());
    QCOMPARE(bench.request(0).head.header("Cookie"), QByteArray("mine=1"));
    QCOMPARE(bench.request(1).head.header("Cookie"), QByteArray("mine=1; io=abc"));
}

void tst_PollingTransport::sendsCustomHeadersWithEachRequest()
{
    PollingBench bench;
    bench.settings.options.headers = {
        {"Authorization", "Bearer x"}, {"Origin", "http://example.org"}, {"X-Many", "1"}, {"x-many", "2"}};
    QVERIFY(bench.shakeHands());
    bench.send({message("a")});
    QTRY_COMPARE(bench.count(), 3);
    for (int number = 0; number < 3; ++number) {
        QCOMPARE(bench.request(number).head.header("Authorization"), QByteArray("Bearer x"));
        QCOMPARE(bench.request(number).head.header("Origin"), QByteArray("http://example.org"));
        QCOMPARE(bench.request(number).head.header("X-Many"), QByteArray("1, 2"));
    }
}

void tst_PollingTransport::sharesItsCookiesWithTheNextTransport()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    delete bench.transport;
    bench.open();
    QTRY_COMPARE(bench.count(), 3);
    QCOMPARE(bench.request(2).head.header("Cookie"), QByteArray("io=abc"));
}

QTEST_GUILESS_MAIN(tst_PollingTransport)
#include "tst_pollingtransport.moc"
