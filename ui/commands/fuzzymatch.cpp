// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/fuzzymatch.h"

#include <algorithm>

namespace Sockeye {

namespace {

constexpr int Letter = 1;
constexpr int Following = 10; // right behind the letter before: more than beginning another word
constexpr int WordStart = 8;
constexpr int TextStart = 4;

bool beginsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

int worth(QStringView text, qsizetype at, qsizetype before)
{
    int score = Letter;
    if (beginsWord(text, at))
        score += WordStart;
    if (at == 0)
        score += TextStart;
    if (before >= 0 && at == before + 1)
        score += Following;
    return score;
}

/// The best way to find `word` from `from` on, where the letter before it was found at `before`.
std::optional<FuzzyMatch> findWord(QStringView word, QStringView text, qsizetype from, qsizetype before, int budget)
{
    if (word.isEmpty())
        return FuzzyMatch{};
    std::optional<FuzzyMatch> best;
    for (qsizetype at = from; at < text.size() && budget > 0; ++at) {
        if (text[at].toCaseFolded() != word.front().toCaseFolded())
            continue;
        // Fewer places are tried for each letter further back: a long text with few letters in it would take ages.
        auto rest = findWord(word.mid(1), text, at + 1, at, std::max(budget / 2, 1));
        --budget;
        if (!rest)
            break; // later places have even less text behind them
        rest->score += worth(text, at, before);
        rest->letters.prepend(at);
        if (!best || rest->score > best->score)
            best = std::move(rest);
    }
    return best;
}

constexpr int Places = 8;

} // namespace

std::optional<FuzzyMatch> FuzzyMatch::find(QStringView typed, QStringView text)
{
    FuzzyMatch match;
    for (const QStringView word : typed.split(u' ', Qt::SkipEmptyParts)) {
        const auto found = findWord(word, text, 0, -1, Places);
        if (!found)
            return std::nullopt;
        match.score += found->score;
        match.letters += found->letters;
    }
    std::ranges::sort(match.letters);
    match.letters.erase(std::ranges::unique(match.letters).begin(), match.letters.end());
    return match;
}

} // namespace Sockeye
