// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "acks/ackspanel.h"
#include "acks/replyrules.h"
#include "theme/command.h"
#include "widgets.h"

#include <QCheckBox>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace Sockeye;

namespace {

ReplyRule named(const char *event, bool on = false)
{
    ReplyRule rule;
    rule.event = QString::fromUtf8(event);
    rule.isOn = on;
    return rule;
}

QStringList events(const QList<ReplyRule> &rules)
{
    QStringList names;
    for (const ReplyRule &rule : rules)
        names.append(rule.event);
    return names;
}

bool says(const QWidget &widget, const QString &text)
{
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget) && label->text().contains(text))
            return true;
    }
    return false;
}

} // namespace

class tst_ReplyRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everythingHasAnAccessibleName();
    void newRuleIsOffAndTold();
    void whatIsTypedIsTheRule();
    void emittingNeedsAnEvent();
    void rulesAreOrderedDuplicatedAndRemoved();
    void commandsActOnTheRuleWithTheFocus();
    void problemStandsAtItsRule();
    void repliesAreCounted();
    void rulesComeBackOff();
    void rulesComeBackOnWhenAskedTo();
    void panelShowsASignWhileAnyIsOn();
    void panelTellsRestoredRules();

private:
    QToolButton *button(const QString &name, int rule)
    {
        QList<QToolButton *> found;
        for (QToolButton *child : rules->findChildren<QToolButton *>()) {
            if (child->accessibleName() == name && child->isVisible())
                found.append(child);
        }
        std::sort(found.begin(), found.end(), [this](QToolButton *a, QToolButton *b) {
            return a->mapTo(rules.get(), QPoint()).y() < b->mapTo(rules.get(), QPoint()).y();
        });
        return found.value(rule);
    }

    std::unique_ptr<ReplyRules> rules;
};

void tst_ReplyRules::init()
{
    rules = std::make_unique<ReplyRules>();
    rules->resize(700, 900);
    rules->show();
    QVERIFY(QTest::qWaitForWindowExposed(rules.get()));
}

void tst_ReplyRules::everythingHasAnAccessibleName()
{
    rules->add(named("a"));
    QCOMPARE(nameless(*rules), QStringList());
}

void tst_ReplyRules::newRuleIsOffAndTold()
{
    QVERIFY(says(*rules, QStringLiteral("No rules yet")));
    QSignalSpy changed(rules.get(), &ReplyRules::changed);
    QTest::mouseClick(byName<QToolButton>(*rules, QStringLiteral("Add an automatic reply")), Qt::LeftButton);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(rules->rules().size(), 1);
    QVERIFY(!rules->rules().first().isOn);
    QVERIFY(!says(*rules, QStringLiteral("No rules yet")));
}

void tst_ReplyRules::whatIsTypedIsTheRule()
{
    rules->add({});
    QSignalSpy changed(rules.get(), &ReplyRules::changed);
    byName<QCheckBox>(*rules, QStringLiteral("The rule is on"))->click();
    QTest::keyClicks(byName<QLineEdit>(*rules, QStringLiteral("Event to answer")), QStringLiteral("ask*"));
    QTest::keyClicks(byName<QLineEdit>(*rules, QStringLiteral("Namespace")), QStringLiteral("/chat"));
    byName<QPlainTextEdit>(*rules, QStringLiteral("Arguments of the reply"))->setPlainText(QStringLiteral("[1,2]"));
    byName<QSpinBox>(*rules, QStringLiteral("Delay in milliseconds"))->setValue(250);
    byName<QSpinBox>(*rules, QStringLiteral("How often at most"))->setValue(3);
    ReplyRule expected = named("ask*", true);
    expected.nsp = QStringLiteral("/chat");
    expected.arguments = QStringLiteral("[1,2]");
    expected.delay = std::chrono::milliseconds(250);
    expected.atMost = 3;
    QCOMPARE(rules->rules(), QList<ReplyRule>{expected});
    QVERIFY(changed.size() >= 6);
    QCOMPARE(rules->countOn(), 1);
}

void tst_ReplyRules::emittingNeedsAnEvent()
{
    rules->add(named("ask"));
    auto *emission = byName<QLineEdit>(*rules, QStringLiteral("Event to emit"));
    QVERIFY(!emission->isVisible());
    byName<QCheckBox>(*rules, QStringLiteral("The rule is on"))->click();
    QCOMPARE(rules->countOn(), 1);
    byName<QComboBox>(*rules, QStringLiteral("Kind of reply"))->setCurrentIndex(1);
    QVERIFY(emission->isVisible());
    QCOMPARE(rules->countOn(), 0);
    QVERIFY(says(*rules, QStringLiteral("until the event to emit has a name")));
    QTest::keyClicks(emission, QStringLiteral("told"));
    QVERIFY(rules->rules().first().emits());
    QCOMPARE(rules->countOn(), 1);
    QVERIFY(!says(*rules, QStringLiteral("until the event to emit has a name")));
    byName<QComboBox>(*rules, QStringLiteral("Kind of reply"))->setCurrentIndex(0);
    QVERIFY(!rules->rules().first().emits());
}

