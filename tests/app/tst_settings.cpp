// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "language.h"
#include "settings.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace Sockeye;

class tst_Settings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(QStringLiteral("tst_settings"));
    }
    void init()
    {
        QSettings().clear();
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/servers"))
            .removeRecursively();
    }

    void areEmptyAtTheFirstStart()
    {
        const Settings settings;
        QVERIFY(settings.recentServers().isEmpty());
        QVERIFY(settings.scheme().isEmpty());
        QVERIFY(settings.language().isEmpty());
        QCOMPARE(settings.zoom(), 100);
        QVERIFY(settings.shortcuts().isEmpty());
        QVERIFY(settings.recentCommands().isEmpty());
        QVERIFY(settings.place(QStringLiteral("events")).isEmpty());
    }

    void areThereAtTheNextStart()
    {
        Settings settings;
        settings.setScheme(QStringLiteral("dark"));
        settings.setLanguage(QStringLiteral("ko"));
        settings.setZoom(125);
        settings.setShortcuts("{\"a\": \"Ctrl+J\"}");
        settings.setPlace(QStringLiteral("events"), "{\"time\": 1}");
        const Settings next;
        QCOMPARE(next.scheme(), QStringLiteral("dark"));
        QCOMPARE(next.language(), QStringLiteral("ko"));
        QCOMPARE(next.zoom(), 125);
        QCOMPARE(next.shortcuts(), QByteArray("{\"a\": \"Ctrl+J\"}"));
        QCOMPARE(next.place(QStringLiteral("events")), QByteArray("{\"time\": 1}"));
        QVERIFY(next.place(QStringLiteral("frames")).isEmpty());
    }

    void recentOnesComeOnceAndInFront()
    {
        Settings settings;
        for (const char *url : {"http://a", "http://b", "http://a"})
            settings.addRecentServer(QString::fromLatin1(url));
        QCOMPARE(settings.recentServers(), QStringList({QStringLiteral("http://a"), QStringLiteral("http://b")}));
        for (int i = 0; i < 2 * Settings::MaxRecent; ++i)
            settings.addRecentServer(QStringLiteral("http://%1").arg(i));
        QCOMPARE(settings.recentServers().size(), Settings::MaxRecent);
        for (int i = 0; i < 2 * Settings::MaxRecentCommands; ++i)
            settings.addRecentCommand(QStringLiteral("view.%1").arg(i));
        QCOMPARE(settings.recentCommands().size(), Settings::MaxRecentCommands);
    }

    void draftsBelongToTheirServer()
    {
        Settings settings;
        settings.setDrafts(QStringLiteral("http://a:1/"), "one");
        settings.setDrafts(QStringLiteral("http://b"), "two");
        QCOMPARE(settings.drafts(QStringLiteral("http://a:1/")), QByteArray("one"));
        QCOMPARE(settings.drafts(QStringLiteral("http://b")), QByteArray("two"));
        QVERIFY(settings.drafts(QStringLiteral("http://c")).isEmpty());
    }

    void messagesAreNoneOfTheSettings()
    {
        Settings settings;
        settings.setMessages(QStringLiteral("http://a:1/"), "secret");
        settings.setDrafts(QStringLiteral("http://a:1/"), "half");
        QCOMPARE(settings.messages(QStringLiteral("http://a:1/")), QByteArray("secret"));
        const QSettings file;
        for (const QString &key : file.allKeys()) // each change writes all of them
            QVERIFY2(!file.value(key).toByteArray().contains("secret"), qPrintable(key));
        for (int i = 0; i < Settings::MaxDrafts; ++i)
            settings.setDrafts(QStringLiteral("http://%1").arg(i), "x");
        QVERIFY(settings.messages(QStringLiteral("http://a:1/")).isEmpty());
    }

    void forgetsTheDraftsOfTheServersUsedLongestAgo()
    {
        Settings settings;
        for (int i = 0; i <= Settings::MaxDrafts; ++i)
            settings.setDrafts(QStringLiteral("http://%1").arg(i), "x");
        QVERIFY(settings.drafts(QStringLiteral("http://0")).isEmpty());
        QVERIFY(!settings.drafts(QStringLiteral("http://1")).isEmpty());
    }

    void speaksEveryLanguageItOffers_data()
    {
        QTest::addColumn<QString>("code");
        for (const Language::Choice &choice : Language::choices())
            QTest::newRow(qPrintable(choice.id)) << choice.code;
    }
    void speaksEveryLanguageItOffers()
    {
        QFETCH(QString, code);
        const QString file = QStringLiteral(":/sockeye/translations/sockeye_%1.qm");
        QVERIFY(QFile::exists(file.arg(code.isEmpty() ? QStringLiteral("en") : code)));
    }
};

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_settings.moc"
