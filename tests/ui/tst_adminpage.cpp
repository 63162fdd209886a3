// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "namespaces/actiondialog.h"
#include "namespaces/adminpage.h"
#include "namespaces/admintree.h"
#include "socketscript.h"
#include "theme/command.h"
#include "widgets.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace Sockeye;
using SocketIO::Arguments;
using SocketIO::Direction;
using SocketIO::Kind;

class tst_AdminPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everythingHasAnAccessibleName() { QCOMPARE(nameless(*page), QStringList()); }
    void asksForALoginAndNeverKeepsThePassword();
    void saysHowTheConnectionStands_data();
    void saysHowTheConnectionStands();
    void showsNamespacesRoomsAndSockets();
    void keepsWhatIsChosenWhileSocketsComeAndGo();
    void anActionIsConfirmedWithItsCount();
    void whatTheServerCannotDoIsDisabled();
    void joinsTheChosenNamespace();

private:
    void told(const QByteArray &event, const QByteArray &json)
    {
        script->event(Direction::In, "/admin", event, json);
        page->extend();
    }
    static QByteArray socket(const QByteArray &id, const QByteArray &room)
    {
        return QByteArray("{\"id\":\"" + id + "\",\"nsp\":\"/chat\",\"transport\":\"polling\",\"rooms\":[\"" + room
                          + "\"]}");
    }
    void discover()
    {
        told("config", "{\"supportedFeatures\":[\"EMIT\",\"JOIN\",\"LEAVE\",\"DISCONNECT\",\"MDISCONNECT\"]}");
        script->nsp(Kind::NamespaceConnected, "/admin", "sid");
        told("all_sockets", "[" + socket("A", "lobby") + "," + socket("B", "lobby") + "," + socket("C", "dev") + "]");
    }
    QModelIndex at(const QString &name)
    {
        return view->model()
            ->match(view->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive)
            .value(0);
    }
    QAction *command(const QString &id)
    {
        for (QAction *action : Theme::commandsOf(page.get())) {
            if (action->objectName() == id)
                return action;
        }
        return nullptr;
    }

    std::unique_ptr<SocketScript> script;
    std::unique_ptr<AdminPage> page;
    std::unique_ptr<QAbstractItemModelTester> tester;
    QTreeView *view = nullptr;
};

void tst_AdminPage::init()
{
    tester.reset();
    script = std::make_unique<SocketScript>();
    page = std::make_unique<AdminPage>();
    view = byName<QTreeView>(*page, QStringLiteral("Namespaces, rooms and sockets of the server"));
    tester = std::make_unique<QAbstractItemModelTester>(view->model());
    page->show();
    byName<QPushButton>(*page, QStringLiteral("Log in"))->click();
    page->setLog(script->log);
}

void tst_AdminPage::asksForALoginAndNeverKeepsThePassword()
{
    page->setLog(nullptr);
    QSignalSpy asked(page.get(), &AdminPage::logInRequested);
    byName<QLineEdit>(*page, QStringLiteral("Admin namespace"))->setText(QStringLiteral("ops"));
    byName<QLineEdit>(*page, QStringLiteral("Admin user"))->setText(QStringLiteral("root"));
    auto *password = byName<QLineEdit>(*page, QStringLiteral("Admin password"));
    password->setText(QStringLiteral("hidden"));
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).toString(), QStringLiteral("/ops"));
    QCOMPARE(asked.first().at(1).toByteArray(), QByteArray("{\"password\":\"hidden\",\"username\":\"root\"}"));
    const QJsonObject place = page->place();
    QCOMPARE(place.value(QLatin1String("user")).toString(), QStringLiteral("root"));
    for (const QJsonValue &value : place)
        QVERIFY(value.toString() != QLatin1String("hidden"));
}

void tst_AdminPage::saysHowTheConnectionStands_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("refused") << Kind::NamespaceRefused << QByteArray("x")
                             << QByteArray("{\"message\":\"invalid credentials\"}")
                             << QStringLiteral("/admin refused the login: invalid credentials");
    QTest::newRow("failed") << Kind::ConnectFailed << QByteArray("nobody there") << QByteArray()
                            << QStringLiteral("The admin connection could not be made: nobody there");
    QTest::newRow("lost") << Kind::Closed << QByteArray("ping timeout\tdetails") << QByteArray()
                          << QStringLiteral("The admin connection ended: ping timeout");
}

void tst_AdminPage::saysHowTheConnectionStands()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, reason);
    QFETCH(QByteArray, payload);
    script->nsp(kind, "/admin", reason, payload);
    page->extend();
    QTEST(byName<QLabel>(*page, QStringLiteral("How the admin connection stands"))->text(), "sentence");
    QVERIFY(byName<QPushButton>(*page, QStringLiteral("Log in"))->isVisible());
}

