// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "interop/interop.h"
#include "support/servershelf.h"

#include <SocketIO/Parser>

using namespace SocketIO;
using namespace std::chrono_literals;

/// The MessagePack parser against the reference's, and what happens when only one side uses it.
class tst_MessagePack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void exchangesEvents_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("transports");
        const QString polling = QStringLiteral("polling");
        const QString webSocket = QStringLiteral("websocket");
        for (const char *variant : {"v3", "v4"}) {
            const QString command =
                QStringLiteral("server.mjs --parser msgpack --variant ") + QString::fromLatin1(variant);
            for (const QStringList &transports : {QStringList{polling}, QStringList{webSocket}, {polling, webSocket}})
                QTest::addRow("%s, %s", variant, qPrintable(transports.join(u'+'))) << command << transports;
        }
    }
    void exchangesEvents()
    {
        QFETCH(QString, command);
        QFETCH(QStringList, transports);
        const auto client = makeClient(command, transports, messagePackParser());
        Socket *socket = client->socket();
        QSignalSpy connected(socket, &Socket::connected);
        const qint64 large = 9007199254740991; // the largest whole number of JavaScript
        const QVariantMap deep{{QStringLiteral("a"), QVariantList{QByteArray("one"), 7, QVariant::fromValue(nullptr)}},
                               {QStringLiteral("b"), QByteArray(70000, 'x')}};
        Outcome echo;
        echo.watch(socket->emitWithAck("echo", "€😀", large, -1.5, true, deep, QByteArray()), client.get());
        QCborArray binaries;
        socket->on("binaries", client.get(), [&](const Event &event) { binaries = event.arguments().toCbor(); });
        socket->emitEvent("binaries");
        Arguments answered;
        socket->on("question", client.get(), [](const Event &event) { event.reply("got it", QByteArray("\3\4")); });
        socket->on("answered", client.get(), [&](const Arguments &arguments) { answered = arguments; });
        socket->emitEvent("ask", "really?");
        client->open();
        QTRY_VERIFY(echo.isFinished && binaries.size() == 4 && answered.size() == 2);
        QVERIFY2(!echo.error.isError(), qPrintable(echo.error.message));
        QCOMPARE(echo.answer.value<QString>(0), QStringLiteral("€😀"));
        QCOMPARE(echo.answer.value<qint64>(1), large);
        QCOMPARE(echo.answer.value<double>(2), -1.5);
        QCOMPARE(echo.answer.value<bool>(3), true);
        const auto returned = echo.answer.value<QVariantMap>(4);
        QCOMPARE(returned[QStringLiteral("a")].toList().first().toByteArray(), QByteArray("one"));
        QCOMPARE(returned[QStringLiteral("b")].toByteArray(), QByteArray(70000, 'x'));
        QVERIFY(echo.answer.at(5).isByteArray());
        QCOMPARE(binaries[0][QLatin1String("deeper")][0][QLatin1String("second")].toByteArray(), QByteArray("\2\2"));
        QCOMPARE(answered.value<QByteArray>(1), QByteArray("\3\4"));
        QTRY_COMPARE(client->transport(), transports.last());
        QCOMPARE(connected.count(), 1);
    }

    void joinsAndIsRefusedNamespaces_data() { addTransportRows(); }
    void joinsAndIsRefusedNamespaces()
    {
        QFETCH(QStringList, transports);
        const auto client = makeClient(QStringLiteral("server.mjs --parser msgpack"), transports, messagePackParser());
        Socket *chat = client->socket(QStringLiteral("/chat"));
        chat->setAuth({{QStringLiteral("token"), QStringLiteral("wrong")}});
        QSignalSpy refused(chat, &Socket::connectFailed);
        QSignalSpy unknown(client->socket(QStringLiteral("/nowhere")), &Socket::connectFailed);
        client->open();
        QTRY_VERIFY(refused.count() == 1 && unknown.count() == 1);
        const auto error = refused.first().first().value<Error>();
        QCOMPARE(error.kind, Error::Kind::Refused);
        QVERIFY2(error.message.contains(QLatin1String("The token is wrong")), qPrintable(error.message));
        QCOMPARE(error.data[u"code"].toString(), QStringLiteral("E_TOKEN"));
        chat->setAuth({{QStringLiteral("token"), QStringLiteral("demo")}});
        QSignalSpy joined(chat, &Socket::connected);
        chat->open();
        QTRY_COMPARE(joined.count(), 1);
        chat->emitEvent("kick");
        QSignalSpy left(chat, &Socket::disconnected);
        QTRY_COMPARE(left.count(), 1);
        QCOMPARE(left.first().first().toString(), QStringLiteral("io server disconnect"));
        Outcome echo;
        echo.watch(client->socket()->emitWithAck("echo", 1), client.get());
        QTRY_VERIFY(echo.isFinished);
    }

    void acceptsMoreBytesThanJsonCouldAttach()
    {
        const auto client = makeClient(QStringLiteral("server.mjs --parser msgpack"), {QStringLiteral("websocket")},
                                       messagePackParser());
        const QVariantList many(50, QByteArray("x"));
        Outcome echo;
        echo.watch(client->socket()->emitWithAck("echo", many), client.get());
        client->open();
        QTRY_VERIFY(echo.isFinished);
        QVERIFY2(!echo.error.isError(), qPrintable(echo.error.message));
        QCOMPARE(echo.answer.value<QVariantList>(0).size(), 50);
    }

    void suspectsTheParserWhenNobodyAnswers_data()
    {
        QTest::addColumn<bool>("oursIsJson");
        QTest::addColumn<QStringList>("transports");
        for (const char *name : {"polling", "websocket"}) {
            QTest::addRow("JSON to MessagePack, %s", name) << true << QStringList{QString::fromLatin1(name)};
            QTest::addRow("MessagePack to JSON, %s", name) << false << QStringList{QString::fromLatin1(name)};
        }
    }
    void suspectsTheParserWhenNobodyAnswers()
    {
        QFETCH(bool, oursIsJson);
        QFETCH(QStringList, transports);
        const auto client = oursIsJson ? makeClient(QStringLiteral("server.mjs --parser msgpack"), transports, {})
                                       : makeClient(QStringLiteral("server.mjs"), transports, messagePackParser());
        ClientOptions options = client->options();
        options.connectTimeout = 300ms;
        options.reconnection = false;
        client->setOptions(options);
        Socket *socket = client->socket();
        QSignalSpy failed(socket, &Socket::connectFailed);
        QSignalSpy closed(client.get(), &Client::closed);
        client->open();
        // The server either keeps silent or ends the connection at the first packet.
        QTRY_VERIFY(failed.count() + closed.count() > 0);
        const auto error =
            failed.isEmpty() ? closed.first().at(1).value<Error>() : failed.first().first().value<Error>();
        QVERIFY2(error.message.contains(QLatin1String("parser")), qPrintable(error.message));
        QCOMPARE(socket->id(), QString());
    }

private:
    std::unique_ptr<Client> makeClient(const QString &command, const QStringList &transports,
                                       const std::shared_ptr<const Parser> &parser)
    {
        ServerProcess &server = m_servers.running(command);
        if (!server.isRunning())
            qWarning("%s", qPrintable(server.errorString()));
        auto client = std::make_unique<Client>(server.url());
        ClientOptions options = optionsFor(transports);
        options.parser = parser;
        client->setOptions(options);
        return client;
    }

    ServerShelf m_servers;
};

QTEST_GUILESS_MAIN(tst_MessagePack)
#include "tst_messagepack.moc"
