// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "composer/composer.h"
#include "connectionpage.h"
#include "places.h"
#include <QAction>
#include <QDir>
#include <QJsonDocument>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Sockeye;

/// A tab, as far as it remembers what was written.
struct Tab {
    ConnectionPage page;
    std::unique_ptr<Places> places = std::make_unique<Places>(&page);

    void write(const QString &event)
    {
        Draft draft;
        draft.event = event;
        page.composer()->setDraft(draft);
    }
    void send(const QString &event)
    {
        write(event);
        page.composer()->send();
    }
    [[nodiscard]] QString written() const { return page.composer()->draft().event; }
};

class tst_Places : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(QStringLiteral("tst_places"));
    }
    void init()
    {
        QSettings().clear();
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/servers"))
            .removeRecursively();
    }

    void writtenMessageComesBack();
    void savedOnesSurviveWhatWasTypedBeforeConnecting();
    void savedOnesSurviveAnOpenedPreview();
    void whatWasSentBeforeConnectingIsAdded();
    void serversKeepTheirOwn();
    void twoTabsOfAServerKeepBoth();
    void deletedOnesStayDeleted();
    void typingWritesNoHistory();

private:
    static QStringList sent(const QString &server)
    {
        const History history = History::fromJson(QJsonDocument::fromJson(Settings().messages(server)).object());
        QStringList events;
        for (const KeptMessage &message : history.sent())
            events.append(message.draft.event);
        return events;
    }
    static void save(const QString &server, const QString &name)
    {
        Draft draft;
        draft.event = name;
        History history;
        history.save(name, draft, QDateTime::currentDateTime());
        history.add(draft, QDateTime::currentDateTime());
        Settings().setMessages(server, QJsonDocument(history.toJson()).toJson());
    }

    const QString a = QStringLiteral("http://a");
    const QString b = QStringLiteral("http://b");
};

void tst_Places::writtenMessageComesBack()
{
    {
        Tab tab;
        QVERIFY(!tab.places->useServer(a));
        tab.write(QStringLiteral("half"));
    }
    Tab next;
    QVERIFY(next.places->useServer(a));
    QCOMPARE(next.written(), QStringLiteral("half"));
}

void tst_Places::savedOnesSurviveWhatWasTypedBeforeConnecting()
{
    save(a, QStringLiteral("precious"));
    {
        Tab tab;
        tab.write(QStringLiteral("x"));
        QVERIFY(!tab.places->useServer(a));
        QCOMPARE(tab.written(), QStringLiteral("x"));
        QCOMPARE(tab.page.composer()->history().saved().size(), 1);
        tab.write(QStringLiteral("xy"));
        QSignalSpy told(tab.page.composer(), &Composer::placeChanged);
        QVERIFY(told.wait());
    }
    QCOMPARE(sent(a), QStringList(QStringLiteral("precious")));
}

void tst_Places::savedOnesSurviveAnOpenedPreview()
{
    save(a, QStringLiteral("precious"));
    Settings().setDrafts(a, R"({"draft":{"event":"half"}})");
    {
        Tab tab;
        tab.page.composer()->findChild<QAction *>(QStringLiteral("composer.preview"))->toggle();
        QVERIFY(tab.places->useServer(a)); // nobody has written anything
        QCOMPARE(tab.written(), QStringLiteral("half"));
    }
    QCOMPARE(sent(a), QStringList(QStringLiteral("precious")));
}

void tst_Places::whatWasSentBeforeConnectingIsAdded()
{
    save(a, QStringLiteral("old"));
    Tab tab;
    tab.send(QStringLiteral("new"));
    tab.places->useServer(a);
    QCOMPARE(tab.page.composer()->history().sent().size(), 2);
    QCOMPARE(sent(a), (QStringList{QStringLiteral("new"), QStringLiteral("old")}));
}

void tst_Places::serversKeepTheirOwn()
{
    save(b, QStringLiteral("of b"));
    {
        Tab tab;
        tab.places->useServer(a);
        tab.send(QStringLiteral("of a"));
        tab.write(QStringLiteral("last of a"));
        tab.places->useServer(b); // before a pause told of it
        QCOMPARE(tab.page.composer()->history().sent().constFirst().draft.event, QStringLiteral("of b"));
    }
    QCOMPARE(sent(a), QStringList(QStringLiteral("of a")));
    QCOMPARE(sent(b), QStringList(QStringLiteral("of b")));
    QVERIFY(Settings().drafts(a).contains("last of a"));
    QVERIFY(!Settings().drafts(b).contains("last of a"));
}

void tst_Places::twoTabsOfAServerKeepBoth()
{
    {
        Tab one;
        Tab two;
        one.places->useServer(a);
        two.places->useServer(a);
        one.send(QStringLiteral("one"));
        two.send(QStringLiteral("two"));
    }
    QStringList both = sent(a);
    both.sort();
    QCOMPARE(both, (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
}

void tst_Places::deletedOnesStayDeleted()
{
    save(a, QStringLiteral("gone"));
    {
        Tab tab;
        tab.places->useServer(a);
        History less = tab.page.composer()->history();
        less.removeSent(0);
        tab.page.composer()->setHistory(less);
    }
    QCOMPARE(sent(a), QStringList());
}

void tst_Places::typingWritesNoHistory()
{
    Tab tab;
    tab.places->useServer(a);
    tab.send(QStringLiteral("large"));
    QSignalSpy told(tab.page.composer(), &Composer::historyChanged);
    QVERIFY(told.wait());
    QCOMPARE(sent(a).size(), 1);
    const QByteArray mine("{}");
    Settings().setMessages(a, mine); // would be written over
    tab.write(QStringLiteral("typed"));
    QSignalSpy changed(tab.page.composer(), &Composer::placeChanged);
    QVERIFY(changed.wait());
    QVERIFY(Settings().drafts(a).contains("typed"));
    QVERIFY(!Settings().drafts(a).contains("large"));
    QCOMPARE(Settings().messages(a), mine);
}

QTEST_MAIN(tst_Places)
#include "tst_places.moc"
