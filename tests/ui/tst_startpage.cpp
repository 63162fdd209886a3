// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "ui/widgets.h"
#include "workspace/startpage.h"
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Sockeye;

class tst_StartPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void connectsToWhatIsTyped();
    void startsTheDemo();
    void connectsToARecentAddress();
    void aClickWritesARecentAddress();
    void listsNothingAtFirst();
    void namesEverythingInteractive();

private:
    QLineEdit *url() { return byName<QLineEdit>(*m_page, QStringLiteral("Address of the server")); }

    std::unique_ptr<StartPage> m_page;
    std::unique_ptr<QSignalSpy> m_connects;
};

void tst_StartPage::init()
{
    m_page = std::make_unique<StartPage>();
    m_page->resize(900, 600);
    m_page->show();
    m_connects = std::make_unique<QSignalSpy>(m_page.get(), &StartPage::connectRequested);
}

void tst_StartPage::connectsToWhatIsTyped()
{
    auto *connectButton = byName<QPushButton>(*m_page, QStringLiteral("Connect"));
    QTest::keyClick(url(), Qt::Key_Return);
    QVERIFY(!connectButton->isEnabled());
    QCOMPARE(m_connects->size(), 0);
    QTest::keyClicks(url(), QStringLiteral(" localhost:3000 "));
    QTest::keyClick(url(), Qt::Key_Return);
    connectButton->click();
    QCOMPARE(m_connects->size(), 2);
    QCOMPARE(m_connects->at(1)[0].toString(), QStringLiteral("localhost:3000"));
}

void tst_StartPage::startsTheDemo()
{
    QSignalSpy demo(m_page.get(), &StartPage::demoRequested);
    byName<QPushButton>(*m_page, QStringLiteral("Try it on the built-in demo server"))->click();
    QCOMPARE(demo.size(), 1);
}

void tst_StartPage::connectsToARecentAddress()
{
    m_page->setRecent({QStringLiteral("http://a"), QStringLiteral("http://b")});
    auto *list = byName<QListWidget>(*m_page, QStringLiteral("Recent connections"));
    QVERIFY(list->isVisible());
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_connects->size(), 1);
    QCOMPARE(m_connects->at(0)[0].toString(), QStringLiteral("http://b"));
}

void tst_StartPage::aClickWritesARecentAddress()
{
    m_page->setRecent({QStringLiteral("http://a"), QStringLiteral("http://b")});
    auto *list = byName<QListWidget>(*m_page, QStringLiteral("Recent connections"));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    QCOMPARE(url()->text(), QStringLiteral("http://b"));
    QVERIFY(list->item(1)->toolTip().contains(QStringLiteral("double click")));
    QCOMPARE(m_connects->size(), 0);
}

void tst_StartPage::listsNothingAtFirst()
{
    auto *list = byName<QListWidget>(*m_page, QStringLiteral("Recent connections"));
    QVERIFY(!list->isVisible());
    m_page->setRecent({QStringLiteral("http://a")});
    m_page->setRecent({QStringLiteral("http://b")});
    QCOMPARE(list->count(), 1);
}

void tst_StartPage::namesEverythingInteractive()
{
    QCOMPARE(nameless(*m_page), QStringList());
}

QTEST_MAIN(tst_StartPage)
#include "tst_startpage.moc"
