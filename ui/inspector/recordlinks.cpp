// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/recordlinks.h"
#include <algorithm>
#include <QDeadlineTimer>

namespace Sockeye {

using SocketIO::Direction;
using SocketIO::Kind;
using SocketIO::Layer;
using SocketIO::TraceView;

namespace {

constexpr std::chrono::milliseconds Slice{3};
constexpr qsizetype RecordsPerLook = 2048;
constexpr qsizetype StepsBeforeHandshake = 32;

bool isBeginning(const SocketIO::TraceRecord &record)
{
    return record.kind == Kind::Request || record.kind == Kind::Event
        || (record.kind == Kind::Handshake && record.direction == Direction::Out);
}

bool hasPartner(const SocketIO::TraceRecord &record)
{
    switch (record.layer) {
    case Layer::Http:
        return true;
    case Layer::WebSocket:
        return record.kind == Kind::Handshake;
    case Layer::Socket:
        return record.id >= 0 && (record.kind == Kind::Event || record.kind == Kind::Ack);
    default:
        return false;
    }
}

} // namespace

void RecordLinks::start(const std::shared_ptr<const SocketIO::TraceLog> &log, qsizetype record)
{
    m_log = log;
    m_own = record;
    m_partner = -1;
    m_facts.clear();
    log->visit(record, record + 1, [this](qsizetype, const TraceView &view) {
        m_record = {};
        m_record.layer = view.layer;
        m_record.direction = view.direction;
        m_record.kind = view.kind;
        m_record.id = view.id;
        m_record.nsp = view.nsp.toByteArray();
        return true;
    });
    m_isLooking = hasPartner(m_record);
    m_isForward = isBeginning(m_record);
    m_at = m_isForward ? record + 1 : record;
}

bool RecordLinks::isPartner(const TraceView &view) const
{
    if (view.layer != m_record.layer || view.direction == m_record.direction)
        return false;
    if (m_record.layer == Layer::WebSocket)
        return view.kind == Kind::Handshake || (m_isForward && view.kind == Kind::Failure);
    if (view.id != m_record.id)
        return false;
    if (m_record.layer == Layer::Http)
        return (view.kind == Kind::Request) != m_isForward;
    return view.kind == (m_isForward ? Kind::Ack : Kind::Event) && view.nsp == QByteArrayView(m_record.nsp);
}

/// Whether the connection of the record begins or ends here: ids begin anew with the next one, and what waited is lost.
/// Numbers of HTTP exchanges go on.
bool RecordLinks::isEnd(const TraceView &view) const
{
    if (view.layer != Layer::State || m_record.layer == Layer::Http)
        return false;
    if (view.kind == Kind::Connecting)
        return true;
    const bool isOurNamespace = view.nsp == QByteArrayView(m_record.nsp);
    return m_record.layer == Layer::Socket
        && (view.kind == Kind::Closed || (view.kind == Kind::NamespaceDisconnected && isOurNamespace));
}

bool RecordLinks::isFact(const TraceView &view) const
{
    const bool isStep = view.layer == Layer::State && (view.kind == Kind::Step || view.kind == Kind::Redirected);
    return isStep && m_record.layer == Layer::Http && view.id == m_record.id;
}

bool RecordLinks::advance()
{
    if (!m_isLooking)
        return false;
    const QDeadlineTimer deadline(Slice, Qt::PreciseTimer);
    const qsizetype end = m_isForward ? m_log->size() : 0;
    while (m_isLooking && m_at != end) {
        if (deadline.hasExpired())
            return true;
        if (m_isForward)
            lookForward(std::min(m_at + RecordsPerLook, end));
        else
            lookBackward(std::max<qsizetype>(m_at - RecordsPerLook, 0));
    }
    if (!m_isForward)
        m_isLooking = false; // nothing can arrive in the past
    if (!m_isLooking && m_record.kind == Kind::Handshake)
        addStepsOfHandshake();
    return false;
}

void RecordLinks::lookForward(qsizetype to)
{
    m_log->visit(m_at, to, [this](qsizetype index, const TraceView &view) {
        if (isFact(view))
            m_facts.append(index);
        if (isPartner(view))
            m_partner = index;
        m_isLooking = m_partner < 0 && !isEnd(view);
        return m_isLooking;
    });
    m_at = to;
}

void RecordLinks::lookBackward(qsizetype from)
{
    QList<qsizetype> facts;
    bool isEnded = false;
    m_log->visit(from, m_at, [&](qsizetype index, const TraceView &view) {
        if (isFact(view))
            facts.append(index);
        if (isPartner(view) || isEnd(view)) { // the last one counts
            m_partner = isPartner(view) ? index : -1;
            isEnded = true;
            facts.clear();
        }
        return true;
    });
    m_facts = facts + m_facts;
    m_isLooking = !isEnded;
    m_at = from;
}

/// The steps towards a WebSocket were taken before its handshake.
void RecordLinks::addStepsOfHandshake()
{
    const qsizetype asked = m_isForward ? m_own : m_partner;
    if (asked < 0)
        return;
    m_facts.clear();
    m_log->visit(std::max<qsizetype>(asked - StepsBeforeHandshake, 0), asked,
                 [this](qsizetype index, const TraceView &view) {
                     if (view.kind == Kind::Connecting || view.kind == Kind::ProbeOpening)
                         m_facts.clear();
                     const bool isStep = view.kind == Kind::Step || view.kind == Kind::Redirected;
                     if (view.layer == Layer::State && isStep && view.carrier == SocketIO::Carrier::WebSocket)
                         m_facts.append(index);
                     return true;
                 });
}

} // namespace Sockeye
