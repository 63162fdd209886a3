// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/tlswords.h"

#include <QSslCertificate>
#include <QSslCipher>
#include <QSslConfiguration>

namespace SocketIO {

QByteArray tlsWords(const QSslConfiguration &tls)
{
    const QSslCipher cipher = tls.sessionCipher();
    const QString peer = tls.peerCertificate().subjectDisplayName();
    return (cipher.protocolString() + QLatin1Char(' ') + cipher.name() + QLatin1Char(' ') + peer).toUtf8();
}

} // namespace SocketIO
