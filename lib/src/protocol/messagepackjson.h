// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <msgpack/pack.hpp>
#include <SocketIO/arguments.h>
#include <SocketIO/textbuffer.h>

namespace SocketIO {

/// Where packed bytes go.
struct PackedBytes {
    TextBuffer buffer;
    void write(const char *bytes, std::size_t size) { buffer.append(QByteArrayView(bytes, qsizetype(size))); }
};
struct MessagePacker : msgpack::packer<PackedBytes> {
    explicit MessagePacker(PackedBytes &to)
        : packer(to)
        , bytes(to)
    {
    }
    PackedBytes &bytes;
};

// Straight from JSON text, which must be valid, to MessagePack: no value is made in between. Texts and binary of 4 GiB
// and more are beyond MessagePack.

void packText(MessagePacker &packer, QByteArrayView utf8);
void packJson(MessagePacker &packer, QByteArrayView json);
/// The values of arguments, one after the other; binary at its place.
void packElements(MessagePacker &packer, const Arguments &arguments);

} // namespace SocketIO
