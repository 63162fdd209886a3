// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timespan.h"

#include <algorithm>
#include <QtGlobal>

namespace Sockeye {

/// One stretch of something that lasts. Where it belongs is told by the `SpanRow` that holds it.
struct Span {
    enum class Kind : quint8 {
        Connecting, ///< an attempt; `number` counts from 0
        Connected,
        Waiting, ///< for the next attempt, which is `number`
        Get, ///< `number` is the HTTP status, once there
        Post,
        ProbeOpening,
        Probing,
        Pausing, ///< `number` counts the packets that waited for the switch
        WebSocket,
        Joining, ///< a namespace, until the server has answered
        Joined,
        LookUp, ///< a step towards a connection; `number` is -1 where nothing tells how long it took
        Reaching, ///< TCP, or a custom transport's way
        ThroughProxy,
        Securing, ///< TLS
    };
    enum class Outcome : quint8 {
        Running, ///< has no end yet
        Done,
        Failed,
        CutOff, ///< the connection ended first
    };

    static constexpr TimeSpan::Time Open = TimeSpan::Time::max();

    TimeSpan::Time begin{0};
    TimeSpan::Time end = Open;
    qint64 record = 0; ///< the record that began it
    qint64 endRecord = -1;
    int number = 0;
    Kind kind = Kind::Connecting;
    Outcome outcome = Outcome::Running;

    [[nodiscard]] bool isRunning() const { return outcome == Outcome::Running; }
    [[nodiscard]] bool isProbe() const { return kind >= Kind::ProbeOpening && kind <= Kind::Pausing; }
    [[nodiscard]] bool isStep() const { return kind >= Kind::LookUp; }
    /// A probe that was cut off failed; a request that was is just no longer of interest to anybody.
    [[nodiscard]] bool isFailure() const
    {
        return outcome == Outcome::Failed || (outcome == Outcome::CutOff && isProbe());
    }
    /// `now` stands in for the end of a running span.
    [[nodiscard]] TimeSpan::Time endBy(TimeSpan::Time now) const { return isRunning() ? std::max(begin, now) : end; }
};

/// A moment.
struct Moment {
    TimeSpan::Time time{0};
    qint64 record = 0;
};

} // namespace Sockeye
