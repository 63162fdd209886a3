// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a frame means, and what it belongs to. See framewords.h.
#include "frames/framewords.h"

namespace Sockeye {

using namespace SocketIO;
using Column = FrameText::Column;
using Theme::Meaning;

namespace {

QString stepOfUpgrade(QByteArrayView packet, bool isNoop)
{
    if (packet == "2probe")
        return FrameWords::tr("upgrade, step 1 of 4: asks whether the WebSocket carries packets");
    if (packet == "3probe")
        return FrameWords::tr("upgrade, step 2 of 4: it does, so polling pauses");
    if (packet == "6" || isNoop)
        return FrameWords::tr("empties the waiting GET; in an upgrade, step 3 of 4");
    if (packet == "5")
        return FrameWords::tr("upgrade, step 4 of 4: from here on the WebSocket carries everything");
    return {};
}

QString meaningOfDigit(QByteArrayView packet)
{
    if (packet == "2")
        return FrameWords::tr("heartbeat: are you there?");
    if (packet == "3")
        return FrameWords::tr("heartbeat: I am");
    if (packet == "1")
        return FrameWords::tr("closes the connection");
    if (packet.startsWith("0{"))
        return FrameWords::tr("opens the connection: session id, heartbeat, upgrades");
    return {};
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

QString FrameWords::layerWord(Layer layer)
{
    switch (layer) {
    case Layer::Http:
        return QStringLiteral("HTTP");
    case Layer::WebSocket:
        return QStringLiteral("WS");
    case Layer::Engine:
        return tr("Engine");
    default:
        return tr("Socket");
    }
}

QString FrameWords::closeCode(int status)
{
    constexpr int FirstOfApplications = 4000;
    if (status >= FirstOfApplications)
        return tr("%1 of the server's own").arg(status);
    switch (status) {
    case 0:
        return {};
    case 1000:
        return tr("1000 normal");
    case 1001:
        return tr("1001 going away");
    case 1002:
        return tr("1002 protocol error");
    case 1003:
        return tr("1003 not accepted");
    case 1005:
        return tr("1005 no code");
    case 1006:
        return tr("1006 broken off");
    case 1007:
        return tr("1007 bad text");
    case 1008:
        return tr("1008 against policy");
    case 1009:
        return tr("1009 too big");
    case 1010:
        return tr("1010 extension missing");
    case 1011:
        return tr("1011 server error");
    case 1012:
        return tr("1012 restarting");
    case 1013:
        return tr("1013 try later");
    default:
        return tr("%1 unknown").arg(status);
    }
}

QString FrameWords::noteOf(const TraceView &view)
{
    const bool frame = view.layer == Layer::WebSocket && view.kind == Kind::Text;
    if (view.layer != Layer::Engine && !frame)
        return {};
    if (view.binary || view.kind == Kind::Message)
        return {};
    const QString step = stepOfUpgrade(view.payload, view.kind == Kind::Noop);
    return step.isEmpty() ? meaningOfDigit(view.payload) : step;
}

std::chrono::microseconds FrameWords::timeOf(qsizetype number) const
{
    std::chrono::microseconds time{0};
    const qsizetype record = m_index->at(number).record;
    m_log->visit(record, record + 1, [&time](qsizetype, const TraceView &view) {
        time = view.time;
        return false;
    });
    return time;
}

void FrameWords::describeConnection(FrameText &text, qsizetype number) const
{
    const Frame &frame = m_index->at(number);
    if (!m_index->steps(number).empty())
        text.cells[Column::Connection] = tr("new");
    // An exchange that failed without a step may never have had a connection.
    if (!m_index->steps(number).empty() || frame.layer == Layer::WebSocket || frame.answer < 0)
        return;
    m_log->visit(frame.answer, frame.answer + 1, [&text](qsizetype, const TraceView &answer) {
        text.cells[Column::Connection] = answer.status > 0 ? tr("reused") : QString();
        return false;
    });
}

void FrameWords::describeLinks(FrameText &text, qsizetype number) const
{
    if (const FrameTree::Attachment part = m_index->tree().attachment(number); part.packet >= 0) {
        const qsizetype packet = m_index->at(part.packet).record;
        m_log->visit(packet, packet + 1, [&](qsizetype, const TraceView &view) {
            const QByteArrayView name = view.event.isEmpty() ? kindName(view.kind) : view.event;
            text.cells[Column::Summary] = tr("%1, attachment %2 of %3")
                                              .arg(text.cell(Column::Summary))
                                              .arg(part.number)
                                              .arg(QString::fromUtf8(name));
            return false;
        });
    }
    const qsizetype other = m_index->pairs().other(number);
    if (other < 0 || m_index->at(number).layer == Layer::Socket)
        return;
    const auto lasted = other < number ? text.time - timeOf(other) : timeOf(other) - text.time;
    const bool asked = text.direction == (other < number ? Meaning::Incoming : Meaning::Outgoing);
    // A ping of ours and its pong make a round trip; an answer of ours tells only how soon we answered.
    const QString took = Words::duration(lasted);
    if (other < number)
        text.cells[Column::Outcome] = asked ? tr("round trip %1").arg(took) : tr("after %1").arg(took);
    else
        text.cells[Column::Outcome] = asked ? tr("round trip %1").arg(took) : tr("answered in %1").arg(took);
}

} // namespace Sockeye
