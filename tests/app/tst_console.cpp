// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "support/nodeserver.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

/// `sockeye --console` as a whole: the program itself, against real servers, judged by its lines and its exit status.
class tst_Console : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(QStringLiteral("server.mjs")), qPrintable(m_server.errorString()));
    }

    void printsHandshakeUpgradeAndAnswer()
    {
        QCOMPARE(run({"--emit-ack", "[\"echo\", {\"a\": 9007199254740993}, {\"$hex\": \"01020304\"}]", "--for", "1",
                      "--json"}),
                 0);
        QVERIFY(has("http", "response", "polling"));
        QVERIFY(has("engine", "open", "polling"));
        QVERIFY(has("state", "upgraded", "websocket"));
        QVERIFY(has("engine", "upgrade", "websocket"));
        const QJsonObject sent = find("socket", "event");
        QCOMPARE(sent[QStringLiteral("args")][0][QStringLiteral("a")].toInteger(), 9007199254740993);
        const QJsonObject ack = find("socket", "ack");
        QCOMPARE(ack[QStringLiteral("args")][1][QStringLiteral("$base64")].toString(), QStringLiteral("AQIDBA=="));
        QVERIFY(ack[QStringLiteral("latency")].toDouble() > 0);
    }

    void endsByItselfWhenEverythingIsAnswered() { QCOMPARE(run({"--emit-ack", "[\"echo\"]"}), 0); }

    void answersQuestions()
    {
        QCOMPARE(run({"--emit", "[\"ask\", \"well?\"]", "--reply", "[\"fine\", {\"$hex\": \"ff\"}]", "--for", "1",
                      "--json"}),
                 0);
        const auto answered = std::find_if(m_records.begin(), m_records.end(), [](const QJsonObject &record) {
            return record[QStringLiteral("event")].toString() == QLatin1String("answered");
        });
        QVERIFY(answered != m_records.end());
        QCOMPARE((*answered)[QStringLiteral("args")][0].toString(), QStringLiteral("fine"));
    }

    void tellsByItsExitStatus_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QStringList &arguments, int status, const char *words) {
            QTest::newRow(name) << arguments << status << QString::fromUtf8(words);
        };
        row("refused namespace", {QStringLiteral("--nsp"), QStringLiteral("/chat")}, 1, "The token is wrong");
        row("unknown option", {QStringLiteral("--what")}, 2, "what");
        row("answer that does not come",
            {QStringLiteral("--emit-ack"), QStringLiteral("[\"never\"]"), QStringLiteral("--ack-timeout"),
             QStringLiteral("0.2")},
            3, "“never”");
        row("answer that did not come in time",
            {QStringLiteral("--emit-ack"), QStringLiteral("[\"never\"]"), QStringLiteral("--for"),
             QStringLiteral("0.5")},
            3, "answers that had not come: 1");
        row("wrong path", {QStringLiteral("--path"), QStringLiteral("/nowhere/")}, 1, "404");
    }
    void tellsByItsExitStatus()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QString, words);
        QCOMPARE(runList(arguments), status);
        QVERIFY2(m_errors.contains(words), qPrintable(m_errors));
    }

    void saysCauseEvidenceAndNextStepOnce()
    {
        QCOMPARE(run({"--path", "/nowhere/"}), 1);
        const QStringList lines = m_errors.trimmed().split(u'\n');
        QVERIFY2(lines.size() == 3, qPrintable(m_errors));
        QVERIFY2(lines.at(0).contains(QLatin1String("path")), qPrintable(m_errors));
        QVERIFY2(lines.at(1).contains(QLatin1String("404")), qPrintable(m_errors));
        QVERIFY2(lines.at(2).contains(QLatin1String("/socket.io/")), qPrintable(m_errors));
    }

    void writesADiagnosisAsARecord()
    {
        QCOMPARE(run({"--nsp", "/chat", "--json"}), 1);
        const auto diagnosis = std::find_if(m_records.begin(), m_records.end(), [](const QJsonObject &record) {
            return record[QStringLiteral("kind")].toString() == QLatin1String("diagnosis");
        });
        QVERIFY(diagnosis != m_records.end());
        QCOMPARE((*diagnosis)[QStringLiteral("code")].toString(), QStringLiteral("namespace-wants-auth"));
        QCOMPARE((*diagnosis)[QStringLiteral("nsp")].toString(), QStringLiteral("/chat"));
        for (const char *member : {"cause", "evidence", "next"})
            QVERIFY2(!(*diagnosis)[QLatin1String(member)].toString().isEmpty(), member);
    }

    void checksAServer()
    {
        QCOMPARE(run({"--check", "--path", "/nowhere/", "--json"}), 0);
        const QJsonObject advice = m_records.at(m_records.size() - 2); // behind it is what follows the last line
        QCOMPARE(advice[QStringLiteral("kind")].toString(), QStringLiteral("advice"));
        QCOMPARE(advice[QStringLiteral("path")].toString(), QStringLiteral("/socket.io/"));
        QVERIFY(m_records.size() > 4);
        QCOMPARE(m_records.first()[QStringLiteral("kind")].toString(), QStringLiteral("check"));
        QCOMPARE(m_records.first()[QStringLiteral("code")].toString(), QStringLiteral("wrong-path"));
    }

    void failsWhenNothingListens()
    {
        m_process.start(QStringLiteral(SOCKEYE_PROGRAM),
                        {QStringLiteral("--console"), QStringLiteral("http://127.0.0.1:1")});
        QVERIFY(m_process.waitForFinished(20000));
        QCOMPARE(m_process.exitCode(), 1);
        QVERIFY(m_process.readAllStandardError().contains("Nothing listens at 127.0.0.1:1"));
    }

    void runsTheDemo()
    {
        m_process.start(QStringLiteral(SOCKEYE_PROGRAM), {QStringLiteral("--console"), QStringLiteral("--demo")});
        QVERIFY(m_process.waitForFinished(20000));
        const QByteArray lines = m_process.readAllStandardOutput();
        QCOMPARE(m_process.exitCode(), 0);
        for (const char *words :
             {"upgraded by websocket", "\"greetings\" [\"Hey!\",{\"ms\":\"jane\"},<4 bytes 04 03 03 01>]",
              "/ ack \"echo\"", "answered the question"})
            QVERIFY2(lines.contains(words), words);
    }

    void helpsWithoutADisplay()
    {
        QProcessEnvironment bare = QProcessEnvironment::systemEnvironment();
        bare.remove(QStringLiteral("QT_QPA_PLATFORM"));
        bare.remove(QStringLiteral("DISPLAY"));
        m_process.setProcessEnvironment(bare);
        m_process.start(QStringLiteral(SOCKEYE_PROGRAM), {QStringLiteral("--version")});
        QVERIFY(m_process.waitForFinished(20000));
        QCOMPARE(m_process.exitCode(), 0);
        QVERIFY(m_process.readAllStandardOutput().startsWith("sockeye "));
    }

