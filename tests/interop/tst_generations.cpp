// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "interop/serverrows.h"

#include <SocketIO/TraceLog>

using namespace SocketIO;
using namespace std::chrono_literals;

/// A connection whose heart is listened to.
struct Patient {
    Patient(const QUrl &url, const ClientOptions &options)
        : client(url)
        , beats(&client, &Client::heartbeat)
        , closed(&client, &Client::closed)
        , measured(&client, &Client::latencyChanged)
    {
        client.setOptions(options);
        (void)client.socket();
        client.open();
    }

    Client client;
    QSignalSpy beats;
    QSignalSpy closed;
    QSignalSpy measured;
};

/// What only one of the generations does, and what a client says to the wrong one.
class tst_Generations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void saysWhatAServerOfTheOtherGenerationAnswered_data();
    void saysWhatAServerOfTheOtherGenerationAnswered();
    void tellsBothAnswersWhenNoGenerationIsSpoken_data();
    void tellsBothAnswersWhenNoGenerationIsSpoken();
    void keepsTheHeartGoing_data();
    void keepsTheHeartGoing();
    void remembersWhatAServerSpeaks();
    void sendsTheQueryOfANamespaceToOldServers();

private:
    ServerShelf m_servers;
};

void tst_Generations::saysWhatAServerOfTheOtherGenerationAnswered_data()
{
    addMatrixColumns();
    for (const ServerRow &server : serverRows()) {
        const Protocol wrong = otherThan(server.native);
        if (server.speaksBoth)
            continue;
        for (const char *transport : {"polling", "websocket"}) {
            QTest::addRow("%s, %s, %s", server.name, transport, pinName(wrong))
                << QString::fromLatin1(server.command) << QStringList{QString::fromLatin1(transport)} << wrong
                << server.native;
        }
    }
}

void tst_Generations::saysWhatAServerOfTheOtherGenerationAnswered()
{
    QFETCH(QString, command);
    QFETCH(QStringList, transports);
    QFETCH(Protocol, pin);
    if (command.startsWith(QLatin1String("server.py")) && !PythonServer::missing().isEmpty())
        QSKIP(qPrintable(PythonServer::missing()));
    ServerProcess &server = m_servers.running(command);
    QVERIFY2(server.isRunning(), qPrintable(server.errorString()));
    Client client(server.url());
    ClientOptions options = optionsFor(transports);
    options.protocol = pin;
    options.reconnection = false;
    options.timeout = 1s;
    client.setOptions(options);
    QSignalSpy connected(client.socket(), &Socket::connected);
    QSignalSpy errors(&client, &Client::errorOccurred);
    client.open();
    QTRY_COMPARE(errors.count(), 1);
    const auto error = errors.first().first().value<Error>();
    QCOMPARE(connected.count(), 0);
    if (error.code == QLatin1String("timeout")) // engine.io 4.1 lets such a WebSocket in, and says nothing at all
        QVERIFY(command.contains(QLatin1String("v3")) && transports.first() == QLatin1String("websocket"));
    else
        QVERIFY2(error.message.contains(QLatin1String("Auto")), qPrintable(error.message)); // what to do about it
    QTRY_COMPARE(client.state(), Client::State::Closed);
}

void tst_Generations::tellsBothAnswersWhenNoGenerationIsSpoken_data()
{
    QTest::addColumn<QString>("transport");
    QTest::newRow("polling") << QStringLiteral("polling");
    QTest::newRow("websocket") << QStringLiteral("websocket");
}

void tst_Generations::tellsBothAnswersWhenNoGenerationIsSpoken()
{
    QFETCH(QString, transport);
    ServerProcess &server = m_servers.running(QStringLiteral("rough.mjs code-5"));
    QVERIFY2(server.isRunning(), qPrintable(server.errorString()));
    Client client(server.url());
    ClientOptions options = optionsFor({transport});
    options.reconnection = false;
    client.setOptions(options);
    (void)client.socket();
    QSignalSpy errors(&client, &Client::errorOccurred);
    client.open();
    QTRY_COMPARE(errors.count(), 1);
    const auto error = errors.first().first().value<Error>();
    QCOMPARE(error.kind, Error::Kind::Refused);
    QCOMPARE(error.httpStatus, 400);
    QVERIFY2(error.message.contains(QLatin1String("V4")), qPrintable(error.message));
    QVERIFY2(error.message.contains(QLatin1String("V3")), qPrintable(error.message));
    QCOMPARE(error.message.count(QLatin1String("Unsupported protocol version")), 2);
}

