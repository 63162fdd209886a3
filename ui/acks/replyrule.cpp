// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/replyrule.h"

#include "acks/namepattern.h"

namespace Sockeye {
namespace {

constexpr std::chrono::milliseconds LongestDelay = std::chrono::hours(1);
constexpr int MostReplies = 1'000'000;

QLatin1String operator""_key(const char *text, std::size_t size)
{
    return QLatin1String(text, static_cast<qsizetype>(size));
}

} // namespace

bool ReplyRule::matches(QByteArrayView fromNsp, QByteArrayView name, bool isQuestion) const
{
    if (!isQuestion && !emits())
        return false;
    return (nsp.isEmpty() || nsp.toUtf8() == fromNsp) && NamePattern::matches(event.toUtf8(), name);
}

QJsonObject ReplyRule::toJson() const
{
    return {{"on"_key, isOn},           {"nsp"_key, nsp},
            {"event"_key, event},       {"arguments"_key, arguments},
            {"emission"_key, emission}, {"delay"_key, static_cast<qint64>(delay.count())},
            {"atMost"_key, atMost}};
}

ReplyRule ReplyRule::fromJson(const QJsonObject &json)
{
    ReplyRule rule;
    rule.isOn = json.value("on"_key).toBool(rule.isOn);
    rule.nsp = json.value("nsp"_key).toString(rule.nsp);
    rule.event = json.value("event"_key).toString(rule.event);
    rule.arguments = json.value("arguments"_key).toString(rule.arguments);
    rule.emission = json.value("emission"_key).toString(rule.emission);
    const std::chrono::milliseconds delay(json.value("delay"_key).toInteger(rule.delay.count()));
    rule.delay = qBound(std::chrono::milliseconds(0), delay, LongestDelay);
    rule.atMost = qBound(0, json.value("atMost"_key).toInt(rule.atMost), MostReplies);
    return rule;
}

} // namespace Sockeye
