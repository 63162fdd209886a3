// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/messagepackreader.h"

#include "protocol/messagepackvisitor.h"
#include <msgpack/unpack.hpp>

namespace SocketIO {
namespace {

PacketReader::Fault fault(std::size_t offset, const QString &reason)
{
    return {static_cast<qsizetype>(offset), QStringLiteral("MessagePack: ") + reason};
}

} // namespace

PacketReader::Result MessagePackReader::receiveText(const QByteArray &)
{
    return fault(
        0, QStringLiteral("got text, but each packet is one binary message; does the server use the same parser?"));
}

PacketReader::Result MessagePackReader::receiveBinary(const QByteArray &message)
{
    const auto size = static_cast<std::size_t>(message.size());
    std::size_t offset = 0;
    MessagePackVisitor visitor;
    try {
        if (!msgpack::parse(message.constData(), size, offset, visitor) && visitor.problem().isEmpty())
            return fault(offset,
                         visitor.isCutOff() ? QStringLiteral("the packet is cut off")
                                            : QStringLiteral("a byte that starts no value"));
    } catch (const msgpack::unpack_error &error) {
        return fault(offset, QString::fromUtf8(error.what()));
    }
    if (!visitor.problem().isEmpty())
        return fault(offset, visitor.problem());
    if (offset < size)
        return fault(offset, QStringLiteral("%1 bytes behind the packet").arg(size - offset));
    Result result = visitor.takePacket();
    if (const auto *wrong = std::get_if<Fault>(&result))
        return fault(0, wrong->reason);
    return result;
}

} // namespace SocketIO
