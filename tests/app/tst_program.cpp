// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "acks/ackmodel.h"
#include "composer/composer.h"
#include "connectionpage.h"
#include "events/eventmodel.h"
#include "mainwindow.h"
#include "session.h"
#include "support/nodeserver.h"
#include "ui/widgets.h"
#include "workspace.h"
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
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
        auto *acks = named<QAbstractItemView>(QStringLiteral("Acknowledgements"));
        QTRY_VERIFY(acks->model()->rowCount() >= 1);
        acks->setCurrentIndex(acks->model()->index(0, 0));
        named<QAbstractButton>(QStringLiteral("Reply to the chosen question"))->click();
        QVERIFY(page()->composer()->isReplying());
        visible<QPlainTextEdit>(*page()->composer())
            .constFirst()
            ->setPlainText(QStringLiteral("{\"yes\": {\"$hex\": \"ff\"}}"));
        named<QPushButton>(QStringLiteral("Reply"))->click();
        QTRY_VERIFY(!cell(QStringLiteral("answered"), EventModel::Event).isEmpty());
        QVERIFY(cell(QStringLiteral("answered"), EventModel::Arguments).contains(QStringLiteral("1 B")));
        QVERIFY(!page()->composer()->isReplying());
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

    void everyControlHasAName() { QCOMPARE(nameless(*m_window), QStringList()); }

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
    [[nodiscard]] QString cell(const QString &event, int column) const
    {
        for (int row = 0; row < events()->rowCount(); ++row) {
            if (events()->index(row, EventModel::Event).data().toString() == event)
                return events()->index(row, column).data().toString();
        }
        return {};
    }
    [[nodiscard]] bool hasRow(const QString &words) const
    {
        for (int row = 0; row < events()->rowCount(); ++row) {
            for (int column = 0; column < EventModel::ColumnCount; ++column) {
                if (events()->index(row, column).data().toString().contains(words))
                    return true;
            }
        }
        return false;
    }

    NodeServer m_server;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(tst_Program)
#include "tst_program.moc"
