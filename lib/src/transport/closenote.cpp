// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/closenote.h"

#include "transport/wireframe.h"
#include <QtEndian>

namespace SocketIO {

namespace {
constexpr qsizetype CodeSize = 2;
} // namespace

bool CloseCode::isAllowed(int code)
{
    // 1012 to 1014 are IANA's, later than the RFC; 3000 to 4999 belong to libraries and applications.
    const bool isDefined = (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014);
    return isDefined || (code >= 3000 && code <= 4999);
}

QString CloseCode::meaning(int code)
{
    switch (code) {
    case Normal:
        return QStringLiteral("normal");
    case 1001:
        return QStringLiteral("going away");
    case ProtocolError:
        return QStringLiteral("protocol error");
    case 1003:
        return QStringLiteral("unacceptable data");
    case NoStatus:
        return QStringLiteral("no code given");
    case InvalidPayload:
        return QStringLiteral("invalid payload");
    case 1008:
        return QStringLiteral("policy violation");
    case TooBig:
        return QStringLiteral("message too big");
    case 1010:
        return QStringLiteral("extension missing");
    case 1011:
        return QStringLiteral("internal error");
    case 1012:
        return QStringLiteral("service restart");
    case 1013:
        return QStringLiteral("try again later");
    case 1014:
        return QStringLiteral("bad gateway");
    default:
        return {};
    }
}

QByteArray CloseNote::encoded() const
{
    if (code == CloseCode::NoStatus)
        return {};
    QByteArray bytes(CodeSize, Qt::Uninitialized);
    qToBigEndian(quint16(code), bytes.data());
    qsizetype size = std::min(reason.size(), WireFrame::MaxControl - CodeSize);
    const auto isInsideCharacter = [](char byte) { return (byte & 0xc0) == 0x80; };
    while (size < reason.size() && size > 0 && isInsideCharacter(reason[size]))
        --size;
    return bytes + reason.first(size);
}

QString CloseNote::words() const
{
    QString text = QStringLiteral("close code %1").arg(code);
    if (const QString meaning = CloseCode::meaning(code); !meaning.isEmpty())
        text += QStringLiteral(" (%1)").arg(meaning);
    if (!reason.isEmpty())
        text += QStringLiteral(": ") + QString::fromUtf8(reason);
    return text;
}

std::optional<CloseProblem> readCloseNote(QByteArrayView payload, CloseNote *note)
{
    *note = {};
    if (payload.isEmpty())
        return std::nullopt;
    if (payload.size() < CodeSize)
        return CloseProblem{CloseCode::ProtocolError, QStringLiteral("a close frame with half a code")};
    const int code = qFromBigEndian<quint16>(payload.data());
    if (!CloseCode::isAllowed(code))
        return CloseProblem{CloseCode::ProtocolError, QStringLiteral("a close frame with the code %1").arg(code)};
    const QByteArrayView reason = payload.sliced(CodeSize);
    if (!reason.isValidUtf8())
        return CloseProblem{CloseCode::InvalidPayload, QStringLiteral("a close frame whose reason is no UTF-8")};
    *note = {code, reason.toByteArray()};
    return std::nullopt;
}

} // namespace SocketIO
