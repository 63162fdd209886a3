// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/latencyhistogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace Sockeye {

void LatencyHistogram::add(Duration latency)
{
    latency = std::max(latency, Duration{0});
    const std::size_t bucket = bucketOf(latency);
    if (bucket >= m_buckets.size())
        m_buckets.resize(bucket + 1);
    ++m_buckets[bucket];
    m_shortest = m_count == 0 ? latency : std::min(m_shortest, latency);
    m_longest = std::max(m_longest, latency);
    ++m_count;
}

LatencyHistogram::Duration LatencyHistogram::percentile(double share) const
{
    if (m_count == 0)
        return Duration{0};
    const auto rank = std::max(qsizetype{1}, static_cast<qsizetype>(std::ceil(share * static_cast<double>(m_count))));
    if (rank >= m_count)
        return m_longest;
    qsizetype below = 0;
    std::size_t bucket = 0;
    while ((below += m_buckets[bucket]) < rank)
        ++bucket;
    const Duration middle((begin(bucket) + begin(bucket + 1) - 1) / 2);
    return std::clamp(middle, m_shortest, m_longest);
}

int LatencyHistogram::barOf(Duration latency)
{
    return static_cast<int>(bucketOf(std::max(latency, Duration{0}))) / PartsOfBar;
}

LatencyHistogram::Bar LatencyHistogram::bar(int number) const
{
    const auto first = static_cast<std::size_t>(number) * PartsOfBar;
    Bar bar{Duration(begin(first)), Duration(begin(first + PartsOfBar)), 0};
    for (std::size_t i = first; i < std::min(first + PartsOfBar, m_buckets.size()); ++i)
        bar.count += m_buckets[i];
    return bar;
}

std::size_t LatencyHistogram::bucketOf(Duration latency)
{
    const auto value = static_cast<quint64>(latency.count());
    if (value < Parts)
        return value;
    const auto shift = static_cast<int>(std::bit_width(value)) - static_cast<int>(std::bit_width(quint64{Parts}));
    return static_cast<std::size_t>(shift) * Parts + (value >> shift);
}

qint64 LatencyHistogram::begin(std::size_t bucket)
{
    if (bucket < Parts)
        return static_cast<qint64>(bucket);
    const std::size_t shift = bucket / Parts - 1;
    return static_cast<qint64>((bucket % Parts + Parts) << shift);
}

} // namespace Sockeye
