// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "server/httptalk.h"
#include "server/websockettalk.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <SocketIO/DemoServer>

using SocketIO::DemoServer;

/// How the demo server opens and refuses Engine.IO sessions, on exact bytes.
class tst_EngineServer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensASessionByPolling();
    void opensASessionByWebSocket();
    void refusesRequests_data();
    void refusesRequests();
    void refusesWebSockets_data();
    void refusesWebSockets();
    void listensAgainAfterClosing();
    void saysWhyItCannotListen();
    void servesManyClients();

private:
    [[nodiscard]] bool isGone(PollingTalk &session) const;

    std::unique_ptr<DemoServer> m_server;
};

namespace {

QJsonObject openPacket(const QByteArray &packet)
{
    return packet.startsWith('0') ? QJsonDocument::fromJson(packet.mid(1)).object() : QJsonObject();
}

QByteArray errorBody(int code, const QByteArray &message)
{
    return "{\"code\":" + QByteArray::number(code) + ",\"message\":\"" + message + "\"}";
}

} // namespace

void tst_EngineServer::init()
{
    m_server = std::make_unique<DemoServer>();
    QVERIFY2(m_server->listen(), qPrintable(m_server->errorString()));
}

bool tst_EngineServer::isGone(PollingTalk &session) const
{
    HttpTalk talk(m_server->url());
    return talk.exchange("GET", session.target()).body == errorBody(1, "Session ID unknown");
}

void tst_EngineServer::opensASessionByPolling()
{
    PollingTalk session(m_server->url());
    QCOMPARE(session.handshake.status, 200);
    QCOMPARE(session.handshake.header("Content-Type"), "text/plain; charset=UTF-8");
    QJsonObject open = openPacket(session.handshake.body);
    QCOMPARE(open.take(QLatin1String("sid")).toString().size(), 20);
    const QByteArray rest = QJsonDocument(open).toJson(QJsonDocument::Compact);
    QCOMPARE(rest, R"({"maxPayload":1000000,"pingInterval":25000,"pingTimeout":20000,"upgrades":["websocket"]})");
    QCOMPARE(session.post("40").header("Content-Type"), "text/html");
}

void tst_EngineServer::opensASessionByWebSocket()
{
    WebSocketTalk talk(m_server->url());
    QJsonObject open = openPacket(talk.next());
    QCOMPARE(open.take(QLatin1String("sid")).toString().size(), 20);
    const QByteArray rest = QJsonDocument(open).toJson(QJsonDocument::Compact);
    QCOMPARE(rest, R"({"maxPayload":1000000,"pingInterval":25000,"pingTimeout":20000,"upgrades":[]})");
}

void tst_EngineServer::refusesRequests_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("query"); // %SID stands for an open polling session
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const char *method, const char *query, int code, const char *message) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(query) << code << QByteArray(message);
    };
    row("no transport", "GET", "EIO=4", 0, "Transport unknown");
    row("another transport", "GET", "EIO=4&transport=webtransport", 0, "Transport unknown");
    row("another transport of a session", "GET", "EIO=4&transport=tcp&sid=%SID", 0, "Transport unknown");
    row("unknown sid", "GET", "EIO=4&transport=polling&sid=zz", 1, "Session ID unknown");
    row("unknown sid in a POST", "POST", "EIO=4&transport=polling&sid=zz", 1, "Session ID unknown");
    row("sid in other letters", "GET", "EIO=4&transport=polling&sid=%C5%BE", 1, "Session ID unknown");
    row("POST without a sid", "POST", "EIO=4&transport=polling", 2, "Bad handshake method");
    row("PUT", "PUT", "EIO=4&transport=polling", 2, "Bad handshake method");
    row("OPTIONS", "OPTIONS", "EIO=4&transport=polling", 2, "Bad handshake method");
    row("websocket without an upgrade", "GET", "EIO=4&transport=websocket", 3, "Bad request");
    row("websocket for a polling session", "GET", "EIO=4&transport=websocket&sid=%SID", 3, "Bad request");
    row("another revision in a session", "GET", "EIO=3&transport=polling&sid=%SID", 3, "Bad request");
    row("DELETE in a session", "DELETE", "EIO=4&transport=polling&sid=%SID", 3, "Bad request");
    row("revision 3", "GET", "EIO=3&transport=polling", 5, "Unsupported protocol version");
    row("no revision", "GET", "transport=polling", 5, "Unsupported protocol version");
}

void tst_EngineServer::refusesRequests()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, query);
    QFETCH(int, code);
    QFETCH(QByteArray, message);
    PollingTalk session(m_server->url());
    const QByteArray target = "/socket.io/?" + query.replace("%SID", session.sid());
    const HttpAnswer answer = session.posts.exchange(method, target);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.header("Content-Type"), "application/json");
    QCOMPARE(answer.body, errorBody(code, message));
    QCOMPARE(session.post("40").body, "ok"); // the session does not suffer
}

void tst_EngineServer::refusesWebSockets_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const char *target, int status, const char *message) {
        QTest::newRow(name) << QByteArray(target) << status << QByteArray(message);
    };
    row("unknown transport", "/socket.io/?EIO=4&transport=tcp", 400, "Transport unknown");
    row("polling", "/socket.io/?EIO=4&transport=polling", 400, "Bad request");
    row("unknown sid", "/socket.io/?EIO=4&transport=websocket&sid=zz", 400, "Session ID unknown");
    row("revision 3", "/socket.io/?EIO=3&transport=websocket", 400, "Unsupported protocol version");
    row("another path", "/chat", 404, "Nothing here. This Socket.IO server is at /socket.io/\n");
}

void tst_EngineServer::refusesWebSockets()
{
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    QFETCH(QByteArray, message);
    HttpTalk talk(m_server->url());
    const HttpAnswer answer = talk.exchange("GET", target, {},
                                            "Connection: keep-alive, Upgrade\r\nUpgrade: WebSocket\r\n"
                                            "Sec-WebSocket-Version: 13\r\n"
                                            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.body, message);
    QVERIFY(talk.isClosedByServer());
}

void tst_EngineServer::listensAgainAfterClosing()
{
    PollingTalk session(m_server->url());
    session.poll();
    WebSocketTalk talk(m_server->url());
    QVERIFY(talk.next().startsWith('0'));
    const auto port = static_cast<quint16>(m_server->url().port());
    m_server->close();
    QCOMPARE(session.gets.answer().body, "1");
    QVERIFY(talk.isClosed());
    QVERIFY(session.gets.isClosedByServer());
    QVERIFY(m_server->listen(port));
    QVERIFY(isGone(session));
    QCOMPARE(PollingTalk(m_server->url()).handshake.status, 200);
}

void tst_EngineServer::saysWhyItCannotListen()
{
    DemoServer second;
    QVERIFY(!second.listen(static_cast<quint16>(m_server->url().port())));
    QVERIFY(!second.errorString().isEmpty());
}

void tst_EngineServer::servesManyClients()
{
    std::vector<std::unique_ptr<WebSocketTalk>> talks;
    for (int i = 0; i < 150; ++i)
        talks.push_back(std::make_unique<WebSocketTalk>(m_server->url()));
    for (const auto &talk : talks) {
        QVERIFY(talk->next().startsWith('0'));
        talk->send("40");
    }
    for (const auto &talk : talks) {
        QVERIFY(talk->next(4).last().startsWith("420[\"question\""));
        talk->send("425[\"echo\",true]");
    }
    for (const auto &talk : talks)
        QCOMPARE(talk->next(), "435[true]");
}

QTEST_GUILESS_MAIN(tst_EngineServer)
#include "tst_engineserver.moc"
