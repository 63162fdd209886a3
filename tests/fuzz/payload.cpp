// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "protocol/enginecodec.h"
#include "protocol/pollingpayload.h"

using namespace SocketIO;

// The body of a polling response: the first byte tells the form, the rest is the body.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto form = static_cast<PayloadForm>(data[0] % 3);
    const bool askedForBase64 = data[0] >= 128;
    const QByteArray body = Fuzz::bytesOf(data + 1, size - 1);
    for (const Protocol protocol : {Protocol::Auto, Protocol::V3, Protocol::V4})
        (void)payloadForm(protocol, "application/octet-stream", body);

    const auto decoded = decodePayload(body, form, askedForBase64);
    if (const auto *error = std::get_if<DecodeError>(&decoded)) {
        Fuzz::require(error->offset >= 0 && error->offset <= body.size(), "an error lies in the body");
        return 0;
    }
    const auto &packets = std::get<QList<EnginePacket>>(decoded);
    const bool isCounted = form == PayloadForm::Counted;
    const QByteArray written = encodePayload(packets, protocolOf(form), isCounted).body;
    const auto again = decodePayload(written, form);
    const auto *same = std::get_if<QList<EnginePacket>>(&again);
    Fuzz::require(same && same->size() == packets.size(), "what is written can be read");
    Fuzz::require(isCounted || *same == packets, "packets are read as they were written"); // counted text is escaped
    qsizetype announced = form == PayloadForm::Separated ? -1 : 0;
    for (const EnginePacket &packet : packets)
        announced += payloadSize(packet, protocolOf(form), isCounted);
    Fuzz::require(announced == written.size(), "sizes are right");
    return 0;
}
