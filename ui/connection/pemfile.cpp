// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/pemfile.h"
#include <QFile>
#include <QFileInfo>

namespace Sockeye {

namespace {

constexpr qint64 MostRead = 4 * 1024 * 1024;
constexpr int PinSize = 32;

} // namespace

QString PemFile::problem(const QString &name, Content content)
{
    if (name.isEmpty())
        return {};
    const QFileInfo info(name);
    if (!info.exists())
        return tr("There is no file “%1”.").arg(name);
    QFile file(name);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return tr("“%1” cannot be read.").arg(name);
    const QByteArray bytes = file.read(MostRead);
    const bool hasCertificate = bytes.contains("-----BEGIN CERTIFICATE-----");
    const bool hasKey = bytes.contains("PRIVATE KEY-----");
    if (content == Content::Key && !hasKey)
        return hasCertificate ? tr("This file holds a certificate, but no private key.")
                              : tr("This file holds no private key in PEM (“-----BEGIN PRIVATE KEY-----”).");
    const bool isPkcs12 = content == Content::ClientCertificate && bytes.startsWith('\x30');
    if (content != Content::Key && !hasCertificate && !isPkcs12)
        return hasKey ? tr("This file holds a private key, but no certificate.")
                      : tr("This file holds no certificate in PEM (“-----BEGIN CERTIFICATE-----”).");
    return {};
}

QByteArray PemFile::pinBytes(const QString &pin)
{
    QString text = pin.trimmed();
    const QLatin1String prefix("sha256");
    if (text.startsWith(prefix, Qt::CaseInsensitive))
        text = text.mid(prefix.size() + 1); // with the sign behind it
    constexpr qsizetype Base64Size = 44;
    if (text.size() == Base64Size + 1 && text.startsWith(u'/'))
        text = text.mid(1); // as curl writes it
    const QString digits = QString(text).remove(u':');
    if (digits.size() == 2 * PinSize) {
        const QByteArray bytes = QByteArray::fromHex(digits.toLatin1());
        return bytes.size() == PinSize ? bytes : QByteArray();
    }
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == PinSize ? decoded.decoded : QByteArray();
}

QString PemFile::pinText(const QByteArray &bytes)
{
    return QStringLiteral("sha256/") + QString::fromLatin1(bytes.toBase64());
}

} // namespace Sockeye
