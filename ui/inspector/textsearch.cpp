// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/textsearch.h"
#include <algorithm>
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

/// Letters beyond ASCII may take another number of bytes in the other case, so this goes through characters.
std::vector<ByteRange> unicodeIn(const QByteArray &text, const QString &needle, const TextSearch::Stop &stop)
{
    std::vector<ByteRange> found;
    const qsizetype overlap = needle.size() * 4;
    qsizetype free = 0;
    inSteps(text.size(), stop, [&](qsizetype from, qsizetype to) {
        // A character begins where no continuation byte stands.
        const auto aligned = [&](qsizetype at) {
            while (at > 0 && at < text.size() && (text[at] & 0xC0) == 0x80)
                --at;
            return at;
        };
        const qsizetype start = aligned(std::max(from, free));
        const qsizetype end = aligned(std::min(to + overlap, text.size()));
        const QString part = QString::fromUtf8(QByteArrayView(text).sliced(start, std::max<qsizetype>(end - start, 0)));
        qsizetype bytes = start;
        qsizetype characters = 0;
        for (qsizetype at = part.indexOf(needle, 0, Qt::CaseInsensitive); at >= 0;
             at = part.indexOf(needle, at + needle.size(), Qt::CaseInsensitive)) {
            bytes += QStringView(part).sliced(characters, at - characters).toUtf8().size();
            const qsizetype size = QStringView(part).sliced(at, needle.size()).toUtf8().size();
            if (bytes >= to || static_cast<qsizetype>(found.size()) >= TextSearch::MostFound)
                break;
            found.push_back({bytes, bytes + size});
            bytes += size;
            free = bytes;
            characters = at + needle.size();
        }
        return static_cast<qsizetype>(found.size()) < TextSearch::MostFound;
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
