// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timeaxis.h"
#include "timeline/timelinescene.h"

#include <memory>
#include <QCoreApplication>

namespace Sockeye {

/// Turns the facts of the timeline into words: labels, tooltips and the description read to those who cannot see it.
class TimelineWords {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::TimelineWords)

public:
    using Time = TimeSpan::Time;

    TimelineWords() = default;
    explicit TimelineWords(std::shared_ptr<const SocketIO::TraceLog> log);

    /// How much is written into a span: why it failed too, what it is, or little more than how long it took.
    enum class Detail : quint8 { Why, What, Short };
    [[nodiscard]] QString label(const SpanRow &row, qsizetype number, Time now, Detail detail) const;
    /// What is written into a step towards a connection.
    [[nodiscard]] static QString stepLabel(const Span &step);
    /// What is written behind the last phase of a probe.
    [[nodiscard]] QString probeResult(const Span &last, Time duration, Detail detail) const;
    /// The largest bar in sight.
    [[nodiscard]] static QString peak(const std::vector<Volume::Bar> &bars, Time step);
    [[nodiscard]] static QString label(const TimelineFold::MarkFacts &mark);
    /// Every fact about the thing under the pointer, as rich text; empty where there is nothing.
    [[nodiscard]] QString tooltip(const TimelineScene &scene, const TimelineScene::Hit &hit) const;
    /// The same in one line of plain text, to be spoken.
    [[nodiscard]] QString spoken(const TimelineScene &scene, const TimelineScene::Hit &hit) const;
    /// The present state in a sentence, such as "Connected by websocket, upgraded in 31 ms".
    [[nodiscard]] QString description(const TimelineFold &fold) const;

    [[nodiscard]] const TimeAxis &axis() const { return m_axis; }

private:
    [[nodiscard]] QString spansTip(const TimelineScene &scene, const TimelineScene::Hit &hit) const;
    [[nodiscard]] QString framesTip(const TimelineScene &scene, const TimelineScene::Hit &hit) const;
    [[nodiscard]] QString beatTip(const TimelineScene &scene, const TimelineScene::Hit &hit) const;
    [[nodiscard]] QString volumeTip(const TimelineScene &scene, const TimelineScene::Hit &hit) const;
    [[nodiscard]] QString stepLines(const TimelineScene &scene, const TimelineScene::Hit &hit) const;
    [[nodiscard]] QString plainLabel(const Span &span, Time now) const;
    [[nodiscard]] QString markTip(const TimelineScene &scene, const TimelineScene::Hit &hit) const;
    [[nodiscard]] QString upgradeWords(const TimelineFold &fold) const;
    [[nodiscard]] QString stateWords(const TimelineFold &fold) const;
    /// The `reason` of a record in one line; empty when there is no such record.
    [[nodiscard]] QString reason(qint64 record) const;

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    TimeAxis m_axis;
};

} // namespace Sockeye
