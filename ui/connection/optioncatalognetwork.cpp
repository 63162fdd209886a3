// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The options about the way to the server. See optioncatalog.h.
#include "connection/optioncatalog.h"
#include "connection/optionmaking.h"
#include "connection/pemfile.h"

namespace Sockeye {

using Fold = ConnectionOption::Fold;
using Type = ConnectionOption::Type;

namespace {

template <auto Member> ConnectionOption tls(const char *key, const QString &label, const QString &tip)
{
    ConnectionOption option = makeOption<&ConnectionSettings::tls, Member>(Fold::Tls, key);
    option.label = label;
    option.tip = tip;
    option.codeKey.clear();
    return option;
}

template <auto Member>
ConnectionOption file(const char *key, PemFile::Content content, const QString &label, const QString &tip)
{
    ConnectionOption option = tls<Member>(key, label, tip);
    option.type = Type::File;
    option.codeKey = option.key;
    // What is not there may come before it connects, so that only the field complains, not a document.
    option.check = [content](const QJsonValue &value) { return PemFile::problem(value.toString(), content); };
    return option;
}

template <auto Member> ConnectionOption proxy(const char *key, const QString &label, const QString &tip)
{
    ConnectionOption option = makeOption<&ConnectionSettings::proxy, Member>(Fold::Proxy, key);
    option.label = label;
    option.tip = tip;
    option.codeKey.clear();
    return option;
}

QString pinProblem(const QJsonValue &value, const QString &sentence)
{
    for (const QString &pin : value.toVariant().toStringList()) {
        if (PemFile::pinBytes(pin).isEmpty())
            return sentence.arg(pin);
    }
    return {};
}

} // namespace

void OptionCatalog::addTls(QList<ConnectionOption> &to)
{
    to.append(tls<&TlsSettings::verify>("rejectUnauthorized", tr("Verify the server's certificate"),
                                        tr("Off means that anybody in between can read and change everything. Rather "
                                           "accept one certificate when it is shown, or name its authority.")));
    to.last().codeKey = to.last().key;
    to.append(file<&TlsSettings::authorities>("ca", PemFile::Content::Certificate, tr("Authorities (CA)"),
                                              tr("PEM file with the authorities to trust instead of the system's.")));
    to.append(file<&TlsSettings::certificate>(
        "cert", PemFile::Content::ClientCertificate, tr("Client certificate"),
        tr("PEM or PKCS #12 file with the certificate this client shows when the server asks for one.")));
    to.append(file<&TlsSettings::key>("key", PemFile::Content::Key, tr("Private key"),
                                      tr("PEM file with the key of the client certificate. Not needed when the "
                                         "certificate's file holds it.")));
    to.append(tls<&TlsSettings::passphrase>("passphrase", tr("Passphrase"),
                                            tr("Opens the private key. It is never saved or copied.")));
    to.last().type = Type::Password;
    const QString sentence = tr("“%1” is no pin. Write sha256/ and 44 characters of base64, or 64 hexadecimal digits.");
    const auto check = [sentence](const QJsonValue &value) { return pinProblem(value, sentence); };
    to.append(tls<&TlsSettings::pins>("pins", tr("Pinned keys"),
                                      tr("SHA-256 of public keys, one on a line. The server must have one of them, "
                                         "whoever signed its certificate.")));
    to.last().check = check;
    to.append(tls<&TlsSettings::accepted>(
        "acceptedCertificates", tr("Accepted certificates"),
        tr("SHA-256 of the public keys of certificates you accepted although they could not be verified. The server "
           "must have one of them or of the pinned keys.")));
    to.last().check = check;
}

void OptionCatalog::addProxy(QList<ConnectionOption> &to)
{
    ConnectionOption kind{QStringLiteral("proxy"), Fold::Proxy, Type::Choice, tr("Proxy")};
    kind.tip = tr("Both transports go through it. The system's is what the desktop or the environment says.");
    kind.choices = {{QStringLiteral("system"), tr("the system's")},
                    {QStringLiteral("none"), tr("none")},
                    {QStringLiteral("http"), tr("HTTP")},
                    {QStringLiteral("socks5"), tr("SOCKS5")}};
    kind.get = [choices = kind.choices](const ConnectionSettings &settings) {
        return choices[static_cast<int>(settings.proxy.kind)].first;
    };
    kind.set = [choices = kind.choices](ConnectionSettings &settings, const QJsonValue &value) {
        for (int i = 0; i < choices.size(); ++i) {
            if (choices[i].first == value)
                settings.proxy.kind = static_cast<ProxySettings::Kind>(i);
        }
    };
    to.append(kind);
    to.append(proxy<&ProxySettings::host>("proxyHost", tr("Host"), tr("Name or address of the proxy; no scheme.")));
    to.last().check = [](const QJsonValue &value) {
        const QString text = value.toString();
        return text.contains(u'/') || text.contains(u' ') ? tr("Write the host alone, for example proxy.example.org.")
                                                          : QString();
    };
    to.append(proxy<&ProxySettings::port>("proxyPort", tr("Port"), tr("Port of the proxy.")));
    to.last().minimum = 1;
    to.last().maximum = 65535;
    to.append(proxy<&ProxySettings::user>("proxyUser", tr("User"), tr("Only for a proxy that asks for it.")));
    to.append(proxy<&ProxySettings::password>(
        "proxyPassword", tr("Password"), tr("Only for a proxy that asks for it. Saved only with the other secrets.")));
    to.last().type = Type::Password;
}

} // namespace Sockeye
