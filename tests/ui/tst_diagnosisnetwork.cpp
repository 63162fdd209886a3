// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "diagnosisscript.h"

using Sockeye::DiagnosisStep;
using Script = FailingScript;

namespace {

const char *const Url = "http://localhost:3000/socket.io/?EIO=4&transport=polling&t=1";

void unheard(Script &it, const QByteArray &words)
{
    it.connecting().got(Url).unanswered(words).failed(words);
}

void distrusted(Script &it, const QByteArray &objection)
{
    unheard(it,
            "The certificate of localhost is not trusted: " + objection
                + ". Its certificate is for demo, issued by demo. Add its authority to NetworkOptions::tls, or accept "
                  "the error in acceptedTlsErrors.");
}

void tlsFailed(Script &it, const QByteArray &words)
{
    unheard(it, "The TLS handshake with localhost:3000 failed: Error during SSL handshake: " + words + ".");
}

const DiagnosisCase Cases[] = {
    {"the options are wrong", "bad-options", DiagnosisStep::OpenOptions,
     [](Script &it) { it.failed("The URL has no host."); }},
    {"the name is not known", "dns", DiagnosisStep::None,
     [](Script &it) {
         unheard(it, "The name nowhere.example cannot be resolved. Check its spelling and the network.");
     }},
    {"nothing listens", "refused", DiagnosisStep::ConnectAgain,
     [](Script &it) { unheard(it, "Nothing listens at localhost:3000 (connection refused). Is the server running?"); }},
    {"the network is not there", "unreachable", DiagnosisStep::None,
     [](Script &it) { unheard(it, "The network connection to 10.0.0.1:3000 failed: Network unreachable."); }},
    {"the host is not there", "unreachable", DiagnosisStep::None,
     [](Script &it) { unheard(it, "The network connection to 10.0.0.1:3000 failed: Host unreachable."); }},
    {"nobody answers the first packet", "silent", DiagnosisStep::None,
     [](Script &it) {
         it.connecting().got(Url).failed("No Engine.IO handshake arrived within 20000 ms. It had come as far as tcp.");
     }},
    {"the port is open and silent", "silent-after-connecting", DiagnosisStep::None,
     [](Script &it) {
         it.connecting().got(Url).state(TraceScript::Kind::Step, "tcp\t127.0.0.1:3000");
         it.failed("No Engine.IO handshake arrived within 20000 ms. It had come as far as http.");
     }},
    {"the server hangs up", "closed-unanswered", DiagnosisStep::SwitchToTls,
     [](Script &it) { unheard(it, "The server at localhost:3000 closed the connection."); }},
    {"the connection is reset", "reset", DiagnosisStep::None,
     [](Script &it) { unheard(it, "The network connection to localhost:3000 failed: Connection reset by peer."); }},
    {"the proxy wants a password", "proxy-authentication", DiagnosisStep::OpenProxyOptions,
     [](Script &it) {
         unheard(it,
                 "The proxy wants a password for the way to localhost:3000, or another one: Proxy requires "
                 "authentication.");
     }},
    {"the proxy answers 407 itself", "proxy-authentication", DiagnosisStep::OpenProxyOptions,
     [](Script &it) {
         it.connecting().got(Url).answered(407, "<html>").failed("The proxy answered with HTTP status 407: a web page");
     }},
    {"the name of the proxy is not known", "proxy-not-found", DiagnosisStep::OpenProxyOptions,
     [](Script &it) {
         unheard(it, "The name of the proxy cannot be resolved, on the way to localhost:3000: Proxy not found.");
     }},
    {"the proxy refuses", "proxy-refused", DiagnosisStep::OpenProxyOptions,
     [](Script &it) { unheard(it, "The proxy refused to connect us to localhost:3000: Forbidden."); }},
    {"the proxy hangs up", "proxy-closed", DiagnosisStep::OpenProxyOptions,
     [](Script &it) { unheard(it, "The proxy closed the connection on the way to localhost:3000: closed."); }},
    {"the proxy is silent", "proxy-silent", DiagnosisStep::OpenProxyOptions,
     [](Script &it) { unheard(it, "The proxy did not answer in time, on the way to localhost:3000: timeout."); }},
    {"the proxy fails", "proxy-failed", DiagnosisStep::OpenProxyOptions,
     [](Script &it) { unheard(it, "The way to localhost:3000 through the proxy failed: general failure."); }},
    {"https to a plain server", "plain-server-for-tls", DiagnosisStep::SwitchToPlain,
     [](Script &it) { tlsFailed(it, "error:0A00010B:SSL routines::wrong version number"); }},
    {"http to a TLS port of nginx", "tls-server-for-plain", DiagnosisStep::SwitchToTls,
     [](Script &it) {
         it.connecting().got(Url).answered(400, "<html><h1>400 The plain HTTP request was sent to HTTPS port</h1>");
         it.failed("The server answered with HTTP status 400: a web page (60 bytes).");
     }},
    {"ws to a TLS port", "tls-server-for-plain", DiagnosisStep::SwitchToTls,
     [](Script &it) {
         const QByteArray words = "The server's answer is no WebSocket handshake: no HTTP (at byte 0).";
         it.connecting().askedForWebSocket().broken(words, QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7)).failed(words);
     }},
    {"the certificate has expired", "tls-expired", DiagnosisStep::OpenTlsOptions,
     [](Script &it) { distrusted(it, "The certificate has expired"); }},
    {"the certificate is from the future", "tls-not-yet-valid", DiagnosisStep::OpenTlsOptions,
     [](Script &it) { distrusted(it, "The certificate is not yet valid"); }},
    {"the certificate is for another host", "tls-wrong-host", DiagnosisStep::OpenTlsOptions,
     [](Script &it) { distrusted(it, "The host name did not match any of the valid hosts for this certificate"); }},
    {"the certificate is self-signed", "tls-self-signed", DiagnosisStep::OpenTlsOptions,
     [](Script &it) { distrusted(it, "The certificate is self-signed, and untrusted"); }},
    {"the authority is not known", "tls-unknown-authority", DiagnosisStep::OpenTlsOptions,
     [](Script &it) {
         distrusted(it,
                    "The issuer certificate of a locally looked up certificate could not be found; No certificates "
                    "could be verified");
     }},
    {"the root is somebody's own", "tls-unknown-authority", DiagnosisStep::OpenTlsOptions,
     [](Script &it) { distrusted(it, "The root certificate of the certificate chain is self-signed, and untrusted"); }},
    {"there is no certificate", "tls-no-certificate", DiagnosisStep::OpenTlsOptions,
     [](Script &it) { distrusted(it, "The peer did not present any certificate"); }},
    {"the certificate is for something else", "tls-wrong-purpose", DiagnosisStep::OpenTlsOptions,
     [](Script &it) { distrusted(it, "The supplied certificate is unsuitable for this purpose"); }},
    {"the certificate is revoked", "tls-revoked", DiagnosisStep::OpenTlsOptions,
     [](Script &it) { distrusted(it, "The peer certificate is blacklisted"); }},
    {"the signature is wrong", "tls-bad-signature", DiagnosisStep::OpenTlsOptions,
     [](Script &it) { distrusted(it, "The certificate signature could not be decrypted"); }},
    {"something else about the certificate", "tls-untrusted", DiagnosisStep::OpenTlsOptions,
     [](Script &it) { distrusted(it, "The moon is full"); }},
    {"the key is not the pinned one", "tls-pin", DiagnosisStep::OpenTlsOptions,
     [](Script &it) {
         unheard(it,
                 "The public key of localhost is none of the pinned ones. Its certificate is for demo, issued by "
                 "demo. Compare its key with NetworkOptions::pinnedKeys; somebody may be in between.");
     }},
    {"the server wants a client certificate", "tls-client-certificate", DiagnosisStep::OpenTlsOptions,
     [](Script &it) { tlsFailed(it, "error:0A00045C:SSL routines::tlsv13 alert certificate required"); }},
    {"no TLS version in common", "tls-no-common-version", DiagnosisStep::OpenTlsOptions,
     [](Script &it) { tlsFailed(it, "error:0A00042E:SSL routines::tlsv1 alert protocol version"); }},
    {"the server hangs up in the handshake", "tls-closed", DiagnosisStep::OpenTlsOptions,
     [](Script &it) {
         unheard(it,
                 "The server at localhost:3000 closed the connection. It did so during the TLS handshake: it may "
                 "want a client certificate, or no TLS.");
     }},
    {"TLS fails otherwise", "tls-failed", DiagnosisStep::OpenTlsOptions,
     [](Script &it) { tlsFailed(it, "no reason known"); }},
    {"what nobody knows", "unknown", DiagnosisStep::None, [](Script &it) { unheard(it, "The moon is full."); }},
};

} // namespace

class tst_DiagnosisNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachCauseIsFound_data()
    {
        QTest::addColumn<int>("row");
        for (int row = 0; row < int(std::size(Cases)); ++row)
            QTest::newRow(Cases[row].name) << row;
    }
    void eachCauseIsFound()
    {
        QFETCH(const int, row);
        check(Cases[row]);
    }
    void whatIsNotKnownIsShownAsItCame()
    {
        Script script;
        unheard(script, "The moon is full.");
        QCOMPARE(Sockeye::DiagnosisWords::evidence(folded(script).current().first()),
                 QStringLiteral("The moon is full."));
    }
};

QTEST_MAIN(tst_DiagnosisNetwork)
#include "tst_diagnosisnetwork.moc"
