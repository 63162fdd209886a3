// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "acks/ackmodel.h"
#include "acks/ackspanel.h"
#include "commands/commandpalette.h"
#include "commands/shortcuts.h"
#include "composer/buffermodel.h"
#include "composer/composer.h"
#include "connectionpage.h"
#include "events/eventmodel.h"
#include "frames/framespanel.h"
#include "frames/frametable.h"
#include "mainwindow.h"
#include "namespaces/namespacemodel.h"
#include "namespaces/namespacespanel.h"
#include "pane.h"
#include "panearea.h"
#include "session.h"
#include "settings.h"
#include "support/nodeserver.h"
#include "theme/command.h"
#include "ui/widgets.h"
#include "workspace.h"
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace Sockeye;

/// The program as a user has it: real window, real client, real server.
class tst_Program : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(QStringLiteral("server.mjs")), qPrintable(m_server.errorString()));
    }

    void init()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->workspace()->addConnection();
        QVERIFY(page());
    }

    void cleanup() { m_window.reset(); }

    void connectsUpgradesAndShowsIt()
    {
        connectTo(m_server.url().toString());
        QTRY_COMPARE(status().joined(), QStringList{QStringLiteral("/")});
        QTRY_COMPARE(status().carrier(), SocketIO::Carrier::WebSocket);
        QTRY_VERIFY(hasRow(QStringLiteral("Upgraded to WebSocket")));
        auto *timeline = named<QWidget>(QStringLiteral("Timeline of the connection"));
        QVERIFY(timeline);
        QTRY_VERIFY2(timeline->accessibleDescription().contains(QStringLiteral("upgraded")),
                     qPrintable(timeline->accessibleDescription()));
    }

    void sendsBinaryAndShowsTheAnswer()
    {
        connectTo(m_server.url().toString());
        QTRY_VERIFY(!status().joined().isEmpty());
        Draft draft;
        draft.event = QStringLiteral("echo");
        draft.arguments = {{ArgumentDraft::Type::Json, QStringLiteral("{\"a\": {\"$hex\": \"0102\"}}")},
                           {ArgumentDraft::Type::Text, QStringLiteral("hi")}};
        draft.ack = true;
        page()->composer()->setDraft(draft);
        auto *name = named<QLineEdit>(QStringLiteral("Event name"));
        name->setFocus();
        QTest::keyClick(name, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(status().latency().count() > 0);
        QTRY_VERIFY(!cell(QStringLiteral("echo"), EventModel::Ack).isEmpty());
        QVERIFY2(cell(QStringLiteral("echo"), EventModel::Ack).contains(QStringLiteral("ms")),
                 qPrintable(cell(QStringLiteral("echo"), EventModel::Ack)));
        QVERIFY(cell(QStringLiteral("echo"), EventModel::Arguments).contains(QStringLiteral("2 B")));
    }

    void answersAQuestionFromTheComposer()
    {
        connectTo(m_server.url().toString());
        QTRY_VERIFY(!status().joined().isEmpty());
        send(QStringLiteral("ask"), QStringLiteral("\"really?\""));
        QTRY_VERIFY(!cell(QStringLiteral("question"), EventModel::Event).isEmpty());
        page()->reveal(page()->acks());
        auto *acks = named<QAbstractItemView>(QStringLiteral("Acknowledgements"));
        QVERIFY(acks);
        QTRY_VERIFY(acks->model()->rowCount() >= 1);
        const QModelIndexList questions = acks->model()->match(
            acks->model()->index(0, AckModel::Event), Qt::DisplayRole, QStringLiteral("question"), 1, Qt::MatchExactly);
        QVERIFY(!questions.isEmpty());
        acks->setCurrentIndex(questions.constFirst());
        run("acks.reply");
        QVERIFY(page()->composer()->isReplying());
        writeJson(QStringLiteral("{\"yes\": {\"$hex\": \"ff\"}}"));
        named<QPushButton>(QStringLiteral("Reply"))->click();
        QTRY_VERIFY(!cell(QStringLiteral("answered"), EventModel::Event).isEmpty());
        QVERIFY(cell(QStringLiteral("answered"), EventModel::Arguments).contains(QStringLiteral("1 B")));
        QVERIFY(!page()->composer()->isReplying());
    }

    void leavesANamespaceAndJoinsItAgain()
    {
        connectTo(m_server.url().toString());
        QTRY_VERIFY(!status().joined().isEmpty());
        auto *list = page()->namespaces()->findChild<QListView *>();
        const auto id = [&] { return list->model()->index(0, 0).data(NamespaceModel::SidRole).toString(); };
        QTRY_VERIFY(!id().isEmpty());
        const QString first = id();
        list->setCurrentIndex(list->model()->index(0, 0));
        run("namespaces.joinAgain");
        QTRY_VERIFY(!id().isEmpty() && id() != first);
    }

    void keepsTheLogWhenTheServerDies()
    {
        NodeServer mortal;
        QVERIFY2(mortal.start(QStringLiteral("server.mjs")), qPrintable(mortal.errorString()));
        connectTo(mortal.url().toString());
        QTRY_COMPARE(status().carrier(), SocketIO::Carrier::WebSocket);
        send(QStringLiteral("store"), QStringLiteral("1"));
        QTRY_VERIFY(!cell(QStringLiteral("store"), EventModel::Event).isEmpty());
        const int rows = events()->rowCount();
        mortal.kill();
        QTRY_COMPARE(status().state(), ConnectionStatus::State::Reconnecting);
        QTRY_VERIFY(events()->rowCount() > rows);
        QVERIFY(!cell(QStringLiteral("store"), EventModel::Event).isEmpty());
        send(QStringLiteral("store"), QStringLiteral("2")); // buffered, and said so
        QTRY_COMPARE(status().buffered(), 1);
        QVERIFY2(mortal.restart(), qPrintable(mortal.errorString()));
        QTRY_COMPARE_WITH_TIMEOUT(status().state(), ConnectionStatus::State::Connected, 10000);
        QTRY_COMPARE(status().buffered(), 0);
    }

    void saysWhyItCannotConnect()
    {
        connectTo(QStringLiteral("http://127.0.0.1:1"));
        QTRY_VERIFY(status().failure().contains(QStringLiteral("Nothing listens at 127.0.0.1:1")));
        QTRY_VERIFY(hasRow(QStringLiteral("Nothing listens")));
    }

    void survivesABurst()
    {
        connectTo(m_server.url().toString());
        QTRY_VERIFY(!status().joined().isEmpty());
        constexpr int Count = 10000;
        send(QStringLiteral("burst"), QStringLiteral("%1").arg(Count), QStringLiteral("40"));
        QTRY_COMPARE_WITH_TIMEOUT(status().in().events, Count, 30000);
        QTRY_VERIFY(events()->rowCount() >= Count);
    }

    void sendsAnEventOfTheLogAgain()
    {
        connectTo(m_server.url().toString());
        QTRY_VERIFY(!status().joined().isEmpty());
        send(QStringLiteral("store"), QStringLiteral("{\"n\": {\"$hex\": \"0102\"}}"));
        QTRY_COMPARE(count(QStringLiteral("store")), 1);
        choose(QStringLiteral("store"));
        run("events.resend");
        QTRY_COMPARE(count(QStringLiteral("store")), 2);
        QCOMPARE(cell(QStringLiteral("store"), EventModel::Arguments, 1),
                 cell(QStringLiteral("store"), EventModel::Arguments, 0));
    }

    void bringsAnEventIntoTheComposer()
    {
        connectTo(m_server.url().toString());
        QTRY_VERIFY(!status().joined().isEmpty());
        send(QStringLiteral("store"), QStringLiteral("9007199254740993"));
        QTRY_COMPARE(count(QStringLiteral("store")), 1);
        page()->composer()->setDraft({});
        choose(QStringLiteral("store"));
        run("events.edit");
        QCOMPARE(page()->composer()->draft().event, QStringLiteral("store"));
        QCOMPARE(page()->composer()->draft().arguments.value(0).text, QStringLiteral("9007199254740993"));
    }

    void jumpsFromAnEventToItsFramesAndBack()
    {
        connectTo(m_server.url().toString());
        QTRY_VERIFY(!status().joined().isEmpty());
        send(QStringLiteral("store"), QStringLiteral("1"));
        QTRY_COMPARE(count(QStringLiteral("store")), 1);
        choose(QStringLiteral("store"));
        run("events.frames");
        QAbstractItemView *frames = page()->frames()->table();
        QTRY_COMPARE(focusPane(), QStringLiteral("frames"));
        const int frame = lastRowWith(*frames->model(), QStringLiteral("store"));
        QVERIFY(frame >= 0);
        frames->setCurrentIndex(frames->model()->index(frame, 0));
        run("frames.event");
        auto *table = named<QAbstractItemView>(QStringLiteral("Events"));
        QTRY_COMPARE(focusPane(), QStringLiteral("events"));
        QCOMPARE(table->currentIndex().siblingAtColumn(EventModel::Event).data().toString(), QStringLiteral("store"));
    }

    void showsAndEmptiesWhatWaits()
    {
        connectTo(QStringLiteral("http://127.0.0.1:1"));
        send(QStringLiteral("first"), QStringLiteral("1"));
        send(QStringLiteral("second"), QStringLiteral("2"));
        const BufferModel *buffer = nullptr;
        for (const auto *table : page()->composer()->findChildren<QAbstractItemView *>())
            buffer = buffer ? buffer : qobject_cast<const BufferModel *>(table->model());
        QVERIFY(buffer);
        QTRY_COMPARE(buffer->rowCount(), 2);
        Q_EMIT page()->composer()->bufferDropRequested(QStringLiteral("/"), buffer->event(0).number);
        QTRY_COMPARE(buffer->rowCount(), 1);
        QCOMPARE(status().buffered(), 1);
        Q_EMIT page()->composer()->bufferClearRequested(QStringLiteral("/"));
        QTRY_COMPARE(buffer->rowCount(), 0);
        QTRY_COMPARE(status().buffered(), 0);
    }

    void repliesByARule()
    {
        ReplyRule rule;
        rule.isOn = true;
        rule.event = QStringLiteral("quest*");
        rule.arguments = QStringLiteral("[{\"by\": {\"$hex\": \"ff00\"}}]");
        Q_EMIT page()->acks()->rulesChanged({rule});
        connectTo(m_server.url().toString());
        QTRY_VERIFY(!status().joined().isEmpty());
        send(QStringLiteral("ask"), QStringLiteral("\"really?\""));
        QTRY_COMPARE(count(QStringLiteral("answered")), 1);
        QVERIFY(cell(QStringLiteral("answered"), EventModel::Arguments).contains(QStringLiteral("2 B")));
    }

    void listsTheCommandsOfAPageWithoutOne()
    {
        const qsizetype with = m_window->workspace()->everyCommand().size();
        m_window->workspace()->closeCurrent();
        QVERIFY(m_window->workspace()->commands().size() < with / 2);
        QCOMPARE(m_window->workspace()->everyCommand().size(), with);
    }

    void draftsComeBackWithTheirServer()
    {
        connectTo(m_server.url().toString());
        QTRY_VERIFY(!status().joined().isEmpty());
        send(QStringLiteral("remember-me"), QStringLiteral("[1, 2]"));
        QTRY_VERIFY(!Settings().drafts(m_server.url().toString()).isEmpty());
        m_window->workspace()->closeCurrent();
        m_window->workspace()->addConnection();
        connectTo(m_server.url().toString());
        QCOMPARE(page()->composer()->draft().event, QStringLiteral("remember-me"));
        QCOMPARE(page()->composer()->draft().arguments.value(0).text, QStringLiteral("[1, 2]"));
    }

    void whatIsBeingWrittenStaysOnConnecting()
    {
        connectTo(m_server.url().toString());
        QTRY_VERIFY(!status().joined().isEmpty());
        send(QStringLiteral("old"), QStringLiteral("1"));
        QTRY_VERIFY(!Settings().drafts(m_server.url().toString()).isEmpty());
        m_window->workspace()->addConnection();
        Draft draft;
        draft.event = QStringLiteral("typed before");
        page()->composer()->setDraft(draft);
        connectTo(m_server.url().toString());
        QCOMPARE(page()->composer()->draft().event, QStringLiteral("typed before"));
    }

    void runsCommandsFromThePalette()
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = m_window->findChild<CommandPalette *>();
        QTRY_VERIFY(palette->isVisible());
        QTest::keyClicks(palette->findChild<QLineEdit *>(), QStringLiteral("go frames"));
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_COMPARE(focusPane(), QStringLiteral("frames"));
        QCOMPARE(Settings().recentCommands().value(0), QStringLiteral("view.go.frames"));
    }

    void chosenKeysHoldForEveryPage()
    {
        Shortcuts shortcuts;
        QAction *frames = command("view.go.frames");
        shortcuts.choose(frames, {QKeySequence(Qt::CTRL | Qt::Key_F9)});
        Settings().setShortcuts(shortcuts.toJson());
        m_window = std::make_unique<MainWindow>();
        m_window->workspace()->addConnection();
        m_window->workspace()->addConnection();
        QCOMPARE(command("view.go.frames")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_F9));
        Settings().setShortcuts({});
    }

    void everyCommandStandsInAMenuAndHasAnId()
    {
        QSet<QString> inMenus;
        for (const QAction *title : m_window->menuBar()->actions()) {
            Q_EMIT title->menu()->aboutToShow();
            collect(*title->menu(), inMenus);
        }
        for (const QAction *action : Theme::commandsOf(m_window.get())) {
            QVERIFY2(action->objectName().contains(u'.'), qPrintable(action->text()));
            QVERIFY2(inMenus.contains(action->objectName()), qPrintable(action->objectName()));
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        }
    }

    void keysClashNowhere()
    {
        const QList<QAction *> commands = m_window->workspace()->commands() + m_window->actions();
        for (const QAction *one : commands) {
            for (const QAction *other : Shortcuts().rivals(one, commands))
                QFAIL(qPrintable(QStringLiteral("%1 and %2").arg(one->objectName(), other->objectName())));
        }
    }

    void everyControlHasAName()
    {
        const QStringList without = nameless(*m_window);
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
    }

