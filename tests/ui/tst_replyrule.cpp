// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "acks/replyrule.h"

#include <QJsonDocument>
#include <QTest>

using namespace Sockeye;

class tst_ReplyRule : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isOffAtFirst();
    void matchesWhatItIsMeantFor_data();
    void matchesWhatItIsMeantFor();
    void survivesJson();
    void takesAnyJson_data();
    void takesAnyJson();
};

void tst_ReplyRule::isOffAtFirst()
{
    QVERIFY(!ReplyRule().isOn);
    QVERIFY(!ReplyRule::fromJson({}).isOn);
    QVERIFY(!ReplyRule().matches("/", "anything", true));
}

void tst_ReplyRule::matchesWhatItIsMeantFor_data()
{
    QTest::addColumn<QString>("nsp");
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("emission");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isQuestion");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *situation, const char *nsp, const char *event, const char *emission,
                        const char *name, bool isQuestion, bool matches) {
        QTest::newRow(situation) << QString::fromUtf8(nsp) << QString::fromUtf8(event) << QString::fromUtf8(emission)
                                 << QByteArray(name) << isQuestion << matches;
    };
    row("same name", "", "ask", "", "ask", true, true);
    row("other name", "", "ask", "", "asks", true, false);
    row("letters count", "", "ask", "", "Ask", true, false);
    row("its namespace", "/chat", "ask", "", "ask", true, true);
    row("another namespace", "/admin", "ask", "", "ask", true, false);
    row("no question", "", "ask", "", "ask", false, false);
    row("no question, but emits", "", "ask", "told", "ask", false, true);
    row("a question, emits", "", "ask", "told", "ask", true, true);
    row("any", "", "*", "", "whatever", true, true);
    row("no name at all", "", "", "", "ask", true, false);
    row("beginning", "", "room:*", "", "room:join", true, true);
    row("beginning alone", "", "room:*", "", "room:", true, true);
    row("end", "", "*:join", "", "room:join", true, true);
    row("middle, with a wrong turn", "", "a*bc", "", "abbbc", true, true);
    row("two stars", "", "*oo*a*", "", "room:a", true, true);
    row("too short", "", "a*b?", "", "ab", true, false);
    row("one letter", "", "a?", "", "ab", true, true);
    row("one letter of two bytes", "", "a?c", "", "aяc", true, true);
    row("pattern signs as letters of the name", "", "a", "", "*", true, false);
}

void tst_ReplyRule::matchesWhatItIsMeantFor()
{
    QFETCH(QString, nsp);
    QFETCH(QString, event);
    QFETCH(QString, emission);
    QFETCH(QByteArray, name);
    QFETCH(bool, isQuestion);
    ReplyRule rule;
    rule.nsp = nsp;
    rule.event = event;
    rule.emission = emission;
    QTEST(rule.matches("/chat", name, isQuestion), "matches");
}

void tst_ReplyRule::survivesJson()
{
    ReplyRule rule;
    rule.isOn = true;
    rule.nsp = QStringLiteral("/чат");
    rule.event = QStringLiteral("ask *");
    rule.arguments = QStringLiteral("[\"ok\",\n {\"big\": 9007199254740993}]");
    rule.emission = QStringLiteral("told");
    rule.delay = std::chrono::milliseconds(1500);
    rule.atMost = 3;
    const QByteArray text = QJsonDocument(rule.toJson()).toJson();
    QCOMPARE(ReplyRule::fromJson(QJsonDocument::fromJson(text).object()), rule);
}

void tst_ReplyRule::takesAnyJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("unknown keys") << QByteArray("{\"colour\":\"red\"}");
    QTest::newRow("wrong types") << QByteArray(
        "{\"on\":\"yes\",\"nsp\":4,\"event\":[],\"arguments\":{},\"delay\":\"x\",\"atMost\":null}");
    QTest::newRow("too little") << QByteArray("{\"delay\":-5,\"atMost\":-1}");
}

void tst_ReplyRule::takesAnyJson()
{
    QFETCH(QByteArray, json);
    QCOMPARE(ReplyRule::fromJson(QJsonDocument::fromJson(json).object()), ReplyRule());
    const ReplyRule most = ReplyRule::fromJson({{QStringLiteral("delay"), 1e15}, {QStringLiteral("atMost"), 1e9}});
    QCOMPARE(most.delay, std::chrono::milliseconds(std::chrono::hours(1)));
    QCOMPARE(most.atMost, 1'000'000);
}

QTEST_GUILESS_MAIN(tst_ReplyRule)
#include "tst_replyrule.moc"
