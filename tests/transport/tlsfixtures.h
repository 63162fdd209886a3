// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

/// A certificate of tests/support/certificates.
inline QSslCertificate testCertificate(const char *name)
{
    const QString path = QStringLiteral(SOURCE_ROOT "/tests/support/certificates/%1.crt").arg(QLatin1String(name));
    return QSslCertificate::fromPath(path).value(0);
}

/// Who shows this certificate, as a server or as a client.
inline QSslConfiguration tlsOf(const char *name)
{
    QFile file(QStringLiteral(SOURCE_ROOT "/tests/support/certificates/%1.key").arg(QLatin1String(name)));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(testCertificate(name));
    if (file.open(QIODevice::ReadOnly))
        tls.setPrivateKey(QSslKey(&file, QSsl::Ec));
    return tls;
}

/// Who trusts the authority of all of them, and nobody else.
inline QSslConfiguration trustingTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates({testCertificate("ca")});
    return tls;
}