void tst_AdminPage::showsNamespacesRoomsAndSockets()
{
    discover();
    const QModelIndex chat = at(QStringLiteral("/chat"));
    QVERIFY(chat.isValid());
    QCOMPARE(chat.siblingAtColumn(AdminTree::Count).data().toString(), QStringLiteral("3"));
    QCOMPARE(view->model()->rowCount(chat), 3); // all sockets, dev, lobby
    const QModelIndex lobby = at(QStringLiteral("lobby"));
    QCOMPARE(lobby.siblingAtColumn(AdminTree::Count).data().toString(), QStringLiteral("2"));
    QCOMPARE(view->model()->index(0, AdminTree::Transport, lobby).data().toString(), QStringLiteral("polling"));
    told("room_left", "\"/chat\",\"lobby\",\"A\",\"\"");
    QCOMPARE(view->model()->rowCount(at(QStringLiteral("lobby"))), 1);
    told("room_left", "\"/chat\",\"lobby\",\"B\",\"\"");
    QVERIFY(!at(QStringLiteral("lobby")).isValid());
}

void tst_AdminPage::keepsWhatIsChosenWhileSocketsComeAndGo()
{
    discover();
    view->expandAll();
    view->setCurrentIndex(at(QStringLiteral("lobby")));
    told("socket_connected", socket("AA", "attic") + ",\"\"");
    told("socket_disconnected", "\"/chat\",\"C\",\"gone\",\"\"");
    QCOMPARE(view->currentIndex().data().toString(), QStringLiteral("lobby"));
    QVERIFY(view->isExpanded(view->currentIndex()));
    QVERIFY(at(QStringLiteral("attic")).isValid());
    QVERIFY(!at(QStringLiteral("dev")).isValid());
}

void tst_AdminPage::anActionIsConfirmedWithItsCount()
{
    discover();
    view->setCurrentIndex(at(QStringLiteral("lobby")));
    QSignalSpy asked(page.get(), &AdminPage::actionRequested);
    command(QStringLiteral("namespaces.discovery.emit"))->trigger();
    auto *dialog = page->findChild<ActionDialog *>();
    QVERIFY(dialog);
    const auto *sentence = byName<QLabel>(*dialog, QStringLiteral("How many sockets it touches"));
    QVERIFY2(sentence->text().contains(QStringLiteral("2 socket")), qPrintable(sentence->text()));
    QVERIFY(sentence->text().contains(QStringLiteral("lobby")));
    told("socket_disconnected", "\"/chat\",\"B\",\"gone\",\"\"");
    QVERIFY2(sentence->text().contains(QStringLiteral("1 socket")), qPrintable(sentence->text()));
    auto *confirm = byName<QPushButton>(*dialog, QStringLiteral("Emit to 1 socket(s)"));
    QVERIFY(!confirm->isEnabled()); // no event yet
    byName<QLineEdit>(*dialog, QStringLiteral("Event to emit"))->setText(QStringLiteral("news"));
    byName<QLineEdit>(*dialog, QStringLiteral("Arguments to emit, JSON"))->setText(QStringLiteral("{broken"));
    QVERIFY(!confirm->isEnabled());
    byName<QLineEdit>(*dialog, QStringLiteral("Arguments to emit, JSON"))->setText(QStringLiteral("1, \"two\""));
    QVERIFY(asked.isEmpty());
    confirm->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).toString(), QStringLiteral("emit"));
    QCOMPARE(asked.first().at(1).value<Arguments>().toJson(), QByteArray("[\"/chat\",\"lobby\",\"news\",1,\"two\"]"));
}

void tst_AdminPage::whatTheServerCannotDoIsDisabled()
{
    QVERIFY(!command(QStringLiteral("namespaces.discovery.emit"))->isEnabled());
    discover();
    view->setCurrentIndex(at(QStringLiteral("lobby")));
    QVERIFY(command(QStringLiteral("namespaces.discovery.emit"))->isEnabled());
    QVERIFY(command(QStringLiteral("namespaces.discovery.disconnect"))->isEnabled());
    QVERIFY(!command(QStringLiteral("namespaces.discovery.joinRoom"))->isEnabled()); // no MJOIN
    QVERIFY(!Theme::whyDisabled(command(QStringLiteral("namespaces.discovery.joinRoom"))).isEmpty());
    view->setCurrentIndex(view->model()->index(0, 0, at(QStringLiteral("lobby"))));
    QVERIFY(command(QStringLiteral("namespaces.discovery.joinRoom"))->isEnabled());
    script->state(Kind::Closed, "transport close");
    page->extend();
    QVERIFY(!command(QStringLiteral("namespaces.discovery.joinRoom"))->isEnabled());
}

void tst_AdminPage::joinsTheChosenNamespace()
{
    discover();
    view->setCurrentIndex(at(QStringLiteral("/chat")));
    QSignalSpy asked(page.get(), &AdminPage::joinRequested);
    command(QStringLiteral("namespaces.discovery.join"))->trigger();
    QCOMPARE(asked.first().first().toString(), QStringLiteral("/chat"));
}

QTEST_MAIN(tst_AdminPage)
#include "tst_adminpage.moc"
