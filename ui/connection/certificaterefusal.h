// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace Sockeye {

/// One certificate, as people compare them.
struct ShownCertificate {
    QString subject;
    QString issuer;
    QDateTime validFrom;
    QDateTime validUntil;
    /// SHA-256 of its public key, "sha256/…" in base64.
    QString pin;

    friend bool operator==(const ShownCertificate &, const ShownCertificate &) = default;
};

/// A server's certificate that was not trusted: why, and the whole chain with the server's own first.
struct CertificateRefusal {
    QStringList problems;
    QList<ShownCertificate> chain;

    friend bool operator==(const CertificateRefusal &, const CertificateRefusal &) = default;
};

} // namespace Sockeye

Q_DECLARE_METATYPE(Sockeye::CertificateRefusal)
