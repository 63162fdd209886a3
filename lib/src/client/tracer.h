// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/enginepacket.h"
#include "protocol/socketpacket.h"
#include "session/ackledger.h"
#include "session/namespacesession.h"
#include <memory>
#include <SocketIO/clock.h>
#include <SocketIO/trace.h>

namespace SocketIO {

/// Tells the trace tap what the drivers do. Without a tap every call is one comparison.
class Tracer {
public:
    Tracer() = default;
    /// The tap may not outlive its client; a transport that still says goodbye tells nothing more.
    ~Tracer() { setTap(nullptr); }
    Tracer(const Tracer &) = delete;
    Tracer &operator=(const Tracer &) = delete;

    void setTap(TraceTap *tap) { *m_tap = tap; }
    /// Shared with the transports, some of which outlive a connection for a moment.
    [[nodiscard]] const std::shared_ptr<TraceTap *> &tap() const { return m_tap; }

    void engine(Direction direction, Carrier carrier, const EnginePacket &packet) const
    {
        if (*m_tap)
            recordEngine(direction, carrier, packet);
    }
    void received(Carrier carrier, const SocketPacket &packet) const
    {
        if (*m_tap)
            recordReceived(carrier, packet, nullptr, steadyNow());
    }
    /// An acknowledgement, and the question it answers if there is one.
    void received(Carrier carrier, const SocketPacket &packet, const AckLedger::Entry *answered, TimePoint now) const
    {
        if (*m_tap)
            recordReceived(carrier, packet, answered, now);
    }
    void sent(Carrier carrier, const QByteArray &nsp, const OutgoingEvent &event, Kind kind) const
    {
        if (*m_tap)
            recordSent(carrier, nsp, event, kind);
    }

    /// A fact of the life cycle.
    struct Fact {
        Kind kind = Kind::Fault;
        Carrier carrier = Carrier::None;
        qint64 id = -1;
        std::chrono::microseconds duration{-1};
        QByteArray nsp = {};
        QByteArray event = {};
        QByteArray reason = {};
        Slice payload = {};
        int status = 0;
    };
    void state(const Fact &fact) const
    {
        if (*m_tap)
            recordState(fact);
    }

private:
    void recordEngine(Direction direction, Carrier carrier, const EnginePacket &packet) const;
    void recordReceived(Carrier carrier, const SocketPacket &packet, const AckLedger::Entry *answered,
                        TimePoint now) const;
    [[nodiscard]] static EncodedPacket shownPacket(const QByteArray &nsp, const OutgoingEvent &event, Kind kind);
    void recordSent(Carrier carrier, const QByteArray &nsp, const OutgoingEvent &event, Kind kind) const;
    void recordState(const Fact &fact) const;

    std::shared_ptr<TraceTap *> m_tap = std::make_shared<TraceTap *>(nullptr);
};

/// Microseconds between two moments.
[[nodiscard]] inline std::chrono::microseconds elapsed(TimePoint from, TimePoint to)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(to - from);
}

} // namespace SocketIO
