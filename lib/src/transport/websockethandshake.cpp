// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/websockethandshake.h"

#include <algorithm>
#include <array>
#include <QCryptographicHash>

namespace SocketIO {

namespace {

bool isSame(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isEssential(QByteArrayView name)
{
    static constexpr std::array essential{QByteArrayView("Connection"),
                                          QByteArrayView("Upgrade"),
                                          QByteArrayView("Sec-WebSocket-Key"),
                                          QByteArrayView("Sec-WebSocket-Version"),
                                          QByteArrayView("Sec-WebSocket-Accept"),
                                          QByteArrayView("Sec-WebSocket-Extensions"),
                                          QByteArrayView("Sec-WebSocket-Protocol"),
                                          QByteArrayView("Content-Length"),
                                          QByteArrayView("Transfer-Encoding")};
    return std::any_of(essential.begin(), essential.end(), [name](QByteArrayView it) { return isSame(it, name); });
}

QByteArray hostOf(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    return url.port() < 0 ? host : QByteArray(host + ':' + QByteArray::number(url.port()));
}

QByteArray targetOf(const QUrl &url)
{
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (!target.startsWith('/'))
        target.prepend('/');
    return url.hasQuery() ? QByteArray(target + '?' + url.query(QUrl::FullyEncoded).toLatin1()) : target;
}

/// All lines of a header as the one they stand for (RFC 9110 section 5.3).
QByteArray wholeHeader(const HttpHead &head, QByteArrayView name)
{
    QByteArrayList values;
    for (const auto &header : head.headers) {
        if (isSame(header.first, name))
            values.append(header.second);
    }
    return values.join(", ");
}

QString quoted(const QByteArray &text)
{
    return text.isEmpty() ? QStringLiteral("missing") : QStringLiteral("\"%1\"").arg(QString::fromUtf8(text));
}

QString upgradeProblem(const HttpHead &answer, const WebSocketOffer &offer)
{
    if (!answer.hasToken("Upgrade", "websocket"))
        return QStringLiteral("its header Upgrade is %1").arg(quoted(wholeHeader(answer, "Upgrade")));
    if (!answer.hasToken("Connection", "upgrade"))
        return QStringLiteral("its header Connection is %1").arg(quoted(wholeHeader(answer, "Connection")));
    if (wholeHeader(answer, "Sec-WebSocket-Accept") != acceptOf(offer.key)) {
        return QStringLiteral("its header Sec-WebSocket-Accept does not answer our key, it is %1")
            .arg(quoted(wholeHeader(answer, "Sec-WebSocket-Accept")));
    }
    return {};
}

} // namespace

QByteArray acceptOf(const QByteArray &key)
{
    const QByteArray both = key + QByteArrayLiteral("258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
    return QCryptographicHash::hash(both, QCryptographicHash::Sha1).toBase64();
}

HttpHead upgradeRequest(const QUrl &url, const HeaderList &headers, const WebSocketOffer &offer)
{
    HttpHead head;
    head.method = "GET";
    head.target = targetOf(url);
    const auto addOurs = [&](const QByteArray &name, const QByteArray &value) {
        const bool isReplaced =
            std::any_of(headers.begin(), headers.end(), [&](const auto &it) { return isSame(it.first, name); });
        if (!isReplaced || isEssential(name))
            head.headers.append({name, value});
    };
    addOurs("Host", hostOf(url));
    addOurs("Connection", "Upgrade");
    addOurs("Upgrade", "websocket");
    addOurs("Sec-WebSocket-Version", "13");
    addOurs("Sec-WebSocket-Key", offer.key);
    if (offer.deflate)
        addOurs("Sec-WebSocket-Extensions", deflateOffer());
    if (!offer.subProtocols.isEmpty())
        addOurs("Sec-WebSocket-Protocol", offer.subProtocols.join(QLatin1String(", ")).toUtf8());
    std::copy_if(headers.begin(), headers.end(), std::back_inserter(head.headers),
                 [](const auto &header) { return !isEssential(header.first); });
    return head;
}

std::variant<WebSocketAgreement, QString> agreementOf(const HttpHead &answer, const WebSocketOffer &offer)
{
    if (const QString problem = upgradeProblem(answer, offer); !problem.isEmpty())
        return problem;
    WebSocketAgreement agreement;
    agreement.subProtocol = wholeHeader(answer, "Sec-WebSocket-Protocol");
    if (!agreement.subProtocol.isEmpty() && !offer.subProtocols.contains(QString::fromUtf8(agreement.subProtocol)))
        return QStringLiteral("it chose the sub-protocol %1, which was not offered").arg(quoted(agreement.subProtocol));
    const QByteArray extensions = wholeHeader(answer, "Sec-WebSocket-Extensions");
    if (extensions.isEmpty())
        return agreement;
    if (!offer.deflate)
        return QStringLiteral("it has extensions that were not offered: %1").arg(QString::fromUtf8(extensions));
    auto terms = readDeflateTerms(extensions);
    if (auto *problem = std::get_if<QString>(&terms))
        return *problem;
    agreement.deflate = std::get<DeflateTerms>(terms);
    return agreement;
}

} // namespace SocketIO
