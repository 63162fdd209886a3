// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/utf8.h"

#include <array>
#include <cstring>

namespace SocketIO {

namespace {

/// Which bytes may follow a first byte: how many, and the range of the first of them (Unicode, table 3-7).
struct Sequence {
    int size = 0; ///< 0: cannot be a first byte
    uchar least = 0x80;
    uchar most = 0xbf;
};

Sequence sequenceOf(uchar first)
{
    if (first < 0x80)
        return {1};
    if (first >= 0xc2 && first <= 0xdf)
        return {2};
    if (first == 0xe0)
        return {3, 0xa0};
    if (first == 0xed)
        return {3, 0x80, 0x9f};
    if (first >= 0xe1 && first <= 0xef)
        return {3};
    if (first == 0xf0)
        return {4, 0x90};
    if (first >= 0xf1 && first <= 0xf3)
        return {4};
    if (first == 0xf4)
        return {4, 0x80, 0x8f};
    return {};
}

} // namespace

bool isUtf8(QByteArrayView text)
{
    constexpr quint64 HighBits = 0x8080'8080'8080'8080;
    constexpr qsizetype Word = sizeof HighBits;
    using Block = std::array<quint64, 4>;
    if (text.size() < Word)
        return text.isValidUtf8();
    const char *at = text.data();
    const char *const last = at + text.size() - Word;
    quint64 seen = 0;
    for (Block block; last - at >= qsizetype(sizeof block) && (seen & HighBits) == 0; at += sizeof block) {
        std::memcpy(block.data(), at, sizeof block);
        seen = block[0] | block[1] | block[2] | block[3];
    }
    const auto look = [&seen](const char *from) {
        quint64 word = 0;
        std::memcpy(&word, from, sizeof word);
        seen |= word;
    };
    for (; last - at > 0; at += Word)
        look(at);
    look(last); // some of it for the second time
    return (seen & HighBits) == 0 || text.isValidUtf8();
}

qsizetype invalidUtf8At(QByteArrayView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const Sequence sequence = sequenceOf(uchar(text[at]));
        if (sequence.size == 0)
            return at;
        for (int i = 1; i < sequence.size; ++i) {
            if (at + i == text.size())
                return text.size();
            const auto byte = uchar(text[at + i]);
            const bool isSecond = i == 1;
            if (byte < (isSecond ? sequence.least : 0x80) || byte > (isSecond ? sequence.most : 0xbf))
                return at + i;
        }
        at += sequence.size;
    }
    return -1;
}

} // namespace SocketIO
