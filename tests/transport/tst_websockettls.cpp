// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/tlsfixtures.h"
#include "transport/trust.h"
#include "transport/websocketbench.h"

using namespace SocketIO;
using Lines = QByteArrayList;

/// WebSocket over TLS: who is trusted, and what is told of it.
class tst_WebSocketTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensToWhomItTrusts_data();
    void opensToWhomItTrusts();
    void distrusts_data();
    void distrusts();
    void canBeClosedWhileItIsToldOfDistrust_data();
    void canBeClosedWhileItIsToldOfDistrust();
    void acceptsWhatItIsToldTo();
    void sendsNothingToAWrongKey();
    void opensToThePinnedKey();
    void showsItsCertificate();
    void isRefusedWithoutACertificate();
    void tellsThatTheServerSpeaksNoTls();
    void followsNoRedirectToPlain();
    void carriesALargeMessageBothWays();
};

void tst_WebSocketTls::opensToWhomItTrusts_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::newRow("https") << QStringLiteral("https");
    QTest::newRow("wss") << QStringLiteral("wss");
}

void tst_WebSocketTls::opensToWhomItTrusts()
{
    QFETCH(QString, scheme);
    RawWebSocketBench bench(tlsOf("server"));
    bench.settings.server.setScheme(scheme);
    bench.settings.network.tls = trustingTls();
    QVERIFY(bench.ask());
    const TraceRecord told = bench.tap.records.at(1);
    QVERIFY(told.kind == Kind::Step);
    QVERIFY2(told.reason.startsWith("tls\tTLSv1.3 TLS_") && told.reason.endsWith(" localhost"),
             told.reason.constData());
    bench.accept(0);
    QTRY_COMPARE(bench.owner.lines, Lines({"opened"}));
    bench.say(serverFrame(0x81, "4a"));
    bench.send({message("b")});
    QTRY_COMPARE(bench.owner.last(), QByteArray("packet 4a"));
    QTRY_COMPARE(bench.heard(), QList<ClientFrame>({{0x81, "4b", true}}));
}

void tst_WebSocketTls::distrusts_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<bool>("knowsAuthority");
    QTest::addColumn<QSslError::SslError>("problem");
    QTest::newRow("an unknown authority")
        << QByteArray("server") << false << QSslError::UnableToGetLocalIssuerCertificate;
    QTest::newRow("expired") << QByteArray("expired") << true << QSslError::CertificateExpired;
    QTest::newRow("of another host") << QByteArray("wrong-host") << true << QSslError::HostNameMismatch;
}

void tst_WebSocketTls::distrusts()
{
    QFETCH(QByteArray, certificate);
    QFETCH(bool, knowsAuthority);
    QFETCH(QSslError::SslError, problem);
    RawWebSocketBench bench(tlsOf(certificate.constData()));
    bench.settings.network.tls = knowsAuthority ? trustingTls() : QSslConfiguration::defaultConfiguration();
    bench.open();
    QTRY_COMPARE(bench.owner.lines, Lines({"distrusts", "closed transport error: tls-untrusted"}));
    const auto isProblem = [problem](const QSslError &error) { return error.error() == problem; };
    QVERIFY(std::any_of(bench.owner.tlsErrors.begin(), bench.owner.tlsErrors.end(), isProblem));
    QCOMPARE(bench.owner.chain.first(), testCertificate(certificate.constData()));
    QVERIFY(bench.owner.error.phase == Error::Phase::Tls);
    QVERIFY(bench.owner.error.kind == Error::Kind::Network);
    QCOMPARE(bench.count(), 0);
    QVERIFY(bench.tap.records.last().kind == Kind::Failure);
}

void tst_WebSocketTls::canBeClosedWhileItIsToldOfDistrust_data()
{
    QTest::addColumn<bool>("deletes");
    QTest::newRow("closed") << false;
    QTest::newRow("deleted") << true;
}

void tst_WebSocketTls::canBeClosedWhileItIsToldOfDistrust()
{
    QFETCH(bool, deletes);
    RawWebSocketBench bench(tlsOf("server"));
    bench.owner.then = [&](Transport *transport, const QByteArray &) {
        if (deletes)
            delete transport;
        else
            transport->close(Transport::Farewell::Silent);
    };
    bench.open();
    QTRY_COMPARE(bench.owner.lines, Lines({"distrusts"}));
    QTRY_VERIFY(!bench.transport);
    QCOMPARE(bench.owner.lines.size(), 1);
}

void tst_WebSocketTls::acceptsWhatItIsToldTo()
{
    RawWebSocketBench first(tlsOf("wrong-host"));
    first.open();
    QTRY_COMPARE(first.owner.lines.size(), 2);
    QVERIFY(first.owner.tlsErrors.size() > 1);
    RawWebSocketBench bench(tlsOf("wrong-host"));
    bench.settings.network.acceptedTlsErrors = first.owner.tlsErrors;
    QVERIFY(bench.shakeHands());
    // All but one of them is not enough.
    RawWebSocketBench partly(tlsOf("wrong-host"));
    partly.settings.network.acceptedTlsErrors = first.owner.tlsErrors.mid(1);
    partly.open();
    QTRY_COMPARE(partly.owner.last(), QByteArray("closed transport error: tls-untrusted"));
    QCOMPARE(partly.owner.tlsErrors, first.owner.tlsErrors.first(1));
}

