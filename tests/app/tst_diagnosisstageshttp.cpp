// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "app/diagnosisstage.h"

using namespace SocketIO;
using namespace Sockeye;

/// What servers and web servers answer instead of Engine.IO: one test per cause, each with a real server.
class tst_DiagnosisStagesHttp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void explainsAnAnswer_data()
    {
        addColumns();
        for (const char *transport : {"polling", "websocket"}) {
            const auto row = [&](const char *server, const char *code, const char *words) {
                addRow(server, transport, code, words);
            };
            row("rough.mjs status-400", "http-400", "400");
            row("rough.mjs status-401", "http-401", "401");
            row("rough.mjs status-403", "http-403", "403");
            row("rough.mjs status-404", "wrong-path", "404|path");
            row("rough.mjs status-405", "http-405", "405");
            row("rough.mjs status-429", "http-429", "429");
            row("rough.mjs status-500", "http-500", "500");
            row("rough.mjs status-502", "http-502", "502");
            row("rough.mjs status-503", "http-503", "503");
            row("rough.mjs status-504", "http-504", "504");
            row("rough.mjs redirect", "redirect-refused", "elsewhere");
            row("rough.mjs code-0", "http-400-transport-unknown", "Transport unknown");
            row("rough.mjs code-1", "http-400-session-unknown", "Session ID unknown");
            row("rough.mjs code-2", "http-400-bad-method", "Bad handshake method");
            row("rough.mjs code-4", "http-403-forbidden", "Forbidden");
            row("rough.mjs code-5", "wrong-generation-both-refused", "Unsupported protocol version");
            row("plain.mjs", "wrong-path", "404|path");
        }
        addRow("rough.mjs code-3", "polling", "http-400-bad-request", "Bad request");
        addRow("rough.mjs code-3", "websocket", "websocket-stripped-by-proxy", "Bad request|proxy");
        addRow("rough.mjs web-page", "polling", "not-socketio-page", "page");
        addRow("rough.mjs empty", "polling", "not-socketio-empty", "");
        addRow("rough.mjs garbage-json", "polling", "bad-handshake", "");
        addRow("rough.mjs no-sid", "polling", "bad-handshake", "sid");
    }
    void explainsAnAnswer()
    {
        QFETCH(QString, server);
        QFETCH(QString, transport);
        DiagnosisStage stage(running(server), DiagnosisStage::once({transport}));
        check(stage);
    }

    void tellsThatOnlyTheOtherTransportIsServed_data()
    {
        addColumns();
        addRow("server.mjs --transports websocket", "polling", "http-400-transport-unknown",
               "Transport unknown|polling");
        addRow("server.mjs --transports polling", "websocket", "http-400-transport-unknown",
               "Transport unknown|websocket");
    }
    void tellsThatOnlyTheOtherTransportIsServed() { explainsAnAnswer(); }

    void tellsTheGenerations_data()
    {
        addColumns();
        QTest::addColumn<int>("protocol");
        const auto row = [](const char *server, const char *transport, int protocol, const char *code,
                            const char *words) { addRow(server, transport, code, words) << protocol; };
        for (const char *transport : {"polling", "websocket"}) {
            row("server.mjs --variant v4", transport, 3, "wrong-generation-server-is-v4", "4");
            row("server.mjs --variant v2", transport, 4, "wrong-generation-server-is-v2", "2");
            row("server.mjs --variant v1", transport, 4, "wrong-generation-server-is-v2", "2");
        }
        row("server.mjs --variant v3", "polling", 3, "wrong-generation-server-is-v4", "4");
        // By WebSocket that server says nothing at all, and so can nobody tell.
        row("server.mjs --variant v3", "websocket", 3, "silent-after-connecting", "port");
    }
    void tellsTheGenerations()
    {
        QFETCH(QString, server);
        QFETCH(QString, transport);
        QFETCH(int, protocol);
        ClientOptions options = DiagnosisStage::once({transport});
        options.protocol = Protocol(protocol);
        DiagnosisStage stage(running(server), options);
        check(stage);
    }

    void findsTheWrongPath_data()
    {
        addColumns();
        addRow("server.mjs --path /ws/socket.io/", "polling", "wrong-path", "path|/socket.io/");
        addRow("server.mjs --path /ws/socket.io/", "websocket", "closed-unanswered", "path");
    }
    void findsTheWrongPath() { explainsAnAnswer(); }

    void tellsThatTheOriginIsRefused_data()
    {
        addColumns();
        for (const char *transport : {"polling", "websocket"})
            addRow("server.mjs --origin http://good.example", transport, "http-403-forbidden", "Forbidden|Origin");
        if (PythonServer::missing().isEmpty())
            addRow("server.py", "polling", "origin-refused", "Origin");
    }
    void tellsThatTheOriginIsRefused()
    {
        QFETCH(QString, server);
        QFETCH(QString, transport);
        ClientOptions options = DiagnosisStage::once({transport});
        options.headers = {{"Origin", "http://evil.example"}};
        DiagnosisStage stage(running(server), options);
        check(stage);
    }

private:
    static void addColumns()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("transport");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("words");
    }
    static QTestData &addRow(const char *server, const char *transport, const char *code, const char *words)
    {
        return QTest::addRow("%s by %s", server, transport)
            << QString::fromLatin1(server) << QString::fromLatin1(transport) << QByteArray(code) << QByteArray(words);
    }

    QUrl running(const QString &command)
    {
        ServerProcess &server = m_servers.running(command);
        if (!server.isRunning())
            qWarning("%s", qPrintable(server.errorString()));
        return server.url();
    }
    static void check(DiagnosisStage &stage)
    {
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, words);
        stage.client.open();
        QCOMPARE(stage.objection(code.constData(), words.constData()), QString());
    }

    ServerShelf m_servers;
};

QTEST_GUILESS_MAIN(tst_DiagnosisStagesHttp)
#include "tst_diagnosisstageshttp.moc"
