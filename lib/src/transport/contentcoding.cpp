// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/contentcoding.h"

#include <zlib.h>

namespace SocketIO {

namespace {

constexpr qsizetype Step = 64 * 1024;
/// windowBits of inflateInit2: a raw stream, and one whose head tells zlib or gzip.
constexpr int RawWindow = -15;
constexpr int AnyHead = 15 + 32;

/// RFC 1950 section 2.2: the method is 8, and the first two bytes are a multiple of 31.
bool hasZlibHead(const QByteArray &body)
{
    const auto octet = [&body](qsizetype at) { return unsigned(static_cast<unsigned char>(body.at(at))); };
    return body.size() >= 2 && (octet(0) & 0x0fU) == 8 && (octet(0) << 8 | octet(1)) % 31 == 0;
}

/// A zlib stream over the bytes of a body.
class Inflation {
public:
    Inflation(const QByteArray &body, int windowBits)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(body.constData())); // zlib only reads it
        m_stream.avail_in = uInt(body.size());
        m_isReady = inflateInit2(&m_stream, windowBits) == Z_OK;
    }
    ~Inflation() { inflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(Inflation)

    /// All that comes out, or a little more than `limit`.
    Decoded<QByteArray> run(qint64 limit)
    {
        QByteArray text;
        int state = m_isReady ? Z_OK : Z_MEM_ERROR;
        while (state == Z_OK && (limit <= 0 || text.size() <= limit)) {
            const qsizetype before = text.size();
            text.resize(before + Step);
            m_stream.next_out = reinterpret_cast<Bytef *>(text.data() + before);
            m_stream.avail_out = uInt(Step);
            state = inflate(&m_stream, Z_NO_FLUSH);
            text.resize(before + Step - qsizetype(m_stream.avail_out));
            if (state == Z_STREAM_END && m_stream.avail_in > 0) // gzip may have several members (RFC 1952 section 2.2)
                state = inflateReset(&m_stream);
        }
        if (state == Z_OK || state == Z_STREAM_END)
            return text;
        const QString reason = state == Z_BUF_ERROR ? QStringLiteral("a compressed body ends too early")
                                                    : QStringLiteral("a compressed body is broken");
        return DecodeError{qsizetype(m_stream.total_in), reason};
    }

private:
    z_stream m_stream{};
    bool m_isReady = false;
};

} // namespace

Decoded<QByteArray> decodedContent(const QByteArray &body, QByteArrayView coding, qint64 limit)
{
    const QByteArray name = coding.toByteArray().trimmed().toLower();
    if (name.isEmpty() || name == "identity" || body.isEmpty())
        return body;
    if (name == "gzip" || name == "x-gzip")
        return Inflation(body, AnyHead).run(limit);
    if (name == "deflate")
        return Inflation(body, hasZlibHead(body) ? AnyHead : RawWindow).run(limit);
    return DecodeError{0, QStringLiteral("its content coding \"%1\" was not asked for").arg(QString::fromLatin1(name))};
}

} // namespace SocketIO
