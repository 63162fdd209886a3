// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/retryqueue.h"
#include <QTest>

using namespace SocketIO;

namespace {

RetryQueue::Item item(const char *name, int retries = 3)
{
    RetryQueue::Item made;
    made.name = QString::fromLatin1(name);
    made.retries = retries;
    return made;
}

/// The name of what `next` gives; empty for nothing.
QString nextName(RetryQueue &queue)
{
    const auto given = queue.next();
    return given ? given->name : QString();
}

QStringList names(const QList<RetryQueue::Item> &items)
{
    QStringList list;
    for (const RetryQueue::Item &it : items)
        list.append(it.name);
    return list;
}

RetryQueue releasedWith(const QList<RetryQueue::Item> &items)
{
    RetryQueue queue;
    for (const RetryQueue::Item &it : items)
        queue.add(it);
    queue.release();
    return queue;
}

QString text(const char *words)
{
    return QString::fromLatin1(words);
}

} // namespace

class tst_RetryQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shouldPreserveTheOrderOfThePackets();
    void shouldFailWhenTheServerDoesNotAcknowledgeThePacket();
    void shouldNotDrainTheQueueWhileTheSocketIsDisconnected();
    void shouldNotEmitAPacketTwiceInTheConnectHandler();
    void countsTheTries();
    void withoutRetriesTheFirstFailureIsTheLast();
    void theNextItemStartsAfreshAfterOneIsGivenUp();
    void whatIsInFlightStaysSoWhileHeld();
    void answersWithoutAFlightMeanNothing();
    void removesAWaitingItem();
    void removesTheItemInFlight();
    void takesAll();
    void keepsWhatBelongsToAnItem();
};

void tst_RetryQueue::shouldPreserveTheOrderOfThePackets()
{
    RetryQueue queue = releasedWith({item("first"), item("second"), item("third")});
    QCOMPARE(nextName(queue), text("first"));
    QCOMPARE(nextName(queue), QString()); // one in flight
    QVERIFY(!queue.failed());
    QCOMPARE(nextName(queue), text("first"));
    queue.acknowledged();
    QCOMPARE(nextName(queue), text("second"));
    queue.acknowledged();
    QCOMPARE(nextName(queue), text("third"));
    queue.acknowledged();
    QCOMPARE(nextName(queue), QString());
    QVERIFY(queue.items().isEmpty());
}

void tst_RetryQueue::shouldFailWhenTheServerDoesNotAcknowledgeThePacket()
{
    RetryQueue queue = releasedWith({item("hopeless", 3)});
    for (int retry = 0; retry < 3; ++retry) {
        QCOMPARE(nextName(queue), text("hopeless"));
        QVERIFY(!queue.failed());
    }
    QCOMPARE(nextName(queue), text("hopeless"));
    QVERIFY(queue.failed());
    QVERIFY(queue.items().isEmpty());
    QVERIFY(!queue.isInFlight());
}

void tst_RetryQueue::shouldNotDrainTheQueueWhileTheSocketIsDisconnected()
{
    RetryQueue queue;
    queue.add(item("a"));
    QCOMPARE(nextName(queue), QString());
    queue.release();
    QCOMPARE(nextName(queue), text("a"));
    queue.hold();
    QVERIFY(!queue.failed());
    QVERIFY(!queue.isInFlight());
    QCOMPARE(nextName(queue), QString());
    queue.release();
    QCOMPARE(nextName(queue), text("a"));
}

void tst_RetryQueue::shouldNotEmitAPacketTwiceInTheConnectHandler()
{
    RetryQueue queue;
    queue.release();
    queue.add(item("from the handler"));
    QCOMPARE(nextName(queue), text("from the handler"));
    queue.release(); // the join itself, told after the handler ran
    QCOMPARE(nextName(queue), QString());
    QCOMPARE(queue.items().first().tries, 1);
}

