// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/recovery.h"
#include "session/transcript.h"
#include <QElapsedTimer>
#include <QTest>

using namespace SocketIO;
using namespace Transcript;

namespace {

/// A join with that private id.
Recovery joined(const QByteArray &pid)
{
    Recovery recovery;
    (void)recovery.joined(pid, Protocol::V4);
    return recovery;
}

/// The offset a CONNECT would carry after that event: JSON text, empty for none.
QByteArray offsetAfter(const SocketPacket &event)
{
    Recovery recovery = joined("p1");
    recovery.delivered(event);
    const QByteArray payload = recovery.payload({});
    const QByteArray before = R"({"pid":"p1","offset":)";
    return payload.startsWith(before) ? payload.sliced(before.size()).chopped(1) : QByteArray();
}

} // namespace

class tst_RecoveryRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksNothingAtFirst();
    void sendsPidAndOffsetWithTheAuth_data();
    void sendsPidAndOffsetWithTheAuth();
    void takesTheOffsetOfAnEvent_data();
    void takesTheOffsetOfAnEvent();
    void takesAnOffsetUpToALimit();
    void keepsTheOffsetOfTheLastEventThatHadOne();
    void notesNothingWithoutAPid();
    void isRecoveredWhenThePidIsTheSame();
    void forgetsTheOffsetOfAnotherSession();
    void saysWhyNot_data();
    void saysWhyNot();
    void looksAtTheEndOnly();
};

void tst_RecoveryRules::asksNothingAtFirst()
{
    Recovery recovery;
    QCOMPARE(recovery.payload({}), QByteArray());
    QCOMPARE(recovery.payload(R"({"token":1})"), QByteArray(R"({"token":1})"));
    QVERIFY(!recovery.takesOffsets());
}

void tst_RecoveryRules::sendsPidAndOffsetWithTheAuth_data()
{
    QTest::addColumn<QByteArray>("pid");
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QByteArray>("auth");
    QTest::addColumn<QByteArray>("payload");
    const QByteArray event = R"(2["a","o1"])";
    QTest::newRow("alone") << QByteArray("p1") << event << QByteArray() << QByteArray(R"({"pid":"p1","offset":"o1"})");
    QTest::newRow("with auth") << QByteArray("p1") << event << QByteArray(R"({"token":"t"})")
                               << QByteArray(R"({"pid":"p1","offset":"o1","token":"t"})");
    QTest::newRow("auth with white space") << QByteArray("p1") << event << QByteArray(" { \"a\" : 1 } ")
                                           << QByteArray(R"({"pid":"p1","offset":"o1", "a" : 1 })");
    QTest::newRow("empty auth") << QByteArray("p1") << event << QByteArray("{ }")
                                << QByteArray(R"({"pid":"p1","offset":"o1"})");
    QTest::newRow("auth with a pid of its own, which wins as in the reference client")
        << QByteArray("p1") << event << QByteArray(R"({"pid":"mine"})")
        << QByteArray(R"({"pid":"p1","offset":"o1","pid":"mine"})");
    QTest::newRow("no offset yet") << QByteArray("p1") << QByteArray(R"(2["a"])") << QByteArray(R"({"t":1})")
                                   << QByteArray(R"({"pid":"p1","t":1})");
    QTest::newRow("no pid, empty auth: a bare CONNECT") << QByteArray() << event << QByteArray("{}") << QByteArray();
    QTest::newRow("pid that must be escaped") << QByteArray("p\"\\\n€") << event << QByteArray()
                                              << QByteArray("{\"pid\":\"p\\\"\\\\\\n€\",\"offset\":\"o1\"}");
}

void tst_RecoveryRules::sendsPidAndOffsetWithTheAuth()
{
    QFETCH(QByteArray, pid);
    QFETCH(QByteArray, event);
    QFETCH(QByteArray, auth);
    QFETCH(QByteArray, payload);
    Recovery recovery = joined(pid);
    recovery.delivered(socketPacket(event));
    recovery.lost();
    QCOMPARE(recovery.payload(auth), payload);
}

void tst_RecoveryRules::takesTheOffsetOfAnEvent_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("offset");
    QTest::newRow("last argument") << QByteArray(R"(2["a",1,"o1"])") << QByteArray(R"("o1")");
    QTest::newRow("only argument") << QByteArray(R"(2["a","o1"])") << QByteArray(R"("o1")");
    QTest::newRow("white space") << QByteArray("2[\"a\" , \"o1\" ] ") << QByteArray(R"("o1")");
    QTest::newRow("escaped quotes") << QByteArray(R"(2["a","o\"1\\"])") << QByteArray(R"("o\"1\\")");
    QTest::newRow("only quotes and backslashes") << QByteArray(R"(2["a","\\\"\\"])") << QByteArray(R"("\\\"\\")");
    QTest::newRow("empty string") << QByteArray(R"(2["a",""])") << QByteArray(R"("")");
    QTest::newRow("UTF-8") << QByteArray("2[\"a\",\"€\"]") << QByteArray("\"€\"");
    QTest::newRow("in a namespace") << QByteArray(R"(2/chat,["a","o1"])") << QByteArray(R"("o1")");
    QTest::newRow("number last") << QByteArray(R"(2["a","o1",2])") << QByteArray();
    QTest::newRow("string inside an array last") << QByteArray(R"(2["a",["o1"]])") << QByteArray();
    QTest::newRow("string inside an object last") << QByteArray(R"(2["a",{"b":"o1"}])") << QByteArray();
    QTest::newRow("no argument: the name is none") << QByteArray(R"(2["a"])") << QByteArray();
    QTest::newRow("asks for an acknowledgement: servers add none") << QByteArray(R"(27["a","o1"])") << QByteArray();
    QTest::newRow("an acknowledgement") << QByteArray(R"(37["o1"])") << QByteArray();
}

