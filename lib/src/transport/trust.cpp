// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/trust.h"

#include <algorithm>
#include <optional>
#include <QCryptographicHash>
#include <QSslCertificate>

namespace SocketIO {
namespace {

/// One value of DER (X.690 section 8.1): where it starts, where its content starts, and where it ends.
struct DerValue {
    QByteArrayView whole;
    QByteArrayView content;
};

/// Takes the first value off `rest`; nothing when it is cut short.
std::optional<DerValue> takeValue(QByteArrayView &rest)
{
    constexpr qsizetype Head = 2;
    constexpr int LongForm = 0x80;
    if (rest.size() < Head)
        return std::nullopt;
    const auto octet = [&rest](qsizetype at) { return int(static_cast<unsigned char>(rest[at])); };
    const int sizeBytes = octet(1) >= LongForm ? octet(1) - LongForm : 0;
    constexpr int MaxSizeBytes = 4;
    if (sizeBytes > MaxSizeBytes || rest.size() < Head + sizeBytes)
        return std::nullopt;
    qint64 size = sizeBytes == 0 ? octet(1) : 0;
    for (int i = 0; i < sizeBytes; ++i)
        size = size << 8 | octet(Head + i);
    const qint64 end = Head + sizeBytes + size;
    if (rest.size() < end)
        return std::nullopt;
    const DerValue value{rest.first(end), rest.sliced(Head + sizeBytes, size)};
    rest = rest.sliced(end);
    return value;
}

/// SubjectPublicKeyInfo of a certificate (RFC 5280 section 4.1) as it stands there. QSslKey knows no Ed25519 keys and
/// would give nothing for all of them alike.
QByteArrayView publicKeyOf(QByteArrayView certificate)
{
    constexpr char ExplicitVersion = '\xa0';
    const auto whole = takeValue(certificate);
    QByteArrayView fields = whole ? whole->content : QByteArrayView();
    const auto signedPart = takeValue(fields);
    fields = signedPart ? signedPart->content : QByteArrayView();
    // Serial number, signature algorithm, issuer, validity and subject stand before the key; a version before them.
    const int before = fields.startsWith(ExplicitVersion) ? 6 : 5;
    for (int i = 0; i < before; ++i) {
        if (!takeValue(fields))
            return {};
    }
    const auto key = takeValue(fields);
    return key ? key->whole : QByteArrayView();
}

QString nameOr(const QString &name)
{
    return name.isEmpty() ? QStringLiteral("nobody") : name;
}

QString described(const QList<QSslCertificate> &chain)
{
    if (chain.isEmpty() || chain.first().isNull())
        return QStringLiteral("It showed no certificate.");
    const QSslCertificate &own = chain.first();
    return QStringLiteral("Its certificate is for %1, issued by %2.")
        .arg(nameOr(own.subjectDisplayName()), nameOr(own.issuerDisplayName()));
}

QString wordsOf(const QList<QSslError> &errors)
{
    QStringList words;
    for (const QSslError &error : errors) {
        QString said = error.errorString();
        while (said.endsWith(QLatin1Char('.')))
            said.chop(1);
        if (!words.contains(said))
            words.append(said);
    }
    return words.join(QLatin1String("; "));
}

} // namespace

QByteArray publicKeyPin(const QSslCertificate &certificate)
{
    const QByteArray bytes = certificate.toDer();
    const QByteArrayView key = publicKeyOf(bytes);
    return key.isEmpty() ? QByteArray() : QCryptographicHash::hash(key.toByteArray(), QCryptographicHash::Sha256);
}

QList<QSslError> distrusted(const QList<QSslError> &errors, const NetworkOptions &network)
{
    const QSslSocket::PeerVerifyMode mode = network.tls.peerVerifyMode();
    if (mode == QSslSocket::VerifyNone || mode == QSslSocket::QueryPeer)
        return {};
    const auto isAccepted = [&network](const QSslError &error) {
        return std::any_of(
            network.acceptedTlsErrors.begin(), network.acceptedTlsErrors.end(), [&error](const QSslError &accepted) {
                return accepted.error() == error.error()
                    && (accepted.certificate().isNull() || accepted.certificate() == error.certificate());
            });
    };
    QList<QSslError> left;
    std::copy_if(errors.begin(), errors.end(), std::back_inserter(left),
                 [&](const QSslError &error) { return error.error() != QSslError::NoError && !isAccepted(error); });
    return left;
}

bool hasPinnedKey(const QList<QSslCertificate> &chain, const NetworkOptions &network)
{
    if (network.pinnedKeys.isEmpty())
        return true;
    const QByteArray pin = chain.isEmpty() ? QByteArray() : publicKeyPin(chain.first());
    return !pin.isEmpty() && network.pinnedKeys.contains(pin);
}

Error trustError(const QList<QSslError> &errors, const QList<QSslCertificate> &chain, const QUrl &url)
{
    Error error{Error::Kind::Network, QStringLiteral("tls-untrusted")};
    error.phase = Error::Phase::Tls;
    error.url = url;
    if (errors.isEmpty()) {
        error.code = QStringLiteral("tls-pin");
        error.message = QStringLiteral("The public key of %1 is none of the pinned ones. %2 Compare its key with "
                                       "NetworkOptions::pinnedKeys; somebody may be in between.")
                            .arg(url.host(), described(chain));
    } else {
        error.message = QStringLiteral("The certificate of %1 is not trusted: %2. %3 Add its authority to "
                                       "NetworkOptions::tls, or accept the error in acceptedTlsErrors.")
                            .arg(url.host(), wordsOf(errors), described(chain));
    }
    return error;
}

} // namespace SocketIO
