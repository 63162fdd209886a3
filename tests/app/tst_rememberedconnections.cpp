// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "connection/connectionbar.h"
#include "connection/connectionoptions.h"
#include "connectionpage.h"
#include "session.h"
#include "settings.h"
#include "ui/widgets.h"
#include "workspace.h"
#include "workspace/startpage.h"
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace Sockeye;

/// What was chosen for a server comes back when it is opened again, secrets only when that was asked for.
class tst_RememberedConnections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(QStringLiteral("tst_rememberedconnections"));
    }
    void init()
    {
        QSettings().clear();
        QDir(folder()).removeRecursively();
        m_workspace = std::make_unique<Workspace>();
        m_workspace->show();
    }

    void bringsOptionsBackAndConnects()
    {
        ConnectionSettings settings = sample();
        settings.auth.clear();
        settings.options.headers = {{"X-Plain", "1"}};
        connectWith(settings, false);
        reopen();
        QCOMPARE(bar()->settings(), settings);
        QVERIFY(m_workspace->currentSession()->title().startsWith(QStringLiteral("127.0.0.1"))); // it connects
    }

    void leavesSecretsOutAndAsksForThem()
    {
        connectWith(sample(), false);
        QVERIFY(!kept().contains("hush"));
        reopen();
        QVERIFY(bar()->settings().auth.isEmpty());
        QCOMPARE(bar()->settings().options.timeout, std::chrono::milliseconds(700));
        QVERIFY2(notes().contains(QStringLiteral("fill them in: auth, extraHeaders.Authorization.")),
                 qPrintable(notes()));
        QCOMPARE(m_workspace->currentSession()->title(), QStringLiteral("New connection")); // it waits
    }

    void keepsSecretsWhenAskedAndForNobodyElse()
    {
        connectWith(sample(), true);
        QVERIFY(kept().contains("hush"));
        for (const QFileInfo &file : QDir(folder()).entryInfoList({QStringLiteral("*.connection.json")}))
            QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        reopen();
        QCOMPARE(bar()->settings(), sample());
        QVERIFY(bar()->kept() == ConnectionDocument::With::Secrets);
    }

    void forgetsSecretsOnceTheyAreNoLongerToBeKept()
    {
        connectWith(sample(), true);
        connectWith(sample(), false);
        QVERIFY(!kept().contains("hush"));
    }

    void listsNoPassword()
    {
        ConnectionSettings settings;
        settings.url = QStringLiteral("http://jane:hush@127.0.0.1:1");
        connectWith(settings, false);
        QCOMPARE(Settings().recentServers(), QStringList(server()));
        reopen();
        QCOMPARE(bar()->settings().url, QStringLiteral("http://jane@127.0.0.1:1"));
        QVERIFY(notes().contains(QStringLiteral("url.password")));
    }

private:
    static QString server() { return QStringLiteral("http://127.0.0.1:1"); }
    static QString folder()
    {
        return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/servers");
    }
    static QByteArray kept() { return Settings().connection(server()); }
    static ConnectionSettings sample()
    {
        ConnectionSettings settings;
        settings.url = server();
        settings.nsp = QStringLiteral("/chat");
        settings.auth = "{\"token\":\"hush\"}";
        settings.options.headers = {{"Authorization", "Bearer hush"}};
        settings.options.timeout = std::chrono::milliseconds(700);
        settings.options.transports = {QStringLiteral("websocket")};
        settings.tls.pins = {QStringLiteral("sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")};
        return settings;
    }

    ConnectionBar *bar() { return m_workspace->currentSession()->page()->bar(); }
    void connectWith(const ConnectionSettings &settings, bool remembers)
    {
        m_workspace->addConnection();
        bar()->setSettings(settings);
        byName<QCheckBox>(*bar(), QStringLiteral("Remember secrets"))->setChecked(remembers);
        byName<QAbstractButton>(*bar(), QStringLiteral("Connect"))->click();
    }
    void reopen()
    {
        m_workspace = std::make_unique<Workspace>();
        m_workspace->show();
        Q_EMIT m_workspace->findChild<StartPage *>()->connectRequested(server());
    }
    QString notes()
    {
        QStringList texts;
        for (const QLabel *label : visible<QLabel>(*bar())) {
            if (label->accessibleName() == QLatin1String("Note"))
                texts.append(label->text());
        }
        return texts.join(u'|');
    }

    std::unique_ptr<Workspace> m_workspace;
};

QTEST_MAIN(tst_RememberedConnections)
#include "tst_rememberedconnections.moc"
