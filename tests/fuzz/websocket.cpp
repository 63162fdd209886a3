// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "transport/framereader.h"
#include "transport/messagereader.h"
#include <cstring>
#include <QByteArrayList>

using namespace SocketIO;

namespace {

constexpr qint64 MostMessage = 256 * 1024;

struct Received {
    QByteArrayList messages;
    int closeCode = 0;
    friend bool operator==(const Received &, const Received &) = default;
};

// All frames that are complete; false when nothing more can come.
bool drain(FrameReader &frames, MessageReader &messages, Received &received)
{
    for (;;) {
        const FrameReader::Found found = frames.next();
        if (found == FrameReader::Found::Nothing)
            return true;
        if (found != FrameReader::Found::Frame) {
            received.closeCode = frames.fault().closeCode;
            return false;
        }
        if (frames.frame().isControl())
            continue;
        const MessageReader::Taken taken = messages.take(frames);
        if (taken == MessageReader::Taken::Fault) {
            received.closeCode = messages.fault().closeCode;
            return false;
        }
        if (taken == MessageReader::Taken::Message)
            received.messages.append(messages.takeMessage());
    }
}

Received receive(const QByteArray &stream, qsizetype piece, const std::optional<DeflateTerms> &terms)
{
    FrameReader frames(MostMessage, terms.has_value());
    MessageReader messages(MostMessage, terms);
    Received received;
    for (qsizetype at = 0; at < stream.size();) {
        const std::span<char> room = frames.room(qMin(piece, stream.size() - at));
        Fuzz::require(!room.empty(), "there is room for a byte");
        std::memcpy(room.data(), stream.constData() + at, room.size());
        frames.advance(static_cast<qsizetype>(room.size()));
        at += static_cast<qsizetype>(room.size());
        if (!drain(frames, messages, received))
            break;
    }
    return received;
}

} // namespace

// What a server sends behind the handshake. The first byte tells the terms of compression, the second the size of the
// pieces it comes in.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    std::optional<DeflateTerms> terms;
    if (data[0] % 2 == 1)
        terms = DeflateTerms{.serverForgets = data[0] % 4 == 3};
    const QByteArray stream = Fuzz::bytesOf(data + 2, size - 2);
    const Received whole = receive(stream, qMax(stream.size(), qsizetype(1)), terms);
    for (const QByteArray &message : whole.messages)
        Fuzz::require(message.size() <= MostMessage, "no message is longer than allowed");
    Fuzz::require(receive(stream, 1 + data[1], terms) == whole, "pieces make no difference");
    return 0;
}
