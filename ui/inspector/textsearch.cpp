// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/textsearch.h"
#include <algorithm>
#include <array>
#include <QByteArrayMatcher>
#include <QRegularExpression>

namespace Sockeye {

namespace {

constexpr qsizetype Step = 256 * 1024; // bytes between two looks at whether somebody still waits

char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool isAscii(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

/// Calls `search(from, to)` for stretches that overlap by the needle, until it has enough or nobody waits.
template <typename Search> void inSteps(qsizetype size, const TextSearch::Stop &stop, Search &&search)
{
    for (qsizetype from = 0; from < size; from += Step) {
        if ((stop && stop(from)) || !search(from, std::min(from + Step, size)))
            return;
    }
}

std::vector<ByteRange> asciiIn(const QByteArray &text, const QByteArray &needle, const TextSearch::Stop &stop)
{
    std::vector<ByteRange> found;
    const char first = folded(needle[0]);
    const char *begin = text.constData();
    qsizetype free = 0; // places do not overlap
    inSteps(text.size(), stop, [&](qsizetype from, qsizetype to) {
        const qsizetype last = std::min(to, text.size() - needle.size() + 1);
        for (qsizetype i = std::max(from, free); i < last; ++i) {
            if (folded(begin[i]) != first)
                continue;
            const bool isHere = std::equal(needle.begin(), needle.end(), begin + i,
                                           [](char a, char b) { return folded(a) == folded(b); });
            if (!isHere)
                continue;
            found.push_back({i, i + needle.size()});
            free = i + needle.size();
            i = free - 1;
            if (static_cast<qsizetype>(found.size()) >= TextSearch::MostFound)
                return false;
        }
        return true;
    });
    return found;
}

/// The ways to write one letter of a needle in UTF-8: another case may take another number of bytes.
using Forms = std::vector<QByteArray>;

std::vector<Forms> formsOf(const QString &needle)
{
    constexpr char32_t EndOfCases = 0x1F000; // no letter behind has two cases
    std::vector<Forms> letters;
    std::vector<char32_t> folds;
    for (const char32_t letter : needle.toUcs4()) {
        letters.push_back({QString::fromUcs4(&letter, 1).toUtf8()});
        folds.push_back(QChar::toCaseFolded(letter));
    }
    for (char32_t other = 0; other < EndOfCases; ++other) {
        const char32_t fold = QChar::toCaseFolded(other);
        for (size_t i = 0; i < folds.size(); ++i) {
            if (folds[i] != fold || QChar::isSurrogate(other))
                continue;
            const QByteArray form = QString::fromUcs4(&other, 1).toUtf8();
            if (form != letters[i].front())
                letters[i].push_back(form);
        }
    }
    return letters;
}

/// Where a match that begins at `at` ends; -1 for none. No form is the beginning of another one.
qsizetype matchEnd(QByteArrayView text, qsizetype at, const std::vector<Forms> &letters)
{
    for (const Forms &forms : letters) {
        const QByteArrayView rest = text.sliced(at);
        const auto form =
            std::find_if(forms.begin(), forms.end(), [&](const QByteArray &bytes) { return rest.startsWith(bytes); });
        if (form == forms.end())
            return -1;
        at += form->size();
    }
    return at;
}

/// Goes through bytes, so that places are right in what is no UTF-8, too.
std::vector<ByteRange> unicodeIn(const QByteArray &text, const QString &needle, const TextSearch::Stop &stop)
{
    std::vector<ByteRange> found;
    const std::vector<Forms> letters = formsOf(needle);
    std::array<bool, 256> begins{};
    for (const QByteArray &form : letters.front())
        begins[static_cast<unsigned char>(form.front())] = true;
    qsizetype free = 0; // places do not overlap
    inSteps(text.size(), stop, [&](qsizetype from, qsizetype to) {
        for (qsizetype i = std::max(from, free); i < to; ++i) {
            if (!begins[static_cast<unsigned char>(text[i])])
                continue;
            const qsizetype end = matchEnd(text, i, letters);
            if (end < 0)
                continue;
            found.push_back({i, end});
            free = end;
            i = free - 1;
            if (static_cast<qsizetype>(found.size()) >= TextSearch::MostFound)
                return false;
        }
        return true;
    });
    return found;
}

QByteArray hexOf(const QString &needle)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*(0x)?((?:[0-9a-f]{2}\\s*)+)$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(needle);
    return match.hasMatch() ? QByteArray::fromHex(match.captured(2).toLatin1()) : QByteArray();
}

std::vector<ByteRange> exactlyIn(const QByteArray &bytes, const QByteArray &needle, const TextSearch::Stop &stop)
{
    std::vector<ByteRange> found;
    const QByteArrayMatcher matcher(needle);
    qsizetype free = 0;
    inSteps(bytes.size(), stop, [&](qsizetype from, qsizetype to) {
        const auto part = QByteArray::fromRawData(bytes.constData(), std::min(to + needle.size() - 1, bytes.size()));
        for (qsizetype at = matcher.indexIn(part, std::max(from, free)); at >= 0; at = matcher.indexIn(part, free)) {
            found.push_back({at, at + needle.size()});
            free = at + needle.size();
            if (static_cast<qsizetype>(found.size()) >= TextSearch::MostFound)
                return false;
        }
        return true;
    });
    return found;
}

} // namespace

std::vector<ByteRange> TextSearch::inText(const QByteArray &text, const QString &needle, const Stop &stop)
{
    const QByteArray utf8 = needle.toUtf8();
    if (needle.isEmpty() || text.isEmpty())
        return {};
    return isAscii(utf8) ? asciiIn(text, utf8, stop) : unicodeIn(text, needle, stop);
}

std::vector<ByteRange> TextSearch::inBytes(const QByteArray &bytes, const QString &needle, const Stop &stop)
{
    std::vector<ByteRange> found = inText(bytes, needle, stop);
    const QByteArray hex = hexOf(needle);
    if (hex.isEmpty())
        return found;
    const std::vector<ByteRange> asHex = exactlyIn(bytes, hex, stop);
    std::vector<ByteRange> all;
    std::merge(found.begin(), found.end(), asHex.begin(), asHex.end(), std::back_inserter(all),
               [](const ByteRange &a, const ByteRange &b) { return a.from < b.from; });
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace Sockeye
