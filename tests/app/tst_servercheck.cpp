// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "checkreport.h"
#include "servercheck.h"
#include "support/servershelf.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace SocketIO;
using namespace Sockeye;

/// Looking for a way to real servers that are not where one expects them.
class tst_ServerCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void findsTheWay_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("nsp");
        QTest::addColumn<QString>("options");
        const auto row = [](const char *name, const char *server, const char *nsp, const char *options) {
            QTest::newRow(name) << QString::fromLatin1(server) << QString::fromLatin1(nsp)
                                << QString::fromLatin1(options);
        };
        row("as the defaults are", "server.mjs", "/", "");
        row("another path, known from elsewhere", "server.mjs --path /ws/socket.io/", "/", "--path /ws/socket.io/");
        row("the path of the URL", "server.mjs --path /realtime/", "/realtime", "--path /realtime/");
        row("below the path of the URL", "server.mjs --path /app/socket.io/", "/app", "--path /app/socket.io/");
        row("only the old generation", "server.mjs --variant v2", "/", "--protocol v3");
        row("the oldest generation", "server.mjs --variant v1", "/", "--protocol v3");
        row("only WebSocket", "server.mjs --transports websocket", "/", "--transports websocket");
        row("only polling", "server.mjs --transports polling", "/", "--transports polling");
        if (PythonServer::missing().isEmpty())
            row("python-socketio", "server.py", "/", "");
    }
    void findsTheWay()
    {
        QFETCH(QString, server);
        QFETCH(QString, nsp);
        QFETCH(QString, options);
        const ConnectionSettings settings = settingsFor(m_servers.running(server), nsp);
        const CheckAdvice advice = check(settings);
        QVERIFY2(advice.isFound, qPrintable(m_table));
        QCOMPARE(CheckReport::consoleOptions(advice.settings),
                 QStringList(settings.url) + options.split(u' ', Qt::SkipEmptyParts));
        QVERIFY2(advice.sentence.contains(settings.url), qPrintable(advice.sentence));
    }

    void findsPollingWhereAProxyKeepsWebSocketsOut()
    {
        ServerProcess &behind = m_servers.running(QStringLiteral("server.mjs"));
        ServerProcess &nginx = m_servers.running(QStringLiteral("nginx.mjs no-upgrade %1").arg(behind.port()));
        if (!nginx.isRunning())
            QSKIP("nginx is not here");
        const CheckAdvice advice = check(settingsFor(nginx, QStringLiteral("/")));
        QVERIFY2(advice.isFound, qPrintable(m_table));
        QCOMPARE(advice.settings.options.transports, QStringList{QStringLiteral("polling")});
    }

    void tellsAWayWhoseNamespaceRefuses()
    {
        const CheckAdvice advice =
            check(settingsFor(m_servers.running(QStringLiteral("server.mjs")), QStringLiteral("/locked")));
        QVERIFY2(advice.isFound, qPrintable(m_table));
        QCOMPARE(m_answers.first().verdict, CheckAnswer::Verdict::Refuses);
        QVERIFY(!advice.next.isEmpty());
    }

    void tellsThatThereIsNone_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<int>("most");
        QTest::newRow("a web server alone") << QStringLiteral("plain.mjs") << 30;
        QTest::newRow("nobody") << QString() << 2;
    }
    void tellsThatThereIsNone()
    {
        QFETCH(QString, server);
        QFETCH(int, most);
        ConnectionSettings settings;
        settings.url = server.isEmpty() ? deserted() : m_servers.running(server).url().toString();
        const CheckAdvice advice = check(settings);
        QVERIFY(!advice.isFound);
        QVERIFY2(m_answers.size() >= 2 && m_answers.size() <= most, qPrintable(m_table));
        QVERIFY(!advice.next.isEmpty());
        for (const CheckAnswer &answer : std::as_const(m_answers)) {
            QVERIFY2(!answer.code.isEmpty() && !answer.came.isEmpty() && !answer.evidence.isEmpty(),
                     qPrintable(m_table));
        }
    }

    void isCancelled()
    {
        ServerCheck check(settingsFor(m_servers.running(QStringLiteral("plain.mjs")), QStringLiteral("/")));
        QSignalSpy answered(&check, &ServerCheck::answered);
        QSignalSpy finished(&check, &ServerCheck::finished);
        check.start();
        QTRY_VERIFY(answered.count() >= 2);
        check.cancel();
        QCOMPARE(finished.count(), 1);
        const qsizetype before = answered.count();
        check.cancel();
        QCoreApplication::processEvents();
        QCOMPARE(answered.count(), before);
        QCOMPARE(finished.count(), 1);
    }

    void writesATableAndRecords()
    {
        const ConnectionSettings settings =
            settingsFor(m_servers.running(QStringLiteral("server.mjs")), QStringLiteral("/"));
        const CheckAdvice advice = check(settings);
        const CheckReport report(settings);
        const qsizetype column = report.line(CheckReport::head()).indexOf(CheckReport::head().last());
        for (const CheckAnswer &answer : std::as_const(m_answers)) {
            const QStringList cells = CheckReport::cells(answer);
            QCOMPARE(report.line(cells).mid(column), cells.last());
            const QJsonObject record = QJsonDocument::fromJson(CheckReport::json(answer)).object();
            QCOMPARE(record[u"kind"].toString(), QStringLiteral("check"));
            QCOMPARE(record[u"path"].toString(), answer.way.path);
            QCOMPARE(record[u"verdict"].toString() == QLatin1String("fails"), record.contains(u"code"));
        }
        const QJsonObject record = QJsonDocument::fromJson(CheckReport::json(advice)).object();
        QCOMPARE(record[u"kind"].toString(), QStringLiteral("advice"));
        QVERIFY(record[u"found"].toBool());
    }

private:
    static ConnectionSettings settingsFor(const ServerProcess &server, const QString &nsp)
    {
        if (!server.isRunning())
            qWarning("%s", qPrintable(server.errorString()));
        ConnectionSettings settings;
        settings.url = server.url().toString();
        settings.nsp = nsp;
        return settings;
    }
    static QString deserted()
    {
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        return QStringLiteral("http://127.0.0.1:%1").arg(probe.serverPort());
    }

    CheckAdvice check(const ConnectionSettings &settings)
    {
        ServerCheck check(settings);
        QSignalSpy finished(&check, &ServerCheck::finished);
        check.start();
        constexpr int Patience = 60000;
        if (finished.isEmpty() && !finished.wait(Patience))
            qWarning("the check does not end");
        m_answers = check.answers();
        const CheckReport report(settings);
        m_table.clear();
        for (const CheckAnswer &answer : std::as_const(m_answers))
            m_table += report.line(CheckReport::cells(answer)) + u'\n';
        return report.advice(m_answers);
    }

    ServerShelf m_servers;
    QList<CheckAnswer> m_answers;
    QString m_table;
};

QTEST_GUILESS_MAIN(tst_ServerCheck)
#include "tst_servercheck.moc"
