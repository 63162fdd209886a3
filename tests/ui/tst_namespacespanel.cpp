// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "accessiblenames.h"
#include "namespaces/discoverydialog.h"
#include "namespaces/namespacedetails.h"
#include "namespaces/namespacespanel.h"
#include "namespaces/trialpage.h"
#include "socketscript.h"
#include "theme/command.h"
#include "theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

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
    void joinsAgainWithTheSameAuthPayload();
    void editsTheAuthPayload();
    void showsARefusalWhole();
    void joinsWhatATrialFound();
    void remembersWhatWasTypedButNoSecret();

private:
    template <typename Widget> Widget *named(const QString &accessibleName)
    {
        for (Widget *widget : panel->findChildren<Widget *>()) {
            if (widget->accessibleName() == accessibleName)
                return widget;
        }
        return nullptr;
    }
    /// Runs a command on the only row.
    void run(const QString &id)
    {
        auto *list = panel->findChild<QListView *>();
        list->setCurrentIndex(list->model()->index(0, 0));
        for (QAction *action : Theme::commandsOf(panel.get())) {
            if (action->objectName() == id)
                return action->trigger();
        }
        QFAIL("no such command");
    }
    void joinWithToken()
    {
        SocketIO::TraceRecord connect;
        connect.layer = SocketIO::Layer::Socket;
        connect.direction = SocketIO::Direction::Out;
        connect.kind = Kind::Connect;
        connect.nsp = "/chat";
        connect.payload = QByteArray("0/chat,{\"token\":\"t\"}");
        script->log->record(connect);
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
    auto *leave = named<QToolButton>(QStringLiteral("Leave the chosen namespace"));
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
    auto *leave = named<QToolButton>(QStringLiteral("Leave the chosen namespace"));
    QVERIFY(leave->isEnabled());
    script->state(Kind::Closed, "transport close");
    panel->extend();
    QVERIFY(!leave->isEnabled());
}

void tst_NamespacesPanel::joinsAgainWithTheSameAuthPayload()
{
    joinWithToken();
    script->nsp(Kind::NamespaceConnected, "/chat", "sid");
    panel->extend();
    QSignalSpy left(panel.get(), &NamespacesPanel::leaveRequested);
    QSignalSpy joined(panel.get(), &NamespacesPanel::joinRequested);
    run(QStringLiteral("namespaces.joinAgain"));
    QCOMPARE(left.size(), 1); // a joined one is left first
    QCOMPARE(joined.last().at(1).toByteArray(), QByteArray("{\"token\":\"t\"}"));
    script->nsp(Kind::NamespaceDisconnected, "/chat", "io client disconnect");
    panel->extend();
    run(QStringLiteral("namespaces.joinAgain"));
    QCOMPARE(left.size(), 1);
    QCOMPARE(joined.size(), 2);
}

void tst_NamespacesPanel::editsTheAuthPayload()
{
    joinWithToken();
    script->nsp(Kind::NamespaceRefused, "/chat", "no", "{\"message\":\"no\"}");
    panel->extend();
    run(QStringLiteral("namespaces.editAuth"));
    auto *auth = named<QLineEdit>(QStringLiteral("Auth payload as a JSON object"));
    QVERIFY(auth->isVisible());
    QCOMPARE(auth->text(), QStringLiteral("{\"token\":\"t\"}"));
    QCOMPARE(name->text(), QStringLiteral("/chat"));
    auth->setText(QStringLiteral("{\"token\":\"u\"}"));
    QSignalSpy joined(panel.get(), &NamespacesPanel::joinRequested);
    QTest::keyClick(auth, Qt::Key_Return);
    QCOMPARE(joined.last().at(1).toByteArray(), QByteArray("{\"token\":\"u\"}"));
}

void tst_NamespacesPanel::showsARefusalWhole()
{
    script->nsp(Kind::NamespaceRefused, "/chat", "no",
                "{\"message\":\"no\",\"data\":{\"n\":9007199254740993,\"code\":\"E_TOKEN\"}}");
    panel->extend();
    run(QStringLiteral("namespaces.details"));
    const auto *details = panel->findChild<NamespaceDetails *>();
    QVERIFY(details && details->isVisible());
    const QString text = details->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY2(text.contains(QStringLiteral("\"code\": \"E_TOKEN\"")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("\"n\": 9007199254740993"))); // every digit
    QVERIFY(text.contains(QStringLiteral("refused")));
}

void tst_NamespacesPanel::joinsWhatATrialFound()
{
    NamespaceTrial trial;
    trial.start({QStringLiteral("/secret"), QStringLiteral("/open")});
    QCOMPARE(trial.next().size(), 2);
    script->nsp(Kind::NamespaceConnected, "/open", "sid");
    script->nsp(Kind::NamespaceRefused, "/secret", "no", "{\"message\":\"no\"}");
    script->log->visit(0, script->log->size(), [&](qsizetype, const SocketIO::TraceView &view) {
        trial.apply(view);
        return true;
    });
    TrialPage *page = panel->discovery()->trial();
    page->show(trial);
    const auto *results = page->findChild<QTreeView *>();
    QCOMPARE(results->model()->index(0, 0).data().toString(), QStringLiteral("/open")); // the best first
    QVERIFY(
        named<QLabel>(QStringLiteral("What the trial has found"))->text().contains(QStringLiteral("1 exist, 1 ref")));
    QSignalSpy joined(panel.get(), &NamespacesPanel::joinRequested);
    auto *button = named<QToolButton>(QStringLiteral("Join the found namespace"));
    QVERIFY(!button->isEnabled());
    page->findChild<QTreeView *>()->setCurrentIndex(results->model()->index(0, 0));
    button->click();
    QCOMPARE(joined.last().first().toString(), QStringLiteral("/open"));
    page->findChild<QTreeView *>()->setCurrentIndex(results->model()->index(1, 0));
    button->click();
    QCOMPARE(joined.size(), 1);
    QCOMPARE(name->text(), QStringLiteral("/secret")); // its auth payload is to be written first
}

void tst_NamespacesPanel::remembersWhatWasTypedButNoSecret()
{
    named<QLineEdit>(QStringLiteral("Admin namespace"))->setText(QStringLiteral("/ops"));
    named<QLineEdit>(QStringLiteral("Admin password"))->setText(QStringLiteral("hidden"));
    named<QPlainTextEdit>(QStringLiteral("Names to try"))->setPlainText(QStringLiteral("/one"));
    QSignalSpy told(panel.get(), &NamespacesPanel::placeChanged);
    named<QPushButton>(QStringLiteral("Try 1 name(s)"))->click();
    QCOMPARE(told.size(), 1);
    const QByteArray place = panel->place();
    QVERIFY(!place.contains("hidden"));
    panel = std::make_unique<NamespacesPanel>();
    panel->setPlace("broken");
    panel->setPlace(place);
    QCOMPARE(named<QLineEdit>(QStringLiteral("Admin namespace"))->text(), QStringLiteral("/ops"));
    QCOMPARE(named<QPlainTextEdit>(QStringLiteral("Names to try"))->toPlainText(), QStringLiteral("/one"));
}

QTEST_MAIN(tst_NamespacesPanel)
#include "tst_namespacespanel.moc"
