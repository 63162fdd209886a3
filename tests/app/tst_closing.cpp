// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "composer/composer.h"
#include "connection/connectionbar.h"
#include "connectionpage.h"
#include "events/eventmodel.h"
#include "mainwindow.h"
#include "pane.h"
#include "panearea.h"
#include "session.h"
#include "theme/theme.h"
#include "workspace.h"
#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

using namespace Sockeye;

/// What is lost by closing a tab or the program, and what is not.
class tst_Closing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        QSettings().clear();
        m_asked.clear();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        workspace().startAsking();
    }
    void cleanup() { m_window.reset(); }

    void anEmptyTabGoesWithoutAQuestion()
    {
        workspace().addConnection();
        workspace().closeCurrent();
        QCOMPARE(workspace().count(), 0);
        workspace().reopenClosed(); // nothing was in it
        QCOMPARE(workspace().count(), 0);
    }

    void aClosedTabComesBackWithItsLog()
    {
        workspace().connectToDemo();
        QTRY_COMPARE(state(), ConnectionStatus::State::Connected);
        const ConnectionPage *page = session().page();
        const qsizetype records = session().recordCount();
        workspace().closeCurrent();
        QCOMPARE(workspace().count(), 0);
        workspace().reopenClosed();
        QCOMPARE(workspace().count(), 1);
        QCOMPARE(session().page(), page);
        QVERIFY(session().recordCount() >= records);
        QTRY_COMPARE(state(), ConnectionStatus::State::Closed);
        QVERIFY(page->findChild<EventModel *>()->rowCount() > 0);
        QVERIFY(page->isVisible());
    }

    void onlyTheLastOnesAreKept()
    {
        for (int i = 0; i < 5; ++i) {
            workspace().connectToDemo();
            QTRY_COMPARE(state(), ConnectionStatus::State::Connected);
            workspace().closeCurrent();
        }
        for (int i = 0; i < 5; ++i)
            workspace().reopenClosed();
        QCOMPARE(workspace().count(), 3);
    }

    void messagesThatWaitAreAskedFor()
    {
        writeTwoThatWait();
        answer(false);
        workspace().closeCurrent();
        QCOMPARE(workspace().count(), 1);
        QVERIFY2(m_asked.contains(QStringLiteral("2 message")), qPrintable(m_asked));
        answer(true);
        workspace().closeCurrent();
        QCOMPARE(workspace().count(), 0);
    }

    void quittingNamesTheLogsOnceAndForAll()
    {
        workspace().connectToDemo();
        QTRY_COMPARE(state(), ConnectionStatus::State::Connected);
        answer(false);
        QVERIFY(!workspace().mayQuit());
        QVERIFY2(m_asked.contains(QStringLiteral("1 connection")), qPrintable(m_asked));
        QVERIFY2(m_asked.contains(QStringLiteral("records")), qPrintable(m_asked));
        answer(true, true);
        QVERIFY(workspace().mayQuit());
        m_asked.clear();
        QVERIFY(workspace().mayQuit()); // would hang if it asked
        QVERIFY(m_asked.isEmpty());
    }

    void theProgramStaysWhenAPersonSaysSo()
    {
        writeTwoThatWait();
        answer(false);
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible());
    }

    void aNewTabStartsWithEveryPaneDocked()
    {
        workspace().addConnection();
        session().page()->panes()->panes().constFirst()->tearOff();
        workspace().closeCurrent();
        workspace().addConnection();
        QCoreApplication::processEvents();
        for (const Pane *pane : session().page()->panes()->panes())
            QVERIFY2(!pane->isFloating() && !pane->isHidden(), qPrintable(pane->id()));
    }

    void dialogsWearTheProgramsOwnIcons()
    {
        const QDialogButtonBox buttons(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
        for (const QAbstractButton *button : buttons.buttons())
            QVERIFY2(button->icon().isNull(), qPrintable(button->text()));
        const QMessageBox box(QMessageBox::Information, {}, {});
        QCOMPARE(box.iconPixmap().toImage(),
                 Theme::icon(QStringLiteral("info"), box.palette()).pixmap(box.iconPixmap().size()).toImage());
    }

private:
    [[nodiscard]] Workspace &workspace() const { return *m_window->workspace(); }
    [[nodiscard]] Session &session() const { return *workspace().currentSession(); }
    [[nodiscard]] ConnectionStatus::State state() const { return session().status().state(); }

    /// To a server that is not there.
    void writeTwoThatWait()
    {
        workspace().addConnection();
        ConnectionSettings settings;
        settings.url = QStringLiteral("http://127.0.0.1:1");
        session().connectTo(settings);
        Draft draft;
        draft.event = QStringLiteral("later");
        session().page()->composer()->setDraft(draft);
        session().page()->composer()->send();
        session().page()->composer()->send();
        QTRY_COMPARE(session().status().buffered(), 2);
    }
    /// The next question.
    void answer(bool yes, bool forAll = false)
    {
        QTimer::singleShot(0, this, [this, yes, forAll] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            m_asked = box->text();
            if (forAll)
                box->checkBox()->setChecked(true);
            for (QAbstractButton *button : box->buttons()) {
                if ((box->buttonRole(button) == QMessageBox::AcceptRole) == yes)
                    return button->click();
            }
        });
    }

    std::unique_ptr<MainWindow> m_window;
    QString m_asked;
};

QTEST_MAIN(tst_Closing)
#include "tst_closing.moc"
