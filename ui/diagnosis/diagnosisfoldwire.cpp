// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the layers below the life cycle tell: answers, frames, heartbeats, acknowledgements. See diagnosisfold.h.
#include "diagnosis/diagnosisfold.h"

#include "diagnosis/diagnosiskeys.h"
#include <QJsonDocument>
#include <QJsonObject>

namespace Sockeye {

using SocketIO::Carrier;
using SocketIO::Direction;
using SocketIO::Kind;
using SocketIO::TraceView;

namespace {

ServerAnswer asked(const TraceView &view)
{
    ServerAnswer answer;
    answer.carrier = view.carrier;
    const qsizetype space = view.reason.indexOf(' ');
    answer.method = view.reason.first(std::max<qsizetype>(space, 0)).toByteArray();
    answer.url = view.reason.sliced(space + 1).toByteArray();
    answer.asked = answer.url.contains("EIO=3") ? 3 : answer.url.contains("EIO=4") ? 4 : 0;
    answer.hadSid = answer.url.contains("&sid=") || answer.url.contains("?sid=");
    answer.sent = view.size;
    answer.id = view.id;
    return answer;
}

} // namespace

void DiagnosisFold::applyHttp(qsizetype index, const TraceView &view)
{
    if (view.kind == Kind::Request) {
        m_asked.insert(view.id, asked(view));
        if (view.size > 0)
            m_facts.lastSent = view.size;
        return;
    }
    ServerAnswer answer = m_asked.take(view.id);
    answer.carrier = view.carrier;
    answer.status = view.status;
    answer.failure = view.kind == Kind::Failure ? QString::fromUtf8(view.reason) : QString();
    answer.body = beginningOf(view.payload);
    answer.bodySize = view.payload.size();
    answer.duration = view.duration;
    answer.record = index;
    settle(answer);
}

void DiagnosisFold::applyWebSocket(qsizetype index, const TraceView &view)
{
    const bool isIn = view.direction == Direction::In;
    if (view.kind == Kind::Handshake && !isIn) {
        m_handshake = asked(view);
    } else if (view.kind == Kind::Handshake || view.kind == Kind::Failure) {
        ServerAnswer answer = std::exchange(m_handshake, {});
        answer.carrier = Carrier::WebSocket;
        answer.status = view.status;
        answer.body = beginningOf(view.payload);
        answer.bodySize = view.payload.size();
        answer.failure = QString::fromUtf8(view.reason);
        answer.record = index;
        settle(answer);
    } else if (view.kind == Kind::CloseFrame && isIn) {
        m_facts.closeCode = view.status;
        m_facts.closeWords = QString::fromUtf8(view.payload);
        m_facts.closeRecord = index;
    } else if (view.kind == Kind::Fault) {
        m_facts.fault = QString::fromUtf8(view.reason);
        m_facts.faultBytes = beginningOf(view.payload);
        m_facts.faultRecord = index;
    } else if (!isIn && (view.kind == Kind::Text || view.kind == Kind::Binary)) {
        m_facts.lastSent = view.payload.size();
    }
}

void DiagnosisFold::settle(const ServerAnswer &answer)
{
    if (!m_facts.isUnderWay)
        return;
    const bool isGood = answer.status >= 200 && answer.status < 300;
    if (m_facts.wasOpen && isGood && answer.carrier == Carrier::Polling) {
        ++m_facts.goodAnswers;
        return;
    }
    const auto isSameTry = [&](const ServerAnswer &it) {
        return it.carrier == answer.carrier && it.asked == answer.asked;
    };
    // What the server said is worth more than the requests that were given up because of it.
    const bool isSaid = std::any_of(m_facts.answers.begin(), m_facts.answers.end(),
                                    [&](const ServerAnswer &it) { return isSameTry(it) && it.status >= 300; });
    if (isSaid && answer.status == 0)
        return;
    m_facts.answers.removeIf(isSameTry);
    m_facts.answers.append(answer);
}

void DiagnosisFold::applyEngine(qsizetype index, const TraceView &view)
{
    const bool isIn = view.direction == Direction::In;
    if (view.kind == Kind::Message)
        return;
    const bool isProbe = view.payload.size() > 1;
    if (view.kind == Kind::Ping && !isProbe)
        (isIn ? m_facts.lastPingIn : m_facts.lastPingOut) = view.time;
    else if (view.kind == Kind::Pong && !isProbe)
        (isIn ? m_facts.lastPongIn : m_facts.lastPongOut) = view.time;
    else if (view.kind == Kind::Open && isIn)
        readHandshake(view.payload);
    if (view.kind != Kind::Close || !isIn)
        return;
    m_facts.serverClosed = true;
    m_facts.closeRecord = index;
}

void DiagnosisFold::readHandshake(QByteArrayView packet)
{
    const QByteArrayView json = packet.startsWith('0') ? packet.sliced(1) : packet;
    const QJsonObject said = QJsonDocument::fromJson(beginningOf(json)).object();
    m_facts.pingInterval = std::chrono::milliseconds(said.value(QStringLiteral("pingInterval")).toInteger());
    m_facts.pingTimeout = std::chrono::milliseconds(said.value(QStringLiteral("pingTimeout")).toInteger());
    m_facts.maxPayload = said.value(QStringLiteral("maxPayload")).toInteger();
}

void DiagnosisFold::applySocket(qsizetype index, const TraceView &view)
{
    const bool isIn = view.direction == Direction::In;
    m_facts.heardPacket = m_facts.heardPacket || isIn;
    if (isIn && view.kind == Kind::Ack && view.duration.count() >= 0) {
        ++m_facts.acksHeard;
        if (!m_answeredEvents.contains(unowned(view.event)))
            m_answeredEvents.insert(view.event.toByteArray());
    } else if (!isIn && view.kind == Kind::Event) {
        m_facts.lastAttachments = view.attachmentCount;
        m_facts.lastEvent = index;
        m_facts.lastEventAt = view.time;
        if (!m_unsent.isEmpty())
            m_unsent.remove(keyOfEvent(view));
    }
}

} // namespace Sockeye
