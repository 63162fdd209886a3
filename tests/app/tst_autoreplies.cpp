// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "autoreplies.h"
#include <QSignalSpy>
#include <QTest>

using namespace Sockeye;
using namespace SocketIO;

namespace {

TraceView question(const char *event, qint64 id, const char *nsp = "/")
{
    TraceView view;
    view.layer = Layer::Socket;
    view.kind = Kind::Event;
    view.direction = Direction::In;
    view.nsp = nsp;
    view.event = event;
    view.id = id;
    return view;
}

ReplyRule rule(const char *event, const char *arguments = "[]")
{
    ReplyRule rule;
    rule.isOn = true;
    rule.event = QString::fromLatin1(event);
    rule.arguments = QString::fromUtf8(arguments);
    return rule;
}

} // namespace

class tst_AutoReplies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersAQuestion()
    {
        AutoReplies replies;
        const QSignalSpy due(&replies, &AutoReplies::replyDue);
        replies.setRules({rule("ask*", R"(["yes", {"$hex": "ff"}])")});
        replies.apply(question("asked", 7, "/chat"));
        QTRY_COMPARE(due.count(), 1);
        QCOMPARE(due.at(0).at(0).toString(), QStringLiteral("/chat"));
        QCOMPARE(due.at(0).at(1).toLongLong(), 7);
        const auto arguments = due.at(0).at(2).value<Arguments>();
        QCOMPARE(arguments.size(), 2);
        QCOMPARE(arguments.value<QByteArray>(1), QByteArray("\xff"));
    }

    void staysQuiet_data()
    {
        QTest::addColumn<bool>("isOn");
        QTest::addColumn<QString>("event");
        QTest::addColumn<qint64>("id");
        QTest::addColumn<bool>("isIncoming");
        QTest::newRow("the rule is off") << false << QStringLiteral("ask") << qint64(1) << true;
        QTest::newRow("another event") << true << QStringLiteral("tell") << qint64(1) << true;
        QTest::newRow("no question") << true << QStringLiteral("ask") << qint64(-1) << true;
        QTest::newRow("our own event") << true << QStringLiteral("ask") << qint64(1) << false;
    }
    void staysQuiet()
    {
        QFETCH(bool, isOn);
        QFETCH(QString, event);
        QFETCH(qint64, id);
        QFETCH(bool, isIncoming);
        AutoReplies replies;
        const QSignalSpy due(&replies, &AutoReplies::replyDue);
        ReplyRule asked = rule("ask");
        asked.isOn = isOn;
        replies.setRules({asked});
        const QByteArray name = event.toUtf8();
        TraceView view = question(name.constData(), id);
        view.direction = isIncoming ? Direction::In : Direction::Out;
        replies.apply(view);
        QVERIFY(!QTest::qWaitFor([&] { return due.count() > 0; }, 30));
        QCOMPARE(due.count(), 0);
    }

    void oneQuestionIsAnsweredOnce()
    {
        AutoReplies replies;
        const QSignalSpy due(&replies, &AutoReplies::replyDue);
        replies.setRules({rule("ask", "[1]"), rule("*", "[2]")});
        replies.apply(question("ask", 1));
        replies.apply(question("other", 2));
        QTRY_COMPARE(due.count(), 2);
        QCOMPARE(due.at(0).at(2).value<Arguments>().toJson(), QByteArray("[1]"));
        QCOMPARE(due.at(1).at(2).value<Arguments>().toJson(), QByteArray("[2]"));
    }

    void waitsAsLongAsTheRuleSays()
    {
        AutoReplies replies;
        const QSignalSpy due(&replies, &AutoReplies::replyDue);
        ReplyRule late = rule("ask");
        late.delay = std::chrono::milliseconds(40);
        replies.setRules({late});
        QElapsedTimer clock;
        clock.start();
        replies.apply(question("ask", 1));
        QTRY_COMPARE(due.count(), 1);
        QVERIFY(clock.elapsed() >= 35);
    }

    void forgetsWhatWaitsWhenTheRulesChange()
    {
        AutoReplies replies;
        const QSignalSpy due(&replies, &AutoReplies::replyDue);
        ReplyRule late = rule("ask");
        late.delay = std::chrono::milliseconds(10);
        replies.setRules({late});
        replies.apply(question("ask", 1));
        replies.setRules({});
        QVERIFY(replies.isIdle());
        QVERIFY(!QTest::qWaitFor([&] { return due.count() > 0; }, 50));
        QCOMPARE(due.count(), 0);
    }

    void emitsAnEventForAnEvent()
    {
        AutoReplies replies;
        const QSignalSpy due(&replies, &AutoReplies::emissionDue);
        ReplyRule emits = rule("hello", R"(["welcome"])");
        emits.emission = QStringLiteral("greet");
        replies.setRules({emits});
        replies.apply(question("hello", -1, "/room"));
        QTRY_COMPARE(due.count(), 1);
        QCOMPARE(due.at(0).at(0).toString(), QStringLiteral("/room"));
        QCOMPARE(due.at(0).at(1).toString(), QStringLiteral("greet"));
    }

    void stopsAfterAsManyAsTheRuleAllows()
    {
        AutoReplies replies;
        const QSignalSpy due(&replies, &AutoReplies::replyDue);
        ReplyRule few = rule("ask");
        few.atMost = 2;
        replies.setRules({few});
        for (qint64 id = 0; id < 5; ++id)
            replies.apply(question("ask", id));
        QTRY_COMPARE(due.count(), 2);
        QVERIFY(!QTest::qWaitFor([&] { return due.count() > 2; }, 30));
        QCOMPARE(due.count(), 2);
    }

    void saysWhatIsWrongWithARule()
    {
        AutoReplies replies;
        const QSignalSpy checked(&replies, &AutoReplies::checked);
        ReplyRule reserved = rule("a");
        reserved.emission = QStringLiteral("disconnect");
        replies.setRules({rule("a", "[nul]"), rule("b", "[1]"), reserved});
        QCOMPARE(checked.count(), 3);
        QVERIFY(checked.at(0).at(1).toString().contains(QStringLiteral("Line 1")));
        QVERIFY(checked.at(1).at(1).toString().isEmpty());
        QVERIFY(!checked.at(2).at(1).toString().isEmpty());
        QVERIFY(!replies.isIdle()); // the good one works all the same
    }
};

QTEST_GUILESS_MAIN(tst_AutoReplies)
#include "tst_autoreplies.moc"
