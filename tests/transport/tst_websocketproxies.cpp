// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/websocketbench.h"

#include <QNetworkProxy>

using namespace SocketIO;
using Lines = QByteArrayList;

namespace {

/// A proxy that knows CONNECT, with a password if there is one, and SOCKS5 without.
class TunnelProxy : public QObject {
public:
    QByteArrayList asked; ///< first lines of requests, or the addresses SOCKS clients want
    QByteArray password; ///< base64 of user:password; empty for none
    QByteArray refusal; ///< an answer instead of the tunnel

    TunnelProxy()
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }

    [[nodiscard]] QNetworkProxy settings(QNetworkProxy::ProxyType type) const
    {
        return QNetworkProxy(type, QStringLiteral("127.0.0.1"), m_server.serverPort());
    }

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &bytes = m_bytes[socket];
        bytes += socket->readAll();
        if (bytes.startsWith('\x05'))
            return readSocks(socket, bytes);
        const auto parsed = parseHttpHead(bytes);
        const auto *complete = std::get_if<HttpHeadComplete>(&parsed);
        if (!complete)
            return;
        bytes.clear();
        asked.append(complete->head.method + ' ' + complete->head.target);
        const bool isIn =
            password.isEmpty() || complete->head.header("Proxy-Authorization") == QByteArray("Basic " + password);
        if (!refusal.isEmpty()) {
            socket->write(refusal);
            socket->disconnectFromHost();
        } else if (!isIn) {
            socket->write("HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
        } else {
            join(socket, complete->head.target.split(':').last().toUShort(), "HTTP/1.1 200 Connected\r\n\r\n");
        }
    }
    void readSocks(QTcpSocket *socket, QByteArray &bytes)
    {
        if (bytes.size() < 10 && bytes.size() == 2 + bytes.at(1)) { // the methods it knows
            bytes.clear();
            socket->write(QByteArray("\x05\x00", 2));
        } else if (bytes.size() >= 10) {
            const auto port = qFromBigEndian<quint16>(bytes.constData() + bytes.size() - 2);
            asked.append("socks " + QByteArray::number(port));
            bytes.clear();
            join(socket, port, QByteArray("\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00", 10));
        }
    }
    /// From here on it only passes on.
    void join(QTcpSocket *client, quint16 port, const QByteArray &answer)
    {
        auto *far = new QTcpSocket(this);
        client->disconnect(SIGNAL(readyRead()));
        connect(client, &QTcpSocket::readyRead, far, [client, far] { far->write(client->readAll()); });
        connect(far, &QTcpSocket::readyRead, client, [client, far] { client->write(far->readAll()); });
        connect(far, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(far, &QTcpSocket::connected, client, [client, answer] { client->write(answer); });
        far->connectToHost(QHostAddress::LocalHost, port);
    }

    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_bytes;
};

} // namespace

class tst_WebSocketProxies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesThroughAProxy_data();
    void goesThroughAProxy();
    void logsInAtTheProxy();
    void tellsThatTheProxyWantsAPassword();
    void tellsThatTheProxyRefuses();
    void tellsThatThereIsNoProxy();
    void followsTheProgramsProxyUnlessToldOtherwise();
};

void tst_WebSocketProxies::goesThroughAProxy_data()
{
    QTest::addColumn<QNetworkProxy::ProxyType>("type");
    QTest::addColumn<QByteArray>("step");
    QTest::newRow("HTTP") << QNetworkProxy::HttpProxy << QByteArray("proxy\thttp 127.0.0.1:");
    QTest::newRow("caching HTTP") << QNetworkProxy::HttpCachingProxy << QByteArray("proxy\thttp 127.0.0.1:");
    QTest::newRow("SOCKS5") << QNetworkProxy::Socks5Proxy << QByteArray("proxy\tsocks5 127.0.0.1:");
}

void tst_WebSocketProxies::goesThroughAProxy()
{
    QFETCH(QNetworkProxy::ProxyType, type);
    QFETCH(QByteArray, step);
    TunnelProxy proxy;
    RawWebSocketBench bench;
    bench.settings.network.proxy = proxy.settings(type);
    QVERIFY(bench.ask());
    QVERIFY2(bench.tap.records.first().reason.startsWith(step), bench.tap.records.first().reason.constData());
    bench.accept(0);
    QTRY_COMPARE(bench.owner.lines, Lines({"opened"}));
    bench.say(serverFrame(0x81, "4a"));
    bench.send({message("b")});
    QTRY_COMPARE(bench.owner.last(), QByteArray("packet 4a"));
    QTRY_COMPARE(bench.heard(), QList<ClientFrame>({{0x81, "4b", true}}));
    QCOMPARE(proxy.asked.size(), 1);
    QVERIFY(proxy.asked.first().endsWith(QByteArray::number(bench.url().port())));
}

void tst_WebSocketProxies::logsInAtTheProxy()
{
    TunnelProxy proxy;
    proxy.password = "me:secret";
    proxy.password = proxy.password.toBase64();
    RawWebSocketBench bench;
    QNetworkProxy settings = proxy.settings(QNetworkProxy::HttpProxy);
    settings.setUser(QStringLiteral("me"));
    settings.setPassword(QStringLiteral("secret"));
    bench.settings.network.proxy = settings;
    QVERIFY(bench.shakeHands());
    QVERIFY(bench.request(0).head.header("Proxy-Authorization").isEmpty());
}

void tst_WebSocketProxies::tellsThatTheProxyWantsAPassword()
{
    TunnelProxy proxy;
    proxy.password = "x";
    RawWebSocketBench bench;
    bench.settings.network.proxy = proxy.settings(QNetworkProxy::HttpProxy);
    bench.open();
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: http-407"}));
    QVERIFY(bench.owner.error.phase == Error::Phase::Tcp);
    QCOMPARE(bench.count(), 0);
}

void tst_WebSocketProxies::tellsThatTheProxyRefuses()
{
    TunnelProxy proxy;
    proxy.refusal = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
    RawWebSocketBench bench;
    bench.settings.network.proxy = proxy.settings(QNetworkProxy::HttpProxy);
    bench.open();
    QTRY_COMPARE(bench.owner.lines.size(), 1);
    QVERIFY2(bench.owner.lines.first().startsWith("closed transport error: proxy"),
             bench.owner.lines.first().constData());
}

void tst_WebSocketProxies::tellsThatThereIsNoProxy()
{
    RawWebSocketBench bench;
    bench.settings.network.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), 1);
    bench.open();
    QTRY_COMPARE(bench.owner.lines.size(), 1);
    QVERIFY2(bench.owner.lines.first().startsWith("closed transport error: "), bench.owner.lines.first().constData());
    QVERIFY2(bench.owner.error.message.contains(QLatin1String("proxy"), Qt::CaseInsensitive),
             qPrintable(bench.owner.error.message));
}

void tst_WebSocketProxies::followsTheProgramsProxyUnlessToldOtherwise()
{
    TunnelProxy proxy;
    QNetworkProxy::setApplicationProxy(proxy.settings(QNetworkProxy::HttpProxy));
    RawWebSocketBench bench;
    bench.settings.server.setHost(QStringLiteral("far.example")); // Qt takes no proxy to this machine
    const bool isOpen = bench.shakeHands();
    RawWebSocketBench direct;
    direct.settings.network.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    const bool isDirectlyOpen = direct.shakeHands();
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    QVERIFY(isOpen);
    QVERIFY(isDirectlyOpen);
    QCOMPARE(proxy.asked.size(), 1);
}

QTEST_GUILESS_MAIN(tst_WebSocketProxies)
#include "tst_websocketproxies.moc"
