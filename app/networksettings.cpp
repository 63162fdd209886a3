// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "networksettings.h"

#include "connection/pemfile.h"
#include <QFile>
#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QSslCertificate>
#include <QSslKey>

namespace Sockeye {

using SocketIO::NetworkOptions;

namespace {

/// No certificate's file is bigger.
constexpr qint64 MostRead = 4 * 1024 * 1024;

/// Empty for what cannot be read; PemFile has said so before.
QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.read(MostRead) : QByteArray();
}

QSslKey keyFrom(const QByteArray &pem, const QByteArray &passphrase)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        const QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, passphrase);
        if (!key.isNull())
            return key;
    }
    return {};
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost"))
        || QHostAddress(host).isLoopback();
}

QString nameOf(const QStringList &common, const QString &otherwise)
{
    return common.isEmpty() || common.constFirst().isEmpty() ? otherwise : common.constFirst();
}

} // namespace

NetworkSettings::Compiled NetworkSettings::compile(const ConnectionSettings &settings)
{
    NetworkOptions options;
    options.keepsCookies = settings.keepsCookies;
    for (const QString &problem :
         {readTls(settings.tls, options), readProxy(settings, options), readCookies(settings.cookies, options)}) {
        if (!problem.isEmpty())
            return problem;
    }
    return options;
}

QString NetworkSettings::readTls(const TlsSettings &settings, NetworkOptions &to)
{
    for (const QString &problem : {readAuthorities(settings, to), readCertificate(settings, to)}) {
        if (!problem.isEmpty())
            return problem;
    }
    for (const QString &pin : settings.pins + settings.accepted) {
        const QByteArray bytes = PemFile::pinBytes(pin);
        if (bytes.isEmpty())
            return tr("“%1” is no SHA-256 of a public key.").arg(pin);
        to.pinnedKeys.append(bytes);
    }
    // An accepted certificate is known by its key: that must be it, and who signed it does not matter.
    if (!settings.verify)
        to.tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    else if (!settings.accepted.isEmpty())
        to.tls.setPeerVerifyMode(QSslSocket::QueryPeer);
    return {};
}

QString NetworkSettings::readAuthorities(const TlsSettings &settings, NetworkOptions &to)
{
    if (settings.authorities.isEmpty())
        return {};
    if (const QString problem = PemFile::problem(settings.authorities, PemFile::Content::Certificate);
        !problem.isEmpty())
        return tr("The authorities cannot be used. %1").arg(problem);
    const auto authorities = QSslCertificate::fromData(contentOf(settings.authorities), QSsl::Pem);
    if (authorities.isEmpty())
        return tr("No certificate could be read from “%1”.").arg(settings.authorities);
    to.tls.setCaCertificates(authorities);
    return {};
}

QString NetworkSettings::readCertificate(const TlsSettings &settings, NetworkOptions &to)
{
    if (settings.certificate.isEmpty())
        return settings.key.isEmpty() ? QString()
                                      : tr("There is a private key, but no client certificate that belongs to it.");
    const QString problem = PemFile::problem(settings.certificate, PemFile::Content::ClientCertificate);
    if (!problem.isEmpty())
        return tr("The client certificate cannot be used. %1").arg(problem);
    const auto chain = QSslCertificate::fromData(contentOf(settings.certificate), QSsl::Pem);
    if (!chain.isEmpty()) {
        to.tls.setLocalCertificateChain(chain);
        return readKey(settings, to);
    }
    QFile file(settings.certificate);
    QSslKey key;
    QSslCertificate certificate;
    QList<QSslCertificate> authorities;
    if (!file.open(QIODevice::ReadOnly)
        || !QSslCertificate::importPkcs12(&file, &key, &certificate, &authorities, settings.passphrase.toUtf8()))
        return tr("The client certificate “%1” could not be opened. Is the passphrase right?")
            .arg(settings.certificate);
    to.tls.setLocalCertificateChain(QList<QSslCertificate>{certificate} + authorities);
    to.tls.setPrivateKey(key);
    return {};
}

QString NetworkSettings::readKey(const TlsSettings &settings, NetworkOptions &to)
{
    const QString name = settings.key.isEmpty() ? settings.certificate : settings.key;
    if (const QString problem = PemFile::problem(name, PemFile::Content::Key); !problem.isEmpty())
        return tr("The client certificate needs its private key. %1").arg(problem);
    const QSslKey key = keyFrom(contentOf(name), settings.passphrase.toUtf8());
    if (key.isNull())
        return settings.passphrase.isEmpty()
            ? tr("The private key in “%1” could not be opened. Does it need a passphrase?").arg(name)
            : tr("The private key in “%1” could not be opened. Is the passphrase right?").arg(name);
    to.tls.setPrivateKey(key);
    return {};
}

QString NetworkSettings::readProxy(const ConnectionSettings &settings, NetworkOptions &to)
{
    using Kind = ProxySettings::Kind;
    const ProxySettings &proxy = settings.proxy;
    if (proxy.kind == Kind::System) {
        const QUrl url(settings.url);
        const QNetworkProxy system = isLoopback(url)
            ? QNetworkProxy(QNetworkProxy::DefaultProxy)
            : QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)).value(0);
        if (system.type() != QNetworkProxy::DefaultProxy && system.type() != QNetworkProxy::NoProxy)
            to.proxy = system;
        return {};
    }
    if (proxy.kind == Kind::None) {
        to.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        return {};
    }
    if (proxy.host.isEmpty())
        return tr("The proxy has no host. Name it under Proxy, or choose another proxy.");
    to.proxy = QNetworkProxy(proxy.kind == Kind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy,
                             proxy.host, static_cast<quint16>(proxy.port), proxy.user, proxy.password);
    return {};
}

QString NetworkSettings::readCookies(const QStringList &lines, NetworkOptions &to)
{
    for (const QString &line : lines) {
        const QList<QNetworkCookie> read = QNetworkCookie::parseCookies(line.toUtf8());
        if (read.size() != 1)
            return tr("“%1” is no cookie. Write name=value.").arg(line);
        to.cookies += read;
    }
    return {};
}

ShownCertificate NetworkSettings::describe(const QSslCertificate &certificate)
{
    return {nameOf(certificate.subjectInfo(QSslCertificate::CommonName), certificate.subjectDisplayName()),
            nameOf(certificate.issuerInfo(QSslCertificate::CommonName), certificate.issuerDisplayName()),
            certificate.effectiveDate(), certificate.expiryDate(),
            PemFile::pinText(SocketIO::publicKeyPin(certificate))};
}

CertificateRefusal NetworkSettings::describe(const QList<QSslError> &errors, const QList<QSslCertificate> &chain)
{
    CertificateRefusal refusal;
    for (const QSslError &error : errors) {
        if (error.error() != QSslError::NoError && !refusal.problems.contains(error.errorString()))
            refusal.problems.append(error.errorString());
    }
    for (const QSslCertificate &certificate : chain)
        refusal.chain.append(describe(certificate));
    return refusal;
}

} // namespace Sockeye