void tst_RecoveryRules::takesTheOffsetOfAnEvent()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, offset);
    QCOMPARE(offsetAfter(socketPacket(text)), offset);
}

void tst_RecoveryRules::takesAnOffsetUpToALimit()
{
    const QByteArray longest = '"' + QByteArray(Recovery::MaxOffsetSize - 2, 'x') + '"';
    QCOMPARE(offsetAfter(socketPacket("2[\"a\"," + longest + ']')), longest);
    QCOMPARE(offsetAfter(socketPacket("2[\"a\",\"y" + longest.sliced(1) + ']')), QByteArray());
}

void tst_RecoveryRules::keepsTheOffsetOfTheLastEventThatHadOne()
{
    Recovery recovery = joined("p1");
    for (const char *text : {R"(2["a","first"])", R"(2["a","second, longer"])", R"(2["a","3"])", R"(2["a",4])"})
        recovery.delivered(socketPacket(text));
    QCOMPARE(recovery.payload({}), QByteArray(R"({"pid":"p1","offset":"3"})"));
}

void tst_RecoveryRules::notesNothingWithoutAPid()
{
    Recovery recovery = joined({});
    QVERIFY(!recovery.takesOffsets());
    recovery.delivered(socketPacket(R"(2["a","o1"])"));
    recovery.lost();
    QCOMPARE(recovery.payload({}), QByteArray());
    (void)recovery.joined("p1", Protocol::V4);
    QVERIFY(recovery.takesOffsets());
    QCOMPARE(recovery.payload({}), QByteArray(R"({"pid":"p1"})"));
}

void tst_RecoveryRules::isRecoveredWhenThePidIsTheSame()
{
    Recovery recovery = joined("p1");
    recovery.delivered(socketPacket(R"(2["a","o1"])"));
    recovery.lost();
    const Recovery::Outcome outcome = recovery.joined("p1", Protocol::V4);
    QVERIFY(outcome.isRecovered);
    QCOMPARE(outcome.problem, QString());
    QCOMPARE(recovery.payload({}), QByteArray(R"({"pid":"p1","offset":"o1"})")); // may be lost again
}

void tst_RecoveryRules::forgetsTheOffsetOfAnotherSession()
{
    Recovery recovery = joined("p1");
    recovery.delivered(socketPacket(R"(2["a","o1"])"));
    recovery.lost();
    QVERIFY(!recovery.joined("p2", Protocol::V4).isRecovered);
    QCOMPARE(recovery.payload({}), QByteArray(R"({"pid":"p2"})"));
}

void tst_RecoveryRules::saysWhyNot_data()
{
    QTest::addColumn<QByteArray>("pidBefore");
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<bool>("isLeft");
    QTest::addColumn<QByteArray>("pid");
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QString>("words");
    const QByteArray none;
    const QByteArray event = R"(2["a","o1"])";
    const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
    row("server without recovery") << none << event << false << none << Protocol::V4
                                   << QStringLiteral("offered no connection state recovery");
    row("recovery was turned on") << none << event << false << QByteArray("p2") << Protocol::V4
                                  << QStringLiteral("offered no connection state recovery");
    row("no event") << QByteArray("p1") << none << false << QByteArray("p2") << Protocol::V4
                    << QStringLiteral("No event with an offset came");
    row("another session") << QByteArray("p1") << event << false << QByteArray("p2") << Protocol::V4
                           << QStringLiteral("began a new session");
    row("recovery was turned off") << QByteArray("p1") << event << false << none << Protocol::V4
                                   << QStringLiteral("no longer");
    row("left") << QByteArray("p1") << event << true << QByteArray("p2") << Protocol::V4
                << QStringLiteral("left by a DISCONNECT");
    row("left without recovery") << none << event << true << none << Protocol::V4
                                 << QStringLiteral("left by a DISCONNECT");
    row("old server") << none << event << false << none << Protocol::V3 << QStringLiteral("Socket.IO 1 and 2");
}

void tst_RecoveryRules::saysWhyNot()
{
    QFETCH(QByteArray, pidBefore);
    QFETCH(QByteArray, event);
    QFETCH(bool, isLeft);
    QFETCH(QByteArray, pid);
    QFETCH(Protocol, protocol);
    QFETCH(QString, words);
    Recovery recovery;
    QCOMPARE(recovery.joined(pidBefore, protocol).problem, QString()); // nothing to recover at first
    if (!event.isEmpty())
        recovery.delivered(socketPacket(event));
    isLeft ? recovery.left() : recovery.lost();
    const Recovery::Outcome outcome = recovery.joined(pid, protocol);
    QVERIFY(!outcome.isRecovered);
    QVERIFY2(outcome.problem.contains(words), qPrintable(outcome.problem));
    QVERIFY(outcome.problem.endsWith(u'.') && outcome.problem.count(u'.') <= 2); // Socket.IO has one
}

// A hundred megabytes of backslashes must not be walked for each event.
void tst_RecoveryRules::looksAtTheEndOnly()
{
    const QByteArray huge = "2[\"a\",\"" + QByteArray(20'000'000, 'x') + "\"]";
    const SocketPacket packet = socketPacket(huge);
    Recovery recovery = joined("p1");
    QElapsedTimer timer;
    timer.start();
    for (int count = 0; count < 10'000; ++count)
        recovery.delivered(packet);
    QVERIFY2(timer.elapsed() < 2000, QByteArray::number(timer.elapsed()).constData());
    QCOMPARE(recovery.payload({}), QByteArray(R"({"pid":"p1"})"));
}

QTEST_APPLESS_MAIN(tst_RecoveryRules)
#include "tst_recoveryrules.moc"
