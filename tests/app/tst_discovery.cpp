// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "discovery.h"
#include "namespaces/adminpage.h"
#include "namespaces/discoverydialog.h"
#include "namespaces/trialpage.h"
#include "support/nodeserver.h"
#include "support/pythonserver.h"
#include "theme/command.h"
#include "ui/widgets.h"
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QThread>
#include <QTimer>
#include <QTreeView>
#include <SocketIO/Client>

using namespace Sockeye;

namespace {

QString quoted(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// Discovery as a user has it, against real servers.
class tst_Discovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        m_thread = std::make_unique<QThread>();
        m_thread->start();
        m_network = std::shared_ptr<QThread>(m_thread.get(), [](QThread *thread) { thread->quit(); });
        m_dialog = std::make_unique<DiscoveryDialog>(nullptr);
        m_discovery = std::make_unique<Discovery>(m_network, m_dialog.get(), [this] { return m_settings; });
        m_dialog->show();
        m_ticks = std::make_unique<QTimer>();
        connect(m_ticks.get(), &QTimer::timeout, m_discovery.get(), &Discovery::extend);
        m_ticks->start(10);
    }

    void cleanup()
    {
        m_ticks.reset();
        m_discovery.reset();
        m_dialog.reset();
        m_network.reset();
        if (m_thread)
            m_thread->wait();
        m_client.reset();
    }