void tst_WebSocketTls::sendsNothingToAWrongKey()
{
    RawWebSocketBench bench(tlsOf("server"));
    bench.settings.network.tls = trustingTls();
    bench.settings.network.pinnedKeys = {publicKeyPin(testCertificate("ca"))};
    bench.open();
    QTRY_COMPARE(bench.owner.lines, Lines({"distrusts", "closed transport error: tls-pin"}));
    QVERIFY(bench.owner.tlsErrors.isEmpty());
    QVERIFY(!bench.owner.chain.isEmpty());
    QVERIFY(bench.owner.error.phase == Error::Phase::Tls);
    QCOMPARE(bench.count(), 0);
}

void tst_WebSocketTls::opensToThePinnedKey()
{
    RawWebSocketBench bench(tlsOf("server"));
    bench.settings.network.tls = trustingTls();
    bench.settings.network.pinnedKeys = {publicKeyPin(testCertificate("ca")), publicKeyPin(testCertificate("server"))};
    QVERIFY(bench.shakeHands());
}

void tst_WebSocketTls::showsItsCertificate()
{
    QSslConfiguration server = tlsOf("server");
    server.setPeerVerifyMode(QSslSocket::VerifyPeer);
    server.setCaCertificates({testCertificate("ca")});
    RawWebSocketBench bench(server);
    bench.settings.network.tls = tlsOf("client");
    bench.settings.network.tls.setCaCertificates({testCertificate("ca")});
    QVERIFY(bench.shakeHands());
}

void tst_WebSocketTls::isRefusedWithoutACertificate()
{
    QSslConfiguration server = tlsOf("server");
    server.setPeerVerifyMode(QSslSocket::VerifyPeer);
    server.setCaCertificates({testCertificate("ca")});
    RawWebSocketBench bench(server);
    bench.settings.network.tls = trustingTls();
    bench.open();
    // In TLS 1.3 the server learns of it when for us the handshake is done.
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: closed-by-server"}));
    QVERIFY2(bench.owner.error.message.contains(QLatin1String("It did so")), qPrintable(bench.owner.error.message));
    QCOMPARE(bench.count(), 0);
}

void tst_WebSocketTls::tellsThatTheServerSpeaksNoTls()
{
    RawWebSocketBench bench;
    bench.settings.server.setScheme(QStringLiteral("wss"));
    bench.open();
    QTRY_COMPARE(bench.connections(), 1);
    bench.dropConnections();
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: closed-by-server"}));
    QVERIFY(bench.owner.error.phase == Error::Phase::Tls);
    QVERIFY2(bench.owner.error.message.contains(QLatin1String("or no TLS")), qPrintable(bench.owner.error.message));

    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    connect(&other, &QTcpServer::newConnection, this, [&other] {
        QTcpSocket *socket = other.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket,
                [socket] { socket->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
    });
    TransportBench<WebSocketTransport> plain(QUrl(QStringLiteral("wss://127.0.0.1:%1").arg(other.serverPort())));
    plain.open();
    QTRY_COMPARE(plain.owner.lines, Lines({"closed transport error: tls"}));
    QVERIFY(plain.owner.error.phase == Error::Phase::Tls);
}

void tst_WebSocketTls::followsNoRedirectToPlain()
{
    RawWebSocketBench bench(tlsOf("server"));
    bench.settings.network.tls = trustingTls();
    QVERIFY(bench.ask());
    bench.answer(0, {}, "302 Found", "Location: http://127.0.0.1:1/\r\n");
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: http-302"}));
    QVERIFY2(bench.owner.error.message.contains(QLatin1String("not encrypted")), qPrintable(bench.owner.error.message));
}

void tst_WebSocketTls::carriesALargeMessageBothWays()
{
    RawWebSocketBench bench(tlsOf("server"));
    bench.settings.network.tls = trustingTls();
    QVERIFY(bench.shakeHands());
    const QByteArray large(5'000'000, 'x');
    bench.send({binaryEnginePacket(large)});
    QVERIFY(bench.transport->bytesToWrite() > WebSocketTransport::HighWater); // encrypted or not
    QTRY_COMPARE(bench.owner.lines, Lines({"drained"}));
    QTRY_COMPARE(bench.received.size(), large.size() + 14);
    QVERIFY(bench.heard() == QList<ClientFrame>({{0x82, large, true}}));
    bench.say(serverFrame(0x82, large) + serverFrame(0x81, "4end"));
    QTRY_COMPARE(bench.owner.last(), QByteArray("packet 4end"));
    QCOMPARE(bench.owner.lines.at(1).size(), 7 + 2 * large.size());
}

QTEST_GUILESS_MAIN(tst_WebSocketTls)
#include "tst_websockettls.moc"
