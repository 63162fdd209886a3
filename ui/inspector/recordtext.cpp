// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/recordtext.h"
#include "inspector/headlines.h"
#include "inspector/jsonspan.h"
#include "theme/words.h"
#include <QStringList>

namespace Sockeye {

using SocketIO::Direction;
using SocketIO::Kind;
using SocketIO::Layer;
using SocketIO::Slice;
using SocketIO::TraceRecord;

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Where the JSON of a Socket.IO packet begins: `<type>[<attachments>-][<nsp>,][<ack id>]JSON`.
qsizetype jsonStart(QByteArrayView packet)
{
    qsizetype i = 1;
    const auto skipDigits = [&] {
        while (i < packet.size() && isDigit(packet[i]))
            ++i;
    };
    if (packet.startsWith('5') || packet.startsWith('6')) {
        skipDigits();
        ++i; // the dash
    }
    if (i < packet.size() && packet[i] == '/') {
        const qsizetype comma = packet.indexOf(',', i);
        i = comma < 0 ? packet.size() : comma + 1;
    }
    skipDigits();
    return std::min(i, packet.size());
}

RecordText::Json socketJson(const Slice &packet)
{
    if (packet.isEmpty())
        return {};
    const char type = packet.view().front();
    RecordText::Json json;
    json.text = packet.mid(jsonStart(packet.view()));
    json.beginsWithName = type == '2' || type == '5';
    json.isArguments = json.beginsWithName || type == '3' || type == '6';
    return json;
}

RecordText::Json engineJson(const Slice &packet)
{
    if (packet.isEmpty())
        return {};
    return packet.view().front() == '4' ? socketJson(packet.mid(1)) : RecordText::Json{packet.mid(1)};
}

RecordText::Json anyJson(const TraceRecord &record)
{
    switch (record.layer) {
    case Layer::Socket:
        return socketJson(record.payload);
    case Layer::Engine:
    case Layer::WebSocket:
        return record.binary || record.kind == Kind::Binary ? RecordText::Json() : engineJson(record.payload);
    case Layer::State:
        if (record.kind == Kind::Buffered || record.kind == Kind::Dropped)
            return socketJson(record.payload);
        [[fallthrough]];
    default:
        return {record.payload};
    }
}

QString kindText(const TraceRecord &record)
{
    QString text = QString::fromLatin1(SocketIO::kindName(record.kind));
    return text.replace(u'_', u' ');
}

} // namespace

QString RecordText::title(const TraceRecord &record)
{
    if (!record.event.isEmpty())
        return Words::name(record.event);
    if (record.layer == Layer::Http && !record.reason.isEmpty())
        return QString::fromUtf8(HeadLines::maskedRequest(record.reason));
    return kindText(record);
}

QString RecordText::details(const TraceRecord &record, const QString &time)
{
    QStringList parts;
    const QString arrow = record.direction == Direction::In ? tr("↓ in")
        : record.direction == Direction::Out                ? tr("↑ out")
                                                            : QString();
    parts.append(QString::fromLatin1(SocketIO::layerName(record.layer)) + u' ' + kindText(record));
    if (!arrow.isEmpty())
        parts.append(arrow);
    if (!record.nsp.isEmpty())
        parts.append(QString::fromUtf8(record.nsp));
    if (record.layer == Layer::Socket && record.id >= 0)
        parts.append(tr("ack #%1").arg(record.id));
    if (record.status > 0)
        parts.append(tr("status %1").arg(record.status));
    if (record.carrier != SocketIO::Carrier::None)
        parts.append(QString::fromLatin1(SocketIO::carrierName(record.carrier)));
    const bool isCompressed = record.payload.size > 0 && record.size > 0 && record.size != record.payload.size
        && (record.layer == Layer::Http || record.layer == Layer::WebSocket);
    if (isCompressed)
        parts.append(
            tr("%1 on the wire, %2 inflated").arg(Words::bytes(record.size), Words::bytes(record.payload.size)));
    else if (record.size > 0)
        parts.append(Words::bytes(record.size));
    qint64 binary = 0;
    for (const QByteArray &attachment : record.attachments)
        binary += attachment.size();
    if (!record.attachments.isEmpty())
        parts.append(
            tr("%n attachment(s), %1", nullptr, static_cast<int>(record.attachments.size())).arg(Words::bytes(binary)));
    parts.append(time);
    if (record.duration.count() >= 0)
        parts.append(Words::duration(record.duration));
    if (!record.reason.isEmpty() && record.layer != Layer::Http)
        parts.append(QString::fromUtf8(HeadLines::maskedRequest(record.reason)).replace(u'\t', u' '));
    // A line breaks between facts, not inside of one.
    for (QString &part : parts)
        part.replace(u' ', QChar::Nbsp);
    return parts.join(tr(" · "));
}

QString RecordText::breakable(const QString &text)
{
    constexpr int LongWord = 12;
    QString out;
    int run = 0; // letters since the last place to break
    for (const QChar c : text) {
        out += c;
        run = c.isSpace() ? 0 : run + 1;
        const bool isSeam = c == u'&' || c == u'?' || c == u'/' || c == u';' || c == u',' || c == u'=';
        if ((isSeam && run >= LongWord / 3) || run >= LongWord) {
            out += QChar(0x200B); // zero width space
            run = 0;
        }
    }
    return out;
}

RecordText::Json RecordText::json(const TraceRecord &record)
{
    const Json json = anyJson(record);
    const auto span = JsonSpan::only(json.text.view());
    if (!span)
        return {};
    const bool isArray = span->type == JsonSpan::Type::Array;
    return {json.text, json.isArguments && isArray, json.beginsWithName && isArray};
}

QByteArray RecordText::raw(const QByteArray &head, const Slice &payload)
{
    if (head.isEmpty())
        return payload.toByteArray();
    QByteArray text = head;
    if (!payload.isEmpty()) {
        while (!text.endsWith("\n\n"))
            text.append('\n');
        text.append(payload.view());
    }
    return text;
}

} // namespace Sockeye
