// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/pollingbench.h"
#include <QThread>

using namespace SocketIO;
using Lines = QByteArrayList;

/// How a polling transport is ended by its owner, also from inside what it tells.
class tst_PollingEnd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysGoodbye();
    void saysGoodbyeFromAPause_data();
    void saysGoodbyeFromAPause();
    void leavesSilently();
    void hasNobodyToSayGoodbyeTo();
    void doesNotWaitForEverForTheAnswerToItsGoodbye();
    void goodbyeSurvivesARefusal();
    void closesTheRequestThatIsInFlight();
    void saysGoodbyeAfterThePostInFlight_data();
    void saysGoodbyeAfterThePostInFlight();
    void endsItsPollAfterTheGoodbye();
    void saysGoodbyeWithoutItsParent();
    void belongsToTheProgramWhileItSaysGoodbye();
    void endsWithItsThread();
    void saysGoodbyeOnce();
    void canBeEndedInsideEachCallback_data();
    void canBeEndedInsideEachCallback();
    void aCloseAfterTheFailureSilencesIt();
};

void tst_PollingEnd::saysGoodbye()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.transport->close(Transport::Farewell::Goodbye);
    QTRY_COMPARE(bench.count("POST"), 1);
    const auto &request = bench.request(bench.pending("POST"));
    QCOMPARE(request.body, QByteArray("1"));
    QCOMPARE(request.query("sid"), QStringLiteral("s1"));
    QVERIFY(bench.transport);
    bench.answerPost();
    QTRY_VERIFY(!bench.transport);
    QCOMPARE(bench.owner.lines, Lines());
}

void tst_PollingEnd::saysGoodbyeFromAPause_data()
{
    QTest::addColumn<bool>("isComplete");
    QTest::newRow("pausing") << false;
    QTest::newRow("paused") << true;
}

void tst_PollingEnd::saysGoodbyeFromAPause()
{
    QFETCH(bool, isComplete);
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.transport->pause();
    if (isComplete) {
        bench.answerPoll("6");
        QTRY_COMPARE(bench.owner.lines, Lines({"packet 6", "paused"}));
    }
    bench.transport->close(Transport::Farewell::Goodbye);
    QTRY_COMPARE(bench.count("POST"), 1);
    QCOMPARE(bench.request(bench.pending("POST")).body, QByteArray("1"));
    bench.answerPost();
    QTRY_VERIFY(!bench.transport);
}

void tst_PollingEnd::leavesSilently()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.send({message("a")});
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.transport->close(Transport::Farewell::Silent);
    QTRY_VERIFY(!bench.transport);
    QCOMPARE(bench.count("POST"), 1);
    QCOMPARE(bench.owner.lines, Lines());
}

void tst_PollingEnd::hasNobodyToSayGoodbyeTo()
{
    PollingBench bench;
    bench.open();
    QTRY_COMPARE(bench.count(), 1);
    bench.transport->close(Transport::Farewell::Goodbye);
    QTRY_VERIFY(!bench.transport);
    QCOMPARE(bench.count(), 1);
    QCOMPARE(bench.owner.lines, Lines());
}

void tst_PollingEnd::doesNotWaitForEverForTheAnswerToItsGoodbye()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.transport->close(Transport::Farewell::Goodbye);
    QTRY_COMPARE(bench.count("POST"), 1);
    QTRY_VERIFY(!bench.transport);
}

void tst_PollingEnd::goodbyeSurvivesARefusal()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.transport->close(Transport::Farewell::Goodbye);
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.answer(bench.pending("POST"), "no", "400 Bad Request");
    QTRY_VERIFY(!bench.transport);
    QCOMPARE(bench.owner.lines, Lines());
}

void tst_PollingEnd::closesTheRequestThatIsInFlight()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    QVERIFY(bench.request(1).socket);
    bench.transport->close(Transport::Farewell::Silent);
    QTRY_VERIFY(!bench.request(1).socket);
}

void tst_PollingEnd::saysGoodbyeAfterThePostInFlight_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("which is taken") << QByteArray("200 OK");
    QTest::newRow("which is refused") << QByteArray("400 Bad Request");
}

void tst_PollingEnd::saysGoodbyeAfterThePostInFlight()
{
    QFETCH(QByteArray, status);
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.send({message("last words")});
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.transport->close(Transport::Farewell::Goodbye);
    bench.answerPoll("4nobody listens"); // an answered poll is not followed by another
    PollingBench other; // what leaves there meanwhile proves that time went by
    QVERIFY(other.shakeHands());
    QCOMPARE(bench.count(), 3);
    QVERIFY(bench.transport);
    bench.answer(2, "ok", status);
    QTRY_COMPARE(bench.count("POST"), 2);
    QCOMPARE(bench.request(3).body, QByteArray("1"));
    bench.answerPost();
    QTRY_VERIFY(!bench.transport);
    QCOMPARE(bench.count(), 4);
    QCOMPARE(bench.owner.lines, Lines());
}

void tst_PollingEnd::endsItsPollAfterTheGoodbye()
{
    // A Node server calls a poll that breaks off a transport error, and tells the program so.
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.transport->close(Transport::Farewell::Goodbye);
    QTRY_COMPARE(bench.count("POST"), 1);
    QVERIFY(bench.request(1).socket);
    bench.answerPost();
    QTRY_VERIFY(!bench.request(1).socket);
    QTRY_VERIFY(!bench.transport);
}