private:
    int run(std::initializer_list<const char *> arguments)
    {
        QStringList list;
        for (const char *argument : arguments)
            list += QString::fromUtf8(argument);
        return runList(list);
    }
    int runList(const QStringList &arguments)
    {
        m_process.start(QStringLiteral(SOCKEYE_PROGRAM),
                        QStringList{QStringLiteral("--console"), m_server.url().toString()} + arguments);
        if (!m_process.waitForFinished(20000))
            return -1;
        m_errors = QString::fromUtf8(m_process.readAllStandardError());
        m_records.clear();
        for (const QByteArray &line : m_process.readAllStandardOutput().split('\n'))
            m_records.append(QJsonDocument::fromJson(line).object());
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -2;
    }
    [[nodiscard]] QJsonObject find(const char *layer, const char *kind, const char *transport = nullptr) const
    {
        for (const QJsonObject &record : m_records) {
            if (record[QStringLiteral("layer")].toString() == QLatin1String(layer)
                && record[QStringLiteral("kind")].toString() == QLatin1String(kind)
                && (!transport || record[QStringLiteral("transport")].toString() == QLatin1String(transport)))
                return record;
        }
        return {};
    }
    [[nodiscard]] bool has(const char *layer, const char *kind, const char *transport) const
    {
        return !find(layer, kind, transport).isEmpty();
    }

    NodeServer m_server;
    QProcess m_process;
    QList<QJsonObject> m_records;
    QString m_errors;
};

QTEST_GUILESS_MAIN(tst_Console)
#include "tst_console.moc"
