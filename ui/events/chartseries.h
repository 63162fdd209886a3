// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventfold.h"

#include <QStringList>
#include <SocketIO/arguments.h>
#include <variant>

namespace Sockeye {

/// Where a number stands in the arguments of an event: of each step the number of an element or the key of a member.
struct ChartPath {
    std::vector<std::variant<qsizetype, QByteArray>> steps = {};

    /// "[0].price.bid"
    [[nodiscard]] QString text() const;
    friend bool operator==(const ChartPath &, const ChartPath &) = default;

    /// All numbers in some arguments, some hundreds at most.
    [[nodiscard]] static QList<ChartPath> numbersIn(const SocketIO::Arguments &arguments);
};

/// One number of every event of a name over the time of the log.
class ChartSeries {
public:
    struct Point {
        std::chrono::microseconds time{0};
        double value = 0;
    };

    ChartSeries() = default;
    ChartSeries(quint32 name, ChartPath path)
        : m_name(name)
        , m_path(std::move(path))
    {
    }

    /// Reads on until all rows were looked at or the time is over.
    void step(const std::vector<EventRow> &rows, const SocketIO::TraceLog &log, std::chrono::microseconds time);
    [[nodiscard]] bool isFinished(const std::vector<EventRow> &rows) const { return m_next >= rows.size(); }
    [[nodiscard]] const std::vector<Point> &points() const { return m_points; }
    /// Events of the name that have no number at the place.
    [[nodiscard]] qint64 skipped() const { return m_skipped; }
    [[nodiscard]] quint32 name() const { return m_name; }
    [[nodiscard]] double least() const { return m_least; }
    [[nodiscard]] double most() const { return m_most; }
    [[nodiscard]] double mean() const { return m_points.empty() ? 0 : m_sum / static_cast<double>(m_points.size()); }

private:
    void take(const SocketIO::TraceView &view);

    quint32 m_name = EventNames::None;
    ChartPath m_path;
    std::size_t m_next = 0;
    std::vector<Point> m_points;
    qint64 m_skipped = 0;
    double m_least = 0;
    double m_most = 0;
    double m_sum = 0;
};

} // namespace Sockeye
