// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/pollingbench.h"
#include "transport/tlsfixtures.h"
#include <QNetworkProxy>

using namespace SocketIO;
using Lines = QByteArrayList;

namespace {

QNetworkProxy proxyAt(const ScriptedServer &server, QNetworkProxy::ProxyType type = QNetworkProxy::HttpProxy)
{
    return QNetworkProxy(type, QStringLiteral("127.0.0.1"), quint16(server.url().port()));
}

/// Another session from start to end, over the same network: whatever was on its way has arrived by then.
bool letTimePass()
{
    PollingBench other;
    return other.shakeHands();
}

} // namespace

/// TLS and proxies under a polling transport.
class tst_PollingNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trustsAnAuthority();
    void distrusts_data();
    void distrusts();
    void sendsNothingToWhoItDistrusts();
    void acceptsWhatIsAccepted_data();
    void acceptsWhatIsAccepted();
    void verifiesNothingWhenToldSo();
    void takesAPinnedKey();
    void refusesAnotherKeyBeforeItSentAnything();
    void canBeEndedWhileItDistrusts();
    void showsAClientCertificate();
    void saysThatThereIsNoTls();
    void refusesARedirectThatGivesUpEncryption();

    void asksAProxyForTheWholeAddress();
    void namesItselfToAProxyAtOnce();
    void tellsAProxysRefusal_data();
    void tellsAProxysRefusal();
    void asksAProxyForATunnel();
    void tellsAProxyThatIsNotThere();
    void goesDirectlyWhenToldSo();
};

void tst_PollingNetwork::initTestCase()
{
    QVERIFY(!testCertificate("ca").isNull());
    QVERIFY(!tlsOf("server").privateKey().isNull());
}

void tst_PollingNetwork::trustsAnAuthority()
{
    PollingBench bench(tlsOf("server"));
    bench.settings.network.tls = trustingTls();
    QVERIFY(bench.shakeHands());
    bench.send({message("a")});
    QTRY_COMPARE(bench.count("POST"), 1);
    bench.answerPost();
    QTRY_COMPARE(bench.owner.lines, Lines({"drained"}));
    bench.answerPoll("4b");
    QTRY_COMPARE(bench.owner.lines, Lines({"drained", "packet 4b"}));
}

void tst_PollingNetwork::distrusts_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<bool>("knowsAuthority");
    QTest::addColumn<int>("error");
    QTest::newRow("unknown authority") << QByteArray("server") << false
                                       << int(QSslError::UnableToGetLocalIssuerCertificate);
    QTest::newRow("expired") << QByteArray("expired") << true << int(QSslError::CertificateExpired);
    QTest::newRow("wrong host") << QByteArray("wrong-host") << true << int(QSslError::HostNameMismatch);
}

void tst_PollingNetwork::distrusts()
{
    QFETCH(QByteArray, certificate);
    QFETCH(bool, knowsAuthority);
    QFETCH(int, error);
    PollingBench bench(tlsOf(certificate.constData()));
    if (knowsAuthority)
        bench.settings.network.tls = trustingTls();
    bench.open();
    QTRY_COMPARE(bench.owner.lines, Lines({"distrusts", "closed transport error: tls-untrusted"}));
    QCOMPARE(int(bench.owner.tlsErrors.value(0).error()), error);
    QCOMPARE(bench.owner.chain.value(0), testCertificate(certificate.constData()));
    QVERIFY(bench.owner.error.phase == Error::Phase::Tls);
    QCOMPARE(bench.owner.error.url.authority(), bench.settings.server.authority());
}

void tst_PollingNetwork::sendsNothingToWhoItDistrusts()
{
    PollingBench bench(tlsOf("server"));
    bench.open();
    QTRY_COMPARE(bench.owner.lines.size(), 2);
    QVERIFY(letTimePass());
    QCOMPARE(bench.count(), 0);
    QCOMPARE(bench.owner.lines.size(), 2);
}

void tst_PollingNetwork::acceptsWhatIsAccepted_data()
{
    QTest::addColumn<bool>("isForCertificate");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("that error of any certificate") << false << true;
    QTest::newRow("that error of that certificate") << true << true;
    QTest::newRow("that error of another certificate") << true << false;
}