void tst_Generations::keepsTheHeartGoing_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<SocketIO::Protocol>("pin");
    QTest::addColumn<SocketIO::Protocol>("spoken");
    for (const ServerRow &server : serverRows()) {
        const Protocol pin = server.speaksBoth ? Protocol::V3 : Protocol::Auto;
        QTest::addRow("%s, %s", server.name, pinName(pin))
            << QString::fromLatin1(server.command) << pin << (server.speaksBoth ? pin : server.native);
    }
}

void tst_Generations::keepsTheHeartGoing()
{
    QFETCH(QString, command);
    QFETCH(Protocol, pin);
    QFETCH(Protocol, spoken);
    if (command.startsWith(QLatin1String("server.py")) && !PythonServer::missing().isEmpty())
        QSKIP(qPrintable(PythonServer::missing()));
    ServerProcess &server = m_servers.running(command + QStringLiteral(" --ping-interval 100 --ping-timeout 400"));
    QVERIFY2(server.isRunning(), qPrintable(server.errorString()));
    const QString polling = QStringLiteral("polling");
    const QString webSocket = QStringLiteral("websocket");
    std::vector<std::unique_ptr<Patient>> patients;
    for (const QStringList &transports : {QStringList{polling}, QStringList{webSocket}, {polling, webSocket}}) {
        ClientOptions options = optionsFor(transports);
        options.protocol = pin;
        patients.push_back(std::make_unique<Patient>(server.url(), options));
    }
    for (const auto &patient : patients) {
        const QString transport = patient->client.options().transports.last();
        // Longer than both sides would wait for a heart that has stopped.
        QTRY_VERIFY2(patient->beats.count() >= 7, qPrintable(transport));
        QCOMPARE(patient->client.transport(), transport);
        QCOMPARE(patient->closed.count(), 0);
        QCOMPARE(patient->client.negotiatedProtocol(), spoken);
        if (spoken == Protocol::V3) // its heartbeat is a round trip
            QVERIFY(patient->measured.count() > 0 && patient->client.latency().count() > 0);
    }
}

void tst_Generations::remembersWhatAServerSpeaks()
{
    ServerProcess &server = m_servers.running(QStringLiteral("server.mjs --variant v2"));
    QVERIFY2(server.isRunning(), qPrintable(server.errorString()));
    TraceLog log; // outlives the client
    Client client(server.url());
    client.setOptions(optionsFor({QStringLiteral("polling")}));
    client.setTraceTap(&log);
    Socket *socket = client.socket();
    QSignalSpy connected(socket, &Socket::connected);
    client.open();
    QTRY_COMPARE(connected.count(), 1);
    client.close();
    QTRY_COMPARE(client.state(), Client::State::Closed);
    client.open();
    QTRY_COMPARE(connected.count(), 2);
    QCOMPARE(client.negotiatedProtocol(), Protocol::V3);
    QByteArrayList handshakes;
    for (qsizetype index = 0; index < log.size(); ++index) {
        const TraceRecord record = log.at(index);
        if (record.kind == Kind::Request && record.reason.startsWith("GET") && !record.reason.contains("sid="))
            handshakes.append(record.reason);
    }
    QCOMPARE(handshakes.size(), 2);
    QVERIFY2(handshakes.first().contains("EIO=4"), handshakes.first().constData());
    QVERIFY2(handshakes.last().contains("EIO=3"), handshakes.last().constData());
}

void tst_Generations::sendsTheQueryOfANamespaceToOldServers()
{
    for (const char *variant : {"v1", "v2"}) {
        ServerProcess &server =
            m_servers.running(QStringLiteral("server.mjs --variant ") + QString::fromLatin1(variant));
        QVERIFY2(server.isRunning(), qPrintable(server.errorString()));
        Client client(server.url());
        Socket *chat = client.socket(QStringLiteral("/chat"));
        chat->setQuery(
            {{QStringLiteral("token"), QStringLiteral("demo")}, {QStringLiteral("note"), QStringLiteral("a b&č")}});
        Outcome who;
        who.watch(chat->emitWithAck("whoami"), &client);
        client.open();
        QTRY_VERIFY(who.isFinished);
        QCOMPARE(who.answer.value<QJsonObject>(0)[u"query"][u"note"].toString(), QStringLiteral("a b&č"));
    }
}

QTEST_GUILESS_MAIN(tst_Generations)
#include "tst_generations.moc"