    void showsWhatADevelopmentServerHas();
    void tellsNumbersAloneInProductionMode();
    void saysWhyALoginWasRefused();
    void logsInAgainBySession();
    void carriesOutActions();
    void triesNames();
    void triesNamesOfPython();
    void aTrialCanBeCancelled();
    void aTrialWithoutAServerSaysSo();

private:
    void startServer(const QStringList &arguments = {})
    {
        m_server = std::make_unique<NodeServer>();
        QVERIFY2(m_server->start(QStringLiteral("server.mjs"), arguments), qPrintable(m_server->errorString()));
        m_settings.url = m_server->url().toString();
    }
    /// A user whose socket is to be found.
    SocketIO::Socket *connectUser()
    {
        m_client = std::make_unique<SocketIO::Client>(m_server->url());
        SocketIO::Socket *socket = m_client->socket(QStringLiteral("/"));
        m_client->open();
        return socket;
    }
    void logIn(const QString &password)
    {
        byName<QLineEdit>(*m_dialog, quoted("Admin user"))->setText(quoted("root"));
        byName<QLineEdit>(*m_dialog, quoted("Admin password"))->setText(password);
        byName<QPushButton>(*m_dialog, quoted("Log in"))->click();
    }
    const AdminLink &link() { return m_dialog->admin()->link(); }
    QString sentence() { return byName<QLabel>(*m_dialog, quoted("How the admin connection stands"))->text(); }
    QTreeView *tree() { return byName<QTreeView>(*m_dialog, quoted("Namespaces, rooms and sockets of the server")); }
    QModelIndex row(const QString &name)
    {
        const QAbstractItemModel *model = tree()->model();
        return model
            ->match(model->index(0, 0), Qt::DisplayRole, name, 1,
                    Qt::MatchFlags(Qt::MatchExactly | Qt::MatchRecursive | Qt::MatchCaseSensitive))
            .value(0);
    }
    void act(const QString &id, const QString &word, const QString &button)
    {
        for (QAction *action : Theme::commandsOf(m_dialog->admin())) {
            if (action->objectName() == id)
                action->trigger();
        }
        for (QLineEdit *field : m_dialog->findChildren<QLineEdit *>()) {
            const QString name = field->accessibleName();
            if (name == quoted("Event to emit") || name == quoted("Room to join or leave"))
                field->setText(word);
        }
        byName<QPushButton>(*m_dialog, button)->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void tryNames(const QString &names)
    {
        byName<QPlainTextEdit>(*m_dialog, quoted("Names to try"))->setPlainText(names);
        const auto count = NamespaceTrial::read(names).size();
        byName<QPushButton>(*m_dialog, quoted("Try %1 name(s)").arg(count))->click();
    }
    QString found() { return byName<QLabel>(*m_dialog, quoted("What the trial has found"))->text(); }
    QString answerTo(const QString &name)
    {
        const QAbstractItemModel *model = byName<QTreeView>(*m_dialog, quoted("What became of each name"))->model();
        const QModelIndexList rows = model->match(model->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        return rows.isEmpty() ? QString()
                              : QString(rows.first().siblingAtColumn(1).data().toString() + u'|'
                                        + rows.first().siblingAtColumn(2).data().toString());
    }

    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<QThread> m_network;
    std::unique_ptr<DiscoveryDialog> m_dialog;
    std::unique_ptr<Discovery> m_discovery;
    std::unique_ptr<QTimer> m_ticks;
    std::unique_ptr<NodeServer> m_server;
    std::unique_ptr<SocketIO::Client> m_client;
    ConnectionSettings m_settings;
};

void tst_Discovery::showsWhatADevelopmentServerHas()
{
    startServer({quoted("--admin"), quoted("development")});
    SocketIO::Socket *user = connectUser();
    QTRY_VERIFY(!user->id().isEmpty());
    logIn(quoted("secret"));
    QTRY_COMPARE(link().state(), AdminLink::State::Joined);
    QTRY_VERIFY(row(user->id()).isValid());
    QVERIFY2(sentence().startsWith(quoted("Found through the admin namespace /admin")), qPrintable(sentence()));
    QVERIFY(!link().stats().sessionId().isEmpty());
    QTRY_VERIFY(link().stats().namespaces().contains(quoted("/locked")));
    const AdminSocket socket = link().stats().sockets(quoted("/")).at(user->id());
    QVERIFY(!socket.address.isEmpty());
    QVERIFY(socket.since.isValid());
    // What happens from now on is told too.
    user->emitEvent("echo", QStringLiteral("hello"));
    QTRY_VERIFY(link().stats().eventCount() >= 2); // received, and echoed
    const QString id = user->id();
    m_client->close();
    QTRY_VERIFY(!row(id).isValid());
}

void tst_Discovery::tellsNumbersAloneInProductionMode()
{
    startServer({quoted("--admin"), quoted("production")});
    SocketIO::Socket *user = connectUser();
    QTRY_VERIFY(!user->id().isEmpty());
    logIn(quoted("secret"));
    QTRY_COMPARE(link().stats().count(quoted("/")), 1);
    QVERIFY(!link().stats().knowsSockets());
    QTRY_VERIFY2(sentence().contains(quoted("production mode")), qPrintable(sentence()));
}

void tst_Discovery::saysWhyALoginWasRefused()
{
    startServer({quoted("--admin"), quoted("development")});
    logIn(quoted("wrong"));
    QTRY_COMPARE(sentence(), quoted("/admin refused the login: invalid credentials"));
    startServer();
    logIn(quoted("secret"));
    QTRY_COMPARE(sentence(), quoted("/admin refused the login: Invalid namespace"));
}

void tst_Discovery::logsInAgainBySession()
{
    startServer({quoted("--admin"), quoted("development")});
    logIn(quoted("secret"));
    QTRY_VERIFY(!link().stats().sessionId().isEmpty());
    QTRY_COMPARE(link().state(), AdminLink::State::Joined);
    byName<QPushButton>(*m_dialog, quoted("Log out"))->click();
    QCOMPARE(link().state(), AdminLink::State::Idle);
    byName<QComboBox>(*m_dialog, quoted("How to log in"))->setCurrentIndex(1);
    QVERIFY(!byName<QLineEdit>(*m_dialog, quoted("Admin session id"))->text().isEmpty());
    byName<QPushButton>(*m_dialog, quoted("Log in"))->click();
    QTRY_COMPARE(link().state(), AdminLink::State::Joined);
}

void tst_Discovery::carriesOutActions()
{
    startServer({quoted("--admin"), quoted("development")});
    SocketIO::Socket *user = connectUser();
    QTRY_VERIFY(!user->id().isEmpty());
    QStringList heard;
    user->onAny(this, [&](const SocketIO::Event &event) { heard.append(event.name()); });
    logIn(quoted("secret"));
    QTRY_VERIFY(row(user->id()).isValid());
    QTRY_COMPARE(link().state(), AdminLink::State::Joined);
    tree()->setCurrentIndex(row(user->id()));
    act(quoted("namespaces.discovery.joinRoom"), quoted("lobby"), quoted("Make 1 socket(s) join"));
    QTRY_VERIFY(row(quoted("lobby")).isValid());
    tree()->setCurrentIndex(row(quoted("lobby")));
    act(quoted("namespaces.discovery.emit"), quoted("news"), quoted("Emit to 1 socket(s)"));
    QTRY_COMPARE(heard, QStringList{quoted("news")});
    act(quoted("namespaces.discovery.leaveRoom"), quoted("lobby"), quoted("Make 1 socket(s) leave"));
    QTRY_VERIFY(!row(quoted("lobby")).isValid());
    QSignalSpy gone(user, &SocketIO::Socket::disconnected);
    tree()->setCurrentIndex(row(user->id()));
    act(quoted("namespaces.discovery.disconnect"), {}, quoted("Disconnect 1 socket(s)"));
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(gone.first().first().toString(), quoted("io server disconnect"));
}

void tst_Discovery::triesNames()
{
    startServer();
    tryNames(quoted("/ /chat /locked /nowhere /nothing"));
    QTRY_VERIFY2(found().startsWith(quoted("Found by trying names: 1 exist, 2 refused, 2 unknown")),
                 qPrintable(found()));
    QCOMPARE(answerTo(quoted("/")), quoted("exists|"));
    QVERIFY(answerTo(quoted("/chat")).endsWith(quoted("|The token is wrong")));
    QVERIFY(answerTo(quoted("/locked")).endsWith(quoted("|The door is locked")));
    QCOMPARE(answerTo(quoted("/nowhere")), quoted("unknown|Invalid namespace"));
    tryNames(quoted("/chat")); // and again
    QTRY_VERIFY(found().startsWith(quoted("Found by trying names: 0 exist, 1 refused")));
}

void tst_Discovery::triesNamesOfPython()
{
    if (const QString missing = PythonServer::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    PythonServer server;
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    m_settings.url = server.url().toString();
    tryNames(quoted("/ /nowhere"));
    QTRY_VERIFY2(found().startsWith(quoted("Found by trying names: 1 exist, 0 refused, 1 unknown")),
                 qPrintable(found()));
}

void tst_Discovery::aTrialCanBeCancelled()
{
    startServer();
    QStringList names;
    for (int number = 0; number < 200; ++number)
        names.append(quoted("/n%1").arg(number));
    tryNames(names.join(u' '));
    QTRY_VERIFY(answerTo(quoted("/n0")).startsWith(quoted("unknown")));
    byName<QPushButton>(*m_dialog, quoted("Cancel"))->click();
    QTRY_VERIFY2(found().startsWith(quoted("Found by trying names: 0 exist")), qPrintable(found()));
    QCOMPARE(answerTo(quoted("/n199")), quoted("not tried|cancelled"));
}

void tst_Discovery::aTrialWithoutAServerSaysSo()
{
    m_settings.url = quoted("http://127.0.0.1:1");
    tryNames(quoted("/a /b"));
    QTRY_VERIFY2(found().endsWith(quoted("2 not tried.")), qPrintable(found()));
    QVERIFY2(answerTo(quoted("/a")).size() > quoted("not tried|").size(), qPrintable(answerTo(quoted("/a"))));
}

QTEST_MAIN(tst_Discovery)
#include "tst_discovery.moc"
