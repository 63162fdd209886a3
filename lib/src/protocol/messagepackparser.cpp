// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/messagepackreader.h"
#include "protocol/messagepackwriter.h"
#include <SocketIO/parser.h>

namespace SocketIO {
namespace {

class MessagePackParser final : public Parser {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("msgpack"); }
    [[nodiscard]] EncodedMessages encode(const Packet &packet) const override
    {
        return {.binary = {writeMessagePack(packet)}};
    }
    [[nodiscard]] std::unique_ptr<PacketReader> makeReader() const override
    {
        return std::make_unique<MessagePackReader>();
    }
};

} // namespace

std::shared_ptr<const Parser> messagePackParser()
{
    static const auto parser = std::make_shared<const MessagePackParser>();
    return parser;
}

} // namespace SocketIO
