// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

/// Certificates made for this run of the test, by the script that made those of tests/support/certificates; besides
/// them `not-yet`, which is valid in another century, and `self-signed`.
class MadeCertificates {
public:
    /// False when they could not be made, which needs bash and openssl.
    [[nodiscard]] bool make()
    {
        QFile script(QStringLiteral(SOURCE_ROOT "/tests/support/certificates/make.sh"));
        QFile copy(path(QStringLiteral("make.sh")));
        if (!script.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly))
            return false;
        copy.write(script.readAll()
                   + "begin=21000101000000Z\n"
                     "certificate not-yet localhost \"$here\"\n"
                     "key self-signed\n"
                     "openssl req -new -x509 -key self-signed.key -subj /CN=localhost -days 30 "
                     "-addext subjectAltName=DNS:localhost,IP:127.0.0.1 -out self-signed.crt\n");
        copy.close();
        QProcess bash;
        bash.start(QStringLiteral("bash"), {copy.fileName()});
        return bash.waitForFinished() && bash.exitCode() == 0;
    }

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString path(const QString &file) const { return m_folder.filePath(file); }

private:
    QTemporaryDir m_folder;
};
