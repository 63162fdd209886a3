// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/recordline.h"

#include <QStringDecoder>
#include <SocketIO/arguments.h>

namespace Sockeye {

using namespace SocketIO;

namespace {

bool hasArguments(const TraceRecord &record)
{
    return (record.layer == Layer::Socket && (record.kind == Kind::Event || record.kind == Kind::Ack))
        || record.kind == Kind::Buffered || record.kind == Kind::Dropped;
}

bool isText(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(bytes);
    return !decoder.hasError();
}

QByteArray milliseconds(std::chrono::microseconds duration)
{
    return QByteArray::number(double(duration.count()) / 1000, 'f', duration < std::chrono::milliseconds(10) ? 2 : 1)
        + " ms";
}

/// Binary as size and its first bytes.
QByteArray binaryInLine(qsizetype, const QByteArray &bytes)
{
    constexpr qsizetype Shown = 16;
    QByteArray text = "<" + QByteArray::number(bytes.size()) + " bytes";
    if (!bytes.isEmpty())
        text += ' ' + bytes.left(Shown).toHex(' ') + (bytes.size() > Shown ? "…" : "");
    return text + '>';
}

QByteArray arrow(Direction direction)
{
    return direction == Direction::In ? "<-" : direction == Direction::Out ? "->" : "--";
}

QByteArray spaced(QByteArrayView name)
{
    return name.toByteArray().replace('_', ' ');
}

QByteArray socketLine(const TraceRecord &record)
{
    QByteArray line = record.nsp + ' ' + spaced(kindName(record.kind));
    if (!record.event.isEmpty())
        line += " \"" + record.event + '"';
    if (record.id >= 0)
        line += " #" + QByteArray::number(record.id);
    if (hasArguments(record))
        line += ' ' + Arguments::fromPacket(record.payload, record.attachments).toJson(binaryInLine);
    else if (record.payload.size > 0)
        line += ' ' + record.payload.toByteArray();
    if (record.duration.count() >= 0)
        line += " (" + milliseconds(record.duration) + ')';
    return line;
}

QByteArray wireLine(const TraceRecord &record)
{
    QByteArray line = spaced(layerName(record.layer)) + ' ' + spaced(kindName(record.kind));
    if (record.layer == Layer::Engine)
        line += ' ' + record.payload.toByteArray();
    if (record.status != 0)
        line += ' ' + QByteArray::number(record.status);
    if (!record.reason.isEmpty())
        line += ' ' + record.reason;
    else if (record.kind == Kind::Handshake && record.direction == Direction::Out)
        line += ' ' + record.head.split('\n').first();
    if (record.layer == Layer::Http)
        line += ", " + QByteArray::number(record.size) + " bytes";
    if (record.duration.count() >= 0)
        line += ", " + milliseconds(record.duration);
    return line;
}

QByteArray stateLine(const TraceRecord &record)
{
    QByteArray line = spaced(kindName(record.kind));
    if (!record.nsp.isEmpty())
        line += ' ' + record.nsp;
    if (record.carrier != Carrier::None)
        line += " by " + carrierName(record.carrier).toByteArray();
    if (!record.event.isEmpty())
        line += " \"" + record.event + '"';
    if (record.id >= 0)
        line += " #" + QByteArray::number(record.id);
    if (hasArguments(record))
        line += ' ' + Arguments::fromPacket(record.payload, record.attachments).toJson(binaryInLine);
    if (!record.reason.isEmpty())
        line += ": " + QByteArray(record.reason).replace('\t', ": ");
    if (record.duration.count() >= 0)
        line += " (" + milliseconds(record.duration) + ')';
    return line;
}

} // namespace

double RecordLine::milliseconds(const TraceRecord &record) const
{
    return double(std::chrono::duration_cast<std::chrono::microseconds>(record.time - m_start).count()) / 1000;
}

TraceView RecordLine::view(const TraceRecord &record) const
{
    TraceView view;
    view.time = std::chrono::duration_cast<std::chrono::microseconds>(record.time - m_start);
    view.layer = record.layer;
    view.direction = record.direction;
    view.carrier = record.carrier;
    view.kind = record.kind;
    view.binary = record.binary;
    view.id = record.id;
    view.status = record.status;
    view.size = record.size;
    view.frame = record.frame;
    view.duration = record.duration;
    view.nsp = record.nsp;
    view.event = record.event;
    view.reason = record.reason;
    view.payload = record.payload.view();
    view.attachmentCount = int(record.attachments.size());
    for (const QByteArray &attachment : record.attachments)
        view.attachmentBytes += attachment.size();
    return view;
}

QByteArray RecordLine::line(const TraceRecord &record) const
{
    const bool isData = record.kind == Kind::Message || record.kind == Kind::Text || record.kind == Kind::Binary;
    if (isData && record.layer != Layer::Socket)
        return {};
    QByteArray text =
        QByteArray::number(milliseconds(record) / 1000, 'f', 3).rightJustified(9) + ' ' + arrow(record.direction) + ' ';
    if (record.layer == Layer::Socket)
        return text + socketLine(record);
    return text + (record.layer == Layer::State ? stateLine(record) : wireLine(record));
}

QByteArray RecordLine::json(const TraceRecord &record) const
{
    ArgumentsWriter json;
    const auto string = [&json](QByteArrayView name, QByteArrayView text) {
        if (text.isEmpty())
            return;
        json.key(name);
        isText(text) ? json.utf8(text) : json.value(QStringView(QString::fromUtf8(text)));
    };
    const auto number = [&json](QByteArrayView name, qint64 value, bool isThere) {
        if (!isThere)
            return;
        json.key(name);
        json.value(value);
    };
    json.beginObject();
    json.key(QByteArrayView("t"));
    json.value(milliseconds(record));
    string("layer", layerName(record.layer));
    string("dir", directionName(record.direction));
    string("transport", carrierName(record.carrier));
    string("kind", kindName(record.kind));
    string("nsp", record.nsp);
    string("event", record.event);
    number("id", record.id, record.id >= 0);
    if (hasArguments(record)) {
        json.key(QByteArrayView("args"));
        json.json(Arguments::fromPacket(record.payload, record.attachments).toJson());
    }
    if (record.duration.count() >= 0) {
        const bool isLatency = record.layer == Layer::Socket && record.kind == Kind::Ack;
        json.key(QByteArrayView(isLatency ? "latency" : "duration"));
        json.value(double(record.duration.count()) / 1000);
    }
    number("status", record.status, record.status != 0);
    number("frame", record.frame, record.frame != 0);
    number("size", record.size, record.layer != Layer::State || record.size > 0);
    const QByteArrayView payload = record.payload.view();
    const bool isBytes = record.binary && record.layer != Layer::Socket && record.layer != Layer::State;
    if (isBytes || !isText(payload))
        string("base64", payload.toByteArray().toBase64());
    else
        string("text", payload);
    string("head", record.head);
    string("reason", record.reason);
    json.endObject();
    return json.takeText();
}

} // namespace Sockeye
