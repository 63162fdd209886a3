// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "connectionpage.h"
#include "pane.h"
#include "panearea.h"
#include "theme/command.h"
#include <memory>
#include <QApplication>
#include <QMainWindow>
#include <QScreen>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>

using namespace Sockeye;

/// The panes of a page as a user moves them.
class tst_Panes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        m_window = std::make_unique<QMainWindow>();
        m_page = new ConnectionPage;
        m_window->setCentralWidget(m_page);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void allStandInTheWindow_data();
    void allStandInTheWindow();
    void logsShareOnePlaceAsTabs();
    void tornOffOneHasATitleAndClosesBack();
    void closedOneComesBackByItsCommand();
    void placeIsRestoredOnTheNextPage();
    void brokenPlaceIsTheUsualOne();
    void resetPutsEverythingBack();
    void tornOffOnesHideWithTheirPage();
    void everyPaneIsReachedByAKey();
    void tornOffOneIsAFramedWindowBesideItsOldPlace();
    void tornOffOneComesBackAliveOnTheNextPage();
    void resetBringsARestoredOneBack();
    void anotherPageStartsDocked();

private:
    [[nodiscard]] Pane *pane(const char *id) const
    {
        for (Pane *pane : m_page->panes()->panes()) {
            if (pane->id() == QLatin1String(id))
                return pane;
        }
        return nullptr;
    }
    [[nodiscard]] QAction *command(const char *id) const
    {
        for (QAction *command : Theme::commandsOf(m_page)) {
            if (command->objectName() == QLatin1String(id))
                return command;
        }
        return nullptr;
    }
    /// As after the next start.
    void startAgainWith(const QByteArray &place)
    {
        cleanup();
        m_window = std::make_unique<QMainWindow>();
        m_page = new ConnectionPage;
        m_page->setPlace(place);
        m_window->setCentralWidget(m_page);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    [[nodiscard]] QRect placeOf(const char *id) const { return {pane(id)->mapTo(m_page, QPoint()), pane(id)->size()}; }

    std::unique_ptr<QMainWindow> m_window;
    ConnectionPage *m_page = nullptr;
};

void tst_Panes::allStandInTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("a small window") << QSize(900, 600);
    QTest::newRow("the usual window") << QSize(1280, 800);
    QTest::newRow("a large screen") << QSize(3840, 2160);
}

void tst_Panes::allStandInTheWindow()
{
    QFETCH(QSize, size);
    m_window->resize(size);
    QTRY_COMPARE(m_window->size(), size); // nothing asks for more room than there is
    QCoreApplication::processEvents();
    const QRect all = m_page->rect();
    for (const char *id : {"namespaces", "events", "timeline", "composer", "inspector"}) {
        QVERIFY2(all.contains(placeOf(id)), id);
        QVERIFY2(placeOf(id).width() > 100 && placeOf(id).height() > 80, id);
    }
    QVERIFY(placeOf("namespaces").right() < placeOf("events").left());
    QVERIFY(placeOf("events").right() < placeOf("inspector").left());
    QVERIFY(placeOf("events").bottom() < placeOf("timeline").top());
    QVERIFY(placeOf("timeline").bottom() < placeOf("composer").top());
}

void tst_Panes::logsShareOnePlaceAsTabs()
{
    const auto *tabs = m_page->panes()->findChild<QTabBar *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(tabs);
    QTRY_COMPARE(tabs->count(), 3);
    QCOMPARE(tabs->tabText(tabs->currentIndex()), QStringLiteral("Events"));
    QTRY_VERIFY(!tabs->accessibleName().isEmpty());
    QTRY_COMPARE(pane("events")->titleBarWidget()->height(), 0); // the tab says the name
    QVERIFY(pane("timeline")->titleBarWidget()->height() > 10);
}

void tst_Panes::tornOffOneHasATitleAndClosesBack()
{
    pane("frames")->setFloating(true);
    QTRY_VERIFY(pane("frames")->isWindow() && pane("frames")->isVisible());
    QTRY_VERIFY(pane("frames")->titleBarWidget()->height() > 10);
    QCOMPARE(pane("frames")->windowTitle(), QStringLiteral("Frames"));
    QVERIFY(pane("frames")->screen()->availableVirtualGeometry().intersects(pane("frames")->frameGeometry()));
    pane("frames")->close();
    QVERIFY(!pane("frames")->isFloating());
    QVERIFY(!pane("frames")->isHidden());
}

void tst_Panes::closedOneComesBackByItsCommand()
{
    pane("timeline")->close();
    QVERIFY(pane("timeline")->isHidden());
    QVERIFY(!command("view.pane.timeline")->isChecked());
    command("view.go.timeline")->trigger();
    QTRY_VERIFY(pane("timeline")->isVisible());
    command("view.pane.timeline")->trigger();
    QTRY_VERIFY(pane("timeline")->isHidden());
}

void tst_Panes::placeIsRestoredOnTheNextPage()
{
    pane("timeline")->close();
    m_page->panes()->resizeDocks({pane("inspector")}, {500}, Qt::Horizontal);
    QTRY_VERIFY(pane("inspector")->width() > 400);
    const int width = pane("inspector")->width();
    const QByteArray place = m_page->place();
    cleanup();
    m_window = std::make_unique<QMainWindow>();
    m_page = new ConnectionPage;
    m_page->setPlace(place);
    QCOMPARE(m_page->place(), place); // also while nobody has seen it
    m_window->setCentralWidget(m_page);
    m_window->resize(1280, 800);
    m_window->show();
    QTRY_VERIFY(qAbs(pane("inspector")->width() - width) < 5);
    QVERIFY(pane("timeline")->isHidden());
}

