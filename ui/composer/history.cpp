// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/history.h"
#include "composer/draftjson.h"
#include <algorithm>

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
