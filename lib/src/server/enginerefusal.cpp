// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "server/enginerefusal.h"

#include "server/enginepeer.h"

namespace SocketIO {

namespace {

QByteArray messageOf(EngineRefusal refusal)
{
    switch (refusal) {
    case EngineRefusal::UnknownTransport:
        return QByteArrayLiteral("Transport unknown");
    case EngineRefusal::UnknownSid:
        return QByteArrayLiteral("Session ID unknown");
    case EngineRefusal::BadHandshakeMethod:
        return QByteArrayLiteral("Bad handshake method");
    case EngineRefusal::BadRequest:
        return QByteArrayLiteral("Bad request");
    case EngineRefusal::BadVersion:
        return QByteArrayLiteral("Unsupported protocol version");
    }
    Q_UNREACHABLE();
}

std::optional<EngineRefusal> sessionRefusal(const HttpRequest &request, const QString &transport,
                                            const EnginePeer *session)
{
    if (!session)
        return EngineRefusal::UnknownSid;
    const bool fits = request.isUpgrade() ? session->canUpgrade()
                                          : transport == session->transport() && (request.isGet() || request.isPost());
    if (!fits || request.parameter(QStringLiteral("EIO")) != QLatin1String("4"))
        return EngineRefusal::BadRequest;
    return std::nullopt;
}

} // namespace

std::optional<EngineRefusal> refusalOf(const HttpRequest &request, const EnginePeer *session)
{
    const QString transport = request.parameter(QStringLiteral("transport"));
    const bool isWebSocket = transport == QLatin1String("websocket");
    if (!isWebSocket && transport != QLatin1String("polling"))
        return EngineRefusal::UnknownTransport;
    if (!request.parameter(QStringLiteral("sid")).isEmpty()) {
        if (session && request.isUpgrade() != isWebSocket)
            return EngineRefusal::BadRequest;
        return sessionRefusal(request, transport, session);
    }
    if (!request.isGet())
        return EngineRefusal::BadHandshakeMethod;
    if (request.isUpgrade() != isWebSocket)
        return EngineRefusal::BadRequest;
    if (request.parameter(QStringLiteral("EIO")) != QLatin1String("4"))
        return EngineRefusal::BadVersion;
    return std::nullopt;
}

HttpReply refusalReply(EngineRefusal refusal)
{
    const QByteArray body = R"({"code":)" + QByteArray::number(static_cast<int>(refusal)) + R"(,"message":")"
        + messageOf(refusal) + R"("})";
    return {.status = 400, .reason = "Bad Request", .type = "application/json", .body = body};
}

HttpReply upgradeRefusalReply(EngineRefusal refusal)
{
    return {.status = 400, .reason = "Bad Request", .type = "text/html", .body = messageOf(refusal)};
}

} // namespace SocketIO