void tst_Panes::brokenPlaceIsTheUsualOne()
{
    const QRect usual = placeOf("events");
    cleanup();
    m_window = std::make_unique<QMainWindow>();
    m_page = new ConnectionPage;
    m_page->setPlace("no place at all");
    m_window->setCentralWidget(m_page);
    m_window->resize(1280, 800);
    m_window->show();
    QTRY_COMPARE(placeOf("events"), usual);
}

void tst_Panes::resetPutsEverythingBack()
{
    const QRect events = placeOf("events");
    const QRect inspector = placeOf("inspector");
    pane("timeline")->close();
    pane("inspector")->setFloating(true);
    m_page->panes()->addDockWidget(Qt::BottomDockWidgetArea, pane("namespaces"));
    QTRY_VERIFY(placeOf("events") != events);
    command("view.resetLayout")->trigger();
    QTRY_COMPARE(placeOf("events"), events);
    QTRY_COMPARE(placeOf("inspector"), inspector);
    QVERIFY(pane("timeline")->isVisible());
}

void tst_Panes::tornOffOnesHideWithTheirPage()
{
    pane("inspector")->setFloating(true);
    QTRY_VERIFY(pane("inspector")->isVisible());
    m_page->hide(); // another tab comes to the front
    QTRY_VERIFY(!pane("inspector")->isVisible());
    const QByteArray place = m_page->place();
    QVERIFY(!place.isEmpty());
    m_page->show();
    QTRY_VERIFY(pane("inspector")->isVisible());
    QVERIFY(pane("inspector")->isFloating());
}

void tst_Panes::everyPaneIsReachedByAKey()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    int number = 0;
    for (Pane *pane : m_page->panes()->panes()) {
        QTest::keyClick(m_window.get(), Qt::Key(Qt::Key_0 + ++number), Qt::ControlModifier);
        QTRY_VERIFY2(m_page->panes()->focusPane() == pane, qPrintable(pane->id()));
    }
}

void tst_Panes::tornOffOneIsAFramedWindowBesideItsOldPlace()
{
    pane("namespaces")->reveal();
    const QPoint before = pane("namespaces")->mapToGlobal(QPoint());
    command("view.tearOff")->trigger();
    QTRY_VERIFY(!pane("namespaces")->windowFlags().testFlag(Qt::FramelessWindowHint));
    QVERIFY(pane("namespaces")->isWindow() && pane("namespaces")->isVisible());
    QCOMPARE(pane("namespaces")->windowType(), Qt::Tool); // others get no key of the main window
    const QPoint step = pane("namespaces")->geometry().topLeft() - before;
    QVERIFY2(step.x() >= 16 && step.y() >= 16, qPrintable(QStringLiteral("%1, %2").arg(step.x()).arg(step.y())));
    command("view.tearOff")->trigger();
    QTRY_VERIFY(!pane("namespaces")->isWindow());
}

void tst_Panes::tornOffOneComesBackAliveOnTheNextPage()
{
    const int inspector = pane("inspector")->width();
    pane("namespaces")->tearOff(QRect(120, 90, 300, 400));
    QTRY_VERIFY(!pane("namespaces")->windowFlags().testFlag(Qt::FramelessWindowHint));
    m_page->panes()->resizeDocks({pane("inspector")}, {inspector + 60}, Qt::Horizontal);
    QTRY_VERIFY(pane("inspector")->width() > inspector + 50);
    const int wide = pane("inspector")->width();
    const QPoint corner = pane("namespaces")->pos();
    startAgainWith(m_page->place());
    QTRY_VERIFY(pane("namespaces")->isFloating());
    QVERIFY(QTest::qWaitForWindowExposed(pane("namespaces")));
    QTRY_VERIFY(!pane("namespaces")->windowFlags().testFlag(Qt::FramelessWindowHint));
    QTRY_COMPARE(pane("namespaces")->size(), QSize(300, 400));
    QTRY_COMPARE(pane("namespaces")->pos(), corner);
    QVERIFY2(qAbs(pane("inspector")->width() - wide) < 20, qPrintable(QString::number(pane("inspector")->width())));
}

void tst_Panes::resetBringsARestoredOneBack()
{
    const QRect events = placeOf("events");
    pane("events")->tearOff();
    startAgainWith(m_page->place());
    QTRY_VERIFY(pane("events")->isFloating());
    command("view.resetLayout")->trigger();
    QTRY_VERIFY(!pane("events")->isFloating() && pane("events")->isVisible());
    QTRY_COMPARE(placeOf("events"), events);
}

void tst_Panes::anotherPageStartsDocked()
{
    pane("events")->tearOff();
    startAgainWith(PaneArea::docked(m_page->place()));
    QCoreApplication::processEvents();
    QVERIFY(!pane("events")->isFloating());
    QVERIFY(!pane("events")->isHidden());
    QCOMPARE(m_page->panes()->tabifiedDockWidgets(pane("events")).size(), 2); // with the others of its place
}

QTEST_MAIN(tst_Panes)
#include "tst_panes.moc"
