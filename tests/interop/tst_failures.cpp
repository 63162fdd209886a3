// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "interop/interop.h"

using namespace SocketIO;

/// What rough servers do, and what the user reads then: every misdeed ends in one error that says what was wrong.
class tst_Failures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void endsWithASentence_data()
    {
        QTest::addColumn<QString>("transport");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *mode, const char *transport, const char *kind, const char *words) {
            QTest::addRow("%s by %s", mode, transport)
                << QString::fromLatin1(transport) << QString::fromLatin1(kind) << QString::fromLatin1(words);
        };
        for (const char *transport : {"polling", "websocket"}) {
            row("close-at-once", transport, "network", "closed the connection");
            row("reset", transport, "network", "connection");
            row("cut-head", transport, "network", "connection");
            row("unavailable", transport, "refused", "503");
            row("code-5", transport, "refused", "400");
        }
        row("web-page", "polling", "protocol", "web server answered with a page");
        row("empty", "polling", "protocol", "cannot be decoded");
        row("cut-handshake", "polling", "network", "connection");
        row("garbage-json", "polling", "protocol", "handshake cannot be read");
        row("no-sid", "polling", "protocol", "sid");
        row("zero-ping", "websocket", "protocol", "ping");
        row("wrong-revision", "polling", "protocol", "byte");
        row("bad-packet", "polling", "protocol", "byte");
        row("bad-base64", "polling", "protocol", "byte");
        row("lost-session", "polling", "refused", "Session ID unknown");
        row("cut-poll", "polling", "network", "connection");
        row("post-refused", "polling", "refused", "413");
        row("ws-refused", "websocket", "refused", "400");
        row("ws-wrong-accept", "websocket", "protocol", "no WebSocket handshake");
        row("ws-http-text", "websocket", "refused", "Unsupported protocol version");
        row("ws-bad-utf8", "websocket", "protocol", "UTF-8");
        row("ws-reserved-bit", "websocket", "protocol", "bit for compression");
        row("ws-unknown-packet", "websocket", "protocol", "byte 0");
        row("ws-empty-packet", "websocket", "protocol", "byte 0");
        row("ws-bad-json", "websocket", "protocol", "byte");
        row("ws-reserved-event", "websocket", "protocol", "byte");
        row("ws-lone-binary", "websocket", "protocol", "not reconstructing");
        row("ws-missing-attachment", "websocket", "protocol", "plaintext");
        row("ws-many-attachments", "websocket", "protocol", "too many attachments");
        row("bad-connect-answer", "websocket", "protocol", "byte");
        row("mute", "websocket", "network", "sent no ping for 500 ms");
        row("ws-close-1009", "websocket", "network", "1009");
        row("ws-cut-frame", "websocket", "network", "closed the connection");
    }
    void endsWithASentence()
    {
        QFETCH(QString, transport);
        QFETCH(QString, kind);
        QFETCH(QString, words);
        const QString mode = QString::fromLatin1(QTest::currentDataTag()).section(QLatin1Char(' '), 0, 0);
        NodeServer server;
        QVERIFY2(server.start(QStringLiteral("rough.mjs"), {mode}), qPrintable(server.errorString()));
        Client client(server.url());
        ClientOptions options = optionsFor({transport});
        options.reconnection = false;
        client.setOptions(options);
        (void)client.socket();
        QSignalSpy failed(&client, &Client::errorOccurred);
        QSignalSpy closed(&client, &Client::closed);
        client.open();
        QTRY_VERIFY(failed.count() == 1 || closed.count() == 1);
        const auto error =
            failed.isEmpty() ? closed.first().at(1).value<Error>() : failed.first().first().value<Error>();
        const QHash<QString, Error::Kind> kinds{{QStringLiteral("network"), Error::Kind::Network},
                                                {QStringLiteral("refused"), Error::Kind::Refused},
                                                {QStringLiteral("protocol"), Error::Kind::Protocol}};
        QVERIFY2(error.kind == kinds[kind], qPrintable(error.message));
        QVERIFY2(error.message.contains(words), qPrintable(error.message));
        QTRY_COMPARE(client.state(), Client::State::Closed);
    }

    void staysOnPollingWhenTheUpgradeFails_data()
    {
        QTest::addColumn<int>("timeout");
        QTest::newRow("probe-refused") << 10000;
        QTest::newRow("probe-silent") << 200;
        QTest::newRow("probe-wrong") << 10000;
        QTest::newRow("probe-cut") << 10000;
    }
    void staysOnPollingWhenTheUpgradeFails()
    {
        QFETCH(int, timeout);
        NodeServer server;
        QVERIFY2(server.start(QStringLiteral("rough.mjs"), {QString::fromLatin1(QTest::currentDataTag())}),
                 qPrintable(server.errorString()));
        Client client(server.url());
        ClientOptions options;
        options.upgradeTimeout = std::chrono::milliseconds(timeout);
        client.setOptions(options);
        Socket *socket = client.socket();
        QSignalSpy failed(&client, &Client::upgradeFailed);
        client.open();
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(failed.first().first().value<Error>().isError());
        QCOMPARE(client.transport(), QStringLiteral("polling"));
        Outcome echo;
        echo.watch(socket->emitWithAck("echo", 3), &client);
        QTRY_VERIFY(echo.isFinished);
        QCOMPARE(echo.answer.value<int>(0), 3);
    }

    void givesUpOnAHandshakeThatNeverComes_data()
    {
        QTest::addColumn<QString>("transport");
        QTest::newRow("silent") << QStringLiteral("polling");
        QTest::newRow("half-handshake") << QStringLiteral("polling");
        QTest::newRow("ws-no-open") << QStringLiteral("websocket");
    }
    void givesUpOnAHandshakeThatNeverComes()
    {
        QFETCH(QString, transport);
        NodeServer server;
        QVERIFY2(server.start(QStringLiteral("rough.mjs"), {QString::fromLatin1(QTest::currentDataTag())}),
                 qPrintable(server.errorString()));
        Client client(server.url());
        ClientOptions options = optionsFor({transport});
        options.reconnection = false;
        options.timeout = std::chrono::milliseconds(150);
        client.setOptions(options);
        (void)client.socket();
        QSignalSpy failed(&client, &Client::errorOccurred);
        client.open();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, QStringLiteral("timeout"));
    }
};

QTEST_GUILESS_MAIN(tst_Failures)
#include "tst_failures.moc"
