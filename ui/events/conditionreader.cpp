// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/conditionreader.h"

#include "events/rangereader.h"

namespace Sockeye {
namespace {

using Of = NameCondition::Of;
using Thing = HasCondition::Thing;

template <typename... States> constexpr quint32 states(States... all)
{
    return ((1U << static_cast<unsigned>(all)) | ...);
}

struct AckWord {
    const char *word;
    quint32 states;
};

constexpr quint32 Unasked = states(EventState::Plain);
constexpr AckWord AckWords[] = {
    {"any", ~Unasked & ~states(EventState::Dropped)},
    {"none", Unasked},
    {"pending", states(EventState::Waiting)},
    {"answered", states(EventState::Answered, EventState::AnsweredLate)},
    {"late", states(EventState::AnsweredLate)},
    {"timeout", states(EventState::TimedOut, EventState::AnsweredLate)},
    {"lost", states(EventState::Lost)},
    {"question", states(EventState::Question)},
    {"replied", states(EventState::Replied)},
    {"unanswered", states(EventState::Unanswered)},
    {"buffered", states(EventState::Buffered, EventState::Sent)},
    {"dropped", states(EventState::Dropped, EventState::NeverSent)},
};

struct ThingWord {
    const char *word;
    Thing thing;
};

constexpr ThingWord ThingWords[] = {
    {"binary", Thing::Binary}, {"arguments", Thing::Arguments}, {"ack", Thing::Ack}, {"fact", Thing::Fact}};

template <typename Words> QStringList listOf(const Words &words)
{
    QStringList list;
    for (const auto &one : words)
        list.append(QString::fromLatin1(one.word));
    return list;
}

template <typename Words> auto wordIn(const Words &words, const QString &wanted)
{
    return std::find_if(std::begin(words), std::end(words), [&wanted](const auto &one) {
        return wanted.compare(QLatin1String(one.word), Qt::CaseInsensitive) == 0;
    });
}

} // namespace

ConditionReader::ConditionReader(QDateTime startedAt)
    : m_startedAt(std::move(startedAt))
{
}

QStringList ConditionReader::keys()
{
    return {QStringLiteral("ns"),   QStringLiteral("event"), QStringLiteral("dir"), QStringLiteral("ack"),
            QStringLiteral("size"), QStringLiteral("time"),  QStringLiteral("has")};
}

QStringList ConditionReader::wordsOf(const QString &key)
{
    if (key == u"dir")
        return {QStringLiteral("in"), QStringLiteral("out")};
    if (key == u"ack")
        return listOf(AckWords);
    return key == u"has" ? listOf(ThingWords) : QStringList();
}

QRegularExpression ConditionReader::wildcard(const QString &text)
{
    QStringList parts = text.split(u'*');
    for (QString &part : parts)
        part = QRegularExpression::escape(part);
    return QRegularExpression(QRegularExpression::anchoredPattern(parts.join(QStringLiteral(".*"))),
                              QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption
                                  | QRegularExpression::UseUnicodePropertiesOption);
}

ConditionReader::Read ConditionReader::read(const QString &key, const FilterValue &value) const
{
    if (value.text.isEmpty())
        return refused(value.text,
                       key.isEmpty() ? tr("Something to look for is missing here.")
                                     : tr("Write what to look for right behind the colon."));
    if (key.isEmpty())
        return readAlone(value);
    if (key == u"ns")
        return readNames(Of::Namespace, value);
    if (key == u"event")
        return readNames(Of::Event, value);
    if (value.isExpression)
        return refused(value.text + QStringLiteral("//"),
                       tr("A regular expression can stand alone or behind event: and ns:."));
    if (key == u"dir")
        return readDirection(value.text);
    if (key == u"ack")
        return readAck(value.text);
    if (key == u"size")
        return readSize(value.text);
    return key == u"time" ? readTime(value.text) : readHas(value.text);
}

ConditionReader::Read ConditionReader::readAlone(const FilterValue &value) const
{
    if (!value.isExpression)
        return EventCondition(TextCondition{value.text});
    QRegularExpression expression(value.text, QRegularExpression::CaseInsensitiveOption);
    if (!expression.isValid())
        return EventFilterError{1 + expression.patternErrorOffset(), 1,
                                tr("The regular expression goes wrong here: %1.").arg(expression.errorString())};
    expression.optimize();
    return EventCondition(ExpressionCondition{expression});
}

ConditionReader::Read ConditionReader::readNames(NameCondition::Of of, const FilterValue &value) const
{
    NameCondition condition{of, {}};
    if (value.isExpression) {
        const Read read = readAlone(value);
        if (const auto *error = std::get_if<EventFilterError>(&read))
            return *error;
        condition.patterns = {std::get<ExpressionCondition>(std::get<EventCondition>(read)).expression};
        return EventCondition(condition);
    }
    for (const QString &name : value.isQuoted ? QStringList{value.text} : value.text.split(u',', Qt::SkipEmptyParts)) {
        const QString pattern = QRegularExpression::escape(name);
        condition.patterns.append(value.isQuoted ? QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                                                      QRegularExpression::CaseInsensitiveOption)
                                                 : wildcard(name));
    }
    if (condition.patterns.isEmpty())
        return refused(value.text, tr("Write a name here; * stands for anything."));
    return EventCondition(condition);
}

