// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "accessiblenames.h"
#include "namespaces/namespacespanel.h"
#include "socketscript.h"
#include "theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Sockeye;
using SocketIO::Kind;

class tst_NamespacesPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everythingHasAnAccessibleName();
    void joinsWithALeadingSlash();
    void joinsWithAnAuthPayload();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void hiddenAuthPayloadIsNotSent();
    void leavesTheChosenNamespace();
    void onlyJoinedNamespacesCanBeLeft();

private:
    template <typename Widget> Widget *named(const QString &accessibleName)
    {
        for (Widget *widget : panel->findChildren<Widget *>()) {
            if (widget->accessibleName() == accessibleName)
                return widget;
        }
        return nullptr;
    }
    void typeAuth(const QString &text)
    {
        QTest::mouseClick(named<QToolButton>(QStringLiteral("Show the auth payload")), Qt::LeftButton);
        named<QLineEdit>(QStringLiteral("Auth payload as a JSON object"))->setText(text);
    }

    std::unique_ptr<SocketScript> script;
    std::unique_ptr<NamespacesPanel> panel;
    QLineEdit *name = nullptr;
    QPushButton *join = nullptr;
};

void tst_NamespacesPanel::init()
{
    script = std::make_unique<SocketScript>();
    panel = std::make_unique<NamespacesPanel>();
    panel->resize(300, 400);
    panel->setLog(script->log);
    panel->show();
    name = named<QLineEdit>(QStringLiteral("Namespace to join"));
    join = named<QPushButton>(QStringLiteral("Join the namespace"));
    QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
}

void tst_NamespacesPanel::everythingHasAnAccessibleName()
{
    QCOMPARE(widgetsWithoutName(*panel), QStringList());
}

void tst_NamespacesPanel::joinsWithALeadingSlash()
{
    QSignalSpy asked(panel.get(), &NamespacesPanel::joinRequested);
    QVERIFY(!join->isEnabled());
    QTest::keyClicks(name, QStringLiteral("chat"));
    QTest::mouseClick(join, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).toString(), QStringLiteral("/chat"));
    QCOMPARE(asked.first().at(1).toByteArray(), QByteArray());
    QCOMPARE(name->text(), QString());
    QTest::keyClicks(name, QStringLiteral("/admin"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(asked.last().at(0).toString(), QStringLiteral("/admin"));
}

void tst_NamespacesPanel::joinsWithAnAuthPayload()
{
    QSignalSpy asked(panel.get(), &NamespacesPanel::joinRequested);
    QTest::keyClicks(name, QStringLiteral("/chat"));
    typeAuth(QStringLiteral("{\"token\": \"demo\"}"));
    QTest::mouseClick(join, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(1).toByteArray(), QByteArray("{\"token\": \"demo\"}"));
}

void tst_NamespacesPanel::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("nsp");
    QTest::addColumn<QString>("auth");
    QTest::addColumn<QString>("problem");
    QTest::newRow("comma") << QStringLiteral("/a,b") << QString() << QStringLiteral("cannot contain a comma");
    QTest::newRow("broken JSON") << QStringLiteral("/a") << QStringLiteral("{\"a\": x}")
                                 << QStringLiteral("line 1, column 7:");
    QTest::newRow("letters before the place")
        << QStringLiteral("/a") << QStringLiteral("{\"é\": x}") << QStringLiteral("line 1, column 7:");
    QTest::newRow("not an object") << QStringLiteral("/a") << QStringLiteral("[1]")
                                   << QStringLiteral("one JSON object");
    QTest::newRow("two values") << QStringLiteral("/a") << QStringLiteral("{},{}") << QStringLiteral("one JSON object");
    QTest::newRow("closing a bracket not opened")
        << QStringLiteral("/a") << QStringLiteral("{}]") << QStringLiteral("line 1, column");
}

void tst_NamespacesPanel::saysWhatIsWrong()
{
    QFETCH(QString, nsp);
    QFETCH(QString, auth);
    QFETCH(QString, problem);
    QTest::keyClicks(name, nsp);
    typeAuth(auth);
    const auto *label = named<QLabel>(QStringLiteral("What is wrong with the namespace or its auth payload"));
    QVERIFY2(label->isVisible() && label->text().contains(problem), qPrintable(label->text()));
    QVERIFY(!join->isEnabled());
    QSignalSpy asked(panel.get(), &NamespacesPanel::joinRequested);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(asked.size(), 0);
    QCOMPARE(name->text(), nsp);
}

void tst_NamespacesPanel::hiddenAuthPayloadIsNotSent()
{
    QTest::keyClicks(name, QStringLiteral("/chat"));
    typeAuth(QStringLiteral("{broken"));
    QTest::mouseClick(named<QToolButton>(QStringLiteral("Show the auth payload")), Qt::LeftButton);
    QSignalSpy asked(panel.get(), &NamespacesPanel::joinRequested);
    QTest::mouseClick(join, Qt::LeftButton);
    QCOMPARE(asked.first().at(1).toByteArray(), QByteArray());
}

void tst_NamespacesPanel::leavesTheChosenNamespace()
{
    script->connected().nsp(Kind::NamespaceConnected, "/chat", "sid2");
    panel->extend();
    QCOMPARE(panel->joinedNamespaces(), (QStringList{QStringLiteral("/"), QStringLiteral("/chat")}));
    auto *list = panel->findChild<QListView *>();
    auto *leave = named<QPushButton>(QStringLiteral("Leave the chosen namespace"));
    QVERIFY(!leave->isEnabled());
    QSignalSpy selected(panel.get(), &NamespacesPanel::namespaceSelected);
    QSignalSpy asked(panel.get(), &NamespacesPanel::leaveRequested);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    QCOMPARE(selected.last().first().toString(), QStringLiteral("/chat"));
    QTest::mouseClick(leave, Qt::LeftButton);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("/chat"));
}

void tst_NamespacesPanel::onlyJoinedNamespacesCanBeLeft()
{
    script->connected();
    panel->extend();
    auto *list = panel->findChild<QListView *>();
    list->setCurrentIndex(list->model()->index(0, 0));
    auto *leave = named<QPushButton>(QStringLiteral("Leave the chosen namespace"));
    QVERIFY(leave->isEnabled());
    script->state(Kind::Closed, "transport close");
    panel->extend();
    QVERIFY(!leave->isEnabled());
}

QTEST_MAIN(tst_NamespacesPanel)
#include "tst_namespacespanel.moc"
