// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What each kind of frame says of itself. See framewords.h.
#include "frames/framewords.h"

namespace Sockeye {

using namespace SocketIO;
using Column = FrameText::Column;
using State = Frame::State;
using Theme::Meaning;

namespace {

QString kindWord(Kind kind)
{
    QString word = QString::fromLatin1(kindName(kind));
    return word.replace(u'_', u' ');
}

// The parts of a query that every row has, or that the transport column tells.
QString withoutCommonParts(const QString &target)
{
    const qsizetype mark = target.indexOf(u'?');
    if (mark < 0)
        return target;
    QString text = target.first(mark + 1) + u'…';
    const QString query = target.sliced(mark + 1);
    for (const QString &part : query.split(u'&')) {
        const bool common = part.startsWith(QLatin1String("EIO=")) || part.startsWith(QLatin1String("transport="))
            || part.startsWith(QLatin1String("t="));
        if (!common)
            text += u'&' + part;
    }
    return text;
}

// "GET http://host/path?query" without what is the same in all rows; tooltip and inspector have it whole.
QString methodAndTail(const QString &request)
{
    const qsizetype scheme = request.indexOf(QLatin1String("://"));
    const qsizetype path = scheme < 0 ? -1 : request.indexOf(u'/', scheme + 3);
    const qsizetype space = request.indexOf(u' ');
    if (path < 0)
        return withoutCommonParts(request);
    const QString tail = withoutCommonParts(request.sliced(path));
    return space >= 0 && space < scheme ? QString(request.first(space + 1) + tail) : tail;
}

QString httpSummary(const TraceView &view)
{
    return view.kind == Kind::Request ? methodAndTail(QString::fromUtf8(view.reason)) : kindWord(view.kind);
}

QString engineSummary(const TraceView &view)
{
    const bool probe = view.payload == "2probe" || view.payload == "3probe";
    if (probe)
        return FrameWords::tr("%1 probe").arg(kindWord(view.kind));
    return view.binary ? FrameWords::tr("%1, binary").arg(kindWord(view.kind)) : kindWord(view.kind);
}

QString socketSummary(const TraceView &view)
{
    QString text = kindWord(view.kind);
    if (!view.event.isEmpty())
        text += u' ' + QString::fromUtf8(view.event);
    if (view.nsp.size() > 1)
        text += u' ' + QString::fromUtf8(view.nsp);
    if (view.id >= 0)
        text += QStringLiteral(" #") + QString::number(view.id);
    return text;
}

QString closeCode(int status)
{
    switch (status) {
    case 0:
        return {};
    case 1000:
        return FrameWords::tr("1000 normal");
    case 1001:
        return FrameWords::tr("1001 going away");
    case 1002:
        return FrameWords::tr("1002 protocol error");
    case 1005:
        return FrameWords::tr("1005 no code");
    case 1006:
        return FrameWords::tr("1006 broken off");
    case 1009:
        return FrameWords::tr("1009 too big");
    default:
        return QString::number(status);
    }
}

QString layerWord(Layer layer)
{
    switch (layer) {
    case Layer::Http:
        return QStringLiteral("HTTP");
    case Layer::WebSocket:
        return QStringLiteral("WS");
    case Layer::Engine:
        return FrameWords::tr("Engine");
    default:
        return FrameWords::tr("Socket");
    }
}

// What the bits of a frame's first byte add: most frames are whole and plain, and say nothing.
QString frameSummary(const TraceView &view)
{
    constexpr quint8 Final = 0x80;
    constexpr quint8 Compressed = 0x40; // RSV1, RFC 7692
    QString summary = view.kind == Kind::PingFrame ? FrameWords::tr("ping")
        : view.kind == Kind::PongFrame             ? FrameWords::tr("pong")
        : view.kind == Kind::CloseFrame            ? FrameWords::tr("close")
                                                   : kindWord(view.kind);
    if (view.frame & Compressed)
        summary += FrameWords::tr(", compressed from %1").arg(Words::bytes(view.payload.size()));
    if (view.frame != 0 && !(view.frame & Final))
        summary += FrameWords::tr(", more follows");
    return summary;
}

QString summaryOf(const TraceView &view)
{
    switch (view.layer) {
    case Layer::Http:
        return httpSummary(view);
    case Layer::Engine:
        return engineSummary(view);
    case Layer::Socket:
        return socketSummary(view);
    default:
        return frameSummary(view);
    }
}

} // namespace

Meaning FrameWords::meaningOf(Layer layer)
{
    switch (layer) {
    case Layer::Http:
        return Meaning::Polling;
    case Layer::WebSocket:
        return Meaning::WebSocket;
    case Layer::Engine:
        return Meaning::Probe;
    default:
        return Meaning::Good;
    }
}

void FrameWords::describe(FrameText &text, const TraceView &view) const
{
    const bool in = view.direction == Direction::In;
    text.cells[Column::Time] = m_clock.text(view.time);
    text.cells[Column::Direction] = in ? QStringLiteral("↓") : QStringLiteral("↑");
    text.icon = in ? QStringLiteral("arrow-in") : QStringLiteral("arrow-out");
    text.direction = in ? Meaning::Incoming : Meaning::Outgoing;
    text.cells[Column::Layer] = layerWord(view.layer);
    text.cells[Column::Carrier] = QString::fromLatin1(carrierName(view.carrier));
    text.cells[Column::Summary] = summaryOf(view);
    text.cells[Column::Raw] = oneLine(view.payload, view.binary || view.kind == Kind::Binary);
    text.cells[Column::Size] = Words::bytes(view.size);
    text.binary = view.binary || view.kind == Kind::Binary;
    text.failed = view.kind == Kind::Failure || view.kind == Kind::ConnectError;
    if (view.kind == Kind::CloseFrame)
        text.cells[Column::Outcome] = closeCode(view.status);
    else if (view.kind == Kind::Ack && view.duration.count() >= 0)
        text.cells[Column::Outcome] = Words::duration(view.duration);
    if (view.kind == Kind::Request)
        text.target = QString::fromUtf8(view.reason);
    else if (view.layer != Layer::Http)
        text.reason = QString::fromUtf8(view.reason);
}

void FrameWords::describeExchange(FrameText &text, const Frame &frame) const
{
    text.cells[Column::Direction] = QStringLiteral("⇅");
    text.icon = QStringLiteral("arrow-both");
    text.direction = Meaning::Muted;
    if (frame.layer == Layer::WebSocket) {
        text.reason.clear();
        text.target = handshakeTarget(frame.record);
        text.cells[Column::Summary] = tr("handshake %1").arg(methodAndTail(text.target)).trimmed();
    }
    text.unfinished = frame.answer < 0;
    if (text.unfinished) {
        text.cells[Column::Outcome] = frame.state == State::Abandoned ? tr("never answered") : tr("pending…");
        return;
    }
    m_log->visit(frame.record, frame.record + 1, [&](qsizetype, const TraceView &request) {
        m_log->visit(frame.answer, frame.answer + 1, [&](qsizetype, const TraceView &answer) {
            describeAnswer(text, request, answer);
            return false;
        });
        // A GET says nothing by itself; a POST's answer says nothing but its status.
        if (request.payload.isEmpty())
            text.record = frame.answer;
        return false;
    });
}

void FrameWords::describeAnswer(FrameText &text, const TraceView &request, const TraceView &answer) const
{
    constexpr int FirstErrorStatus = 400;
    const auto lasted = answer.duration.count() >= 0 ? answer.duration : answer.time - request.time;
    constexpr int SwitchingProtocols = 101;
    const bool refused = answer.kind == Kind::Handshake && answer.status > 0 && answer.status != SwitchingProtocols;
    text.failed = refused || answer.kind == Kind::Failure || answer.status >= FirstErrorStatus;
    text.reason = QString::fromUtf8(answer.reason);
    const QString what = answer.status > 0 ? QString::number(answer.status) : text.failed ? tr("failed") : tr("open");
    text.cells[Column::Outcome] = what + QStringLiteral(" · ") + Words::duration(lasted);
    const QString body = oneLine(answer.payload, answer.binary);
    QString &raw = text.cells[Column::Raw];
    if (!raw.isEmpty() && !body.isEmpty())
        raw += QStringLiteral("  ⟶  ");
    raw += body;
    QStringList sizes;
    if (request.size > 0)
        sizes += QStringLiteral("↑") + Words::bytes(request.size);
    if (answer.size > 0)
        sizes += QStringLiteral("↓") + Words::bytes(answer.size);
    text.cells[Column::Size] = sizes.join(u' ');
}

QString FrameWords::handshakeTarget(qsizetype record) const
{
    const TraceRecord handshake = m_log->at(record);
    const QString known = QString::fromUtf8(handshake.reason.isEmpty() ? handshake.head : handshake.reason);
    const QString line = known.section(u'\n', 0, 0).section(QStringLiteral(" HTTP/"), 0, 0);
    return line.startsWith(QLatin1String("GET ")) ? line.sliced(4) : line;
}

} // namespace Sockeye
