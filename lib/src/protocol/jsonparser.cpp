// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/packetform.h"
#include "protocol/socketdecoder.h"
#include <SocketIO/parser.h>

namespace SocketIO {
namespace {

Packet packetOf(const SocketPacket &decoded)
{
    Packet packet;
    packet.type = static_cast<Packet::Type>(decoded.type);
    packet.nsp = decoded.nsp;
    packet.id = decoded.id;
    packet.name = decoded.name;
    if (packet.type == Packet::Type::Event || packet.type == Packet::Type::Ack)
        packet.arguments = Arguments(decoded.data, decoded.attachments, decoded.size, decoded.first);
    else
        packet.json = decoded.data.view().toByteArray();
    return packet;
}

class JsonPacketReader final : public PacketReader {
public:
    [[nodiscard]] Result receiveText(const QByteArray &message) override
    {
        return told(m_decoder.receive(Slice(message)));
    }
    [[nodiscard]] Result receiveBinary(const QByteArray &message) override { return told(m_decoder.receive(message)); }

private:
    [[nodiscard]] static Result told(const SocketDecoder::Result &decoded)
    {
        if (const auto *packet = std::get_if<SocketPacket>(&decoded))
            return packetOf(*packet);
        if (const auto *error = std::get_if<DecodeError>(&decoded))
            return Fault{error->offset, error->reason};
        return Incomplete{};
    }

    SocketDecoder m_decoder;
};

class JsonParser final : public Parser {
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("json"); }
    [[nodiscard]] EncodedMessages encode(const Packet &packet) const override
    {
        const EncodedPacket encoded = jsonPacket(packet);
        return {encoded.packetText().view().toByteArray(), encoded.attachments};
    }
    [[nodiscard]] std::unique_ptr<PacketReader> makeReader() const override
    {
        return std::make_unique<JsonPacketReader>();
    }
};

} // namespace

std::shared_ptr<const Parser> jsonParser()
{
    static const auto parser = std::make_shared<const JsonParser>();
    return parser;
}

} // namespace SocketIO