void tst_PollingEnd::saysGoodbyeWithoutItsParent()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    auto parent = std::make_unique<QObject>();
    bench.transport->setParent(parent.get());
    bench.send({message("last words")});
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.transport->close(Transport::Farewell::Goodbye);
    *bench.currentTap = nullptr;
    parent.reset();
    QVERIFY(bench.transport);
    bench.answerPost();
    QTRY_COMPARE(bench.count("POST"), 2);
    QCOMPARE(bench.request(3).body, QByteArray("1"));
    bench.answerPost();
    QTRY_VERIFY(!bench.transport);
}

void tst_PollingEnd::belongsToTheProgramWhileItSaysGoodbye()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.transport->close(Transport::Farewell::Goodbye);
    QCOMPARE(bench.transport->parent(), QCoreApplication::instance());
}

void tst_PollingEnd::endsWithItsThread()
{
    ScriptedServer server;
    RecordingOwner owner;
    QPointer<PollingTransport> transport;
    QThread thread;
    QObject there; // in that thread
    there.moveToThread(&thread);
    thread.start();
    owner.then = [](Transport *ended, const QByteArray &line) {
        if (line.startsWith("packet"))
            ended->close(Transport::Farewell::Goodbye);
    };
    QMetaObject::invokeMethod(
        &there,
        [&] {
            TransportSettings settings;
            settings.server = server.url();
            settings.exchanges = std::make_shared<qint64>(0);
            transport = new PollingTransport(settings, &owner);
            transport->open();
        },
        Qt::BlockingQueuedConnection);
    QTRY_COMPARE(server.count(), 1);
    server.answer(0, Hello);
    QTRY_COMPARE(server.count("POST"), 1); // the goodbye, which nobody answers
    QVERIFY(transport);
    thread.quit();
    QVERIFY(thread.wait());
    QVERIFY(!transport);
}

void tst_PollingEnd::saysGoodbyeOnce()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    bench.transport->close(Transport::Farewell::Goodbye);
    bench.transport->close(Transport::Farewell::Goodbye);
    bench.transport->close(Transport::Farewell::Silent);
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.answerPost();
    QTRY_VERIFY(!bench.transport);
    QCOMPARE(bench.count("POST"), 1);
}

void tst_PollingEnd::canBeEndedInsideEachCallback_data()
{
    QTest::addColumn<QByteArray>("callback");
    QTest::addColumn<QByteArray>("how");
    for (const char *callback : {"opened", "packet 4a", "drained", "paused", "closed"}) {
        for (const char *how : {"close silently", "say goodbye", "delete later"})
            QTest::addRow("%s: %s", callback, how) << QByteArray(callback) << QByteArray(how);
    }
}

void tst_PollingEnd::canBeEndedInsideEachCallback()
{
    QFETCH(QByteArray, callback);
    QFETCH(QByteArray, how);
    PollingBench bench;
    bool isEnded = false;
    qsizetype after = 0;
    bench.owner.then = [&](Transport *transport, const QByteArray &line) {
        after += isEnded ? 1 : 0;
        if (isEnded || !line.startsWith(callback))
            return;
        isEnded = true;
        if (how == "delete later")
            transport->deleteLater();
        else
            transport->close(how == "say goodbye" ? Transport::Farewell::Goodbye : Transport::Farewell::Silent);
    };
    bench.open();
    QTRY_COMPARE(bench.count(), 1);
    bench.answer(0,
                 Hello
                     + "\x1e"
                       "4a\x1e"
                       "4b");
    if (callback == "drained" || callback == "paused" || callback == "closed") {
        QTRY_COMPARE(bench.pending("GET"), 1);
        bench.send({message("x")});
        QTRY_COMPARE(bench.count("POST"), 1);
        if (callback == "paused")
            bench.transport->pause();
        if (callback == "closed")
            bench.answer(1, "no", "400 Bad Request");
        else
            bench.answerPost();
        if (callback == "paused")
            bench.answer(1, "6");
    }
    QTRY_VERIFY(isEnded);
    QTRY_VERIFY(!bench.transport || bench.pending("POST") >= 0);
    if (bench.pending("POST") >= 0)
        bench.answerPost();
    QTRY_VERIFY(!bench.transport);
    if (how != "delete later")
        QCOMPARE(after, 0);
}

void tst_PollingEnd::aCloseAfterTheFailureSilencesIt()
{
    PollingBench bench;
    QVERIFY(bench.shakeHands());
    // The record of the response is made before the failure is found, so this close runs before the failure is told.
    bench.tap.then = [&](const TraceRecord &record) {
        if (record.kind == Kind::Response)
            QMetaObject::invokeMethod(
                bench.transport, [&] { bench.transport->close(Transport::Farewell::Silent); }, Qt::QueuedConnection);
    };
    bench.answerPoll("<html>");
    QTRY_VERIFY(!bench.transport);
    QCOMPARE(bench.owner.lines, Lines());
}

QTEST_GUILESS_MAIN(tst_PollingEnd)
#include "tst_pollingend.moc"
