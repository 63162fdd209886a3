// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "composer/history.h"
#include "composer/historymodel.h"
#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QTest>

using namespace Sockeye;
using Type = ArgumentDraft::Type;

class tst_History : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNewestFirst();
    void keepsOneOfTheSameInARow();
    void letsTheOldestGoBeyondTheCount();
    void letsTheOldestGoBeyondTheBytes();
    void keepsNoneThatIsTooLarge();
    void keepsTheCountOfBytesWhenSomeAreDeleted();
    void savesUnderANameOnce();
    void savesNoMoreThanItHasRoomFor();
    void addsToWhatAnotherHasStored();
    void survivesARestart();
    void takesAnyFile_data();
    void takesAnyFile();
    void findsWords_data();
    void findsWords();
    void tellsWhereARowComesFrom();
};

static Draft draftOf(const QString &event, const QString &text = QStringLiteral("1"))
{
    Draft draft;
    draft.event = event;
    draft.arguments = {{Type::Json, text}};
    return draft;
}

static QDateTime at(int second)
{
    return QDateTime(QDate(2030, 1, 2), QTime(3, 4)).addSecs(second);
}

static QStringList events(const QList<KeptMessage> &messages)
{
    QStringList names;
    for (const KeptMessage &message : messages)
        names.append(message.draft.event);
    return names;
}

void tst_History::keepsTheNewestFirst()
{
    History history;
    QVERIFY(history.add(draftOf(QStringLiteral("a")), at(1)));
    QVERIFY(history.add(draftOf(QStringLiteral("b")), at(2)));
    QVERIFY(history.add(draftOf(QStringLiteral("a")), at(3)));
    QCOMPARE(events(history.sent()).join(u' '), QStringLiteral("a b a"));
    QCOMPARE(history.sent().constFirst().time, at(3));
}

void tst_History::keepsOneOfTheSameInARow()
{
    History history;
    history.add(draftOf(QStringLiteral("a")), at(1));
    history.add(draftOf(QStringLiteral("a")), at(2));
    QCOMPARE(history.sent().size(), 1);
    QCOMPARE(history.sent().constFirst().time, at(2));
    history.add(draftOf(QStringLiteral("a"), QStringLiteral("2")), at(3));
    QCOMPARE(history.sent().size(), 2);
}

void tst_History::letsTheOldestGoBeyondTheCount()
{
    History history;
    for (int i = 0; i < History::MostSent + 5; ++i)
        history.add(draftOf(QString::number(i)), at(i));
    QCOMPARE(history.sent().size(), History::MostSent);
    QCOMPARE(history.sent().constLast().draft.event, QStringLiteral("5"));
}

void tst_History::letsTheOldestGoBeyondTheBytes()
{
    History history;
    const QString text(History::MostBytesOfOne / 2, u'x');
    for (int i = 0; i < 40; ++i)
        QVERIFY(history.add(draftOf(QString::number(i), text), at(i)));
    QVERIFY(history.sentBytes() <= History::MostBytes);
    QVERIFY(history.sent().size() > 10);
    QCOMPARE(history.sent().constFirst().draft.event, QStringLiteral("39"));
}

void tst_History::keepsNoneThatIsTooLarge()
{
    History history;
    history.add(draftOf(QStringLiteral("small")), at(1));
    QVERIFY(!history.add(draftOf(QStringLiteral("large"), QString(History::MostBytesOfOne, u'x')), at(2)));
    QVERIFY(!history.save(QStringLiteral("n"), draftOf({}, QString(History::MostBytesOfOne, u'x')), at(2)));
    QCOMPARE(events(history.sent()).join(u' '), QStringLiteral("small"));
    QVERIFY(history.saved().isEmpty());
}

void tst_History::keepsTheCountOfBytesWhenSomeAreDeleted()
{
    History history;
    history.add(draftOf(QStringLiteral("a")), at(1));
    const qsizetype one = history.sentBytes();
    history.add(draftOf(QStringLiteral("b")), at(2));
    history.removeSent(0);
    history.removeSent(7);
    history.removeSent(-1);
    QCOMPARE(history.sentBytes(), one);
    QCOMPARE(events(history.sent()).join(u' '), QStringLiteral("a"));
    history.clearSent();
    QCOMPARE(history.sentBytes(), 0);
    QVERIFY(history.sent().isEmpty());
}

void tst_History::savesUnderANameOnce()
{
    History history;
    QVERIFY(!history.save(QStringLiteral("  "), draftOf(QStringLiteral("a")), at(1)));
    QVERIFY(history.save(QStringLiteral("log in"), draftOf(QStringLiteral("b")), at(1)));
    QVERIFY(history.save(QStringLiteral(" join "), draftOf(QStringLiteral("c")), at(2)));
    QVERIFY(history.save(QStringLiteral("log in"), draftOf(QStringLiteral("d")), at(3)));
    QCOMPARE(events(history.saved()).join(u' '), QStringLiteral("c d"));
    QCOMPARE(history.saved().constFirst().name, QStringLiteral("join"));
    history.removeSaved(0);
    QCOMPARE(events(history.saved()).join(u' '), QStringLiteral("d"));
}

