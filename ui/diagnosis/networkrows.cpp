// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a client from being heard at all: names, ports, proxies, TLS. See diagnosisrows.h.
#include "diagnosis/diagnosisrows.h"
#include "diagnosis/incidentquestions.h"

namespace Sockeye {

namespace {

using It = const Incident &;
using What = Incident::What;
using Step = DiagnosisStep;
constexpr auto About = Diagnosis::Scope::Connection;
constexpr auto Words = Evidence::Form::Words;
constexpr auto Answer = Evidence::Form::Answer;

bool isAboutConnection(It it)
{
    return it.what == What::AttemptFailed || it.what == What::ConnectionEnded;
}

/// One of our sentences.
template <const char *...Sentences> bool saysOneOf(It it)
{
    return isAboutConnection(it) && (says(it, Sentences) || ...);
}

/// One of the TLS library's, whose words are too few to be taken from anybody else.
template <const char *...Sentences> bool tlsSaysOneOf(It it)
{
    return saysOneOf<Sentences...>(it) && (says(it, "SSL") || says(it, "The TLS handshake with"));
}

/// One of Qt's sentences on certificates, which it gives in the user's language.
template <const char *...Sentences> bool certificateIs(It it)
{
    return isAboutConnection(it) && says(it, "is not trusted:")
        && (saysInAnyLanguage(it, "QSslSocket", Sentences) || ...);
}

bool isBadOptions(It it)
{
    return it.what == What::AttemptFailed && !it.facts.isUnderWay;
}

bool wantsProxyPassword(It it)
{
    constexpr int ProxyAuthenticationRequired = 407;
    return isAboutConnection(it)
        && (decidingAnswer(it).status == ProxyAuthenticationRequired || says(it, "The proxy wants a password"));
}

bool isSilent(It it)
{
    return it.what == What::AttemptFailed
        && (says(it, "No answer to") || says(it, "No Engine.IO handshake arrived") || says(it, "timed out"));
}

bool isSilentAfterConnecting(It it)
{
    const bool isConnected = it.facts.phases.contains("tcp") || it.facts.phases.contains("tls")
        || says(it, "come as far as http") || says(it, "come as far as websocket");
    return isSilent(it) && isConnected;
}

bool isPlainForTls(It it)
{
    const QByteArray &body = it.facts.faultBytes; // an alert of TLS where HTTP was expected (RFC 8446 section 5.1)
    const QString said = wordsOfServer(decidingAnswer(it)) + QString::fromUtf8(decidingAnswer(it).body);
    return it.what == What::AttemptFailed
        && (body.startsWith("\x15\x03") || said.contains(QLatin1String("HTTP request was sent to HTTPS port"))
            || said.contains(QLatin1String("HTTP request to an HTTPS server")));
}

bool isClosedUnanswered(It it)
{
    return it.what == What::AttemptFailed && says(it, "closed the connection") && decidingAnswer(it).status == 0;
}

constexpr char WrongVersion[] = "wrong version number";
constexpr char PacketLength[] = "packet length too long";
constexpr char RecordLayer[] = "record layer failure";
constexpr char NoName[] = "cannot be resolved. Check";
constexpr char NoProxyName[] = "name of the proxy cannot be resolved";
constexpr char ProxyRefused[] = "The proxy refused to connect us";
constexpr char ProxyClosed[] = "The proxy closed the connection";
constexpr char ProxySilent[] = "The proxy did not answer in time";
constexpr char ProxyFailed[] = "through the proxy failed";
constexpr char Refused[] = "(connection refused)";
constexpr char NoNetwork[] = "network unreachable";
constexpr char NoHost[] = "host unreachable";
constexpr char NoRoute[] = "no route to host";
constexpr char Reset[] = "reset by peer";
constexpr char Pins[] = "none of the pinned ones";
constexpr char WantsClient[] = "certificate required";
constexpr char BadClient[] = "bad certificate";
constexpr char UnknownClient[] = "alert unknown ca";
constexpr char NoVersion[] = "alert protocol version";
constexpr char OldVersion[] = "unsupported protocol";
constexpr char NoCipher[] = "alert handshake failure";
constexpr char TlsClosed[] = "during the TLS handshake";
constexpr char TlsFailed[] = "The TLS handshake with";
constexpr char Distrusted[] = "is not trusted:";

constexpr char Expired[] = "The certificate has expired";
constexpr char Early[] = "The certificate is not yet valid";
constexpr char OtherName[] = "The host name did not match any of the valid hosts for this certificate";
constexpr char Own[] = "The certificate is self-signed, and untrusted";
constexpr char OwnRoot[] = "The root certificate of the certificate chain is self-signed, and untrusted";
constexpr char NoIssuer[] = "The issuer certificate could not be found";
constexpr char NoLocalIssuer[] = "The issuer certificate of a locally looked up certificate could not be found";
constexpr char NoneVerified[] = "No certificates could be verified";
constexpr char Shown[] = "The peer did not present any certificate";
constexpr char Revoked[] = "The peer certificate is blocklisted";
constexpr char Listed[] = "The peer certificate is blacklisted";
constexpr char Purpose[] = "The supplied certificate is unsuitable for this purpose";
constexpr char BadSignature[] = "The certificate signature could not be decrypted";
constexpr char FailedSignature[] = "The signature of the certificate is invalid";

const DiagnosisRow Rows[] = {
    {"bad-options", About, Words, Step::OpenOptions, isBadOptions},
    {"proxy-authentication", About, Words, Step::OpenProxyOptions, wantsProxyPassword},
    {"proxy-not-found", About, Words, Step::OpenProxyOptions, saysOneOf<NoProxyName>},
    {"proxy-refused", About, Words, Step::OpenProxyOptions, saysOneOf<ProxyRefused>},
    {"proxy-closed", About, Words, Step::OpenProxyOptions, saysOneOf<ProxyClosed>},
    {"proxy-silent", About, Words, Step::OpenProxyOptions, saysOneOf<ProxySilent>},
    {"proxy-failed", About, Words, Step::OpenProxyOptions, saysOneOf<ProxyFailed>},
    {"dns", About, Words, Step::None, saysOneOf<NoName>},
    {"refused", About, Words, Step::ConnectAgain, saysOneOf<Refused>},
    {"unreachable", About, Words, Step::None, saysOneOf<NoNetwork, NoHost, NoRoute>},
    {"plain-server-for-tls", About, Words, Step::SwitchToPlain, tlsSaysOneOf<WrongVersion, PacketLength, RecordLayer>},
    {"tls-server-for-plain", About, Answer, Step::SwitchToTls, isPlainForTls},
    {"tls-pin", About, Words, Step::OpenTlsOptions, saysOneOf<Pins>},
    {"tls-expired", About, Words, Step::OpenTlsOptions, certificateIs<Expired>},
    {"tls-not-yet-valid", About, Words, Step::OpenTlsOptions, certificateIs<Early>},
    {"tls-wrong-host", About, Words, Step::OpenTlsOptions, certificateIs<OtherName>},
    {"tls-revoked", About, Words, Step::OpenTlsOptions, certificateIs<Revoked, Listed>},
    {"tls-self-signed", About, Words, Step::OpenTlsOptions, certificateIs<Own>},
    {"tls-unknown-authority", About, Words, Step::OpenTlsOptions,
     certificateIs<OwnRoot, NoIssuer, NoLocalIssuer, NoneVerified>},
    {"tls-no-certificate", About, Words, Step::OpenTlsOptions, certificateIs<Shown>},
    {"tls-wrong-purpose", About, Words, Step::OpenTlsOptions, certificateIs<Purpose>},
    {"tls-bad-signature", About, Words, Step::OpenTlsOptions, certificateIs<BadSignature, FailedSignature>},
    {"tls-untrusted", About, Words, Step::OpenTlsOptions, saysOneOf<Distrusted>},
    {"tls-client-certificate", About, Words, Step::OpenTlsOptions, tlsSaysOneOf<WantsClient, BadClient, UnknownClient>},
    {"tls-no-common-version", About, Words, Step::OpenTlsOptions, tlsSaysOneOf<NoVersion, OldVersion, NoCipher>},
    {"tls-closed", About, Words, Step::OpenTlsOptions, saysOneOf<TlsClosed>},
    {"tls-failed", About, Words, Step::OpenTlsOptions, saysOneOf<TlsFailed>},
    {"silent-after-connecting", About, Words, Step::None, isSilentAfterConnecting},
    {"silent", About, Words, Step::None, isSilent},
    {"reset", About, Words, Step::None, saysOneOf<Reset>},
    {"closed-unanswered", About, Words, Step::SwitchToTls, isClosedUnanswered},
};

} // namespace

std::span<const DiagnosisRow> networkRows()
{
    return Rows;
}

} // namespace Sockeye
