// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/framefacts.h"

#include "frames/framesecrets.h"
#include "frames/framewords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Sockeye {

using namespace SocketIO;

namespace {

// No copy of the bytes is made for it, which may be many.
QString nameOf(const TraceLog &log, qsizetype record)
{
    QString text;
    log.visit(record, record + 1, [&text](qsizetype, const TraceView &view) {
        text = FrameWords::layerWord(view.layer) + u' ' + QString::fromLatin1(kindName(view.kind)).replace(u'_', u' ');
        if (!view.event.isEmpty())
            text += u' ' + QString::fromUtf8(view.event);
        return false;
    });
    return text;
}

} // namespace

FrameFacts::FrameFacts(const TraceLog &log, const FrameIndex &index, qsizetype number, bool showSecrets)
    : m_timing(ExchangeTiming::of(log, index, number))
{
    const Frame &frame = index.at(number);
    m_title = nameOf(log, frame.record);
    if (frame.state != Frame::State::Whole)
        tellExchange(log, frame, showSecrets);
    log.visit(frame.record, frame.record + 1, [&](qsizetype, const TraceView &view) {
        if (frame.state == Frame::State::Whole && view.layer == Layer::WebSocket)
            tellFrame(view);
        else if (frame.state == Frame::State::Whole)
            tellPacket(view);
        add(FrameWords::noteOf(view));
        if (view.kind != Kind::Request && view.kind != Kind::Handshake)
            add(QString::fromUtf8(view.reason));
        return false;
    });
    tellLinks(log, index, number);
}

void FrameFacts::add(const QString &line)
{
    if (!line.isEmpty())
        m_lines += line;
}

void FrameFacts::tellExchange(const TraceLog &log, const Frame &frame, bool showSecrets)
{
    const TraceRecord request = log.at(frame.record);
    const QByteArray target =
        frame.layer == Layer::WebSocket ? FrameWords::handshakeTarget(request).toUtf8() : request.reason;
    m_title = QString::fromUtf8(showSecrets ? target : FrameSecrets::maskedUrl(target));
    if (frame.answer < 0) {
        add(frame.state == Frame::State::Abandoned ? tr("Never answered: the connection ended first.")
                                                   : tr("Waits for its answer."));
        return;
    }
    const TraceRecord answer = log.at(frame.answer);
    const QString status = QString::fromUtf8(answer.head).section(u'\n', 0, 0);
    if (status.startsWith(QLatin1String("HTTP")))
        add(status);
    else
        add(answer.status > 0 ? tr("Answered with status %1.").arg(answer.status) : tr("No answer."));
    add(QString::fromUtf8(answer.reason));
    if (frame.layer == Layer::Http && answer.status > 0)
        add(m_timing.isNewConnection() ? tr("A connection was made for it.")
                                       : tr("An open connection was used again."));
    if (request.size > 0)
        add(tr("Sent %1.").arg(sizes(request.size, request.payload.size)));
    if (answer.size > 0)
        add(tr("Received %1.").arg(sizes(answer.size, answer.payload.size)));
}

void FrameFacts::tellFrame(const TraceView &view)
{
    add(bits(view.frame, view.direction));
    add(tr("%1, without its header.").arg(sizes(view.size, view.payload.size())));
    if (view.kind == Kind::CloseFrame)
        add(tr("Close code %1. %2")
                .arg(view.status > 0 ? FrameWords::closeCode(view.status) : tr("missing"),
                     QString::fromUtf8(view.payload)));
}

void FrameFacts::tellPacket(const TraceView &view)
{
    QStringList parts;
    if (!view.nsp.isEmpty())
        parts += tr("namespace %1").arg(QString::fromUtf8(view.nsp));
    if (view.layer == Layer::Socket && view.id >= 0)
        parts += tr("ack id %1").arg(view.id);
    if (view.layer == Layer::Socket)
        parts +=
            view.attachmentCount == 0 ? tr("no attachments") : tr("%n attachment(s)", nullptr, view.attachmentCount);
    parts += Words::bytes(view.size);
    add(parts.join(QStringLiteral(" · ")));
    if (view.kind == Kind::Open)
        add(promises(view.payload.toByteArray()));
}

