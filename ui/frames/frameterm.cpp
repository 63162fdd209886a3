// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/frameterm.h"

#include "frames/framefailure.h"

namespace Sockeye {

using namespace SocketIO;

namespace {

constexpr char Separator = '\x1e'; // between the packets of a polled body, engine.io-protocol v4

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// The namespace in the text of an engine message, `4<type>[<attachments>-][<nsp>,]…`; empty for another packet.
QByteArrayView namespaceOf(QByteArrayView packet)
{
    constexpr qsizetype TypeEnd = 2;
    if (packet.size() < TypeEnd || packet[0] != '4' || !isDigit(packet[1]))
        return {};
    qsizetype at = TypeEnd;
    while (at < packet.size() && isDigit(packet[at]))
        ++at;
    at = at < packet.size() && packet[at] == '-' ? at + 1 : TypeEnd;
    if (at >= packet.size() || packet[at] != '/')
        return "/";
    qsizetype end = at;
    while (end < packet.size() && packet[end] != ',' && packet[end] != '?')
        ++end;
    return packet.sliced(at, end - at);
}

bool isAmong(QByteArrayView name, const QString &wanted)
{
    if (name.isEmpty())
        return false;
    const QString text = QString::fromUtf8(name);
    return wanted.endsWith(u'*') ? text.startsWith(QStringView(wanted).chopped(1)) : text == wanted;
}

bool hasHead(const TraceView &view)
{
    return view.layer == Layer::Http || view.kind == Kind::Handshake;
}

bool isCompressed(const TraceView &view)
{
    constexpr quint8 CompressedBit = 0x40;
    const bool smaller = view.layer == Layer::Http && view.size != view.payload.size();
    return smaller || (view.layer == Layer::WebSocket && (view.frame & CompressedBit) != 0);
}

} // namespace

bool FrameTerm::matches(const TraceView &view, const TraceLog &log, qsizetype record) const
{
    switch (key) {
    case Key::Text:
    case Key::Pattern:
        return isInAnyPart(view, log, record);
    case Key::Hex:
        return needle.isIn(view.payload);
    case Key::Head:
        return hasHead(view) && needle.isIn(log.at(record).head);
    case Key::Layer:
        return static_cast<int>(view.layer) == value;
    case Key::Transport:
        return static_cast<int>(view.carrier) == value;
    case Key::Direction:
        return static_cast<int>(view.direction) == value;
    case Key::Type:
        return kindName(view.kind).startsWith(text.toLatin1());
    case Key::Namespace:
        return isOfNamespace(view);
    case Key::Event:
        return isAmong(view.event, text);
    case Key::Id:
        return view.id >= 0 && isInRange(view.id);
    case Key::Size:
        return isInRange(view.size);
    case Key::Status:
        return view.status > 0 && isInRange(view.status);
    case Key::Took:
        return view.duration.count() >= 0 && isInRange(view.duration.count());
    case Key::Error:
        return tellsFailure(view);
    case Key::Binary:
        return view.binary || view.kind == Kind::Binary || view.attachmentCount > 0;
    case Key::Compressed:
        return isCompressed(view);
    }
    return false;
}

bool FrameTerm::isInAnyPart(const TraceView &view, const TraceLog &log, qsizetype record) const
{
    return isIn(view.payload) || isIn(view.reason) || isIn(view.event) || isIn(view.nsp) || isIn(kindName(view.kind))
        || (view.status != 0 && isIn(QByteArray::number(view.status))) || (hasHead(view) && isIn(log.at(record).head));
}

bool FrameTerm::isIn(QByteArrayView bytes) const
{
    return key == Key::Text ? needle.isIn(bytes) : pattern.match(QString::fromUtf8(bytes)).hasMatch();
}

bool FrameTerm::isOfNamespace(const TraceView &view) const
{
    if (view.layer == Layer::Socket)
        return isAmong(view.nsp, text);
    if (view.binary || view.kind == Kind::Binary)
        return false;
    QByteArrayView rest = view.payload;
    while (!rest.isEmpty()) {
        const qsizetype end = view.layer == Layer::Http ? rest.indexOf(Separator) : -1;
        if (isAmong(namespaceOf(end < 0 ? rest : rest.first(end)), text))
            return true;
        if (end < 0)
            break;
        rest = rest.sliced(end + 1);
    }
    return false;
}

} // namespace Sockeye