private:
    [[nodiscard]] ConnectionPage *page() const { return m_window->workspace()->currentSession()->page(); }
    [[nodiscard]] const ConnectionStatus &status() const { return m_window->workspace()->currentSession()->status(); }
    [[nodiscard]] EventModel *events() const { return page()->findChild<EventModel *>(); }

    template <typename T> [[nodiscard]] T *named(const QString &name) const
    {
        for (T *child : page()->findChildren<T *>()) {
            if (child->accessibleName() == name)
                return child;
        }
        return nullptr;
    }
    void connectTo(const QString &url)
    {
        auto *field = named<QLineEdit>(QStringLiteral("Address of the server"));
        field->clear();
        QTest::keyClicks(field, url);
        QTest::keyClick(field, Qt::Key_Return);
    }
    template <typename... Arguments> void send(const QString &event, const Arguments &...arguments)
    {
        Draft draft;
        draft.event = event;
        draft.arguments = {{ArgumentDraft::Type::Json, arguments}...};
        page()->composer()->setDraft(draft);
        page()->composer()->send();
    }
    /// Into the JSON editor that can be seen.
    void writeJson(const QString &json)
    {
        for (QWidget *editor : visible<QWidget>(*page()->composer())) {
            if (editor->inherits("QsciScintilla"))
                return void(QMetaObject::invokeMethod(editor, "setText", Q_ARG(QString, json)));
        }
        QFAIL("no JSON editor is there");
    }
    /// Rows of an event.
    [[nodiscard]] QList<int> rows(const QString &event) const
    {
        QList<int> found;
        for (int row = 0; row < events()->rowCount(); ++row) {
            if (events()->index(row, EventModel::Event).data().toString() == event)
                found.append(row);
        }
        return found;
    }
    [[nodiscard]] qsizetype count(const QString &event) const { return rows(event).size(); }
    [[nodiscard]] QString cell(const QString &event, int column, qsizetype which = 0) const
    {
        const QList<int> found = rows(event);
        return which < found.size() ? events()->index(found[which], column).data().toString() : QString();
    }
    void choose(const QString &event) const
    {
        auto *table = named<QAbstractItemView>(QStringLiteral("Events"));
        QVERIFY(table && !rows(event).isEmpty());
        table->setCurrentIndex(events()->index(rows(event).constFirst(), 0));
    }
    [[nodiscard]] QAction *command(const char *id) const
    {
        for (QAction *action : m_window->workspace()->commands()) {
            if (action->objectName() == QLatin1String(id))
                return action;
        }
        return nullptr;
    }
    [[nodiscard]] QString focusPane() const
    {
        const Pane *pane = page()->panes()->focusPane();
        return pane ? pane->id() : QString();
    }
    void run(const char *id) const
    {
        QAction *action = command(id);
        QVERIFY2(action && action->isEnabled(), id);
        action->trigger();
    }
    static void collect(const QMenu &menu, QSet<QString> &ids)
    {
        for (const QAction *action : menu.actions()) {
            ids.insert(action->objectName());
            if (action->menu())
                collect(*action->menu(), ids);
        }
    }
    [[nodiscard]] static int lastRowWith(const QAbstractItemModel &model, const QString &words)
    {
        for (int row = model.rowCount() - 1; row >= 0; --row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                if (model.index(row, column).data().toString().contains(words))
                    return row;
            }
        }
        return -1;
    }
    [[nodiscard]] bool hasRow(const QString &words) const { return lastRowWith(*events(), words) >= 0; }

    NodeServer m_server;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(tst_Program)
#include "tst_program.moc"