void tst_PollingNetwork::acceptsWhatIsAccepted()
{
    QFETCH(bool, isForCertificate);
    QFETCH(bool, isRight);
    PollingBench bench(tlsOf("wrong-host"));
    bench.settings.network.tls = trustingTls();
    const QSslCertificate certificate = testCertificate(isRight ? "wrong-host" : "server");
    bench.settings.network.acceptedTlsErrors = {isForCertificate ? QSslError(QSslError::HostNameMismatch, certificate)
                                                                 : QSslError(QSslError::HostNameMismatch)};
    if (isRight) {
        QVERIFY(bench.shakeHands());
        bench.send({message("a")}); // on a connection of its own
        QTRY_COMPARE(bench.count("POST"), 1);
    } else {
        bench.open();
        QTRY_COMPARE(bench.owner.last(), QByteArray("closed transport error: tls-untrusted"));
    }
}

void tst_PollingNetwork::verifiesNothingWhenToldSo()
{
    PollingBench bench(tlsOf("expired"));
    bench.settings.network.tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    QVERIFY(bench.shakeHands());
}

void tst_PollingNetwork::takesAPinnedKey()
{
    PollingBench bench(tlsOf("server"));
    bench.settings.network.tls = trustingTls();
    bench.settings.network.pinnedKeys = {QByteArray(32, '0'), publicKeyPin(testCertificate("server"))};
    QVERIFY(bench.shakeHands());
    for (int round = 0; round < 2; ++round) {
        bench.send({message("a")});
        QTRY_COMPARE(bench.count("POST"), round + 1);
        bench.answerPost();
        QTRY_COMPARE(bench.owner.lines.size(), round + 1);
        QCOMPARE(bench.owner.last(), QByteArray("drained"));
    }
}

void tst_PollingNetwork::refusesAnotherKeyBeforeItSentAnything()
{
    PollingBench bench(tlsOf("server"));
    bench.settings.network.tls = trustingTls();
    bench.settings.network.pinnedKeys = {publicKeyPin(testCertificate("expired"))};
    bench.open();
    QTRY_COMPARE(bench.owner.lines, Lines({"distrusts", "closed transport error: tls-pin"}));
    QVERIFY(bench.owner.tlsErrors.isEmpty());
    QCOMPARE(bench.owner.chain.value(0), testCertificate("server"));
    QVERIFY(bench.owner.error.phase == Error::Phase::Tls);
    QVERIFY(letTimePass());
    QCOMPARE(bench.count(), 0);
}

void tst_PollingNetwork::canBeEndedWhileItDistrusts()
{
    PollingBench bench(tlsOf("server"));
    bench.owner.then = [](Transport *transport, const QByteArray &) { transport->close(Transport::Farewell::Silent); };
    bench.open();
    QTRY_VERIFY(!bench.transport);
    QCOMPARE(bench.owner.lines, Lines({"distrusts"}));
}

void tst_PollingNetwork::showsAClientCertificate()
{
    QSslConfiguration tls = tlsOf("server");
    tls.setCaCertificates({testCertificate("ca")});
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    PollingBench bench(tls);
    bench.settings.network.tls = tlsOf("client");
    bench.settings.network.tls.setCaCertificates({testCertificate("ca")});
    QVERIFY(bench.shakeHands());

    PollingBench anonymous(tls);
    anonymous.settings.network.tls = trustingTls();
    anonymous.open();
    QTRY_COMPARE(anonymous.owner.lines.size(), 1);
    QVERIFY2(anonymous.owner.last().startsWith("closed transport error: "), anonymous.owner.last().constData());
    QCOMPARE(anonymous.count(), 0);
}

void tst_PollingNetwork::saysThatThereIsNoTls()
{
    PollingBench bench;
    bench.settings.server.setScheme(QStringLiteral("https"));
    bench.open();
    // The scripted server waits for the end of a head that is none.
    QTRY_COMPARE(bench.connections(), 1);
    bench.dropConnections();
    QTRY_COMPARE(bench.owner.lines.size(), 1);
    QVERIFY(bench.owner.error.phase == Error::Phase::Tls);
    QVERIFY(bench.owner.error.kind == Error::Kind::Network);
}

void tst_PollingNetwork::refusesARedirectThatGivesUpEncryption()
{
    PollingBench bench(tlsOf("server"));
    bench.settings.network.tls = trustingTls();
    bench.open();
    QTRY_COMPARE(bench.count(), 1);
    bench.answer(0, {}, "301 Moved", "Location: http://127.0.0.1/\r\n");
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: http-301"}));
    QVERIFY2(bench.owner.error.message.contains(QLatin1String("not encrypted")), qPrintable(bench.owner.error.message));
}

