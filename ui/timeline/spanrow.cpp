// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/spanrow.h"

namespace Sockeye {

qsizetype SpanRow::begin(Span::Kind kind, const Moment &at, int number)
{
    Span span;
    span.begin = at.time;
    span.record = at.record;
    span.kind = kind;
    span.number = number;
    m_spans.push_back(span);
    return size() - 1;
}

void SpanRow::end(qsizetype index, Span::Outcome outcome, const Moment &at)
{
    if (index < 0 || index >= size())
        return;
    Span &span = m_spans[static_cast<std::size_t>(index)];
    if (!span.isRunning())
        return;
    span.outcome = outcome;
    span.end = std::max(span.begin, at.time);
    span.endRecord = at.record;
    if (span.isFailure())
        m_failures.insert(std::ranges::upper_bound(m_failures, index), index);
}

void SpanRow::add(Span span)
{
    if (!m_spans.empty() && !m_spans.back().isRunning())
        span.begin = std::max(span.begin, m_spans.back().end);
    span.end = std::max(span.begin, span.end);
    span.outcome = Span::Outcome::Done;
    m_spans.push_back(span);
}

qsizetype SpanRow::firstReaching(TimeSpan::Time from) const
{
    // At most a GET and its abandoned forerunner overlap, so a few steps back are enough.
    constexpr int Overlap = 4;
    qsizetype first = firstFrom(from);
    for (int step = 0; step < Overlap && first > 0; ++step)
        --first;
    while (first < size() && at(first).begin < from && at(first).end <= from)
        ++first;
    return first;
}

qsizetype SpanRow::firstFrom(TimeSpan::Time time) const
{
    return std::ranges::lower_bound(m_spans, time, {}, &Span::begin) - m_spans.begin();
}

bool SpanRow::hasFailure(qsizetype first, qsizetype count) const
{
    const auto failure = std::ranges::lower_bound(m_failures, first);
    return failure != m_failures.end() && *failure < first + count;
}

} // namespace Sockeye
