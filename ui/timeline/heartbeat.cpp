// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/heartbeat.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Sockeye {

void Heartbeat::open(const Moment &at, QByteArrayView handshake)
{
    const QByteArrayView json = handshake.sliced(std::min<qsizetype>(1, handshake.size()));
    const auto values = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size())).object();
    const auto milliseconds = [&values](QLatin1String name) {
        constexpr double Day = 24 * 3600 * 1000;
        return std::chrono::milliseconds(static_cast<qint64>(std::clamp(values.value(name).toDouble(), 0.0, Day)));
    };
    m_terms.push_back({milliseconds(QLatin1String("pingInterval")), milliseconds(QLatin1String("pingTimeout"))});
    begin(at, false, false);
}

void Heartbeat::ping(const Moment &at, bool isOurs)
{
    begin(at, true, isOurs);
}

void Heartbeat::begin(const Moment &at, bool isPing, bool isOurs)
{
    if (!m_beats.empty() && m_beats.back().until == Span::Open)
        m_beats.back().until = at.time;
    Beat beat;
    beat.time = at.time;
    beat.record = at.record;
    beat.terms = static_cast<quint32>(m_terms.size() - 1);
    beat.isPing = isPing;
    beat.isOurs = isOurs;
    m_beats.push_back(beat);
}

void Heartbeat::pong(Time time)
{
    if (!m_beats.empty() && m_beats.back().isPing && m_beats.back().pong == Span::Open)
        m_beats.back().pong = time;
}

void Heartbeat::close(Time time)
{
    if (!m_beats.empty() && m_beats.back().until == Span::Open)
        m_beats.back().until = time;
}

std::size_t Heartbeat::firstReaching(Time from) const
{
    // Silences follow one another without overlap.
    const auto beat = std::ranges::lower_bound(m_beats, from, {}, &Beat::until);
    return static_cast<std::size_t>(beat - m_beats.begin());
}

} // namespace Sockeye
