// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/rangereader.h"

#include <cmath>
#include <QTime>
#include <span>

namespace Sockeye {
namespace {

constexpr double Largest = 9e17;
constexpr qint64 HalfADay = 12LL * 60 * 60 * 1000;

struct Unit {
    const char *name;
    double factor;
};
// A name comes before those that end like it.
constexpr Unit SizeUnits[] = {{"kb", 1 << 10}, {"mb", 1 << 20}, {"gb", 1 << 30}, {"b", 1},
                              {"k", 1 << 10},  {"m", 1 << 20},  {"g", 1 << 30},  {"", 1}};
constexpr Unit TimeUnits[] = {{"us", 1}, {"µs", 1}, {"ms", 1e3}, {"min", 6e7}, {"s", 1e6}, {"m", 6e7}, {"h", 3.6e9}};

/// "1.5KB" is all that begins with these digits: from 1.5 up to 1.6.
std::optional<NumberRange> quantity(QStringView text, std::span<const Unit> units, double bare)
{
    double factor = bare;
    for (const Unit &unit : units) {
        const QString name = QString::fromUtf8(unit.name);
        if (text.endsWith(name, Qt::CaseInsensitive)) {
            text.chop(name.size());
            factor = unit.factor;
            break;
        }
    }
    bool isNumber = false;
    const double number = text.toString().toDouble(&isNumber);
    if (!isNumber || text.isEmpty() || !text.back().isDigit() || !text.front().isDigit() || number * factor > Largest)
        return std::nullopt;
    const qsizetype dot = text.indexOf(u'.');
    const double step = factor / std::pow(10, dot < 0 ? 0 : static_cast<double>(text.size() - dot - 1));
    const auto least = static_cast<qint64>(std::llround(number * factor));
    return NumberRange{least, least + std::max<qint64>(1, static_cast<qint64>(std::llround(step))) - 1};
}

struct ClockForm {
    const char *format;
    qint64 milliseconds; ///< how long it lasts
};
constexpr ClockForm ClockForms[] = {{"H:mm", 60'000}, {"H:mm:ss", 1000}, {"H:mm:ss.z", 1}, {"H:mm:ss.zzz", 1}};

std::optional<NumberRange> timeOfDay(QStringView text, const QDateTime &startedAt)
{
    for (const ClockForm &form : ClockForms) {
        const QTime time = QTime::fromString(text.toString(), QLatin1String(form.format));
        if (!time.isValid())
            continue;
        const QDateTime local = startedAt.toLocalTime();
        qint64 since = local.msecsTo(QDateTime(local.date(), time));
        // A log that was started in the evening and a time in the morning: the next day is meant.
        if (since < -HalfADay)
            since = local.msecsTo(QDateTime(local.date().addDays(1), time));
        return NumberRange{since * 1000, (since + form.milliseconds) * 1000 - 1};
    }
    return std::nullopt;
}

} // namespace

RangeReader::RangeReader(QString text, QString example, ReadValue readValue)
    : m_text(std::move(text))
    , m_example(std::move(example))
    , m_readValue(std::move(readValue))
{
}

RangeReader::Read RangeReader::size(const QString &text)
{
    return RangeReader(text, QStringLiteral("size:512, size:>10KB, size:1KB..4KB"),
                       [](QStringView value) { return quantity(value, SizeUnits, 1); })
        .read();
}

RangeReader::Read RangeReader::latency(const QString &text)
{
    return RangeReader(text, QStringLiteral("ack:>100ms, ack:<2s, ack:100ms..1s"),
                       [](QStringView value) { return quantity(value, TimeUnits, 1000); })
        .read();
}

RangeReader::Read RangeReader::time(const QString &text, const QDateTime &startedAt)
{
    const bool isRelative = text.contains(u'+');
    return RangeReader(text, QStringLiteral("time:12:03, time:>12:03:07, time:12:00:01..12:00:05, time:+5s..+10s"),
                       [&](QStringView value) -> std::optional<NumberRange> {
                           if (!isRelative)
                               return timeOfDay(value, startedAt);
                           return value.startsWith(u'+') ? quantity(value.sliced(1), TimeUnits, 1e6) : std::nullopt;
                       })
        .read();
}

bool RangeReader::isRange(const QString &text)
{
    return text.startsWith(u'<') || text.startsWith(u'>') || text.contains(QLatin1String(".."));
}

RangeReader::Read RangeReader::read() const
{
    if (const qsizetype dots = m_text.indexOf(QLatin1String("..")); dots >= 0)
        return between(dots);
    const bool isAbove = m_text.startsWith(u'>');
    const bool isBelow = m_text.startsWith(u'<');
    const bool isInclusive = (isAbove || isBelow) && m_text.size() > 1 && m_text[1] == u'=';
    const qsizetype sign = isInclusive ? 2 : isAbove || isBelow ? 1 : 0;
    const auto value = m_readValue(QStringView(m_text).sliced(sign));
    if (!value)
        return refused(0, m_text.size());
    NumberRange range = *value;
    if (isAbove)
        range = {isInclusive ? value->least : value->least + 1, NumberRange().most};
    else if (isBelow)
        range = {NumberRange().least, isInclusive ? value->most : value->least - 1};
    return range;
}

/// An end that is left out is open.
RangeReader::Read RangeReader::between(qsizetype dots) const
{
    const QStringView first = QStringView(m_text).first(dots);
    const QStringView last = QStringView(m_text).sliced(dots + 2);
    const auto from = first.isEmpty() ? NumberRange() : m_readValue(first);
    const auto to = last.isEmpty() ? NumberRange() : m_readValue(last);
    if (!from || (first.isEmpty() && last.isEmpty()))
        return refused(0, from ? m_text.size() : dots);
    if (!to)
        return refused(dots + 2, last.size());
    if (from->least > to->most)
        return EventFilterError{0, m_text.size(), tr("This ends before it begins: write %1..%2.").arg(last, first)};
    return NumberRange{from->least, to->most};
}

RangeReader::Read RangeReader::refused(qsizetype offset, qsizetype length) const
{
    return EventFilterError{
        offset, length,
        tr("“%1” is not understood here; write it as in %2.").arg(m_text.mid(offset, length), m_example)};
}

} // namespace Sockeye
