// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "interop/interop.h"
#include "support/servershelf.h"

#include <QSslCertificate>
#include <QSslKey>

using namespace SocketIO;

/// Certificates: whom a client trusts, and who it says it is.
class tst_Tls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        if (!QSslSocket::supportsSsl())
            QSKIP("Qt finds no TLS library here");
    }

    void trustsTheAuthorityItWasGiven_data() { addTransportRows(); }
    void trustsTheAuthorityItWasGiven()
    {
        QFETCH(QStringList, transports);
        const auto client = makeClient(secure(), transports, withAuthority());
        checkEcho(*client, transports.last());
    }

    void refusesACertificate_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("transport");
        QTest::addColumn<bool>("hasAuthority");
        QTest::addColumn<QSslError::SslError>("problem");
        for (const char *transport : {"polling", "websocket"}) {
            const auto row = [&](const char *certificate, bool hasAuthority, QSslError::SslError problem) {
                QTest::addRow("%s%s, %s", certificate, hasAuthority ? "" : " of an unknown authority", transport)
                    << QString::fromLatin1(certificate) << QString::fromLatin1(transport) << hasAuthority << problem;
            };
            row("server", false, QSslError::SelfSignedCertificateInChain);
            row("expired", true, QSslError::CertificateExpired);
            row("wrong-host", true, QSslError::HostNameMismatch);
        }
    }
    void refusesACertificate()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, transport);
        QFETCH(bool, hasAuthority);
        QFETCH(QSslError::SslError, problem);
        ServerProcess &server = m_servers.running(QStringLiteral("server.mjs --tls --certificate ") + certificate);
        const auto client = makeClient(server, {transport}, hasAuthority ? withAuthority() : NetworkOptions());
        QSignalSpy errors(client.get(), &Client::errorOccurred);
        QSignalSpy tls(client.get(), &Client::tlsErrors);
        client->open();
        QTRY_COMPARE(errors.count(), 1);
        QCOMPARE(tls.count(), 1);
        const auto problems = tls.first().at(0).value<QList<QSslError>>();
        const auto chain = tls.first().at(1).value<QList<QSslCertificate>>();
        QVERIFY(std::any_of(problems.begin(), problems.end(),
                            [&](const QSslError &error) { return error.error() == problem; }));
        QCOMPARE(chain.first(), shown(certificate));
        const auto error = errors.first().first().value<Error>();
        QCOMPARE(error.kind, Error::Kind::Network);
        QCOMPARE(error.phase, Error::Phase::Tls);
        QCOMPARE(error.code, QStringLiteral("tls-untrusted"));
        QVERIFY2(error.message.contains(chain.first().subjectInfo(QSslCertificate::CommonName).value(0)),
                 qPrintable(error.message));
        QTRY_COMPARE(client->state(), Client::State::Closed);
    }

    void acceptsTheErrorsItWasTold_data() { addTransportRows(); }
    void acceptsTheErrorsItWasTold()
    {
        QFETCH(QStringList, transports);
        NetworkOptions network;
        QList<QSslError> problems;
        {
            const auto stranger = makeClient(secure(), transports, network);
            QSignalSpy tls(stranger.get(), &Client::tlsErrors);
            stranger->open();
            QTRY_COMPARE(tls.count(), 1);
            problems = tls.first().at(0).value<QList<QSslError>>();
        }
        network.acceptedTlsErrors = problems;
        const auto client = makeClient(secure(), transports, network);
        checkEcho(*client, transports.last());

        // Exactly these: neither another error nor another certificate.
        network.acceptedTlsErrors = {QSslError(QSslError::CertificateExpired)};
        checkRefusal(secure(), network, QStringLiteral("tls-untrusted"));
        network.acceptedTlsErrors = problems;
        checkRefusal(m_servers.running(QStringLiteral("server.mjs --tls --certificate expired")), network,
                     QStringLiteral("tls-untrusted"));
    }

    void insistsOnAPinnedKey_data() { addTransportRows(); }
    void insistsOnAPinnedKey()
    {
        QFETCH(QStringList, transports);
        NetworkOptions network = withAuthority();
        network.pinnedKeys = {QByteArray(32, 'x'), publicKeyPin(shown(QStringLiteral("server")))};
        const auto client = makeClient(secure(), transports, network);
        checkEcho(*client, transports.last());

        network.pinnedKeys = {publicKeyPin(shown(QStringLiteral("expired")))};
        const auto other = makeClient(secure(), transports, network);
        QSignalSpy errors(other.get(), &Client::errorOccurred);
        QSignalSpy tls(other.get(), &Client::tlsErrors);
        other->open();
        QTRY_COMPARE(errors.count(), 1);
        QCOMPARE(errors.first().first().value<Error>().code, QStringLiteral("tls-pin"));
        QCOMPARE(tls.count(), 1);
        QCOMPARE(tls.first().at(1).value<QList<QSslCertificate>>().first(), shown(QStringLiteral("server")));
    }

    void showsItsOwnCertificate_data() { addTransportRows(); }
    void showsItsOwnCertificate()
    {
        QFETCH(QStringList, transports);
        ServerProcess &server = m_servers.running(QStringLiteral("server.mjs --mtls"));
        NetworkOptions network = withAuthority();
        QFile key(path(QStringLiteral("client.key")));
        QVERIFY(key.open(QIODevice::ReadOnly));
        network.tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
        network.tls.setLocalCertificate(shown(QStringLiteral("client")));
        const auto client = makeClient(server, transports, network);
        Outcome who;
        who.watch(client->socket()->emitWithAck("whoami"), client.get());
        checkEcho(*client, transports.last());
        QTRY_VERIFY(who.isFinished);
        QCOMPARE(who.answer.value<QJsonObject>(0)[u"certificate"].toString(), QStringLiteral("tester"));
    }

    void saysThatTheServerWantsACertificate_data()
    {
        QTest::addColumn<QString>("transport");
        QTest::newRow("polling") << QStringLiteral("polling");
        QTest::newRow("websocket") << QStringLiteral("websocket");
    }
    void saysThatTheServerWantsACertificate()
    {
        QFETCH(QString, transport);
        ServerProcess &server = m_servers.running(QStringLiteral("server.mjs --mtls"));
        const auto client = makeClient(server, {transport}, withAuthority());
        QSignalSpy errors(client.get(), &Client::errorOccurred);
        client->open();
        QTRY_COMPARE(errors.count(), 1);
        const auto error = errors.first().first().value<Error>();
        QCOMPARE(error.kind, Error::Kind::Network);
        QVERIFY2(error.message.contains(QLatin1String("certificate required")), qPrintable(error.message));
    }

    void saysThatAPlainServerSpeaksNoTls_data() { saysThatTheServerWantsACertificate_data(); }
    void saysThatAPlainServerSpeaksNoTls()
    {
        QFETCH(QString, transport);
        ServerProcess &server = m_servers.running(QStringLiteral("server.mjs"));
        const auto client = makeClient(server, {transport}, withAuthority());
        QSignalSpy errors(client.get(), &Client::errorOccurred);
        client->open();
        QTRY_COMPARE(errors.count(), 1);
        QCOMPARE(errors.first().first().value<Error>().phase, Error::Phase::Tls);
    }

