// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/filtercompletion.h"

#include "events/conditionreader.h"

#include <algorithm>
#include <QSet>

namespace Sockeye {
namespace {

constexpr qsizetype MostWords = 200;

/// Where the word before the cursor begins; -1 inside of quotes.
qsizetype wordStart(QStringView typed)
{
    qsizetype start = 0;
    bool isQuoted = false;
    for (qsizetype at = 0; at < typed.size(); ++at) {
        if (typed[at] == u'"' && (at == 0 || typed[at - 1] != u'\\'))
            isQuoted = !isQuoted;
        const bool isPrefix = at == start && (typed[at] == u'-' || typed[at] == u'(');
        if (!isQuoted && (typed[at].isSpace() || isPrefix))
            start = at + 1;
    }
    return isQuoted ? -1 : start;
}

QString quotedIfNeeded(const QString &name)
{
    const bool isPlain = !name.isEmpty() && std::none_of(name.begin(), name.end(), [](QChar letter) {
        return letter.isSpace() || QStringView(u"\"(),*\\").contains(letter);
    });
    if (isPlain && !name.startsWith(u'-') && !(name.startsWith(u'/') && name.size() > 1 && name.endsWith(u'/')))
        return name;
    QString text = name;
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + text + u'"';
}

/// How well a word fits what is typed: 0 when it begins with it, 1 when it contains it, 2 not at all.
int misfit(QStringView word, const QString &typed)
{
    return word.startsWith(typed, Qt::CaseInsensitive) ? 0 : word.contains(typed, Qt::CaseInsensitive) ? 1 : 2;
}

/// The names that fit best. There may be very many: only those that are shown are put in order.
QStringList namesSeen(const EventNames &seen, QByteArray EventName::*part, const QString &typed)
{
    QSet<QByteArray> known;
    std::vector<std::pair<int, QString>> fitting;
    for (const EventName &one : seen.all()) {
        const QByteArray &bytes = one.*part;
        if (bytes.isEmpty())
            continue;
        QString name = QString::fromUtf8(bytes);
        const int rank = misfit(name, typed);
        if (rank > 1 || known.contains(bytes))
            continue;
        known.insert(bytes);
        fitting.emplace_back(rank, std::move(name));
    }
    const auto end = fitting.begin() + std::min<std::ptrdiff_t>(MostWords, static_cast<std::ptrdiff_t>(fitting.size()));
    std::partial_sort(fitting.begin(), end, fitting.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first : a.second.compare(b.second, Qt::CaseInsensitive) < 0;
    });
    QStringList names;
    std::transform(fitting.begin(), end, std::back_inserter(names),
                   [](const auto &one) { return quotedIfNeeded(one.second); });
    return names;
}

QStringList valuesOf(const QString &key, const QString &typed, const EventNames &seen)
{
    if (key == u"event")
        return namesSeen(seen, &EventName::event, typed);
    if (key == u"ns")
        return namesSeen(seen, &EventName::nsp, typed);
    if (key == u"size")
        return {QStringLiteral(">1KB"), QStringLiteral(">1MB"), QStringLiteral("<100"), QStringLiteral("1KB..10KB")};
    if (key == u"time")
        return {QStringLiteral("+0s..+10s"), QStringLiteral(">+1min"), QStringLiteral(">12:00:00")};
    const QStringList words = ConditionReader::wordsOf(key);
    return key == u"ack" ? words + QStringList{QStringLiteral(">100ms"), QStringLiteral("<1s")} : words;
}

/// Those that begin with what is typed, then those that contain it; nothing when it is typed already.
QStringList fitting(const QStringList &words, const QString &typed)
{
    QStringList first;
    QStringList second;
    for (const QString &word : words) {
        const QStringView name = QStringView(word).sliced(word.startsWith(u'"') ? 1 : 0);
        const int rank = misfit(name, typed);
        if (rank < 2)
            (rank == 0 ? first : second).append(word);
    }
    first += second;
    if (first.size() == 1 && first.front() == typed)
        first.clear();
    return first.first(std::min(first.size(), MostWords));
}

/// Keys that begin with what is typed, and names of events it may be.
QStringList beginnings(const QString &typed, const EventNames &seen)
{
    QStringList words;
    const QStringList keys = ConditionReader::keys() + QStringList{QStringLiteral("arg[0]")};
    for (const QString &key : keys) {
        if (key.startsWith(typed, Qt::CaseInsensitive) && key != typed)
            words.append(key.endsWith(u']') ? key : QString(key + u':'));
    }
    const QStringList names =
        typed.isEmpty() ? QStringList() : fitting(namesSeen(seen, &EventName::event, typed), typed);
    for (const QString &name : names)
        words.append(QStringLiteral("event:") + name);
    return words;
}

} // namespace

FilterCompletion FilterCompletion::at(const QString &line, qsizetype cursor, const EventNames &seen)
{
    const QString typed = line.first(std::clamp<qsizetype>(cursor, 0, line.size()));
    const qsizetype start = wordStart(typed);
    if (start < 0)
        return {};
    const QString word = typed.sliced(start);
    const qsizetype colon = word.indexOf(u':');
    if (colon < 0)
        return {start, beginnings(word, seen)};
    const QString key = word.first(colon).toLower();
    const qsizetype from = start + std::max(colon, word.lastIndexOf(u',')) + 1;
    const QString value = typed.sliced(from);
    return {from, fitting(valuesOf(key, value, seen), value)};
}

} // namespace Sockeye
