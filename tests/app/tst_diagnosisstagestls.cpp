// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "app/diagnosisstage.h"
#include "app/madecertificates.h"
#include <QSslKey>

using namespace SocketIO;
using namespace Sockeye;

/// Certificates and TLS where there is none: one test per cause, with certificates made for it.
class tst_DiagnosisStagesTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = NodeServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        if (!QSslSocket::supportsSsl())
            QSKIP("Qt finds no TLS library here");
        if (!m_certificates.make())
            QSKIP("No certificates could be made: bash or openssl is missing");
    }

    void explainsACertificate_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("transport");
        QTest::addColumn<bool>("hasAuthority");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("words");
        for (const char *transport : {"polling", "websocket"}) {
            const auto row = [&](const char *certificate, bool hasAuthority, const char *code, const char *words) {
                QTest::addRow("%s%s, %s", certificate, hasAuthority ? "" : " of an unknown authority", transport)
                    << QString::fromLatin1(certificate) << QString::fromLatin1(transport) << hasAuthority
                    << QByteArray(code) << QByteArray(words);
            };
            row("server", false, "tls-unknown-authority", "localhost");
            row("self-signed", true, "tls-self-signed", "localhost");
            row("expired", true, "tls-expired", "expired");
            row("not-yet", true, "tls-not-yet-valid", "valid");
            row("wrong-host", true, "tls-wrong-host", "127.0.0.1");
        }
    }
    void explainsACertificate()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, transport);
        QFETCH(bool, hasAuthority);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, words);
        DiagnosisStage stage(secure(QStringLiteral("--tls --certificate ") + certificate),
                             DiagnosisStage::once({transport}));
        if (hasAuthority)
            stage.client.setNetworkOptions(withAuthority());
        stage.client.open();
        QCOMPARE(stage.objection(code.constData(), words.constData()), QString());
    }

    void tellsThatTheServerWantsACertificate_data() { addTransports(); }
    void tellsThatTheServerWantsACertificate()
    {
        QFETCH(QString, transport);
        DiagnosisStage stage(secure(QStringLiteral("--mtls")), DiagnosisStage::once({transport}));
        stage.client.setNetworkOptions(withAuthority());
        stage.client.open();
        QCOMPARE(stage.objection("tls-client-certificate", "certificate"), QString());
    }

    void tellsThatAnotherKeyIsPinned_data() { addTransports(); }
    void tellsThatAnotherKeyIsPinned()
    {
        QFETCH(QString, transport);
        DiagnosisStage stage(secure(QStringLiteral("--tls")), DiagnosisStage::once({transport}));
        NetworkOptions network = withAuthority();
        network.pinnedKeys = {QByteArray(32, 'x')};
        stage.client.setNetworkOptions(network);
        stage.client.open();
        QCOMPARE(stage.objection("tls-pin", "pin"), QString());
    }

    void tellsThatThereIsNoTls_data() { addTransports(); }
    void tellsThatThereIsNoTls()
    {
        QFETCH(QString, transport);
        QUrl url = m_servers.running(QStringLiteral("server.mjs")).url();
        url.setScheme(QStringLiteral("https"));
        DiagnosisStage stage(url, DiagnosisStage::once({transport}));
        stage.client.open();
        QCOMPARE(stage.objection("plain-server-for-tls", "http:"), QString());
    }

    void tellsThatThereIsTls_data() { addTransports(); }
    void tellsThatThereIsTls()
    {
        QFETCH(QString, transport);
        QUrl url = secure(QStringLiteral("--tls"));
        url.setScheme(QStringLiteral("http"));
        DiagnosisStage stage(url, DiagnosisStage::once({transport}));
        stage.client.open();
        // Node closes the connection without a word, as others do for other reasons.
        QCOMPARE(stage.objection("closed-unanswered", "TLS"), QString());
    }

private:
    static void addTransports()
    {
        QTest::addColumn<QString>("transport");
        QTest::newRow("polling") << QStringLiteral("polling");
        QTest::newRow("websocket") << QStringLiteral("websocket");
    }

    QUrl secure(const QString &arguments)
    {
        ServerProcess &server = m_servers.running(
            QStringLiteral("server.mjs --certificates %1 %2").arg(m_certificates.folder(), arguments));
        if (!server.isRunning())
            qWarning("%s", qPrintable(server.errorString()));
        QUrl url = server.url();
        url.setScheme(QStringLiteral("https"));
        return url;
    }

    [[nodiscard]] NetworkOptions withAuthority() const
    {
        NetworkOptions network;
        network.tls.setCaCertificates(QSslCertificate::fromPath(m_certificates.path(QStringLiteral("ca.crt"))));
        return network;
    }

    MadeCertificates m_certificates;
    ServerShelf m_servers;
};

QTEST_GUILESS_MAIN(tst_DiagnosisStagesTls)
#include "tst_diagnosisstagestls.moc"
