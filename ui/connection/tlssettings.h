// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Sockeye {

/// How a connection uses TLS: file names and texts only; the files are read when it connects.
struct TlsSettings {
    /// PEM file with the authorities that are trusted, instead of the system's; empty for the system's.
    QString authorities;
    /// PEM file with the client's own certificate, and what leads to its authority behind it; or PKCS #12.
    QString certificate;
    /// PEM file with its private key; may be empty when the certificate's file holds it.
    QString key;
    /// Opens the key. Never written anywhere.
    QString passphrase;
    /// SHA-256 of public keys, "sha256/…" in base64 or in hexadecimal; the server must have one of them.
    QStringList pins;
    /// The same, of certificates that a person accepted although their verification failed.
    QStringList accepted;
    /// Whether the server's certificate is verified at all.
    bool verify = true;

    friend bool operator==(const TlsSettings &, const TlsSettings &) = default;
};

} // namespace Sockeye
