// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/chartseries.h"

#include "events/jsonwalk.h"
#include "theme/argumentline.h"

#include <algorithm>
#include <cmath>
#include <QDeadlineTimer>
#include <span>

using SocketIO::TraceView;

namespace Sockeye {
namespace {

using Step = std::variant<qsizetype, QByteArray>;

constexpr qsizetype MostPaths = 300;
constexpr int Deepest = 24;
constexpr std::size_t RowsBetweenLooksAtTheClock = 64;

void collect(const QJsonValue &value, ChartPath &path, QList<ChartPath> &paths)
{
    if (paths.size() >= MostPaths || path.steps.size() > Deepest)
        return;
    if (value.isDouble()) {
        paths.append(path);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size() && paths.size() < MostPaths; ++i) {
            path.steps.emplace_back(i);
            collect(array[i], path, paths);
            path.steps.pop_back();
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end() && paths.size() < MostPaths; ++it) {
            path.steps.emplace_back(it.key().toUtf8());
            collect(*it, path, paths);
            path.steps.pop_back();
        }
    }
}

/// The text of the value at the place; empty when there is none.
QByteArrayView valueAt(JsonWalk walk, std::span<const Step> steps)
{
    for (qsizetype number = 0; walk.next(); ++number) {
        const auto *key = std::get_if<QByteArray>(&steps.front());
        const bool leads = key ? walk.isKey(*key) : !walk.hasKeys() && std::get<qsizetype>(steps.front()) == number;
        if (leads)
            return steps.size() == 1 ? walk.value() : valueAt(JsonWalk::inside(walk.value()), steps.subspan(1));
    }
    return {};
}

} // namespace

QString ChartPath::text() const
{
    QString text;
    for (const Step &step : steps) {
        if (const auto *key = std::get_if<QByteArray>(&step))
            text += u'.' + QString::fromUtf8(*key);
        else
            text += QStringLiteral("[%1]").arg(std::get<qsizetype>(step));
    }
    return text;
}

QList<ChartPath> ChartPath::numbersIn(const SocketIO::Arguments &arguments)
{
    QList<ChartPath> paths;
    ChartPath path;
    collect(arguments.toJsonArray(), path, paths);
    // The plain numbers of an event are asked for more often than those deep inside.
    std::stable_sort(paths.begin(), paths.end(), [](const ChartPath &left, const ChartPath &right) {
        return left.steps.size() < right.steps.size();
    });
    return paths;
}

void ChartSeries::step(const std::vector<EventRow> &rows, const SocketIO::TraceLog &log, std::chrono::microseconds time)
{
    const QDeadlineTimer deadline(time, Qt::PreciseTimer);
    while (m_next < rows.size()) {
        const EventRow &row = rows[m_next++];
        if (row.name == m_name) {
            log.visit(row.record, row.record + 1, [this](qsizetype, const TraceView &view) {
                take(view);
                return false;
            });
        }
        if (m_next % RowsBetweenLooksAtTheClock == 0 && deadline.hasExpired())
            return;
    }
}

void ChartSeries::take(const TraceView &view)
{
    const QByteArrayView text = m_path.steps.empty()
        ? QByteArrayView()
        : valueAt(JsonWalk::along(ArgumentLine::argumentBytes(view.payload)), m_path.steps);
    bool isNumber = false;
    const double value = text.toByteArray().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value)) {
        ++m_skipped;
        return;
    }
    m_least = m_points.empty() ? value : std::min(m_least, value);
    m_most = m_points.empty() ? value : std::max(m_most, value);
    m_sum += value;
    m_points.push_back({view.time, value});
}

} // namespace Sockeye