void FrameFacts::tellLinks(const TraceLog &log, const FrameIndex &index, qsizetype frame)
{
    const FrameTree &tree = index.tree();
    const auto name = [&](qsizetype number) { return nameOf(log, index.at(number).record); };
    if (const auto part = tree.attachment(frame); part.packet >= 0)
        add(tr("Attachment %1 of %2.").arg(part.number).arg(name(part.packet)));
    if (const qsizetype parent = tree.parent(frame); parent >= 0)
        add(tr("Carried by %1.").arg(name(parent)));
    qsizetype children = 0;
    for (qsizetype child = tree.lastChild(frame); child >= 0; child = tree.previousSibling(child))
        ++children;
    if (children == 1)
        add(tr("Carried %1.").arg(name(tree.lastChild(frame))));
    else if (children > 1)
        add(tr("Carried %n packet(s).", nullptr, static_cast<int>(children)));
    if (const qsizetype other = index.pairs().other(frame); other >= 0)
        add(other < frame ? tr("Answers %1.").arg(name(other)) : tr("Answered by %1.").arg(name(other)));
}

QString FrameFacts::bits(quint8 first, Direction direction)
{
    constexpr quint8 Final = 0x80;
    constexpr quint8 OpcodeBits = 0x0f;
    if (first == 0)
        return tr("The log does not tell the bits of this frame.");
    QStringList parts{tr("opcode 0x%1").arg(first & OpcodeBits, 0, 16)};
    parts += first & Final ? tr("FIN: the message ends here") : tr("no FIN: more of the message follows");
    if (first & 0x40)
        parts += tr("RSV1: compressed");
    if (first & 0x20)
        parts += tr("RSV2: unknown meaning");
    if (first & 0x10)
        parts += tr("RSV3: unknown meaning");
    // RFC 6455, section 5.1; a frame that breaks the rule never becomes one.
    parts +=
        direction == Direction::Out ? tr("masked, as all a client sends") : tr("not masked, as all a server sends");
    return parts.join(QStringLiteral(" · "));
}

QString FrameFacts::sizes(qint64 wire, qint64 inflated)
{
    if (wire == inflated || wire <= 0 || inflated <= 0)
        return tr("%1 on the wire").arg(Words::bytes(wire));
    return tr("%1 on the wire, %2 inflated (%3 %)")
        .arg(Words::bytes(wire), Words::bytes(inflated))
        .arg(wire * 100 / inflated);
}

QString FrameFacts::promises(const QByteArray &openPacket)
{
    const QJsonObject open = QJsonDocument::fromJson(openPacket.mid(1)).object();
    if (open.isEmpty())
        return {};
    QStringList parts;
    const auto addTime = [&](const QString &text, QLatin1String key) {
        if (const QJsonValue value = open.value(key); value.isDouble())
            parts += text.arg(Words::duration(std::chrono::milliseconds(qRound64(value.toDouble()))));
    };
    parts += tr("session %1").arg(open.value(QLatin1String("sid")).toString());
    addTime(tr("a ping every %1"), QLatin1String("pingInterval"));
    addTime(tr("silence borne for %1 more"), QLatin1String("pingTimeout"));
    if (const QJsonValue most = open.value(QLatin1String("maxPayload")); most.isDouble())
        parts += tr("bodies up to %1").arg(Words::bytes(qRound64(most.toDouble())));
    QStringList upgrades;
    for (const QJsonValue &upgrade : open.value(QLatin1String("upgrades")).toArray())
        upgrades += upgrade.toString();
    parts += upgrades.isEmpty() ? tr("no upgrades offered") : tr("may upgrade to %1").arg(upgrades.join(u' '));
    return parts.join(QStringLiteral(" · "));
}

} // namespace Sockeye
