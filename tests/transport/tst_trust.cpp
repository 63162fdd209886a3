// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/trust.h"

#include "transport/tlsfixtures.h"
#include <QTest>

using namespace SocketIO;

class tst_Trust : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acceptsExactlyWhatIsListed();
    void distrustsNothingWhereNothingIsVerified();
    void pinsAsOthersDo_data();
    void pinsAsOthersDo();
    void pinsTheServersOwnKey();
    void matchesNoPinWithoutACertificate();
    void saysWhoIsDistrustedAndWhatToDo();
    void saysThatTheKeyIsAnother();
};

void tst_Trust::acceptsExactlyWhatIsListed()
{
    const QSslCertificate mine = testCertificate("server");
    const QSslCertificate other = testCertificate("expired");
    const QSslError self(QSslError::SelfSignedCertificate, mine);
    const QSslError expired(QSslError::CertificateExpired, mine);
    NetworkOptions network;
    QCOMPARE(distrusted({self, expired}, network), QList<QSslError>({self, expired}));
    network.acceptedTlsErrors = {self};
    QCOMPARE(distrusted({self, expired}, network), QList<QSslError>({expired}));
    QCOMPARE(distrusted({self}, network), QList<QSslError>());
    const QSslError ofOther(QSslError::SelfSignedCertificate, other);
    QCOMPARE(distrusted({ofOther}, network), QList<QSslError>({ofOther}));
    network.acceptedTlsErrors = {QSslError(QSslError::SelfSignedCertificate)}; // of any
    QCOMPARE(distrusted({self, expired, ofOther}, network), QList<QSslError>({expired}));
}

void tst_Trust::distrustsNothingWhereNothingIsVerified()
{
    const QSslError self(QSslError::SelfSignedCertificate, testCertificate("server"));
    NetworkOptions network;
    for (const auto mode : {QSslSocket::VerifyNone, QSslSocket::QueryPeer}) {
        network.tls.setPeerVerifyMode(mode);
        QCOMPARE(distrusted({self}, network), QList<QSslError>());
    }
    network.tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    QCOMPARE(distrusted({self}, network), QList<QSslError>({self}));
}

void tst_Trust::pinsAsOthersDo_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QByteArray>("pin");
    // openssl x509 -pubkey -noout | openssl pkey -pubin -outform der | openssl dgst -sha256
    QTest::newRow("RSA") << QByteArray(
        "MIIB9jCCAV+gAwIBAgIUHDkDS9nTSP2Mkp13FliIiA4PfGQwDQYJKoZIhvcNAQELBQAwDDEKMAgGA1UEAwwBYTAgFw\n"
        "0yNjExMjExMTA5NDdaGA8yMTI2MTAyODExMDk0N1owDDEKMAgGA1UEAwwBYTCBnzANBgkqhkiG9w0BAQEFAAOBjQAw\n"
        "gYkCgYEAwQZoe8zQqCsY+emQF72Y8cjh3snziTnCglDW7/IPAL0+oWYktYRBJVRAe2iOmWPfxILoSiYlUjwCUvlJys\n"
        "IPUBwwhwXTYORzmS6sKPbQB+YPM+wipe1Jln/zTgwU0yvkUGDv+BFygc17dpyl2zGrhhXmaxgzw6e4y0hCYVjhaKcC\n"
        "AwEAAaNTMFEwHQYDVR0OBBYEFMaVv32FEfpWv9LCp4d/tQNdg/74MB8GA1UdIwQYMBaAFMaVv32FEfpWv9LCp4d/tQ\n"
        "Ndg/74MA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQELBQADgYEAAWAunH76TdTL02pX0oDXw+h3d3iyKrs6MhdD\n"
        "tJvJrRVEUY7TWqPySL0v7T659mosHLLYE9vS2JrxqotDuS7ESGme+Q/dE2Qi7XpH+Fo8y38OvwwNICSeBHyb4xCsOz\n"
        "FnezOJFQ246/771tjJst1GXrLydAXiICgEyNY01joTPgE=")
                         << QByteArray("4016f3e8444386243bfa88d99fc9914ec1034e83a247b51db81cbad12e8e209b");
    QTest::newRow("P-256") << QByteArray(
        "MIIBcDCCARWgAwIBAgIUKwCWOXYEfzyWq6+Jd/5yWwIr8nMwCgYIKoZIzj0EAwIwDDEKMAgGA1UEAwwBYjAgFw0yNj\n"
        "ExMjExMTA5NDdaGA8yMTI2MTAyODExMDk0N1owDDEKMAgGA1UEAwwBYjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA\n"
        "BGqgi3y8EgeEa8FOw+O4Q2H/IB8a9ke0m1HErcKzJDA1GncxnGHTKO9XablsGrmJp30QjWG76mCRXLk7D4rBH3CjUz\n"
        "BRMB0GA1UdDgQWBBRcIBnhJ1FxduRMOdIR8N7HyhfnjjAfBgNVHSMEGDAWgBRcIBnhJ1FxduRMOdIR8N7HyhfnjjAP\n"
        "BgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0kAMEYCIQDvHYgUqauGzvuC887jZ5z0oP+aoY3o5nVgWBsT/TYXNA\n"
        "IhAMhXfB0mopMfltqZaedtAXWyoH6DdBQhWwu3R0N8kmx+")
                           << QByteArray("8ede8070a5009cf94b0cb74766a3557d2a0cd10f4f9b97ba5ce6af27f3a4484a");
    QTest::newRow("Ed25519, which Qt cannot read")
        << QByteArray("MIIBLjCB4aADAgECAhQ0Z5G6wm9CEoUIsr1lvkye4NiNkTAFBgMrZXAwDDEKMAgGA1UEAwwBYzAgFw0yNjExMjExMT\n"
                      "A5NDdaGA8yMTI2MTAyODExMDk0N1owDDEKMAgGA1UEAwwBYzAqMAUGAytlcAMhAKMd8dyXnJLs7jjPg3D4Wn7n2GdU\n"
                      "fRJpRzbk7ly+UCWKo1MwUTAdBgNVHQ4EFgQU5HcVlLNFCDBPWpWLswzRBRTdv4wwHwYDVR0jBBgwFoAU5HcVlLNFCD\n"
                      "BPWpWLswzRBRTdv4wwDwYDVR0TAQH/BAUwAwEB/zAFBgMrZXADQQCO+Uvg8Lrest8go4c5lGPw/otIhauIIG6awZdr\n"
                      "1kJz/TKHNr2a5CC6QUPiaYc2nhyAFJ80JyPH67h2scfkH6MJ")
        << QByteArray("d9027f85b11fd3b8608682d79d70d97fd19955faddb39a78a90dc2849d19127f");
    QTest::newRow("version 1, without extensions")
        << QByteArray("MIIBFTCBuwIUL5qzH516CsembWJb5T/7gYl/T1AwCgYIKoZIzj0EAwIwDDEKMAgGA1UEAwwBZDAgFw0yNjExMjExMT\n"
                      "A5NDdaGA8yMTI2MTAyODExMDk0N1owDDEKMAgGA1UEAwwBZDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABLFu2G1s\n"
                      "0gaTnnHwNLH5KFQ6yg/YVemOaSD4b/PI8DsKDBYc2uyhuvbCNtFXVxwtCruBLM+QG2MlczgWft0AYRYwCgYIKoZIzj\n"
                      "0EAwIDSQAwRgIhAKzS+KuwV4AvMds02ElodrasDwXvZJTiqRaMJnizYRH+AiEA+xLSwQe4OTHiA+llllMCw4IFHadn\n"
                      "jXUIAD5TO4+LLdU=")
        << QByteArray("106af0041c354513ce7aecf73a32db01f41ddafd41d119e01fb610415a3e0bc6");
}

