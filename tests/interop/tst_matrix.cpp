// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "interop/serverrows.h"

using namespace SocketIO;
using namespace std::chrono_literals;

/// Real servers of both generations, by every transport, found out and insisted on.
class tst_Matrix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }
    void init();

    void joins_data() { addMatrixRows(); }
    void joins();
    void exchangesEvents_data() { addMatrixRows(); }
    void exchangesEvents();
    void joinsAndIsRefusedNamespaces_data() { addMatrixRows(); }
    void joinsAndIsRefusedNamespaces();
    void leavesAndComesBack_data() { addMatrixRows(); }
    void leavesAndComesBack();

private:
    [[nodiscard]] int joinsSeen() const { return m_server->fetch("/connections").object()[u"joins"].toInt(); }

    ServerProcess *m_server = nullptr;
    int m_joins = 0; ///< that the server had seen before
    std::unique_ptr<Client> m_client;
    Socket *m_socket = nullptr;
    ServerShelf m_servers;
};

void tst_Matrix::init()
{
    QFETCH(QString, command);
    QFETCH(QStringList, transports);
    QFETCH(Protocol, pin);
    if (command.startsWith(QLatin1String("server.py")) && !PythonServer::missing().isEmpty())
        QSKIP(qPrintable(PythonServer::missing()));
    m_server = &m_servers.running(command);
    QVERIFY2(m_server->isRunning(), qPrintable(m_server->errorString()));
    m_joins = joinsSeen();
    m_client = std::make_unique<Client>(m_server->url());
    ClientOptions options = optionsFor(transports);
    options.protocol = pin;
    options.reconnectionDelay = 30ms;
    m_client->setOptions(options);
    m_socket = m_client->socket();
    m_client->open();
}

void tst_Matrix::joins()
{
    QFETCH(QStringList, transports);
    QFETCH(Protocol, spoken);
    QSignalSpy connected(m_socket, &Socket::connected);
    QSignalSpy errors(m_client.get(), &Client::errorOccurred);
    QVERIFY(comesTrue([&] { return connected.count() == 1; }));
    QCOMPARE(m_client->negotiatedProtocol(), spoken);
    QVERIFY(comesTrue([&] { return m_client->transport() == transports.last(); }));
    Outcome who;
    who.watch(m_socket->emitWithAck("whoami"), m_client.get());
    QVERIFY(comesTrue([&] { return who.isFinished; }));
    const QJsonObject seen = who.answer.value<QJsonObject>(0);
    QCOMPARE(seen[u"transport"].toString(), transports.last());
    QCOMPARE(seen[u"id"].toString(), m_socket->id()); // both sides call it the same
    QVERIFY(!m_client->engineId().isEmpty());
    QCOMPARE(errors.count(), 0);
    QCOMPARE(connected.count(), 1);
    QCOMPARE(joinsSeen(), m_joins + 1); // the server saw one client, not two
}

void tst_Matrix::exchangesEvents()
{
    const QString text = QStringLiteral("€😀 žluťoučký \u2028 \"quoted\" \\ \n");
    const QVariantMap deep{{QStringLiteral("a"), QVariantList{QByteArray("one"), 7, QVariant::fromValue(nullptr)}},
                           {QStringLiteral("č"), QByteArray(3000, char(0xfe))}};
    Outcome echo;
    echo.watch(m_socket->emitWithAck("echo", text, 42, -1.5, deep, QByteArray()), m_client.get());
    QCborArray binaries;
    m_socket->on("binaries", m_client.get(), [&](const Event &event) { binaries = event.arguments().toCbor(); });
    m_socket->emitEvent("binaries");
    Arguments said;
    m_socket->on("said", m_client.get(), [&](const Arguments &arguments) { said = arguments; });
    m_socket->emitEvent("say", "said", text, QByteArray("\0\1", 2), QVariantList());
    Arguments answered;
    m_socket->on("question", m_client.get(), [](const Event &event) { event.reply("got it", QByteArray("\3\4")); });
    m_socket->on("answered", m_client.get(), [&](const Arguments &arguments) { answered = arguments; });
    m_socket->emitEvent("ask", "really?", QByteArray("\1\2"));
    QVERIFY(
        comesTrue([&] { return echo.isFinished && binaries.size() == 4 && said.size() == 3 && answered.size() == 2; }));

    QVERIFY2(!echo.error.isError(), qPrintable(echo.error.message));
    QCOMPARE(echo.answer.value<QString>(0), text);
    QCOMPARE(echo.answer.value<int>(1), 42);
    QCOMPARE(echo.answer.value<double>(2), -1.5);
    const auto returned = echo.answer.value<QVariantMap>(3);
    QCOMPARE(returned[QStringLiteral("a")].toList().first().toByteArray(), QByteArray("one"));
    QCOMPARE(returned[QStringLiteral("č")].toByteArray(), QByteArray(3000, char(0xfe)));
    QVERIFY(echo.answer.at(4).isByteArray());
    QCOMPARE(binaries[0][QLatin1String("first")].toByteArray(), QByteArray("\1"));
    QCOMPARE(binaries[0][QLatin1String("deeper")][0][QLatin1String("second")].toByteArray(), QByteArray("\2\2"));
    QCOMPARE(binaries[2].toByteArray(QByteArray("no bytes")), QByteArray());
    QCOMPARE(binaries[3][0].toByteArray(), QByteArray("žluťoučký 🐎"));
    QCOMPARE(said.value<QString>(0), text);
    QCOMPARE(said.value<QByteArray>(1), QByteArray("\0\1", 2));
    QCOMPARE(answered.value<QString>(0), QStringLiteral("got it"));
    QCOMPARE(answered.value<QByteArray>(1), QByteArray("\3\4"));
    QCOMPARE(m_client->state(), Client::State::Open);
}

