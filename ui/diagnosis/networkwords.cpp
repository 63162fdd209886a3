// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosissentences.h"

namespace Sockeye {

namespace {

const DiagnosisSentences Sentences[] = {
    {"bad-options", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The connection options cannot be used."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Correct the option that is named.")},
    {"proxy-authentication",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The proxy wants a user name and password, or other ones."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Give the proxy's user name and password in the proxy options, or turn the proxy off.")},
    {"proxy-not-found", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The name of the proxy cannot be resolved."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check the proxy's host name in the proxy options, or turn the proxy off.")},
    {"proxy-refused",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Nothing listens at the proxy's address, or the proxy refuses this client."),
     QT_TRANSLATE_NOOP(
         "Sockeye::DiagnosisWords",
         "Check the proxy's host and port in the proxy options, ask who runs it, or turn the proxy off.")},
    {"proxy-closed", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The proxy closed the connection."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Check the kind of proxy and its port in the proxy options.")},
    {"proxy-silent", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The proxy did not answer in time."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check the proxy's host and port, and that it can reach the server.")},
    {"proxy-failed", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The way through the proxy failed."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Check the kind of proxy, its host and port in the proxy options.")},
    {"dns", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The host name cannot be resolved."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check the spelling of the host name, then the network and its DNS server or VPN.")},
    {"refused", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Nothing listens at this host and port."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Start the server, or correct the port; in a container, check that the port is published and "
                       "the server listens on 0.0.0.0.")},
    {"unreachable", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "There is no way through the network to this host."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Check the network, the VPN and the address.")},
    {"plain-server-for-tls",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server does not speak TLS at this port."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Connect with http:// instead of https://, or give the port where the server speaks TLS.")},
    {"tls-server-for-plain", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server speaks TLS only at this port."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Connect with https:// instead of http://.")},
    {"tls-pin", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server's key is none of the pinned ones."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Find out whether the server changed its key; if so, pin the new one.")},
    {"tls-expired", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server's certificate has expired."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Renew the certificate on the server; until then it can be accepted in the TLS options.")},
    {"tls-not-yet-valid", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server's certificate is not valid yet."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Check the clock of this machine and of the server.")},
    {"tls-wrong-host",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server's certificate was issued for another host name."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Connect by a name in the certificate, or have one issued for this name.")},
    {"tls-revoked", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server's certificate has been revoked."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Replace the certificate on the server.")},
    {"tls-self-signed", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server's certificate is self-signed."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Add the certificate as an authority in the TLS options, or accept this certificate there.")},
    {"tls-unknown-authority",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "The authority that issued the server's certificate is not known here."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Add the authority's certificate in the TLS options, and check that the server sends its "
                       "intermediate certificates.")},
    {"tls-no-certificate", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server showed no certificate."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Configure a certificate on the server.")},
    {"tls-wrong-purpose",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server's certificate is not meant for a server."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Have a certificate issued for server authentication.")},
    {"tls-bad-signature",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The signature of the server's certificate is not right."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check the certificate chain that the server sends; something in between may have replaced "
                       "it.")},
    {"tls-untrusted", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server's certificate is not trusted."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "See what is objected to, and add its authority or accept the certificate in the TLS options.")},
    {"tls-client-certificate",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server wants a certificate of the client, or another one."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Choose a client certificate and its key in the TLS options.")},
    {"tls-no-common-version",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "The server and this program have no TLS version or cipher in common."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Allow TLS 1.2 or later on the server.")},
    {"tls-closed",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server closed the connection during the TLS handshake."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check that this port speaks TLS, and whether the server wants a client certificate.")},
    {"tls-failed", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The TLS handshake failed."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Look at the reason the TLS library gives, and check the TLS options.")},
    {"silent-after-connecting",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The port is open, and the server says nothing."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check that the server is not stuck, and that this port belongs to a web server.")},
    {"silent", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Nothing answers at this host and port."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "Check the address, and whether a firewall drops the packets.")},
    {"reset", QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The connection was reset."),
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords",
                       "Check whether a firewall or a proxy in between cuts it, and read the server's log.")},
    {"closed-unanswered",
     QT_TRANSLATE_NOOP("Sockeye::DiagnosisWords", "The server closed the connection without an answer."),
     QT_TRANSLATE_NOOP(
         "Sockeye::DiagnosisWords",
         "Check whether this port expects TLS and whether the path is right, and read the server's log.")},
};

} // namespace

std::span<const DiagnosisSentences> networkSentences()
{
    return Sentences;
}

} // namespace Sockeye