void tst_Trust::pinsAsOthersDo()
{
    QFETCH(QByteArray, pem);
    QFETCH(QByteArray, pin);
    const QByteArray text = "-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n";
    const QSslCertificate certificate(text);
    QVERIFY(!certificate.isNull());
    QCOMPARE(publicKeyPin(certificate).toHex(), pin);
}

void tst_Trust::pinsTheServersOwnKey()
{
    const QSslCertificate server = testCertificate("server");
    const QSslCertificate authority = testCertificate("ca");
    NetworkOptions network;
    QVERIFY(hasPinnedKey({server, authority}, network));
    network.pinnedKeys = {publicKeyPin(testCertificate("expired")), publicKeyPin(server)};
    QVERIFY(hasPinnedKey({server, authority}, network));
    network.pinnedKeys = {publicKeyPin(authority)};
    QVERIFY(!hasPinnedKey({server, authority}, network));
}

void tst_Trust::matchesNoPinWithoutACertificate()
{
    NetworkOptions network;
    QCOMPARE(publicKeyPin(QSslCertificate()), QByteArray());
    network.pinnedKeys = {QByteArray(), QByteArray(32, 'x')};
    QVERIFY(!hasPinnedKey({}, network));
    QVERIFY(!hasPinnedKey({QSslCertificate()}, network));
}

void tst_Trust::saysWhoIsDistrustedAndWhatToDo()
{
    const QList<QSslCertificate> chain = {testCertificate("server"), testCertificate("ca")};
    const QUrl url(QStringLiteral("wss://example.org/socket.io/"));
    const Error error = trustError({QSslError(QSslError::CertificateExpired, chain.first())}, chain, url);
    QVERIFY(error.kind == Error::Kind::Network);
    QVERIFY(error.phase == Error::Phase::Tls);
    QCOMPARE(error.code, QStringLiteral("tls-untrusted"));
    QCOMPARE(error.url, url);
    for (const char *words : {"example.org", "expired", "localhost", "Sockeye test authority", "NetworkOptions::tls"})
        QVERIFY2(error.message.contains(QLatin1String(words)), qPrintable(error.message));
}

void tst_Trust::saysThatTheKeyIsAnother()
{
    const Error error = trustError({}, {testCertificate("server")}, QUrl(QStringLiteral("wss://example.org/")));
    QCOMPARE(error.code, QStringLiteral("tls-pin"));
    QVERIFY2(error.message.contains(QLatin1String("none of the pinned")), qPrintable(error.message));
    QVERIFY(trustError({}, {}, {}).message.contains(QLatin1String("no certificate")));
}

QTEST_GUILESS_MAIN(tst_Trust)
#include "tst_trust.moc"