ConditionReader::Read ConditionReader::readDirection(const QString &value) const
{
    if (value.compare(QLatin1String("in"), Qt::CaseInsensitive) == 0)
        return EventCondition(DirectionCondition{SocketIO::Direction::In});
    if (value.compare(QLatin1String("out"), Qt::CaseInsensitive) == 0)
        return EventCondition(DirectionCondition{SocketIO::Direction::Out});
    return unknownWord(QStringLiteral("dir"), value, value);
}

ConditionReader::Read ConditionReader::readAck(const QString &value) const
{
    if (RangeReader::isRange(value) || value[0].isDigit())
        return readLatency(value);
    AckCondition condition;
    for (const QString &word : value.split(u',', Qt::SkipEmptyParts)) {
        const auto known = wordIn(AckWords, word);
        if (known == std::end(AckWords))
            return unknownWord(QStringLiteral("ack"), value, word);
        condition.states |= known->states;
    }
    return EventCondition(condition);
}

ConditionReader::Read ConditionReader::readLatency(const QString &value) const
{
    const RangeReader::Read range = RangeReader::latency(value);
    if (const auto *error = std::get_if<EventFilterError>(&range))
        return *error;
    return EventCondition(LatencyCondition{std::get<NumberRange>(range)});
}

ConditionReader::Read ConditionReader::readSize(const QString &value) const
{
    const RangeReader::Read range = RangeReader::size(value);
    if (const auto *error = std::get_if<EventFilterError>(&range))
        return *error;
    return EventCondition(SizeCondition{std::get<NumberRange>(range)});
}

ConditionReader::Read ConditionReader::readTime(const QString &value) const
{
    const RangeReader::Read range = RangeReader::time(value, m_startedAt);
    if (const auto *error = std::get_if<EventFilterError>(&range))
        return *error;
    return EventCondition(TimeCondition{std::get<NumberRange>(range), value.contains(u'+')});
}

ConditionReader::Read ConditionReader::readHas(const QString &value) const
{
    const auto known = wordIn(ThingWords, value);
    if (known == std::end(ThingWords))
        return unknownWord(QStringLiteral("has"), value, value);
    return EventCondition(HasCondition{known->thing});
}

ConditionReader::Read ConditionReader::refused(const QString &value, const QString &sentence)
{
    return EventFilterError{0, value.size(), sentence};
}

ConditionReader::Read ConditionReader::unknownWord(const QString &key, const QString &value, const QString &word)
{
    const QString words = wordsOf(key).join(QStringLiteral(", "));
    return EventFilterError{value.indexOf(word), word.size(),
                            key == u"ack" ? tr("“%1” is none of %2, nor a time such as >100ms.").arg(word, words)
                                          : tr("“%1” is none of %2.").arg(word, words)};
}

} // namespace Sockeye