private:
    static QString path(const QString &file)
    {
        return QStringLiteral(SOURCE_ROOT "/tests/support/certificates/") + file;
    }

    static QSslCertificate shown(const QString &name)
    {
        return QSslCertificate::fromPath(path(name + QStringLiteral(".crt"))).value(0);
    }

    static NetworkOptions withAuthority()
    {
        NetworkOptions network;
        network.tls.setCaCertificates({shown(QStringLiteral("ca"))});
        return network;
    }

    ServerProcess &secure() { return m_servers.running(QStringLiteral("server.mjs --tls")); }

    static std::unique_ptr<Client> makeClient(ServerProcess &server, const QStringList &transports,
                                              const NetworkOptions &network)
    {
        if (!server.isRunning())
            qWarning("%s", qPrintable(server.errorString()));
        QUrl url = server.url();
        url.setScheme(QStringLiteral("https"));
        auto client = std::make_unique<Client>(url);
        ClientOptions options = optionsFor(transports);
        options.reconnection = false;
        options.tryAllTransports = false; // one refusal is enough
        client->setOptions(options);
        client->setNetworkOptions(network);
        (void)client->socket();
        return client;
    }

    static void checkEcho(Client &client, const QString &transport)
    {
        QSignalSpy tls(&client, &Client::tlsErrors);
        Outcome echo;
        echo.watch(client.socket()->emitWithAck("echo", QByteArray(70000, 'x')), &client);
        client.open();
        QTRY_VERIFY(echo.isFinished);
        QVERIFY2(!echo.error.isError(), qPrintable(echo.error.message));
        QCOMPARE(echo.answer.value<QByteArray>(0).size(), 70000);
        QTRY_COMPARE(client.transport(), transport);
        QCOMPARE(tls.count(), 0);
    }

    static void checkRefusal(ServerProcess &server, const NetworkOptions &network, const QString &code)
    {
        const auto client = makeClient(server, {QStringLiteral("websocket")}, network);
        QSignalSpy errors(client.get(), &Client::errorOccurred);
        client->open();
        QTRY_COMPARE(errors.count(), 1);
        QCOMPARE(errors.first().first().value<Error>().code, code);
    }

    ServerShelf m_servers;
};

QTEST_GUILESS_MAIN(tst_Tls)
#include "tst_tls.moc"