void tst_Matrix::joinsAndIsRefusedNamespaces()
{
    const auto room = [this](const QString &nsp, const QString &token) {
        Socket *socket = m_client->socket(nsp);
        socket->setAuth({{QStringLiteral("token"), token}});
        socket->setQuery({{QStringLiteral("token"), token}});
        return socket;
    };
    Socket *chat = room(QStringLiteral("/chat"), QStringLiteral("wrong"));
    Socket *nowhere = room(QStringLiteral("/nowhere"), {});
    Socket *locked = room(QStringLiteral("/locked"), {});
    QSignalSpy refused(chat, &Socket::connectFailed);
    QSignalSpy unknown(nowhere, &Socket::connectFailed);
    QSignalSpy shut(locked, &Socket::connectFailed);
    QVERIFY(comesTrue([&] { return refused.count() == 1 && unknown.count() == 1 && shut.count() == 1; }));
    const auto error = refused.first().first().value<Error>();
    QCOMPARE(error.kind, Error::Kind::Refused);
    QCOMPARE(error.data[u"code"].toString(), QStringLiteral("E_TOKEN"));
    QCOMPARE(error.data[u"given"][u"token"].toString(), QStringLiteral("wrong"));
    const auto words = [](const QSignalSpy &spy) { return spy.first().first().value<Error>().message; };
    const bool isPython = m_server->facts()[u"library"].toString().startsWith(QLatin1String("python"));
    const QString noNamespace = isPython ? QStringLiteral("Unable to connect") : QStringLiteral("Invalid namespace");
    const QString noEntry = isPython ? QStringLiteral("rejected") : QStringLiteral("The door is locked");
    QVERIFY2(words(unknown).contains(noNamespace), qPrintable(words(unknown)));
    QVERIFY2(words(shut).contains(noEntry), qPrintable(words(shut)));
    QCOMPARE(chat->state(), Socket::State::Closed);
    QVERIFY(comesTrue([&] { return m_socket->state() == Socket::State::Open; })); // the others are not touched

    chat = room(QStringLiteral("/chat"), QStringLiteral("demo"));
    QSignalSpy joined(chat, &Socket::connected);
    chat->open();
    QVERIFY(comesTrue([&] { return joined.count() == 1; }));
    Outcome echo;
    echo.watch(chat->emitWithAck("echo", "hi", QByteArray("\7")), m_client.get());
    QVERIFY(comesTrue([&] { return echo.isFinished; }));
    QCOMPARE(echo.answer.value<QByteArray>(1), QByteArray("\7"));
    QSignalSpy left(chat, &Socket::disconnected);
    chat->close();
    QVERIFY(comesTrue([&] { return left.count() == 1; }));
    QCOMPARE(m_socket->state(), Socket::State::Open);
}

void tst_Matrix::leavesAndComesBack()
{
    QFETCH(QStringList, transports);
    QFETCH(Protocol, spoken);
    QSignalSpy connected(m_socket, &Socket::connected);
    QSignalSpy disconnected(m_socket, &Socket::disconnected);
    QVERIFY(comesTrue([&] { return connected.count() == 1; }));
    m_socket->emitEvent("kick");
    QVERIFY(comesTrue([&] { return disconnected.count() == 1; }));
    QCOMPARE(disconnected.last().first().toString(), QStringLiteral("io server disconnect"));
    m_client->close();
    QVERIFY(comesTrue([&] { return m_client->state() == Client::State::Closed; }));
    QCOMPARE(m_client->negotiatedProtocol(), Protocol::Auto);
    m_socket->open();
    QVERIFY(comesTrue([&] { return connected.count() == 2; }));
    QVERIFY(comesTrue([&] { return m_client->transport() == transports.last(); }));
    QCOMPARE(m_client->negotiatedProtocol(), spoken);
    Outcome echo;
    echo.watch(m_socket->emitWithAck("echo", 1), m_client.get());
    QVERIFY(comesTrue([&] { return echo.isFinished; }));
    QCOMPARE(echo.answer.value<int>(0), 1);
    m_client->close();
    QVERIFY(comesTrue([&] { return disconnected.count() == 2; }));
    QCOMPARE(disconnected.last().first().toString(), QStringLiteral("io client disconnect"));
}

QTEST_GUILESS_MAIN(tst_Matrix)
#include "tst_matrix.moc"