void tst_PollingNetwork::asksAProxyForTheWholeAddress()
{
    PollingBench bench;
    bench.settings.network.proxy = proxyAt(bench);
    bench.settings.server = QUrl(QStringLiteral("http://server.invalid:8080"));
    QVERIFY(bench.shakeHands());
    QVERIFY2(bench.request(1).head.target.startsWith("http://server.invalid:8080/socket.io/?EIO=4"),
             bench.request(1).head.target.constData());
    QCOMPARE(bench.request(1).head.header("Host"), QByteArray("server.invalid:8080"));
    QVERIFY(bench.request(1).head.header("Proxy-Authorization").isEmpty());
}

void tst_PollingNetwork::namesItselfToAProxyAtOnce()
{
    PollingBench bench;
    QNetworkProxy proxy = proxyAt(bench);
    proxy.setUser(QStringLiteral("me"));
    proxy.setPassword(QStringLiteral("pass"));
    bench.settings.network.proxy = proxy;
    bench.settings.server = QUrl(QStringLiteral("http://server.invalid"));
    QVERIFY(bench.shakeHands());
    bench.send({message("a")});
    QTRY_COMPARE(bench.count(), 3);
    for (int number = 0; number < 3; ++number)
        QCOMPARE(bench.request(number).head.header("Proxy-Authorization"), "Basic " + QByteArray("me:pass").toBase64());
}

void tst_PollingNetwork::tellsAProxysRefusal_data()
{
    QTest::addColumn<bool>("hasPassword");
    QTest::newRow("no password") << false;
    QTest::newRow("a wrong password") << true;
}

void tst_PollingNetwork::tellsAProxysRefusal()
{
    QFETCH(bool, hasPassword);
    PollingBench bench;
    QNetworkProxy proxy = proxyAt(bench);
    if (hasPassword) {
        proxy.setUser(QStringLiteral("me"));
        proxy.setPassword(QStringLiteral("wrong"));
    }
    bench.settings.network.proxy = proxy;
    bench.settings.server = QUrl(QStringLiteral("http://server.invalid"));
    bench.open();
    QTRY_COMPARE(bench.count(), 1);
    bench.answer(0, "who are you", "407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"p\"\r\n");
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: http-407"}));
    QVERIFY(bench.owner.error.kind == Error::Kind::Refused);
    QCOMPARE(bench.owner.error.httpStatus, 407);
    QCOMPARE(bench.owner.error.httpBody, QByteArray("who are you"));
    QVERIFY2(bench.owner.error.message.startsWith(QLatin1String("The proxy answered")),
             qPrintable(bench.owner.error.message));
    QCOMPARE(bench.count(), 1);
}

void tst_PollingNetwork::asksAProxyForATunnel()
{
    PollingBench bench;
    QNetworkProxy proxy = proxyAt(bench);
    proxy.setUser(QStringLiteral("me"));
    proxy.setPassword(QStringLiteral("wrong"));
    bench.settings.network.proxy = proxy;
    bench.settings.server = QUrl(QStringLiteral("https://server.invalid"));
    bench.open();
    for (int number = 0; bench.owner.lines.isEmpty() && number < 4; ++number) {
        QTRY_VERIFY(bench.count() > number || !bench.owner.lines.isEmpty());
        if (bench.count() > number)
            bench.answer(number, {}, "407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"p\"\r\n");
    }
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: http-407"}));
    QCOMPARE(bench.request(0).method(), QByteArray("CONNECT"));
    QCOMPARE(bench.request(0).head.target, QByteArray("server.invalid:443"));
    QCOMPARE(bench.request(bench.count() - 1).head.header("Proxy-Authorization"),
             "Basic " + QByteArray("me:wrong").toBase64());
    QCOMPARE(bench.owner.error.httpStatus, 407);
    QVERIFY(bench.owner.error.phase == Error::Phase::Tcp);
}

void tst_PollingNetwork::tellsAProxyThatIsNotThere()
{
    PollingBench bench;
    bench.settings.network.proxy = proxyAt(bench, QNetworkProxy::Socks5Proxy);
    bench.stop();
    bench.open();
    QTRY_COMPARE(bench.owner.lines, Lines({"closed transport error: proxy"}));
    QVERIFY(bench.owner.error.phase == Error::Phase::Tcp);
}

void tst_PollingNetwork::goesDirectlyWhenToldSo()
{
    ScriptedServer proxy;
    PollingBench bench;
    QNetworkProxy::setApplicationProxy(proxyAt(proxy));
    bench.settings.network.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    const bool isOpen = bench.shakeHands();
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    QVERIFY(isOpen);
    QCOMPARE(proxy.connections(), 0);
}

QTEST_GUILESS_MAIN(tst_PollingNetwork)
#include "tst_pollingnetwork.moc"