void tst_ReplyRules::rulesAreOrderedDuplicatedAndRemoved()
{
    for (const char *event : {"a", "b", "c"})
        rules->add(named(event, true));
    QCoreApplication::processEvents();
    QVERIFY(!button(QStringLiteral("Move the rule up"), 0)->isEnabled());
    QVERIFY(!button(QStringLiteral("Move the rule down"), 2)->isEnabled());
    QTest::mouseClick(button(QStringLiteral("Move the rule down"), 0), Qt::LeftButton);
    QCOMPARE(events(rules->rules()), QStringList({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")}));
    QCoreApplication::processEvents();
    QTest::mouseClick(button(QStringLiteral("Duplicate the rule"), 1), Qt::LeftButton);
    QCOMPARE(events(rules->rules()).join(u' '), QStringLiteral("b a a c"));
    QVERIFY(!rules->rules()[2].isOn);
    QCoreApplication::processEvents();
    QTest::mouseClick(button(QStringLiteral("Remove the rule"), 0), Qt::LeftButton);
    QCOMPARE(events(rules->rules()).join(u' '), QStringLiteral("a a c"));
}

void tst_ReplyRules::commandsActOnTheRuleWithTheFocus()
{
    auto *down = rules->findChild<QAction *>(QStringLiteral("acks.rule.down"));
    auto *remove = rules->findChild<QAction *>(QStringLiteral("acks.rule.remove"));
    rules->add(named("a"));
    rules->add(named("b"));
    byName<QToolButton>(*rules, QStringLiteral("Add an automatic reply"))->setFocus();
    rules->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(rules.get()));
    byName<QPlainTextEdit>(*rules, QStringLiteral("Arguments of the reply"))->setFocus();
    QTRY_VERIFY(down->isEnabled());
    down->trigger();
    QCOMPARE(events(rules->rules()).join(u' '), QStringLiteral("b a"));
    remove->trigger();
    QCOMPARE(events(rules->rules()), QStringList(QStringLiteral("b")));
}

void tst_ReplyRules::problemStandsAtItsRule()
{
    rules->add(named("a"));
    rules->add(named("b"));
    rules->showProblem(1, QStringLiteral("Line 1, column 2: bad"));
    rules->showProblem(7, QStringLiteral("of no rule"));
    QVERIFY(says(*rules, QStringLiteral("column 2: bad")));
    rules->showProblem(1, {});
    QVERIFY(!says(*rules, QStringLiteral("column 2: bad")));
}

void tst_ReplyRules::repliesAreCounted()
{
    rules->add(named("a"));
    rules->countFired(0);
    rules->countFired(0);
    rules->countFired(-1);
    QVERIFY(says(*rules, QStringLiteral("replied 2 time")));
}

void tst_ReplyRules::rulesComeBackOff()
{
    rules->add(named("a", true));
    ReplyRules other;
    other.setPlace(rules->place());
    QCOMPARE(events(other.rules()), QStringList(QStringLiteral("a")));
    QCOMPARE(other.countOn(), 0);
}

void tst_ReplyRules::rulesComeBackOnWhenAskedTo()
{
    rules->add(named("a", true));
    rules->add(named("b", false));
    byName<QCheckBox>(*rules, QStringLiteral("Keep rules on when the program starts again"))->click();
    ReplyRules other;
    other.add(named("old"));
    other.setPlace(rules->place());
    QCOMPARE(other.rules(), rules->rules());
    QCOMPARE(other.countOn(), 1);
}

void tst_ReplyRules::panelShowsASignWhileAnyIsOn()
{
    AcksPanel panel;
    panel.show();
    auto *inPanel = panel.findChild<ReplyRules *>();
    QSignalSpy told(&panel, &AcksPanel::rulesChanged);
    inPanel->add(named("a", true));
    inPanel->add(named("b", true));
    byName<QSpinBox>(*inPanel, QStringLiteral("Delay in milliseconds"))->setValue(5);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first().value<QList<ReplyRule>>().size(), 2);
    auto *sign = byName<QLabel>(panel, QStringLiteral("Automatic replies that are on"));
    QVERIFY(sign->isVisible());
    QVERIFY(sign->text().startsWith(QStringLiteral("2 automatic repl")));
    QTest::mouseClick(byName<QToolButton>(panel, QStringLiteral("Turn off (automatic replies)")), Qt::LeftButton);
    QVERIFY(!sign->isVisible());
    QCOMPARE(told.size(), 2);
    QVERIFY(!told.last().first().value<QList<ReplyRule>>().first().isOn);
}

void tst_ReplyRules::panelTellsRestoredRules()
{
    AcksPanel first;
    first.findChild<ReplyRules *>()->add(named("a", true));
    AcksPanel second;
    QSignalSpy told(&second, &AcksPanel::rulesChanged);
    QSignalSpy kept(&second, &AcksPanel::placeChanged);
    second.setPlace(first.place());
    QCOMPARE(told.size(), 1);
    QCOMPARE(kept.size(), 0);
    QVERIFY(!told.first().first().value<QList<ReplyRule>>().first().isOn);
    second.setPlace("broken {");
    second.setPlace({});
    QCOMPARE(events(second.findChild<ReplyRules *>()->rules()), QStringList(QStringLiteral("a")));
}

QTEST_MAIN(tst_ReplyRules)
#include "tst_replyrules.moc"