void tst_RetryQueue::countsTheTries()
{
    RetryQueue queue = releasedWith({item("a", 2)});
    QCOMPARE(queue.items().first().tries, 0);
    QCOMPARE(queue.next()->tries, 1);
    (void)queue.failed();
    QCOMPARE(queue.next()->tries, 2);
    (void)queue.failed();
    QCOMPARE(queue.next()->tries, 3);
    QVERIFY(queue.failed());
}

void tst_RetryQueue::withoutRetriesTheFirstFailureIsTheLast()
{
    RetryQueue queue = releasedWith({item("a", 0), item("b", 0)});
    (void)queue.next();
    QVERIFY(queue.failed());
    QCOMPARE(names(queue.items()), QStringList({text("b")}));
}

void tst_RetryQueue::theNextItemStartsAfreshAfterOneIsGivenUp()
{
    RetryQueue queue = releasedWith({item("a", 1), item("b", 1)});
    (void)queue.next();
    QVERIFY(!queue.failed());
    (void)queue.next();
    QVERIFY(queue.failed());
    const auto next = queue.next();
    QCOMPARE(next->name, text("b"));
    QCOMPARE(next->tries, 1);
}

void tst_RetryQueue::whatIsInFlightStaysSoWhileHeld()
{
    RetryQueue queue = releasedWith({item("a"), item("b")});
    (void)queue.next();
    queue.hold();
    QVERIFY(queue.isHeld() && queue.isInFlight());
    queue.acknowledged();
    QCOMPARE(nextName(queue), QString());
    queue.release();
    QCOMPARE(nextName(queue), text("b"));
}

void tst_RetryQueue::answersWithoutAFlightMeanNothing()
{
    RetryQueue queue = releasedWith({item("a", 0)});
    queue.acknowledged();
    QVERIFY(!queue.failed());
    QCOMPARE(queue.items().size(), 1);
    RetryQueue empty;
    empty.acknowledged();
    QVERIFY(!empty.failed());
    QVERIFY(!empty.remove(1));
}

void tst_RetryQueue::removesAWaitingItem()
{
    RetryQueue queue = releasedWith({item("a"), item("b"), item("c")});
    (void)queue.next();
    QVERIFY(queue.remove(2));
    QVERIFY(!queue.remove(2));
    QVERIFY(!queue.remove(99));
    QVERIFY(queue.isInFlight());
    queue.acknowledged();
    QCOMPARE(nextName(queue), text("c"));
}

void tst_RetryQueue::removesTheItemInFlight()
{
    RetryQueue queue = releasedWith({item("a"), item("b")});
    (void)queue.next();
    QVERIFY(queue.remove(1));
    QVERIFY(!queue.isInFlight());
    QCOMPARE(nextName(queue), text("b"));
    QCOMPARE(names(queue.items()), QStringList({text("b")}));
}

void tst_RetryQueue::takesAll()
{
    RetryQueue queue = releasedWith({item("a"), item("b")});
    (void)queue.next();
    QCOMPARE(names(queue.takeAll()), QStringList({text("a"), text("b")}));
    QVERIFY(queue.items().isEmpty() && !queue.isInFlight());
    QCOMPARE(queue.add(item("c")), 3); // numbers go on
}

void tst_RetryQueue::keepsWhatBelongsToAnItem()
{
    RetryQueue::Item whole = item("order", 7);
    whole.arguments = Arguments::of(1, text("two"), QByteArray("\x03"));
    whole.timeout = std::chrono::seconds(4);
    whole.compress = false;
    RetryQueue queue;
    QCOMPARE(queue.add(whole), 1);
    queue.release();
    const auto given = queue.next();
    QCOMPARE(given->number, 1);
    QVERIFY(given->arguments == whole.arguments);
    QCOMPARE(given->timeout.count(), 4000);
    QVERIFY(!given->compress);
    QCOMPARE(given->retries, 7);
}

QTEST_APPLESS_MAIN(tst_RetryQueue)
#include "tst_retryqueue.moc"
