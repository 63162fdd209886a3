// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "interop/serverrows.h"

using namespace SocketIO;

/// A socket that is deleted and made again on the same connection, against every server: Node closes the connection on
/// a CONNECT that comes too early, and on a second one.
class tst_Rejoining : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void joinsAgain_data();
    void joinsAgain();

private:
    enum class Moment { Joined, Joining, SameTurn };
    [[nodiscard]] static Socket *made(Client &client, const QString &nsp);

    ServerShelf m_servers;
};

Socket *tst_Rejoining::made(Client &client, const QString &nsp)
{
    Socket *socket = client.socket(nsp);
    const QString token = QStringLiteral("token");
    socket->setAuth({{token, QStringLiteral("demo")}});
    socket->setQuery({{token, QStringLiteral("demo")}});
    return socket;
}

void tst_Rejoining::joinsAgain_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("transports");
    QTest::addColumn<QString>("nsp");
    QTest::addColumn<int>("moment");
    const QList<std::pair<const char *, Moment>> moments = {
        {"joined", Moment::Joined}, {"while joining", Moment::Joining}, {"in the turn it was made", Moment::SameTurn}};
    for (const ServerRow &server : serverRows()) {
        for (const char *transport : {"polling", "websocket"}) {
            for (const auto &[when, moment] : moments) {
                for (const char *nsp : {"/", "/chat"}) {
                    QTest::addRow("%s, %s, %s, %s", server.name, transport, nsp, when)
                        << QString::fromLatin1(server.command) << QStringList{QString::fromLatin1(transport)}
                        << QString::fromLatin1(nsp) << int(moment);
                }
            }
        }
    }
}

void tst_Rejoining::joinsAgain()
{
    QFETCH(QString, command);
    QFETCH(QStringList, transports);
    QFETCH(QString, nsp);
    QFETCH(int, moment);
    if (command.startsWith(QLatin1String("server.py")) && !PythonServer::missing().isEmpty())
        QSKIP(qPrintable(PythonServer::missing()));
    ServerProcess &server = m_servers.running(command);
    QVERIFY2(server.isRunning(), qPrintable(server.errorString()));
    Client client(server.url());
    client.setOptions(optionsFor(transports));
    QSignalSpy closed(&client, &Client::closed);
    QSignalSpy opened(&client, &Client::opened);
    Socket *other = made(client, nsp == QLatin1String("/") ? QStringLiteral("/chat") : QStringLiteral("/"));
    Socket *socket = made(client, nsp);
    client.open();
    QVERIFY(comesTrue([&] { return other->state() == Socket::State::Open; }));
    QVERIFY(comesTrue([&] { return socket->state() == Socket::State::Open; }));
    for (int round = 0; round < 2; ++round) {
        delete socket;
        socket = made(client, nsp);
        if (Moment(moment) == Moment::SameTurn) {
            delete socket;
            socket = made(client, nsp);
        } else if (Moment(moment) == Moment::Joining) {
            QVERIFY(comesTrue([&] { return socket->state() != Socket::State::Closed; }));
            delete socket;
            socket = made(client, nsp);
        }
        QVERIFY(comesTrue([&] { return socket->state() == Socket::State::Open; }));
        Outcome echo;
        echo.watch(socket->emitWithAck("whoami"), &client);
        QVERIFY(comesTrue([&] { return echo.isFinished; }));
        QVERIFY2(!echo.error.isError(), qPrintable(echo.error.message));
    }
    Outcome echo;
    echo.watch(other->emitWithAck("whoami"), &client);
    QVERIFY(comesTrue([&] { return echo.isFinished; }));
    QCOMPARE(other->state(), Socket::State::Open);
    QCOMPARE(closed.count(), 0);
    QCOMPARE(opened.count(), 1);
}

QTEST_GUILESS_MAIN(tst_Rejoining)

#include "tst_rejoining.moc"
