// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/websockettext.h"

#include <array>
#include <cstring>

namespace SocketIO {

namespace {

// Copies character by character; returns whether all were ASCII, else the copy is worth nothing.
template <typename From, typename To> bool copyAscii(const From *from, qsizetype size, To *to)
{
    constexpr std::size_t Block = 16; // a fixed number, for which compilers use vector instructions
    constexpr auto BlockSize = qsizetype(Block);
    std::array<From, Block> seen{};
    const auto copyBlock = [&](qsizetype at) {
        std::array<From, Block> in;
        std::array<To, Block> out;
        std::memcpy(in.data(), from + at, sizeof in);
        for (std::size_t i = 0; i < Block; ++i)
            seen[i] = static_cast<From>(seen[i] | in[i]);
        for (std::size_t i = 0; i < Block; ++i)
            out[i] = static_cast<To>(in[i]);
        std::memcpy(to + at, out.data(), sizeof out);
    };
    qsizetype at = 0;
    for (; size - at >= BlockSize; at += BlockSize)
        copyBlock(at);
    if (at > 0 && at < size) {
        copyBlock(size - BlockSize); // some of them for the second time
        at = size;
    }
    for (; at < size; ++at) {
        seen[0] = static_cast<From>(seen[0] | from[at]);
        to[at] = static_cast<To>(from[at]);
    }
    From all = 0;
    for (const From part : seen)
        all = static_cast<From>(all | part);
    return all < 0x80;
}

} // namespace

QByteArray utf8Of(QStringView text)
{
    QByteArray bytes(text.size(), Qt::Uninitialized);
    return copyAscii(text.utf16(), text.size(), bytes.data()) ? bytes : text.toUtf8();
}

QString textOf(QByteArrayView utf8)
{
    QString text(utf8.size(), Qt::Uninitialized);
    const auto *bytes = reinterpret_cast<const unsigned char *>(utf8.data());
    return copyAscii(bytes, utf8.size(), reinterpret_cast<char16_t *>(text.data())) ? text : QString::fromUtf8(utf8);
}

} // namespace SocketIO
