// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/history.h"
#include "composer/draftjson.h"
#include <algorithm>
#include <numeric>

namespace Sockeye {

namespace {

QJsonArray arrayOf(const QList<KeptMessage> &messages)
{
    QJsonArray array;
    for (const KeptMessage &message : messages) {
        QJsonObject object{{QStringLiteral("time"), message.time.toMSecsSinceEpoch()},
                           {QStringLiteral("draft"), DraftJson::of(message.draft)}};
        if (!message.name.isEmpty())
            object.insert(QStringLiteral("name"), message.name);
        array.append(object);
    }
    return array;
}

QDateTime timeOf(const QJsonValue &message)
{
    return QDateTime::fromMSecsSinceEpoch(message[QLatin1String("time")].toInteger());
}

Draft draftOf(const QJsonValue &message)
{
    return DraftJson::draft(message[QLatin1String("draft")].toObject());
}

QList<KeptMessage> without(const QList<KeptMessage> &messages, const QList<KeptMessage> &others)
{
    QList<KeptMessage> left;
    std::copy_if(messages.begin(), messages.end(), std::back_inserter(left),
                 [&others](const KeptMessage &message) { return !others.contains(message); });
    return left;
}

} // namespace

bool History::add(const Draft &draft, const QDateTime &time)
{
    const qsizetype bytes = DraftJson::size(draft);
    if (bytes > MostBytesOfOne)
        return false;
    if (!m_sent.isEmpty() && m_sent.constFirst().draft == draft) {
        m_sent.first().time = time;
        return true;
    }
    m_sent.prepend({time, {}, draft});
    m_bytes += bytes;
    trim();
    return true;
}

void History::trim()
{
    while (m_sent.size() > MostSent || m_bytes > MostBytes)
        removeSent(m_sent.size() - 1);
}

void History::removeSent(qsizetype index)
{
    if (index < 0 || index >= m_sent.size())
        return;
    m_bytes -= DraftJson::size(m_sent[index].draft);
    m_sent.removeAt(index);
}

void History::clearSent()
{
    m_sent.clear();
    m_bytes = 0;
}

bool History::save(const QString &name, const Draft &draft, const QDateTime &time)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty() || DraftJson::size(draft) > MostBytesOfOne)
        return false;
    const auto same = std::find_if(m_saved.begin(), m_saved.end(),
                                   [&](const KeptMessage &message) { return message.name == trimmed; });
    const qsizetype freed = same != m_saved.end() ? DraftJson::size(same->draft) : 0;
    if (savedBytes() - freed + DraftJson::size(draft) > MostBytesSaved)
        return false;
    if (same != m_saved.end()) {
        *same = {time, trimmed, draft};
        return true;
    }
    if (m_saved.size() >= MostSaved)
        return false;
    const auto behind = std::upper_bound(
        m_saved.begin(), m_saved.end(), trimmed,
        [](const QString &wanted, const KeptMessage &message) { return wanted.localeAwareCompare(message.name) < 0; });
    m_saved.insert(behind, {time, trimmed, draft});
    return true;
}

void History::removeSaved(qsizetype index)
{
    if (index >= 0 && index < m_saved.size())
        m_saved.removeAt(index);
}

qsizetype History::savedBytes() const
{
    return std::accumulate(
        m_saved.begin(), m_saved.end(), qsizetype{0},
        [](qsizetype bytes, const KeptMessage &message) { return bytes + DraftJson::size(message.draft); });
}

History History::mergedInto(const History &stored, const History &before) const
{
    History merged = stored;
    for (const KeptMessage &message : before.m_saved) {
        if (!m_saved.contains(message) && merged.m_saved.contains(message))
            merged.removeSaved(merged.m_saved.indexOf(message));
    }
    for (const KeptMessage &message : m_saved) {
        if (!before.m_saved.contains(message))
            merged.save(message.name, message.draft, message.time);
    }
    QList<KeptMessage> sent = without(stored.m_sent, without(before.m_sent, m_sent));
    sent += without(without(m_sent, before.m_sent), sent);
    std::stable_sort(sent.begin(), sent.end(),
                     [](const KeptMessage &a, const KeptMessage &b) { return a.time < b.time; });
    merged.clearSent();
    for (const KeptMessage &message : sent)
        merged.add(message.draft, message.time);
    return merged;
}

QJsonObject History::toJson() const
{
    return {{QStringLiteral("sent"), arrayOf(m_sent)}, {QStringLiteral("saved"), arrayOf(m_saved)}};
}

History History::fromJson(const QJsonObject &json)
{
    History history;
    const QJsonArray sent = json[QLatin1String("sent")].toArray();
    for (qsizetype i = sent.size(); i-- > 0;) { // the oldest first, as they came
        if (sent[i].isObject())
            history.add(draftOf(sent[i]), timeOf(sent[i]));
    }
    const QJsonArray saved = json[QLatin1String("saved")].toArray();
    for (const QJsonValue &message : saved) {
        if (message.isObject())
            history.save(message[QLatin1String("name")].toString(), draftOf(message), timeOf(message));
    }
    return history;
}

} // namespace Sockeye
