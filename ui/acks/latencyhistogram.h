// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QtGlobal>
#include <vector>

namespace Sockeye {

/// How often which duration was measured: in buckets whose width grows with the duration, so that a million cost what
/// ten do. A percentile is at most 1.6 % off.
class LatencyHistogram {
public:
    using Duration = std::chrono::microseconds;
    /// A part of the histogram: durations from one up to but not including the other.
    struct Bar {
        Duration from{0};
        Duration to{0};
        qsizetype count = 0;
    };

    void add(Duration latency);

    [[nodiscard]] qsizetype count() const { return m_count; }
    /// The shortest and the longest of all, as measured; 0 without any.
    [[nodiscard]] Duration shortest() const { return m_shortest; }
    [[nodiscard]] Duration longest() const { return m_longest; }
    /// The duration that `share` (0 to 1) of all do not exceed; 0 without any.
    [[nodiscard]] Duration percentile(double share) const;

    /// Two bars for each doubling, numbered from 0 for the shortest durations.
    [[nodiscard]] static int barOf(Duration latency);
    [[nodiscard]] Bar bar(int number) const;

private:
    static constexpr int Parts = 32; ///< of each doubling
    static constexpr int PartsOfBar = Parts / 2;

    [[nodiscard]] static std::size_t bucketOf(Duration latency);
    /// The shortest duration of a bucket.
    [[nodiscard]] static qint64 begin(std::size_t bucket);

    std::vector<quint32> m_buckets; ///< as many as the longest duration needs
    qsizetype m_count = 0;
    Duration m_shortest{0};
    Duration m_longest{0};
};

} // namespace Sockeye
