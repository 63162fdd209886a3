// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/packetpreview.h"
#include "theme/binarykind.h"
#include "theme/words.h"
#include <algorithm>
#include <QCoreApplication>
#include <utility>

namespace Sockeye {

namespace {

using SocketIO::EncodedMessages;
using SocketIO::Packet;
using SocketIO::Parser;
using SocketIO::Protocol;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::PacketPreview)
};

/// Where the texts of two packets differ whose ids are the digits 0 and 1.
qsizetype firstDifference(const QByteArray &a, const QByteArray &b)
{
    const auto found = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return found.first == a.end() ? -1 : found.first - a.begin();
}

QString binaryTitle(qsizetype index, qsizetype count, const QString &look)
{
    if (count == 1)
        return Text::tr("Binary message · %1").arg(look);
    return Text::tr("Binary message %1 of %2 · %3").arg(QString::number(index + 1), QString::number(count), look);
}

/// "PNG, 16 KB"
QString lookOf(const QByteArray &attachment)
{
    const QString kind = BinaryKind::name(attachment);
    const QString size = Words::bytes(attachment.size());
    return kind.isEmpty() ? size : Text::tr("%1, %2").arg(kind, size);
}

QString hex(QByteArrayView bytes)
{
    constexpr qsizetype PerLine = 1024; // editors are slow with endless lines; the shown width breaks them
    QStringList lines;
    for (qsizetype at = 0; at < bytes.size(); at += PerLine) {
        const QByteArrayView line = bytes.sliced(at, std::min(PerLine, bytes.size() - at));
        lines.append(QString::fromLatin1(QByteArray::fromRawData(line.data(), line.size()).toHex(' ')));
    }
    return lines.join(u'\n');
}

/// A letter of UTF-8 is not cut in two.
qsizetype letterStart(const QByteArray &utf8, qsizetype at)
{
    while (at > 0 && at < utf8.size() && (static_cast<uchar>(utf8[at]) & 0xC0) == 0x80)
        --at;
    return at;
}

QString left(qsizetype count)
{
    return Text::tr("… %1 more …").arg(Words::bytes(count));
}

QString nextId()
{
    return Text::tr("‹next\u00a0id›");
}

/// Editors are slow with endless lines.
QString inLines(const QString &text)
{
    constexpr qsizetype LongestLine = 4000;
    QStringList lines;
    for (qsizetype at = 0; at < text.size(); at += LongestLine)
        lines.append(text.mid(at, LongestLine));
    return lines.join(u'\n');
}

} // namespace

PacketPreview PacketPreview::of(Packet packet, const WireFormat &format)
{
    const auto json = SocketIO::jsonParser();
    const Parser &parser = format.parser ? *format.parser : *json;
    const bool isIdOpen = packet.id == NextId;
    if (isIdOpen)
        packet.id = 0;
    const EncodedMessages encoded = parser.encode(packet);
    PacketPreview preview;
    if (!encoded.text.isEmpty()) {
        PreviewMessage message;
        message.bytes = '4' + encoded.text;
        message.title = Text::tr("Text message · %1").arg(Words::bytes(message.bytes.size()));
        if (isIdOpen) {
            packet.id = 1;
            message.idOffset = firstDifference(message.bytes, '4' + parser.encode(packet).text);
        }
        preview.m_messages.append(message);
    } else if (isIdOpen) {
        preview.m_note = Text::tr("The ack number stands as 0 here; the next free one will be sent.");
    }
    const qsizetype count = encoded.binary.size();
    for (qsizetype i = 0; i < count; ++i) {
        // Engine.IO 3 puts its type before binary messages too (engine.io-protocol v3, "Packet").
        const QByteArray bytes = format.protocol == Protocol::V3 ? '\4' + encoded.binary[i] : encoded.binary[i];
        const QString look = encoded.text.isEmpty() ? Words::bytes(bytes.size()) : lookOf(encoded.binary[i]);
        preview.m_messages.append({false, binaryTitle(i, count, look), bytes});
    }
    return preview;
}

qsizetype PacketPreview::size() const
{
    qsizetype size = 0;
    for (const PreviewMessage &message : m_messages)
        size += message.bytes.size();
    return size;
}

bool PacketPreview::isCut(const PreviewMessage &message)
{
    constexpr qsizetype MostBinaryAtFirst = 256;
    return message.bytes.size() > (message.isText ? MostBytes : MostBinaryAtFirst);
}

QString PacketPreview::content(const PreviewMessage &message, bool isWhole)
{
    constexpr qsizetype Head = 192;
    constexpr qsizetype Tail = 256;
    const QByteArray &bytes = message.bytes;
    const bool isCut = !isWhole && PacketPreview::isCut(message);
    if (!message.isText) {
        const qsizetype shown = std::min(isCut ? Head : MostBinary, bytes.size());
        const QString text = hex(QByteArrayView(bytes).first(shown));
        return shown < bytes.size() ? QString(text + u'\n' + left(bytes.size() - shown)) : text;
    }
    const qsizetype head = isCut ? letterStart(bytes, MostBytes - Tail) : bytes.size();
    QString text = QString::fromUtf8(bytes.left(head));
    if (message.idOffset >= 0)
        text.replace(QString::fromUtf8(bytes.left(message.idOffset)).size(), 1, nextId());
    if (!isCut)
        return inLines(text);
    const qsizetype tail = letterStart(bytes, bytes.size() - Tail);
    return text + u'\n' + left(tail - head) + u'\n' + QString::fromUtf8(bytes.mid(tail));
}

QString PacketPreview::toText() const
{
    QStringList lines;
    for (const PreviewMessage &message : m_messages) {
        QString line = message.isText ? QString::fromUtf8(message.bytes)
                                      : QString(u'b' + QString::fromLatin1(message.bytes.toBase64()));
        if (message.idOffset >= 0)
            line.replace(QString::fromUtf8(message.bytes.left(message.idOffset)).size(), 1, nextId());
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace Sockeye
