// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/span.h"

#include <QByteArrayView>
#include <vector>

namespace Sockeye {

/// The heartbeat as the server promised it and as it came: the server pings and we answer (revision 4), or we ping and
/// it answers (revision 3). Between two pings silence is expected for `pingInterval` and borne for `pingTimeout` more
/// (engine.io-protocol, "Heartbeat").
class Heartbeat {
public:
    using Time = TimeSpan::Time;

    /// One beat and the silence after it. The first of a connection is the handshake and is no ping.
    struct Beat {
        Time time{0};
        Time pong = Span::Open; ///< when the answer left, or came to a ping of ours; Open while it has not
        Time until = Span::Open; ///< the next ping or the end of the connection; Open while waiting
        qint64 record = 0;
        quint32 terms = 0;
        bool isPing = true;
        bool isOurs = false; ///< we pinged, so that the answer tells the round trip

        /// Whether the answer never came.
        [[nodiscard]] bool isMissed() const { return isPing && pong == Span::Open && until != Span::Open; }
    };
    struct Terms {
        Time interval{0}; ///< zero when the handshake did not tell
        Time timeout{0};
    };

    /// `handshake` is the Engine.IO open packet with its digit.
    void open(const Moment &at, QByteArrayView handshake);
    void ping(const Moment &at, bool isOurs = false);
    void pong(Time time);
    void close(Time time);

    [[nodiscard]] const std::vector<Beat> &beats() const { return m_beats; }
    [[nodiscard]] Terms termsOf(const Beat &beat) const { return m_terms[beat.terms]; }
    /// Number of the first beat whose silence may reach into the time from `from` on.
    [[nodiscard]] std::size_t firstReaching(Time from) const;

private:
    void begin(const Moment &at, bool isPing, bool isOurs);

    std::vector<Beat> m_beats;
    std::vector<Terms> m_terms{Terms()};
};

} // namespace Sockeye
