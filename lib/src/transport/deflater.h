// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <zlib.h>

namespace SocketIO {

/// Deflates messages for permessage-deflate (RFC 7692 section 7.2.1). Pure.
class Deflater {
public:
    /// zlib cannot write for a window of 2^8 bytes.
    static constexpr int MinWindowBits = 9;

    /// With `forgets` each message stands for itself (client_no_context_takeover).
    Deflater(int windowBits, bool forgets);
    ~Deflater();
    Deflater(const Deflater &) = delete;
    Deflater &operator=(const Deflater &) = delete;

    /// A message that is not empty.
    [[nodiscard]] QByteArray deflate(QByteArrayView message);

private:
    z_stream m_stream{};
    bool m_forgets;
};

} // namespace SocketIO
