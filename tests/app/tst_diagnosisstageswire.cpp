// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "app/diagnosisstage.h"

using namespace SocketIO;
using namespace Sockeye;
using namespace std::chrono_literals;

/// Bytes that break the protocol, and messages that are too big: one test per cause.
class tst_DiagnosisStagesWire : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void tellsWhatWasWrongWithTheBytes_data()
    {
        QTest::addColumn<QString>("transport");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char *mode, const char *transport, const char *code, const char *words) {
            QTest::addRow("%s by %s", mode, transport)
                << QString::fromLatin1(transport) << QByteArray(code) << QByteArray(words);
        };
        row("bad-packet", "polling", "parse-error", "9nonsense");
        row("bad-base64", "polling", "parse-error", "b%%%");
        row("ws-bad-json", "websocket", "parse-error-packet", "half");
        row("ws-unknown-packet", "websocket", "parse-error", "9nonsense");
        row("ws-reserved-event", "websocket", "parse-error-packet", "connect");
        row("ws-lone-binary", "websocket", "parse-error-packet", "01 02 03");
        row("ws-bad-utf8", "websocket", "parse-error-websocket", "UTF-8");
        row("ws-reserved-bit", "websocket", "parse-error-websocket", "bit");
        row("ws-many-attachments", "websocket", "parse-error-packet", "11");
        row("ws-wrong-accept", "websocket", "not-websocket", "WebSocket");
        row("ws-http-text", "websocket", "wrong-generation-both-refused", "Unsupported protocol version");
        row("ws-close-1009", "websocket", "too-big-websocket", "maxHttpBufferSize");
        row("ws-cut-frame", "websocket", "dropped", "");
        row("lost-session", "polling", "session-lost-no-stickiness", "Session ID unknown");
        row("post-refused", "polling", "too-big-polling", "413");
        row("bad-connect-answer", "websocket", "parse-error-packet", "");
    }
    void tellsWhatWasWrongWithTheBytes()
    {
        QFETCH(QString, transport);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, words);
        const QString mode = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
        DiagnosisStage stage(m_servers.running(QStringLiteral("rough.mjs ") + mode).url(),
                             DiagnosisStage::once({transport}));
        stage.client.open();
        QCOMPARE(stage.objection(code.constData(), words.constData()), QString());
    }

    void tellsThatAMessageIsTooBig_data()
    {
        QTest::addColumn<QString>("transport");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("polling") << QStringLiteral("polling") << QByteArray("too-big-polling");
        QTest::newRow("websocket") << QStringLiteral("websocket") << QByteArray("too-big-websocket");
    }
    void tellsThatAMessageIsTooBig()
    {
        QFETCH(QString, transport);
        QFETCH(QByteArray, code);
        DiagnosisStage stage(m_servers.running(QStringLiteral("server.mjs --max-payload 2000")).url(),
                             DiagnosisStage::once({transport}));
        QVERIFY(stage.joins());
        stage.socket->emitEvent("store", QString(5000, u'x'));
        QCOMPARE(stage.objection(code.constData(), "2 KB|maxHttpBufferSize"), QString());
    }

    void tellsThatAPacketHasTooManyAttachments()
    {
        ClientOptions options = DiagnosisStage::once({QStringLiteral("websocket")});
        options.maxAttachments = 100; // the server's own limit is 10
        DiagnosisStage stage(m_servers.running(QStringLiteral("server.mjs")).url(), options);
        QVERIFY(stage.joins());
        stage.socket->emitEvent("store", QVariantList(11, QByteArray("x")));
        QCOMPARE(stage.objection("too-many-attachments", "11"), QString());
    }

private:
    ServerShelf m_servers;
};

QTEST_GUILESS_MAIN(tst_DiagnosisStagesWire)
#include "tst_diagnosisstageswire.moc"
