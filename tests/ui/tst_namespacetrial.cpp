// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "namespaces/namespacetrial.h"
#include "socketscript.h"

#include <QTest>

using namespace Sockeye;
using Answer = TrialResult::Answer;
using SocketIO::Kind;

class tst_NamespaceTrial : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsNames_data();
    void readsNames();
    void suggestsNamesThatCanBeTried();
    void asksAFewAtATime();
    void tellsWhatTheServerSaid_data();
    void tellsWhatTheServerSaid();
    void leavesWhatItJoined();
    void cancelLeavesWhatIsAsked();
    void aFailedConnectionEndsIt();
    void anEndedConnectionIsTriedAgainAFewTimes();
    void answersToOthersAreNotTaken();

private:
    static void feed(NamespaceTrial &trial, const SocketScript &script)
    {
        script.log->visit(0, script.log->size(), [&](qsizetype, const SocketIO::TraceView &view) {
            trial.apply(view);
            return true;
        });
    }
    static NamespaceTrial started(const QStringList &names)
    {
        NamespaceTrial trial;
        trial.start(names);
        return trial;
    }
};

void tst_NamespaceTrial::readsNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    QTest::newRow("lines") << QStringLiteral("/a\n/b\n") << QStringLiteral("/a /b");
    QTest::newRow("without slash") << QStringLiteral("a b") << QStringLiteral("/a /b");
    QTest::newRow("commas, twice the same") << QStringLiteral("/a, /b,/a") << QStringLiteral("/a /b");
    QTest::newRow("nothing") << QStringLiteral(" \n ") << QString();
}

void tst_NamespaceTrial::readsNames()
{
    QFETCH(QString, text);
    QTEST(NamespaceTrial::read(text).join(u' '), "names");
}

void tst_NamespaceTrial::suggestsNamesThatCanBeTried()
{
    const QStringList names = NamespaceTrial::suggestedNames();
    QCOMPARE(NamespaceTrial::read(names.join(u' ')), names);
    QVERIFY(names.contains(QStringLiteral("/admin")));
}

void tst_NamespaceTrial::asksAFewAtATime()
{
    NamespaceTrial trial =
        started({QStringLiteral("/a"), QStringLiteral("/b"), QStringLiteral("/c"), QStringLiteral("/d")});
    QCOMPARE(trial.next(), (QStringList{QStringLiteral("/a"), QStringLiteral("/b"), QStringLiteral("/c")}));
    QCOMPARE(trial.next(), QStringList());
    feed(trial, SocketScript().nsp(Kind::NamespaceConnected, "/b", "sid"));
    QCOMPARE(trial.done(), 1);
    QCOMPARE(trial.next(), QStringList{QStringLiteral("/d")});
    QVERIFY(!trial.isFinished());
}

void tst_NamespaceTrial::tellsWhatTheServerSaid_data()
{
    QTest::addColumn<QByteArray>("refusal");
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("words");
    QTest::newRow("unknown") << QByteArray("{\"message\":\"Invalid namespace\"}") << Answer::Unknown
                             << QStringLiteral("Invalid namespace");
    QTest::newRow("unknown to an old server")
        << QByteArray("\"Invalid namespace\"") << Answer::Unknown << QStringLiteral("Invalid namespace");
    QTest::newRow("unknown to python-socketio")
        << QByteArray("{\"message\":\"Unable to connect\"}") << Answer::Unknown << QStringLiteral("Unable to connect");
    QTest::newRow("wants auth") << QByteArray("{\"message\":\"no token\",\"data\":{\"code\":1}}") << Answer::Refused
                                << QStringLiteral("no token");
    QTest::newRow("refused with something else")
        << QByteArray("{\"code\":7}") << Answer::Refused << QStringLiteral("{\"code\":7}");
    QTest::newRow("silence") << QByteArray() << Answer::Silent << QStringLiteral("timeout");
}

void tst_NamespaceTrial::tellsWhatTheServerSaid()
{
    QFETCH(QByteArray, refusal);
    NamespaceTrial trial = started({QStringLiteral("/a")});
    QCOMPARE(trial.next().size(), 1);
    feed(trial, SocketScript().nsp(Kind::NamespaceRefused, "/a", "timeout", refusal));
    QTEST(trial.results().first().answer, "answer");
    QTEST(trial.results().first().words, "words");
    QTEST(trial.results().first().refusal, "refusal");
    QVERIFY(trial.isFinished());
    QVERIFY(trial.toLeave().isEmpty());
}

void tst_NamespaceTrial::leavesWhatItJoined()
{
    NamespaceTrial trial = started({QStringLiteral("/a")});
    QCOMPARE(trial.next().size(), 1);
    feed(trial, SocketScript().nsp(Kind::NamespaceConnected, "/a", "sid"));
    QCOMPARE(trial.results().first().answer, Answer::Exists);
    QCOMPARE(trial.toLeave(), QStringList{QStringLiteral("/a")});
    QCOMPARE(trial.toLeave(), QStringList());
}

void tst_NamespaceTrial::cancelLeavesWhatIsAsked()
{
    NamespaceTrial trial =
        started({QStringLiteral("/a"), QStringLiteral("/b"), QStringLiteral("/c"), QStringLiteral("/d")});
    QCOMPARE(trial.next().size(), 3);
    trial.cancel(QStringLiteral("enough"));
    QVERIFY(trial.isFinished());
    QCOMPARE(trial.toLeave().size(), 3);
    QCOMPARE(trial.results().last().answer, Answer::NotTried);
    QCOMPARE(trial.results().last().words, QStringLiteral("enough"));
    QVERIFY(trial.next().isEmpty());
}

void tst_NamespaceTrial::aFailedConnectionEndsIt()
{
    NamespaceTrial trial = started({QStringLiteral("/a"), QStringLiteral("/b")});
    QCOMPARE(trial.next().size(), 2);
    feed(trial, SocketScript().state(Kind::ConnectFailed, "nobody there"));
    QVERIFY(trial.isFinished());
    QCOMPARE(trial.results().first().words, QStringLiteral("nobody there"));
}

void tst_NamespaceTrial::anEndedConnectionIsTriedAgainAFewTimes()
{
    NamespaceTrial trial = started({QStringLiteral("/a")});
    QCOMPARE(trial.next().size(), 1);
    feed(trial, SocketScript().state(Kind::Closed, "transport close\tcode 1006"));
    QCOMPARE(trial.next(), QStringList{QStringLiteral("/a")});
    feed(trial, SocketScript().state(Kind::Closed, "transport close").state(Kind::Closed, "transport close"));
    QVERIFY(trial.isFinished());
    QCOMPARE(trial.results().first().answer, Answer::NotTried);
    QCOMPARE(trial.results().first().words, QStringLiteral("transport close"));
}

void tst_NamespaceTrial::answersToOthersAreNotTaken()
{
    NamespaceTrial trial = started({QStringLiteral("/a")});
    feed(trial, SocketScript().nsp(Kind::NamespaceConnected, "/a", "not asked yet"));
    QCOMPARE(trial.results().first().answer, Answer::Waiting);
    QVERIFY(trial.toLeave().isEmpty());
}

QTEST_GUILESS_MAIN(tst_NamespaceTrial)
#include "tst_namespacetrial.moc"
