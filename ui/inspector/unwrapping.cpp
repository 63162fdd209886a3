// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/unwrapping.h"
#include "inspector/binaryform.h"
#include "inspector/jsonspan.h"
#include "inspector/messagepacktext.h"
#include "theme/words.h"
#include <QStringDecoder>
#include <SocketIO/arguments.h>
#include <zlib.h>

namespace Sockeye {

namespace {

constexpr qsizetype Step = 256 * 1024;
constexpr int AnyHead = 15 + 32; // zlib or gzip, whichever the head tells

unsigned octet(QByteArrayView bytes, qsizetype at)
{
    return static_cast<unsigned char>(bytes[at]);
}

bool isGzip(QByteArrayView bytes)
{
    return bytes.size() > 2 && octet(bytes, 0) == 0x1F && octet(bytes, 1) == 0x8B;
}

/// RFC 1950 section 2.2: the method is 8, and the first two bytes are a multiple of 31.
bool isZlib(QByteArrayView bytes)
{
    return bytes.size() > 2 && (octet(bytes, 0) & 0x8FU) == 8 && (octet(bytes, 0) << 8 | octet(bytes, 1)) % 31 == 0;
}

/// A map, an array or a text; any byte below would do as a number, which nobody sends alone.
bool maybeMessagePack(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return false;
    const unsigned first = octet(bytes, 0);
    return (first >= 0x80 && first < 0xC0) || (first >= 0xC4 && first <= 0xC9) || (first >= 0xD9 && first <= 0xDF);
}

} // namespace

bool Unwrapping::isJson(QByteArrayView text)
{
    const auto span = JsonSpan::only(text);
    return span && span->isContainer() && span->size > 2;
}

bool Unwrapping::isPromising(QByteArrayView bytes)
{
    const bool isBracket = !bytes.isEmpty() && (bytes.front() == '{' || bytes.front() == '[');
    return isGzip(bytes) || isZlib(bytes) || isBracket || BinaryForm::isUtf16(bytes)
        || (maybeMessagePack(bytes) && !BinaryForm::isImage(bytes) && !BinaryForm::isText(bytes));
}

bool Unwrapping::inflate(const QString &name, qsizetype most, const Stop &stop)
{
    layers.append(name);
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData())); // zlib only reads it
    stream.avail_in = static_cast<uInt>(bytes.size());
    QByteArray out;
    int state = inflateInit2(&stream, AnyHead);
    while (state == Z_OK && out.size() <= most && !(stop && stop())) {
        const qsizetype before = out.size();
        out.resize(before + Step);
        stream.next_out = reinterpret_cast<Bytef *>(out.data() + before);
        stream.avail_out = static_cast<uInt>(Step);
        state = ::inflate(&stream, Z_NO_FLUSH);
        out.resize(before + Step - static_cast<qsizetype>(stream.avail_out));
        if (state == Z_STREAM_END && stream.avail_in > 0 && isGzip(bytes)) // RFC 1952 section 2.2: several members
            state = inflateReset(&stream);
    }
    inflateEnd(&stream);
    isCut = out.size() > most;
    if (isCut)
        problem = tr("More than %1 come out of this; the rest is not shown. Save the bytes to inflate them elsewhere.")
                      .arg(Words::bytes(most));
    else if (state == Z_BUF_ERROR)
        problem = tr("The compressed bytes end too early; what is shown came before.");
    else if (state != Z_STREAM_END && state != Z_OK)
        problem = tr("The compressed bytes are broken after %1; what is shown came before.")
                      .arg(Words::bytes(static_cast<qint64>(stream.total_in)));
    if (problem.isEmpty() || !out.isEmpty())
        bytes = out.first(std::min(out.size(), most));
    return problem.isEmpty();
}

/// Opens the outermost layer; false when there is nothing more to open.
bool Unwrapping::openOne(qsizetype most, const Stop &stop)
{
    if (isGzip(bytes))
        return inflate(QStringLiteral("gzip"), most, stop);
    if (isZlib(bytes))
        return inflate(QStringLiteral("zlib"), most, stop);
    if (BinaryForm::isUtf16(bytes)) {
        layers.append(QStringLiteral("UTF-16"));
        bytes = BinaryForm::fromUtf16(bytes);
        return true;
    }
    if (isJson(bytes)) {
        const auto checked = SocketIO::Arguments::fromJson('[' + bytes + ']');
        if (!std::holds_alternative<SocketIO::Arguments>(checked))
            return false;
        layers.append(QStringLiteral("JSON"));
        form = Form::Json;
        return false;
    }
    MessagePackText text;
    if (maybeMessagePack(bytes) && !BinaryForm::isText(bytes) && text.read(bytes, most).isEmpty()) {
        layers.append(QStringLiteral("MessagePack"));
        form = Form::Json;
        bytes = text.json;
        attachments = text.attachments;
    }
    return false;
}

Unwrapping Unwrapping::of(const QByteArray &bytes, qsizetype most, const Stop &stop)
{
    Unwrapping unwrapping;
    unwrapping.bytes = bytes;
    for (int i = 0; i < MostLayers && !(stop && stop()); ++i) {
        if (!unwrapping.openOne(most, stop))
            break;
    }
    if (unwrapping.form == Form::Bytes && BinaryForm::isText(unwrapping.bytes))
        unwrapping.form = Form::Text;
    return unwrapping;
}

} // namespace Sockeye
