// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventneedle.h"

#include <algorithm>

namespace Sockeye {
namespace {

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

constexpr char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

/// Looks for two letters at a distance, at many places at once; compilers make vector instructions of it.
class PairScan {
public:
    static constexpr qsizetype Block = 32;

    explicit PairScan(const QByteArray &text)
        : m_first(text.front())
        , m_last(text.back())
        , m_distance(text.size() - 1)
    {
    }

    /// Whether the pair begins within a block of places; the caller sees to it that its end is in the text.
    [[nodiscard]] bool isInBlock(const char *text) const
    {
        quint8 found = 0;
        for (qsizetype i = 0; i < Block; ++i)
            found = static_cast<quint8>(found | (m_first.fits(text[i]) & m_last.fits(text[i + m_distance])));
        return found != 0;
    }

private:
    /// A letter in either case, or any other character.
    struct Either {
        explicit Either(char c)
            : value(c)
            , caseBit(c >= 'a' && c <= 'z' ? 'a' - 'A' : 0)
        {
        }
        [[nodiscard]] quint8 fits(char c) const { return static_cast<char>(c | caseBit) == value ? 1 : 0; }
        char value;
        char caseBit;
    };

    Either m_first;
    Either m_last;
    qsizetype m_distance;
};

/// `\u00e9`, a pair of them beyond the basic plane.
QByteArray escaped(const QString &letter)
{
    QByteArray text;
    for (const QChar unit : letter)
        text += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    return text;
}

bool fits(QByteArrayView text, qsizetype at, QByteArrayView way)
{
    if (at + way.size() > text.size())
        return false;
    // The hexadecimal digits of an escape may have either case; other ways begin with a byte beyond ASCII or are one.
    return std::equal(way.begin(), way.end(), text.begin() + at, [](char a, char b) { return lower(a) == lower(b); });
}

} // namespace

EventNeedle::EventNeedle(const QString &text)
{
    const QList<uint> letters = text.toUcs4();
    const bool ascii = std::all_of(letters.begin(), letters.end(), [](uint letter) { return letter < 0x80; });
    for (const uint code : letters) {
        const auto letter = static_cast<char32_t>(code);
        const QString self = QString::fromUcs4(&letter, 1);
        Letter ways;
        for (const QString &form : {self, self.toLower(), self.toUpper()}) {
            for (const QByteArray &way : {form.toUtf8(), code < 0x80 ? QByteArray() : escaped(form)}) {
                if (!way.isEmpty() && std::find(ways.begin(), ways.end(), way) == ways.end())
                    ways.push_back(way);
            }
        }
        m_letters.push_back(ways);
    }
    if (m_letters.empty())
        return;
    for (const QByteArray &way : m_letters.front()) {
        m_first[static_cast<uchar>(lower(way.front()))] = true;
        m_first[static_cast<uchar>(upper(way.front()))] = true;
    }
    if (ascii)
        m_ascii = text.toLatin1().toLower();
}

bool EventNeedle::isIn(QByteArrayView text) const
{
    if (m_letters.empty())
        return true;
    if (!m_ascii.isEmpty())
        return asciiIsIn(text);
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (m_first[static_cast<uchar>(text[at])] && matchesAt(text, at))
            return true;
    }
    return false;
}

bool EventNeedle::asciiIsIn(QByteArrayView text) const
{
    const qsizetype length = m_ascii.size();
    if (length == 1)
        return text.contains(m_ascii[0]) || text.contains(upper(m_ascii[0]));
    const PairScan pair(m_ascii);
    const qsizetype places = text.size() - length + 1;
    for (qsizetype at = 0; at < places;) {
        // A text shorter than a block is looked at letter by letter; the last block of a longer one overlaps.
        const bool blockwise = places >= PairScan::Block;
        const qsizetype from = blockwise ? std::min(at, places - PairScan::Block) : at;
        const qsizetype to = blockwise ? from + PairScan::Block : places;
        if (!blockwise || pair.isInBlock(text.data() + from)) {
            for (qsizetype i = from; i < to; ++i) {
                if (asciiIsAt(text.data() + i))
                    return true;
            }
        }
        at = to;
    }
    return false;
}

bool EventNeedle::asciiIsAt(const char *text) const
{
    return std::equal(m_ascii.begin(), m_ascii.end(), text, [](char a, char b) { return a == lower(b); });
}

bool EventNeedle::matchesAt(QByteArrayView text, qsizetype at) const
{
    for (const Letter &letter : m_letters) {
        const auto way =
            std::find_if(letter.begin(), letter.end(), [&](const QByteArray &form) { return fits(text, at, form); });
        if (way == letter.end())
            return false;
        at += way->size();
    }
    return true;
}

} // namespace Sockeye