void tst_History::savesNoMoreThanItHasRoomFor()
{
    History history;
    const QString large(History::MostBytesOfOne - 1000, u'x');
    int saved = 0;
    while (saved < History::MostSaved
           && history.save(QString::number(saved), draftOf(QStringLiteral("a"), large), at(0)))
        ++saved;
    QCOMPARE(saved, static_cast<int>(History::MostBytesSaved / History::MostBytesOfOne));
    QVERIFY(history.save(QStringLiteral("0"), draftOf(QStringLiteral("b"), large), at(1))); // in the place of another
}

void tst_History::addsToWhatAnotherHasStored()
{
    History before;
    before.add(draftOf(QStringLiteral("old")), at(1));
    before.add(draftOf(QStringLiteral("deleted")), at(2));
    before.save(QStringLiteral("kept"), draftOf(QStringLiteral("kept")), at(1));
    before.save(QStringLiteral("changed"), draftOf(QStringLiteral("1")), at(1));
    History stored = before;
    stored.add(draftOf(QStringLiteral("theirs")), at(3));
    stored.save(QStringLiteral("theirs"), draftOf(QStringLiteral("theirs")), at(3));
    History mine = before;
    mine.removeSent(0);
    mine.add(draftOf(QStringLiteral("mine")), at(4));
    mine.removeSaved(1);
    mine.save(QStringLiteral("changed"), draftOf(QStringLiteral("2")), at(4));
    const History merged = mine.mergedInto(stored, before);
    QCOMPARE(events(merged.sent()).join(u' '), QStringLiteral("mine theirs old"));
    QCOMPARE(events(merged.saved()).join(u' '), QStringLiteral("2 theirs"));
    QVERIFY(mine.mergedInto(merged, mine) == merged);
}

void tst_History::survivesARestart()
{
    History history;
    history.add(draftOf(QStringLiteral("a")), at(1));
    history.add(draftOf(QStringLiteral("b")), at(2));
    history.save(QStringLiteral("n"), draftOf(QStringLiteral("c")), at(3));
    const History again = History::fromJson(history.toJson());
    QCOMPARE(events(again.sent()).join(u' '), QStringLiteral("b a"));
    QCOMPARE(again.sent().constFirst().time, at(2));
    QCOMPARE(again.sentBytes(), history.sentBytes());
    QCOMPARE(again.saved().constFirst().name, QStringLiteral("n"));
    QVERIFY(again.saved().constFirst().draft == draftOf(QStringLiteral("c")));
}

void tst_History::takesAnyFile_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("wrong types") << QByteArray(R"({"sent":{},"saved":7})");
    QTest::newRow("rows that are none") << QByteArray(R"({"sent":[1,null,"a"],"saved":[{"name":5}]})");
}

void tst_History::takesAnyFile()
{
    QFETCH(const QByteArray, json);
    const History history = History::fromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(history.sent().isEmpty());
    QVERIFY(history.saved().isEmpty());
}

void tst_History::findsWords_data()
{
    QTest::addColumn<QString>("needle");
    QTest::addColumn<QString>("found");
    QTest::newRow("nothing searched") << QString() << QStringLiteral("login chat chat");
    QTest::newRow("a name") << QStringLiteral("LOG") << QStringLiteral("login");
    QTest::newRow("an argument") << QStringLiteral("bob") << QStringLiteral("chat");
    QTest::newRow("two words at different places") << QStringLiteral("chat bob") << QStringLiteral("chat");
    QTest::newRow("one word too much") << QStringLiteral("chat carol") << QString();
    QTest::newRow("what it was saved as") << QStringLiteral("greet") << QStringLiteral("chat");
}

void tst_History::findsWords()
{
    QFETCH(const QString, needle);
    QTEST(
        [&] {
            HistoryModel model;
            QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
            model.setMessages({{at(1), {}, draftOf(QStringLiteral("login"))},
                               {at(2), {}, draftOf(QStringLiteral("chat"), QStringLiteral("\"Bob\""))},
                               {at(3), QStringLiteral("Greeting"), draftOf(QStringLiteral("chat"))}});
            model.setNeedle(needle);
            QStringList names;
            for (int row = 0; row < model.rowCount(); ++row)
                names.append(model.index(row, HistoryModel::EventColumn).data().toString());
            return names.join(u' ');
        }(),
        "found");
}

void tst_History::tellsWhereARowComesFrom()
{
    HistoryModel model;
    model.setMessages({{at(1), {}, draftOf(QStringLiteral("a"))}, {at(2), {}, draftOf(QStringLiteral("b"))}});
    model.setNeedle(QStringLiteral("b"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.source(0), 1);
    QCOMPARE(model.total(), 2);
    QCOMPARE(model.draft(0).event, QStringLiteral("b"));
    QCOMPARE(model.index(0, HistoryModel::ArgumentsColumn).data().toString(), QStringLiteral("1"));
}

QTEST_MAIN(tst_History)
#include "tst_history.moc"
