// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "suites/suiteclient.h"
#include <SocketIO/Parser>

using namespace SocketIO;

/// The suite of the MessagePack parser's npm package, against a server that uses that package.
class tst_SuiteMsgpack final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(SocketIoServer, {QStringLiteral("--msgpack")}), qPrintable(m_server.errorString()));
    }
    void init()
    {
        m_client = std::make_unique<Client>(m_server.url());
        ClientOptions options = hastyOptions();
        options.parser = messagePackParser();
        m_client->setOptions(options);
        m_socket = m_client->socket();
    }
    void cleanup() { m_client.reset(); }

    // covers socket.io-msgpack-parser/test/index.js: allows connection
    void connects()
    {
        int greetings = 0;
        m_socket->on("hi", m_socket, [&greetings] { ++greetings; });
        connect(m_socket, &Socket::connected, m_socket, [this] { m_socket->emitEvent("hi"); });
        m_client->open();
        QTRY_COMPARE(greetings, 1);
    }

    // covers socket.io-msgpack-parser/test/index.js: supports binary
    void sendsAndReceivesBytes()
    {
        Outcome kinds;
        kinds.watch(m_socket->emitWithAck("kinds", QJsonArray(),
                                          QJsonObject{{QStringLiteral("a"), QStringLiteral("b")}},
                                          QByteArray("asdfasdf")),
                    m_socket);
        Outcome echo;
        echo.watch(m_socket->emitWithAck("echo", QVariantMap{{QStringLiteral("deep"), QByteArray("asdfasdf")}}),
                   m_socket);
        m_client->open();
        QTRY_VERIFY(kinds.isFinished && echo.isFinished);
        QCOMPARE(kinds.answer.value<QStringList>(0),
                 QStringList({QStringLiteral("array"), QStringLiteral("object"), QStringLiteral("bytes")}));
        QCOMPARE(echo.answer.at(0).toMap().value(QStringLiteral("deep")).toByteArray(), QByteArray("asdfasdf"));
    }

    // covers socket.io-msgpack-parser/test/index.js: supports acknowledgements
    void getsAnAnswer()
    {
        Outcome echo;
        echo.watch(m_socket->emitWithAck("echo", 42), m_socket);
        m_client->open();
        QTRY_VERIFY(echo.isFinished);
        QCOMPARE(echo.answer.value<int>(0), 42);
    }

    // covers socket.io-msgpack-parser/test/index.js: supports multiplexing
    void joinsAnotherNamespace()
    {
        Socket *chat = m_client->socket(QStringLiteral("/chat"));
        Outcome hi;
        hi.watch(chat->emitWithAck("hi"), chat);
        m_client->open();
        QTRY_VERIFY(hi.isFinished);
        QVERIFY(!hi.error.isError());
    }

    // covers socket.io-msgpack-parser/test/index.js: supports namespace error
    void tellsWhyItWasRefused()
    {
        ClientOptions options = m_client->options();
        options.query = {{QStringLiteral("fail"), QStringLiteral("1")}};
        m_client->setOptions(options);
        QSignalSpy refused(m_socket, &Socket::connectFailed);
        m_client->open();
        QTRY_COMPARE(refused.count(), 1);
        const QString message = refused.first().first().value<Error>().message;
        QVERIFY2(message.contains(QStringLiteral("Auth failed (main namespace)")), qPrintable(message));
    }

    // covers socket.io-msgpack-parser/test/index.js: supports broadcasting
    void hearsWhatIsSaidToAll()
    {
        QString heard;
        m_socket->on("hey", m_socket, [&heard](const QString &text) { heard = text; });
        Client other(m_server.url());
        other.setOptions(m_client->options());
        other.open();
        m_client->open();
        QTRY_COMPARE(m_socket->state(), Socket::State::Open);
        other.socket()->emitEvent("hey");
        QTRY_COMPARE(heard, QStringLiteral("you"));
    }

    void refusesWhatIsNoPacket_data()
    {
        QTest::addColumn<QByteArray>("hex");
        const auto row = [](const char *name, const char *hex) { QTest::newRow(name) << QByteArray(hex); };
        row("nothing", "");
        row("an empty map", "80");
        row("a type that is text", "81a474797065a161");
        row("type 7", "81a47479706507");
        row("no map", "c40101");
        row("no namespace", "81a47479706502");
        row("a namespace that is a number", "82a47479706502a36e737002");
        row("an event without data", "82a47479706502a36e7370a12f");
        row("an event with a number as data", "83a47479706502a36e7370a12fa46461746104");
        row("a refusal with an array as data", "83a47479706504a36e7370a12fa46461746190");
        row("an id that is text", "84a47479706502a36e7370a12fa46461746190a26964a161");
    }
    // covers socket.io-msgpack-parser/test/index.js: throws an error upon invalid format
    void refusesWhatIsNoPacket()
    {
        QFETCH(QByteArray, hex);
        const auto reader = messagePackParser()->makeReader();
        const PacketReader::Result result = reader->receiveBinary(QByteArray::fromHex(hex));
        const auto *fault = std::get_if<PacketReader::Fault>(&result);
        QVERIFY(fault);
        QVERIFY(!fault->reason.isEmpty());
    }

private:
    NodeServer m_server;
    std::unique_ptr<Client> m_client;
    Socket *m_socket = nullptr;
};

QTEST_GUILESS_MAIN(tst_SuiteMsgpack)
#include "tst_suitemsgpack.moc"
