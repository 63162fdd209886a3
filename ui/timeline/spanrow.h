// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/span.h"

#include <span>
#include <vector>

namespace Sockeye {

/// The spans of one row, in the order they began. One follows the other: a row's spans overlap only where an exchange
/// was given up and its end came late.
class SpanRow {
public:
    /// Begins a span and returns its number in the row.
    qsizetype begin(Span::Kind kind, const Moment &at, int number = 0);
    /// Ends a span; nothing happens when it has ended or is not there.
    void end(qsizetype index, Span::Outcome outcome, const Moment &at);
    /// Ends the span begun last, if it runs.
    void endLast(Span::Outcome outcome, const Moment &at) { end(size() - 1, outcome, at); }
    /// Adds a span that has ended; it begins no earlier than the one before it ended.
    void add(Span span);
    void setNumber(qsizetype index, int number) { m_spans[static_cast<std::size_t>(index)].number = number; }

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_spans.size()); }
    [[nodiscard]] bool isEmpty() const { return m_spans.empty(); }
    [[nodiscard]] const Span &at(qsizetype index) const { return m_spans[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const Span *last() const { return m_spans.empty() ? nullptr : &m_spans.back(); }
    [[nodiscard]] std::span<const Span> spans() const { return m_spans; }

    /// Number of the first span that may reach into the time from `from` on.
    [[nodiscard]] qsizetype firstReaching(TimeSpan::Time from) const;
    /// Number of the first span that begins at or after `time`.
    [[nodiscard]] qsizetype firstFrom(TimeSpan::Time time) const;
    /// Whether one of `count` spans from `first` on failed.
    [[nodiscard]] bool hasFailure(qsizetype first, qsizetype count) const;

private:
    std::vector<Span> m_spans;
    std::vector<qsizetype> m_failures; // sorted
};

} // namespace Sockeye
