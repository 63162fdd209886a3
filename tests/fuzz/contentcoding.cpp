// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/contentcoding.h"
#include "fuzz.h"

using namespace SocketIO;

// A body as it came; the first byte tells its coding.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr qint64 Limit = 64 * 1024;
    constexpr qsizetype SoonAfter = 64 * 1024;
    static constexpr const char *Codings[] = {"gzip", "deflate", "identity", "br"};
    if (size == 0)
        return 0;
    const QByteArray body = Fuzz::bytesOf(data + 1, size - 1);
    const auto decoded = decodedContent(body, Codings[data[0] % 4], Limit);
    if (const auto *content = std::get_if<QByteArray>(&decoded))
        Fuzz::require(content->size() <= qMax(Limit + SoonAfter, qint64(body.size())), "inflating stops at the limit");
    return 0;
}
