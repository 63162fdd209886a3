// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "interop/interop.h"
#include "support/servershelf.h"

#include <SocketIO/TraceLog>

using namespace SocketIO;

/// WebSocket compression (RFC 7692) with real servers, seen in the trace.
class tst_Deflate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void compressesBothWays_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("transports");
        for (const char *variant : {"v1", "v2", "v3", "v4"}) {
            const QString command = QStringLiteral("server.mjs --deflate --variant ") + QString::fromLatin1(variant);
            QTest::addRow("%s websocket", variant) << command << QStringList{QStringLiteral("websocket")};
            QTest::addRow("%s upgraded", variant)
                << command << QStringList{QStringLiteral("polling"), QStringLiteral("websocket")};
        }
    }
    void compressesBothWays()
    {
        QFETCH(QString, command);
        QFETCH(QStringList, transports);
        ServerProcess &server = m_servers.running(command);
        QVERIFY2(server.isRunning(), qPrintable(server.errorString()));
        TraceLog log;
        Client client(server.url());
        client.setOptions(optionsFor(transports));
        client.setTraceTap(&log);
        Socket *socket = client.socket();
        client.open();
        QTRY_COMPARE(client.transport(), QStringLiteral("websocket"));
        QTRY_COMPARE(socket->state(), Socket::State::Open);
        for (int round = 0; round < 3; ++round) { // the window is kept from message to message
            Outcome echo;
            echo.watch(socket->emitWithAck("echo", longText(), QByteArray(20000, 'b')), &client);
            QTRY_VERIFY(echo.isFinished);
            QCOMPARE(echo.answer.value<QString>(0), longText());
            QCOMPARE(echo.answer.value<QByteArray>(1), QByteArray(20000, 'b'));
        }
        QVERIFY2(answeredHandshake(log).contains("permessage-deflate"), answeredHandshake(log).constData());
        for (const Direction direction : {Direction::Out, Direction::In}) {
            const QList<TraceRecord> large = largeFrames(log, direction);
            QCOMPARE(large.size(), 6); // text and attachment, three times
            for (const TraceRecord &frame : large) {
                QVERIFY(isCompressed(frame));
                QVERIFY2(frame.size > 0 && frame.size < frame.payload.view().size() / 4,
                         qPrintable(QString::number(frame.size)));
            }
        }
    }

    void leavesSmallAndChosenMessagesAlone()
    {
        ServerProcess &server = m_servers.running(QStringLiteral("server.mjs --deflate"));
        QVERIFY2(server.isRunning(), qPrintable(server.errorString()));
        TraceLog log;
        Client client(server.url());
        client.setOptions(optionsFor({QStringLiteral("websocket")}));
        client.setTraceTap(&log);
        Socket *socket = client.socket();
        Outcome small;
        small.watch(socket->emitWithAck("count", "short"), &client);
        SendOptions plain;
        plain.compress = false;
        Outcome chosen;
        chosen.watch(socket->emitArgumentsWithAck(QStringLiteral("count"), Arguments::of(longText()), plain), &client);
        Outcome other;
        other.watch(socket->emitWithAck("count", longText()), &client);
        client.open();
        QTRY_VERIFY(small.isFinished && chosen.isFinished && other.isFinished);
        QList<bool> compressed;
        for (const TraceRecord &frame : frames(log, Direction::Out)) {
            if (!frame.payload.view().startsWith("42"))
                continue;
            compressed.append(isCompressed(frame));
            if (!isCompressed(frame))
                QCOMPARE(frame.size, frame.payload.view().size());
        }
        QCOMPARE(compressed, QList<bool>({false, false, true}));
    }

    void offersNothingWhenToldSo()
    {
        ServerProcess &server = m_servers.running(QStringLiteral("server.mjs --deflate"));
        QVERIFY2(server.isRunning(), qPrintable(server.errorString()));
        TraceLog log;
        Client client(server.url());
        ClientOptions options = optionsFor({QStringLiteral("websocket")});
        options.perMessageDeflate = false;
        client.setOptions(options);
        client.setTraceTap(&log);
        Outcome echo;
        echo.watch(client.socket()->emitWithAck("echo", longText()), &client);
        client.open();
        QTRY_VERIFY(echo.isFinished);
        QVERIFY(!answeredHandshake(log).toLower().contains("permessage-deflate"));
        for (const Direction direction : {Direction::Out, Direction::In}) {
            for (const TraceRecord &frame : largeFrames(log, direction))
                QVERIFY(!isCompressed(frame));
        }
    }

private:
    static QString longText() { return QStringLiteral("all work and no play €😀 ").repeated(200); }
    static bool isCompressed(const TraceRecord &frame) { return (frame.frame & 0x40) != 0; }

    static QList<TraceRecord> frames(const TraceLog &log, Direction direction)
    {
        QList<TraceRecord> found;
        for (qsizetype index = 0; index < log.size(); ++index) {
            const TraceRecord record = log.at(index);
            const bool isFrame = record.kind == Kind::Text || record.kind == Kind::Binary;
            if (record.layer == Layer::WebSocket && isFrame && record.direction == direction)
                found.append(record);
        }
        return found;
    }

    static QList<TraceRecord> largeFrames(const TraceLog &log, Direction direction)
    {
        QList<TraceRecord> found = frames(log, direction);
        found.removeIf([](const TraceRecord &frame) { return frame.payload.view().size() < 1024; });
        return found;
    }

    static QByteArray answeredHandshake(const TraceLog &log)
    {
        for (qsizetype index = 0; index < log.size(); ++index) {
            const TraceRecord record = log.at(index);
            if (record.kind == Kind::Handshake && record.direction == Direction::In)
                return record.head;
        }
        return {};
    }

    ServerShelf m_servers;
};

QTEST_GUILESS_MAIN(tst_Deflate)
#include "tst_deflate.moc"
