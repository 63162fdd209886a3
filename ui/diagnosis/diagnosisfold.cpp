// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosisfold.h"

#include "diagnosis/diagnosiskeys.h"
#include "diagnosis/diagnosistable.h"
#include <algorithm>

namespace Sockeye {

using SocketIO::Carrier;
using SocketIO::Direction;
using SocketIO::Kind;
using SocketIO::Layer;
using SocketIO::TraceView;

std::optional<Diagnosis> DiagnosisFold::apply(qsizetype index, const TraceView &view)
{
    if (view.direction == Direction::In && view.layer != Layer::State && view.kind != Kind::Failure)
        hear(index, view);
    switch (view.layer) {
    case Layer::Http:
        applyHttp(index, view);
        return {};
    case Layer::WebSocket:
        applyWebSocket(index, view);
        return {};
    case Layer::Engine:
        applyEngine(index, view);
        return {};
    case Layer::Socket:
        applySocket(index, view);
        return {};
    case Layer::State:
        break;
    }
    applyState(index, view);
    const std::optional<Incident> incident = this->incident(index, view);
    std::optional<Diagnosis> diagnosis = incident ? diagnose(*incident) : std::nullopt;
    follow(view);
    if (!diagnosis)
        return {};
    if (diagnosis->scope == Diagnosis::Scope::Connection)
        groupAttempt(*diagnosis, index);
    keep(*diagnosis);
    return diagnosis;
}

void DiagnosisFold::hear(qsizetype index, const TraceView &view)
{
    m_facts.lastIn = view.time;
    const bool isPost = view.layer == Layer::Http && m_asked.value(view.id).method == "POST";
    if ((view.layer != Layer::Http && view.layer != Layer::WebSocket) || isPost)
        return;
    constexpr qsizetype Most = 64;
    const QByteArrayView bytes = view.payload.first(std::min(view.payload.size(), Most));
    m_facts.lastBytes.resize(bytes.size()); // one buffer for all of them
    std::copy(bytes.begin(), bytes.end(), m_facts.lastBytes.begin());
    m_facts.lastRecord = index;
}

void DiagnosisFold::applyState(qsizetype index, const TraceView &view)
{
    switch (view.kind) {
    case Kind::Connecting:
        return begin(view);
    case Kind::Step:
        m_facts.phases.append(view.reason.toByteArray().split('\t').first());
        return;
    case Kind::FallingBack:
        m_facts.fallbacks.append(QString::fromUtf8(view.reason));
        return;
    case Kind::ProtocolDetected:
        m_facts.detected = int(view.id);
        return;
    case Kind::Buffered:
        if (view.id >= 0)
            m_unsent.insert(keyOfEvent(view));
        return;
    case Kind::Fault:
        m_facts.fault = QString::fromUtf8(view.reason);
        m_facts.faultBytes = beginningOf(view.payload);
        m_facts.faultRecord = index;
        return;
    default:
        return;
    }
}

void DiagnosisFold::begin(const TraceView &view)
{
    m_facts = {};
    m_facts.url = view.reason.toByteArray();
    m_facts.attempt = std::max<qint64>(view.id, 0);
    m_facts.begun = view.time;
    m_facts.isUnderWay = true;
    m_asked.clear();
    m_handshake = {};
    if (view.id > 0)
        return;
    m_current.clear(); // somebody starts afresh
    m_attempts.clear();
    m_dismissed.clear();
    ++m_revision;
}

// What the record changes once its incident, if any, is told.
void DiagnosisFold::follow(const TraceView &view)
{
    using Scope = Diagnosis::Scope;
    switch (view.kind) {
    case Kind::Connected:
        m_facts.wasOpen = true;
        m_facts.carrier = view.carrier;
        m_facts.opened = view.time;
        m_facts.answers.clear();
        m_facts.fault.clear();
        m_facts.faultBytes.clear();
        return clear(Scope::Connection);
    case Kind::Upgraded:
        m_facts.isUpgraded = true;
        m_facts.carrier = Carrier::WebSocket;
        m_facts.answers.clear();
        return clear(Scope::Upgrade);
    case Kind::UpgradeFailed:
        m_facts.answers.removeIf([](const ServerAnswer &it) { return it.carrier == Carrier::WebSocket; });
        return;
    case Kind::NamespaceConnected:
        m_facts.wasJoined = true;
        return clear(Scope::Namespace, QString::fromUtf8(view.nsp));
    case Kind::NamespaceDisconnected:
        m_facts.leftReason = view.reason.toByteArray();
        return;
    case Kind::Recovered:
        return clear(Scope::Recovery, QString::fromUtf8(view.nsp));
    case Kind::ConnectFailed:
    case Kind::Closed:
        m_facts.isUnderWay = false;
        return;
    default:
        return;
    }
}

std::optional<Incident> DiagnosisFold::incident(qsizetype index, const TraceView &view) const
{
    using What = Incident::What;
    static const QHash<Kind, What> whats = {{Kind::ConnectFailed, What::AttemptFailed},
                                            {Kind::Closed, What::ConnectionEnded},
                                            {Kind::UpgradeFailed, What::UpgradeFailed},
                                            {Kind::Connected, What::FellBack},
                                            {Kind::NamespaceRefused, What::NamespaceRefused},
                                            {Kind::NamespaceDisconnected, What::NamespaceEnded},
                                            {Kind::NotRecovered, What::NotRecovered},
                                            {Kind::AckTimedOut, What::AckTimedOut},
                                            {Kind::AckLost, What::AckLost},
                                            {Kind::Fault, What::Reported}};
    const auto what = whats.find(view.kind);
    if (what == whats.end() || (*what == What::FellBack && m_facts.fallbacks.isEmpty()))
        return {};
    Incident incident;
    incident.what = *what;
    const QString said = QString::fromUtf8(view.reason);
    const bool hasReason = *what == What::ConnectionEnded || *what == What::NamespaceEnded;
    incident.reason = hasReason ? said.section(u'\t', 0, 0).toUtf8() : QByteArray();
    incident.words = hasReason ? said.section(u'\t', 1) : said;
    incident.payload = beginningOf(view.payload);
    incident.nsp = QString::fromUtf8(view.nsp);
    incident.event = QString::fromUtf8(view.event);
    incident.time = view.time;
    incident.waited = view.duration;
    incident.isUnsent = m_unsent.contains(keyOfEvent(view));
    incident.answeredBefore = m_answeredEvents.contains(unowned(view.event));
    incident.record = index;
    incident.facts = m_facts;
    return incident;
}

void DiagnosisFold::keep(const Diagnosis &diagnosis)
{
    ++m_revision;
    const auto isSame = [&](const Diagnosis &it) {
        return it.scope == diagnosis.scope && it.evidence.nsp == diagnosis.evidence.nsp;
    };
    m_current.removeIf(isSame);
    const bool isConnection = diagnosis.scope == Diagnosis::Scope::Connection;
    if (m_dismissed.contains(diagnosis.code))
        return;
    const bool hasHead =
        !isConnection && !m_current.isEmpty() && m_current.first().scope == Diagnosis::Scope::Connection;
    m_current.insert(hasHead ? 1 : 0, diagnosis);
    constexpr qsizetype Most = 8;
    if (m_current.size() > Most)
        m_current.removeLast();
}

void DiagnosisFold::groupAttempt(const Diagnosis &diagnosis, qsizetype record)
{
    const bool isRepeated = !m_attempts.isEmpty() && m_attempts.last().diagnosis.code == diagnosis.code
        && m_attempts.last().diagnosis.evidence.said == diagnosis.evidence.said;
    if (!isRepeated)
        m_attempts.append({diagnosis, 0, diagnosis.time, {}});
    AttemptGroup &group = m_attempts.last();
    group.diagnosis = diagnosis;
    ++group.count;
    group.attempts.append(record);
}

void DiagnosisFold::clear(Diagnosis::Scope scope, const QString &nsp)
{
    const qsizetype removed = m_current.removeIf(
        [&](const Diagnosis &it) { return it.scope == scope && (nsp.isEmpty() || it.evidence.nsp == nsp); });
    m_revision += removed > 0 ? 1 : 0;
}

void DiagnosisFold::dismiss(qsizetype number)
{
    if (number < 0 || number >= m_current.size())
        return;
    m_dismissed.insert(m_current.at(number).code);
    m_current.removeAt(number);
    ++m_revision;
}

} // namespace Sockeye
