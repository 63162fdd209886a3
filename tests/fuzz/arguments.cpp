// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "fuzz.h"

#include "protocol/messagepackwriter.h"
#include <SocketIO/arguments.h>

using namespace SocketIO;

namespace {

// Every way to read one, on any value.
void readAll(const Arguments &arguments)
{
    for (qsizetype i = 0; i <= arguments.size(); ++i) {
        (void)arguments.value<QString>(i);
        (void)arguments.value<QByteArray>(i);
        (void)arguments.value<qint64>(i);
        (void)arguments.value<quint64>(i);
        (void)arguments.value<double>(i);
        (void)arguments.value<bool>(i);
        (void)arguments.value<QJsonObject>(i);
        (void)arguments.value<QVariant>(i);
        (void)arguments.json(i);
    }
    (void)arguments.values<QString, int, QJsonValue>();
    (void)arguments.toVariantList();
}

} // namespace

// A JSON array; the first byte is the number of its attachments.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr int MostAttachments = 12;
    if (size == 0)
        return 0;
    QByteArrayList attachments;
    for (int i = 0; i < data[0] % MostAttachments; ++i)
        attachments.append(QByteArray(i, 'x'));
    const QByteArray array = Fuzz::bytesOf(data + 1, size - 1);
    const auto parsed = Arguments::fromJson(array, attachments);
    if (const auto *error = std::get_if<JsonError>(&parsed)) {
        Fuzz::require(error->offset >= 0 && error->offset <= array.size(), "an error lies in the text");
        return 0;
    }
    const auto &arguments = std::get<Arguments>(parsed);
    readAll(arguments);
    Fuzz::require(arguments.toJsonArray().size() == arguments.size(), "each argument has a JSON value");
    ArgumentsWriter writer;
    writer.value(QCborValue(arguments.toCbor()));
    const Arguments written = Arguments::fromWriter(std::move(writer));
    Fuzz::require(written.size() == arguments.size(), "values can be written again");
    Packet packet;
    packet.arguments = arguments;
    const auto result = messagePackParser()->makeReader()->receiveBinary(writeMessagePack(packet));
    if (const auto *read = std::get_if<Packet>(&result))
        Fuzz::require(read->arguments.size() == arguments.size(), "MessagePack keeps each argument");
    else // an object that looks like the stand-in for binary, beside binary
        Fuzz::require(!attachments.isEmpty(), "MessagePack can be read back");
    return 0;
}
