// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/ackfilter.h"

#include "acks/namepattern.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace Sockeye {
namespace {

using std::chrono::microseconds;

char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// `word` is in lower case.
bool contains(QByteArrayView text, QByteArrayView word)
{
    return std::search(text.begin(), text.end(), word.begin(), word.end(),
                       [](char left, char right) { return lower(left) == right; })
        != text.end();
}

/// "250", "250ms", "1.5s", "80us", "2min"; milliseconds without a unit.
std::optional<microseconds> readLatency(const QString &text)
{
    static constexpr std::array<std::pair<const char *, double>, 5> Units{
        {{"us", 1}, {"µs", 1}, {"ms", 1e3}, {"min", 60e6}, {"s", 1e6}}};
    QString number = text;
    double factor = 1e3;
    for (const auto &[unit, size] : Units) {
        if (!text.endsWith(QString::fromUtf8(unit)))
            continue;
        number.chop(QString::fromUtf8(unit).size());
        factor = size;
        break;
    }
    bool isNumber = false;
    const double amount = number.toDouble(&isNumber);
    return isNumber && amount >= 0 ? std::optional(microseconds(static_cast<qint64>(amount * factor))) : std::nullopt;
}

QString quoted(const QByteArray &name)
{
    const QString text = QString::fromUtf8(name);
    return text.contains(u' ') || text.isEmpty() ? u'"' + text + u'"' : text;
}

} // namespace

AckFilter::AckFilter(AckGroup group, const QString &line)
    : m_group(group)
    , m_line(line)
{
    QString word;
    bool isQuoted = false;
    bool isNegated = false;
    bool hasBegun = false;
    qsizetype colon = -1;
    const auto finish = [&] {
        if (hasBegun && (!word.isEmpty() || isQuoted))
            addTerm(word, colon, isNegated);
        word.clear();
        isNegated = hasBegun = false;
        colon = -1;
    };
    for (const QChar letter : line) {
        if (letter == u'"') {
            isQuoted = !isQuoted;
            hasBegun = true;
        } else if (letter.isSpace() && !isQuoted) {
            finish();
        } else if (letter == u'-' && !hasBegun) {
            isNegated = hasBegun = true;
        } else {
            hasBegun = true;
            if (letter == u':' && !isQuoted && colon < 0)
                colon = word.size();
            word.append(letter);
        }
    }
    isQuoted = false;
    finish();
}

void AckFilter::addTerm(const QString &word, qsizetype colon, bool isNegated)
{
    const QString key = word.left(qMax(colon, qsizetype{0}));
    const QString value = word.mid(colon + 1);
    Term term{Field::Words, isNegated, word.toLower().toUtf8(), {}};
    if (key == QLatin1String("ns") || key == QLatin1String("event")) {
        term.field = key == QLatin1String("ns") ? Field::Namespace : Field::Event;
        term.text = value.toUtf8();
    } else if (key == QLatin1String("dir") && (value == QLatin1String("in") || value == QLatin1String("out"))) {
        term.field = Field::Direction;
        term.text = value.toUtf8();
    } else if (key == QLatin1String("id")) {
        term.field = Field::Id;
        term.text = value.toUtf8();
    } else if (const auto latency = readLatency(value.mid(1));
               key == QLatin1String("latency") && latency && (value.startsWith(u'>') || value.startsWith(u'<'))) {
        term.field = value.startsWith(u'>') ? Field::Longer : Field::Shorter;
        term.latency = *latency;
    }
    m_terms.push_back(term);
}

QString AckFilter::lineOf(const AckName &name)
{
    return QStringLiteral("event:%1 ns:%2 dir:%3")
        .arg(quoted(name.event), quoted(name.nsp), name.isQuestion ? QStringLiteral("in") : QStringLiteral("out"));
}

bool AckFilter::wants(const AckRow &row, const AckNames &names, const SocketIO::TraceLog &log) const
{
    if (!isIn(m_group, row.state))
        return false;
    return std::all_of(m_terms.begin(), m_terms.end(),
                       [&](const Term &term) { return meets(term, row, names.at(row.name), log) != term.isNegated; });
}

bool AckFilter::meets(const Term &term, const AckRow &row, const AckName &name, const SocketIO::TraceLog &log)
{
    switch (term.field) {
    case Field::Namespace:
        return NamePattern::matches(term.text, name.nsp);
    case Field::Event:
        return NamePattern::matches(term.text, name.event);
    case Field::Direction:
        return (term.text == "in") == name.isQuestion;
    case Field::Id:
        return QByteArray::number(row.id) == term.text;
    case Field::Longer:
        return !isOpen(row.state) && row.took > term.latency;
    case Field::Shorter:
        return !isOpen(row.state) && row.took < term.latency;
    case Field::Words:
        break;
    }
    return finds(term, row, name, log);
}

bool AckFilter::finds(const Term &term, const AckRow &row, const AckName &name, const SocketIO::TraceLog &log)
{
    if (contains(name.event, term.text) || contains(name.nsp, term.text) || QByteArray::number(row.id) == term.text)
        return true;
    bool found = false;
    const auto look = [&](qsizetype, const SocketIO::TraceView &view) {
        found = contains(view.payload, term.text) || contains(view.reason, term.text);
        return false;
    };
    for (const qint32 record : {row.record, row.answer, row.ending}) {
        if (record >= 0 && !found)
            log.visit(record, record + 1, look);
    }
    return found;
}

} // namespace Sockeye
