// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace Sockeye {

/// What can be told of a certificate's file before it is used, and of pins.
class PemFile {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::PemFile)

public:
    /// ClientCertificate may also be PKCS #12.
    enum class Content { Certificate, ClientCertificate, Key };

    /// Why the file cannot hold that; empty when it can, and for no name.
    [[nodiscard]] static QString problem(const QString &name, Content content);
    /// The 32 bytes that "sha256/…", "sha256//…", base64 alone or hexadecimal digits stand for; empty for none.
    [[nodiscard]] static QByteArray pinBytes(const QString &pin);
    [[nodiscard]] static QString pinText(const QByteArray &bytes);
};

} // namespace Sockeye
