// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "interop/interop.h"
#include "support/servershelf.h"

#include <QStandardPaths>

using namespace SocketIO;
using namespace std::chrono_literals;

/// Behind nginx, in front of two nodes: what balancers demand of a client, and what they do to it.
class tst_Balancer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        if (!hasNginx())
            QSKIP("nginx is not here (installer/unpack-packages.sh fetches it; installing it would start a service)");
        for (const char *node : {"a", "b"}) {
            ServerProcess &server = m_servers.running(QStringLiteral("server.mjs --node ") + QString::fromLatin1(node));
            QVERIFY2(server.isRunning(), qPrintable(server.errorString()));
            m_ports.append(QString::number(server.port()));
        }
    }

    void staysWithItsNodeByTheCookie_data() { addTransportRows(); }
    void staysWithItsNodeByTheCookie()
    {
        QFETCH(QStringList, transports);
        QStringList nodes;
        std::vector<std::unique_ptr<Client>> clients;
        for (int number = 0; number < 4; ++number) { // requests without the cookie go to the nodes in turn
            clients.push_back(makeClient(QStringLiteral("sticky"), transports));
            Client &client = *clients.back();
            QSignalSpy upgradeFailed(&client, &Client::upgradeFailed);
            QSignalSpy closed(&client, &Client::closed);
            client.open();
            QTRY_COMPARE(client.transport(), transports.last());
            for (int round = 0; round < 3; ++round) {
                const QJsonObject seen = who(client);
                QCOMPARE(seen[u"transport"].toString(), transports.last());
                if (round == 0)
                    nodes.append(seen[u"node"].toString());
                QCOMPARE(seen[u"node"].toString(), nodes.last());
            }
            QCOMPARE(upgradeFailed.count(), 0);
            QCOMPARE(closed.count(), 0);
        }
        QCOMPARE(QSet<QString>(nodes.begin(), nodes.end()).size(), 2); // both were met
    }

    void keepsTheCookieForTheNextConnection()
    {
        const auto client = makeClient(QStringLiteral("sticky"), {QStringLiteral("websocket")});
        QSignalSpy connected(client->socket(), &Socket::connected);
        QStringList nodes;
        for (int round = 1; round <= 4; ++round) {
            client->open();
            QTRY_COMPARE(connected.count(), round);
            nodes.append(who(*client)[u"node"].toString());
            client->close();
            QTRY_COMPARE(client->state(), Client::State::Closed);
        }
        QCOMPARE(QSet<QString>(nodes.begin(), nodes.end()).size(), 1);
    }

    void saysThatTheSessionIsUnknownWithoutStickiness_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<bool>("keepsCookies");
        QTest::newRow("nodes in turn") << QStringLiteral("in-turn") << true;
        QTest::newRow("cookies not kept") << QStringLiteral("sticky") << false;
    }
    void saysThatTheSessionIsUnknownWithoutStickiness()
    {
        QFETCH(QString, mode);
        QFETCH(bool, keepsCookies);
        const auto client = makeClient(mode, {QStringLiteral("polling")});
        NetworkOptions network;
        network.keepsCookies = keepsCookies;
        client->setNetworkOptions(network);
        withoutReconnection(*client);
        QSignalSpy closed(client.get(), &Client::closed);
        client->open();
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(closed.first().at(0).value<CloseReason>(), CloseReason::TransportError);
        const auto error = closed.first().at(1).value<Error>();
        QCOMPARE(error.kind, Error::Kind::Refused);
        QCOMPARE(error.httpStatus, 400);
        QVERIFY2(error.httpBody.contains("\"code\":1"), error.httpBody.constData());
        QVERIFY2(error.message.contains(QLatin1String("Session ID unknown")), qPrintable(error.message));
    }

    void needsNoStickinessOnWebSocketAlone()
    {
        for (int number = 0; number < 2; ++number) {
            const auto client = makeClient(QStringLiteral("in-turn"), {QStringLiteral("websocket")});
            client->open();
            QTRY_COMPARE(client->transport(), QStringLiteral("websocket"));
            QVERIFY(!who(*client)[u"node"].toString().isEmpty());
        }
    }

    void staysOnPollingWhereUpgradesAreBlocked_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("status");
        QTest::newRow("headers not passed on") << QStringLiteral("no-upgrade") << 400;
        QTest::newRow("refused") << QStringLiteral("forbidden") << 403;
    }
    void staysOnPollingWhereUpgradesAreBlocked()
    {
        QFETCH(QString, mode);
        QFETCH(int, status);
        const auto client = makeClient(mode, {QStringLiteral("polling"), QStringLiteral("websocket")}, 1);
        QSignalSpy failed(client.get(), &Client::upgradeFailed);
        QSignalSpy closed(client.get(), &Client::closed);
        client->open();
        QTRY_COMPARE(failed.count(), 1);
        const auto error = failed.first().first().value<Error>();
        QCOMPARE(error.httpStatus, status);
        QVERIFY2(error.message.contains(QString::number(status)), qPrintable(error.message));
        QCOMPARE(who(*client)[u"transport"].toString(), QStringLiteral("polling"));
        QCOMPARE(closed.count(), 0);
    }

    void fallsBackToPollingWhereUpgradesAreBlocked_data() { staysOnPollingWhereUpgradesAreBlocked_data(); }
    void fallsBackToPollingWhereUpgradesAreBlocked()
    {
        QFETCH(QString, mode);
        QFETCH(int, status);
        const auto client = makeClient(mode, {QStringLiteral("websocket"), QStringLiteral("polling")}, 1);
        QSignalSpy fell(client.get(), &Client::fallingBack);
        client->open();
        QTRY_COMPARE(fell.count(), 1);
        QCOMPARE(fell.first().at(0).toString(), QStringLiteral("polling"));
        QCOMPARE(fell.first().at(1).value<Error>().httpStatus, status);
        QTRY_COMPARE(client->transport(), QStringLiteral("polling"));
        QCOMPARE(who(*client)[u"transport"].toString(), QStringLiteral("polling"));
    }

    void saysWhyWebSocketAloneDoesNotPass_data() { staysOnPollingWhereUpgradesAreBlocked_data(); }
    void saysWhyWebSocketAloneDoesNotPass()
    {
        QFETCH(QString, mode);
        QFETCH(int, status);
        const auto client = makeClient(mode, {QStringLiteral("websocket")}, 1);
        withoutReconnection(*client);
        QSignalSpy errors(client.get(), &Client::errorOccurred);
        client->open();
        QTRY_COMPARE(errors.count(), 1);
        const auto error = errors.first().first().value<Error>();
        QCOMPARE(error.kind, Error::Kind::Refused);
        QCOMPARE(error.httpStatus, status);
        QVERIFY(!error.httpBody.isEmpty());
        const auto server = std::find_if(error.httpHeaders.begin(), error.httpHeaders.end(), [](const auto &header) {
            return header.first.compare("Server", Qt::CaseInsensitive) == 0;
        });
        QVERIFY(server != error.httpHeaders.end() && server->second.startsWith("nginx"));
    }

    void comesBackWhenSilenceIsCut_data()
    {
        QTest::addColumn<QString>("transport");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("status");
        QTest::newRow("websocket") << QStringLiteral("websocket") << QStringLiteral("transport close") << 0;
        QTest::newRow("polling") << QStringLiteral("polling") << QStringLiteral("transport error") << 504;
    }
    void comesBackWhenSilenceIsCut()
    {
        QFETCH(QString, transport);
        QFETCH(QString, reason);
        QFETCH(int, status);
        const auto client = makeClient(QStringLiteral("impatient"), {transport}, 1);
        Socket *socket = client->socket();
        QSignalSpy connected(socket, &Socket::connected);
        QSignalSpy disconnected(socket, &Socket::disconnected);
        client->open();
        QTRY_COMPARE(disconnected.count(), 1);
        QCOMPARE(disconnected.first().at(0).toString(), reason);
        const auto details = disconnected.first().at(1).value<Error>();
        QVERIFY(details.isError());
        QCOMPARE(details.httpStatus, status);
        QTRY_COMPARE(connected.count(), 2);
    }

    void saysThatABodyIsTooLarge()
    {
        const auto client = makeClient(QStringLiteral("narrow"), {QStringLiteral("polling")}, 1);
        withoutReconnection(*client);
        Socket *socket = client->socket();
        QSignalSpy closed(client.get(), &Client::closed);
        client->open();
        QTRY_COMPARE(socket->state(), Socket::State::Open);
        QVERIFY(!who(*client).isEmpty()); // small ones pass
        socket->emitEvent("store", QByteArray(2000, 'x'));
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(closed.first().at(0).value<CloseReason>(), CloseReason::TransportError);
        const auto error = closed.first().at(1).value<Error>();
        QCOMPARE(error.httpStatus, 413);
        QVERIFY2(error.message.contains(QLatin1String("413")), qPrintable(error.message));
    }

