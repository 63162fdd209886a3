// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "app/diagnosisstage.h"
#include "support/faultrelay.h"
#include <QJsonObject>
#include <SocketIO/parser.h>

using namespace SocketIO;
using namespace Sockeye;
using namespace std::chrono_literals;

/// What befalls namespaces and acknowledgements: one test per cause.
class tst_DiagnosisStagesNamespaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void tellsARefusal_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("nsp");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char *server, const char *nsp, const char *code, const char *words) {
            QTest::addRow("%s of %s", nsp, server)
                << QString::fromLatin1(server) << QString::fromLatin1(nsp) << QByteArray(code) << QByteArray(words);
        };
        for (const char *server : {"server.mjs --variant v4", "server.mjs --variant v3", "server.mjs --variant v2"}) {
            row(server, "/locked", "namespace-refused", "/locked|The door is locked");
            row(server, "/nope", "namespace-unknown", "/nope");
        }
        row("server.mjs --variant v4", "/chat", "namespace-wants-auth", "/chat|The token is wrong|E_TOKEN");
        if (PythonServer::missing().isEmpty()) {
            row("server.py", "/chat", "namespace-wants-auth", "/chat|The token is wrong");
            row("server.py", "/nope", "namespace-unable-to-connect", "/nope");
        }
    }
    void tellsARefusal()
    {
        QFETCH(QString, server);
        QFETCH(QString, nsp);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, words);
        DiagnosisStage stage(m_servers.running(server).url(), DiagnosisStage::once(), nsp);
        stage.client.open();
        QCOMPARE(stage.objection(code.constData(), words.constData()), QString());
    }

    void tellsThatTheServerKickedUs_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("kick") << QByteArray("server-kick");
        QTest::newRow("kick-engine") << QByteArray("server-kick");
        QTest::newRow("cut-engine") << QByteArray("close-code");
    }
    void tellsThatTheServerKickedUs()
    {
        QFETCH(QByteArray, code);
        DiagnosisStage stage(reference().url(), DiagnosisStage::once({QStringLiteral("websocket")}));
        QVERIFY(stage.joins());
        stage.socket->emitEvent(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(stage.objection(code.constData(), "server"), QString());
    }

    void tellsThatAnAnswerNeverCame()
    {
        ClientOptions options = DiagnosisStage::once();
        options.ackTimeout = 200ms;
        DiagnosisStage stage(reference().url(), options);
        QVERIFY(stage.joins());
        (void)stage.socket->emitWithAck("never", 1);
        QCOMPARE(stage.objection("ack-none-answered", "never|ms"), QString());

        Outcome echo;
        echo.watch(stage.socket->emitWithAck("later", 0), &stage.client);
        QTRY_VERIFY(echo.isFinished);
        (void)stage.socket->emitWithAck("never", 2);
        QCOMPARE(stage.objection("ack-event-unanswered", "never"), QString());
        (void)stage.socket->emitWithAck("later", 5000);
        QCOMPARE(stage.objection("ack-late", "later"), QString());
    }

    void tellsThatTheConnectionEndedBeforeTheAnswer()
    {
        DiagnosisStage stage(reference().url(), DiagnosisStage::once({QStringLiteral("websocket")}));
        QVERIFY(stage.joins());
        (void)stage.socket->emitWithAck("never", 1);
        stage.socket->emitEvent("kick-engine");
        QCOMPARE(stage.objection("ack-lost-to-disconnect", "never"), QString());
    }

    void tellsThatTheServerSpeaksAnotherParser_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("isMessagePack");
        QTest::newRow("JSON to MessagePack") << QStringLiteral("server.mjs --parser msgpack") << false;
        QTest::newRow("MessagePack to JSON") << QStringLiteral("server.mjs") << true;
    }
    void tellsThatTheServerSpeaksAnotherParser()
    {
        QFETCH(QString, server);
        QFETCH(bool, isMessagePack);
        ClientOptions options = DiagnosisStage::once({QStringLiteral("websocket")});
        options.connectTimeout = 500ms;
        options.parser = isMessagePack ? messagePackParser() : nullptr;
        DiagnosisStage stage(m_servers.running(server).url(), options);
        stage.client.open();
        QCOMPARE(stage.objection("parser-mismatch", "parser"), QString());
    }

    void tellsThatTheNamespaceIsNotAnswered()
    {
        ClientOptions options = DiagnosisStage::once({QStringLiteral("websocket")});
        options.connectTimeout = 300ms;
        DiagnosisStage stage(m_servers.running(QStringLiteral("rough.mjs no-connect-answer")).url(), options);
        stage.client.open();
        QCOMPARE(stage.objection("namespace-silent", "/"), QString());
    }

    void tellsWhyNothingWasRecovered_data()
    {
        QTest::addColumn<bool>("restarts");
        QTest::newRow("the server was restarted") << true;
        QTest::newRow("too late") << false;
    }
    void tellsWhyNothingWasRecovered()
    {
        QFETCH(bool, restarts);
        NodeServer server;
        QVERIFY2(server.start(QStringLiteral("server.mjs"),
                              {QStringLiteral("--recovery"), QStringLiteral("--recovery-time"), QStringLiteral("100")}),
                 qPrintable(server.errorString()));
        FaultRelay relay(server.port());
        ClientOptions options = DiagnosisStage::once({QStringLiteral("websocket")});
        options.reconnection = true;
        options.reconnectionDelay = 400ms;
        options.reconnectionDelayMax = 400ms;
        DiagnosisStage stage(relay.url(), options);
        QVERIFY(stage.joins());
        stage.socket->emitEvent("greet-me"); // an event with an offset, from which to recover
        QVERIFY(comesTrue([&] { return stage.client.traffic().packetsReceived >= 4; }));
        if (restarts)
            QVERIFY2(server.restart(), qPrintable(server.errorString()));
        else
            relay.cut();
        QCOMPARE(stage.objection("recovery-new-session", "recover"), QString());
    }

private:
    ServerProcess &reference() { return m_servers.running(QStringLiteral("server.mjs")); }

    ServerShelf m_servers;
};

QTEST_GUILESS_MAIN(tst_DiagnosisStagesNamespaces)
#include "tst_diagnosisstagesnamespaces.moc"