private:
    static bool hasNginx()
    {
        const QStringList folders{QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin"),
                                  QStringLiteral(SOURCE_ROOT "/build/servers/usr/sbin")};
        const QString name = QStringLiteral("nginx");
        const QString inPath = QStandardPaths::findExecutable(name);
        const QString program = inPath.isEmpty() ? QStandardPaths::findExecutable(name, folders) : inPath;
        return !program.isEmpty() && QProcess::execute(program, {QStringLiteral("-v")}) == 0;
    }

    /// To nginx in front of `nodes` of the nodes.
    std::unique_ptr<Client> makeClient(const QString &mode, const QStringList &transports, qsizetype nodes = 2)
    {
        ServerProcess &balancer =
            m_servers.running(QStringLiteral("nginx.mjs %1 %2").arg(mode, m_ports.mid(0, nodes).join(u' ')));
        if (!balancer.isRunning())
            qWarning("%s", qPrintable(balancer.errorString()));
        auto client = std::make_unique<Client>(balancer.url());
        ClientOptions options = optionsFor(transports);
        options.reconnectionDelay = 20ms;
        client->setOptions(options);
        (void)client->socket();
        return client;
    }

    static void withoutReconnection(Client &client)
    {
        ClientOptions options = client.options();
        options.reconnection = false;
        client.setOptions(options);
    }

    static QJsonObject who(Client &client)
    {
        Outcome outcome;
        outcome.watch(client.socket()->emitWithAck("whoami"), &client);
        (void)QTest::qWaitFor([&] { return outcome.isFinished; });
        return outcome.answer.value<QJsonObject>(0);
    }

    QStringList m_ports;
    ServerShelf m_servers;
};

QTEST_GUILESS_MAIN(tst_Balancer)
#include "tst_balancer.moc"
