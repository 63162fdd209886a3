// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/difftext.h"
#include "inspector/alignment.h"
#include "inspector/jsonformat.h"
#include "theme/words.h"
#include <QHashFunctions>

namespace Sockeye {

using Theme::Meaning;
using Kind = JsonDiff::Difference::Kind;

namespace {

constexpr qsizetype ContextLines = 2; // equal lines shown around a difference
constexpr qsizetype FewestFolded = 2;
constexpr qsizetype MostLines = 500'000; // the rest is compared as one

void addLines(MarkedText &out, QByteArrayView lines, char sign)
{
    const Meaning meaning = sign == '-' ? Meaning::Bad : Meaning::Good;
    const QByteArray first = QByteArray(1, sign) + ' ';
    QByteArray part = first + lines.toByteArray();
    const QByteArray next = '\n' + first;
    part.replace("\n", next);
    out.add(part, meaning);
    out.add("\n");
}

QList<QByteArrayView> linesOf(const QByteArray &text)
{
    QList<QByteArrayView> lines;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype found = lines.size() < MostLines ? text.indexOf('\n', from) : -1;
        const qsizetype to = found < 0 ? text.size() : found;
        lines.append(QByteArrayView(text).sliced(from, to - from));
        from = to + 1;
    }
    return lines;
}

std::vector<size_t> hashesOf(const QList<QByteArrayView> &lines)
{
    std::vector<size_t> hashes;
    hashes.reserve(static_cast<size_t>(lines.size()));
    for (const QByteArrayView line : lines)
        hashes.push_back(qHash(line));
    return hashes;
}

} // namespace

void DiffText::addValue(MarkedText &out, const JsonDiff::Side &side, const JsonSpan &span, char sign)
{
    const QByteArrayView raw = span.in(side.json.text.view());
    if (const int number = span.placeholder(side.json.text.view()); number >= 0 && number < side.attachments.size()) {
        const QString size = Words::bytes(side.attachments[number].size());
        return addLines(out, tr("‹%1, attachment %2›").arg(size).arg(number + 1).toUtf8(), sign);
    }
    const bool isShort = raw.size() <= LongestValue;
    addText(out, isShort ? JsonFormat::indent(raw, side.attachments) : raw.toByteArray(), sign);
}

void DiffText::addText(MarkedText &out, QByteArrayView text, char sign)
{
    addLines(out, text.first(std::min(text.size(), 2 * LongestValue)), sign);
    if (text.size() > 2 * LongestValue)
        out.add(tr("  … %1 more, see the record itself").arg(Words::bytes(text.size() - 2 * LongestValue)).toUtf8()
                    + '\n',
                Meaning::Muted);
}

MarkedText DiffText::ofJson(const JsonDiff::Side &left, const JsonDiff::Side &right, const JsonDiff::Stop &stop)
{
    JsonDiff diff(left, right, stop);
    diff.compare();
    MarkedText out;
    for (const JsonDiff::Difference &difference : diff.differences()) {
        if (difference.kind == Kind::Same) {
            out.add(tr("  … %n unchanged", nullptr, static_cast<int>(difference.count)).toUtf8() + '\n',
                    Meaning::Muted);
            continue;
        }
        out.stops.push_back(out.text.size());
        const QByteArray path = difference.path.isEmpty() ? tr("the value").toUtf8() : difference.path.toUtf8();
        const QByteArray moved = difference.kind == Kind::Moved ? " → " + difference.newPath.toUtf8() : QByteArray();
        out.add(path + moved + '\n', difference.kind == Kind::Moved ? Meaning::Warning : Meaning::Accent);
        if (difference.kind == Kind::Removed || difference.kind == Kind::Changed)
            addValue(out, left, difference.left, '-');
        if (difference.kind == Kind::Added || difference.kind == Kind::Changed)
            addValue(out, right, difference.right, '+');
    }
    if (diff.unlisted() > 0)
        out.add(tr("  … %n more differences", nullptr, static_cast<int>(diff.unlisted())).toUtf8() + '\n',
                Meaning::Warning);
    return out;
}

MarkedText DiffText::ofTexts(const QByteArray &left, const QByteArray &right)
{
    const QList<QByteArrayView> leftLines = linesOf(left);
    const QList<QByteArrayView> rightLines = linesOf(right);
    std::vector<Alignment::Match> matches = Alignment::matches(hashesOf(leftLines), hashesOf(rightLines));
    matches.emplace_back(leftLines.size(), rightLines.size());
    MarkedText out;
    QList<QByteArrayView> same;
    const auto addSame = [&](bool isFirst, bool isLast) {
        const qsizetype head = isFirst ? 0 : std::min(ContextLines, same.size());
        const qsizetype tail = isLast ? 0 : std::min(ContextLines, same.size() - head);
        const qsizetype folded = same.size() - head - tail;
        for (qsizetype i = 0; i < same.size(); ++i) {
            if (folded >= FewestFolded && i == head)
                out.add(tr("  … %n unchanged lines", nullptr, static_cast<int>(folded)).toUtf8() + '\n',
                        Meaning::Muted);
            if (folded < FewestFolded || i < head || i >= head + folded)
                out.add("  " + same[i].toByteArray() + '\n');
        }
        same.clear();
    };
    qsizetype leftFrom = 0;
    qsizetype rightFrom = 0;
    for (const auto &[leftAt, rightAt] : matches) {
        if (leftFrom < leftAt || rightFrom < rightAt) {
            addSame(out.text.isEmpty(), false);
            out.stops.push_back(out.text.size());
        }
        for (; leftFrom < leftAt; ++leftFrom)
            addText(out, leftLines[leftFrom], '-');
        for (; rightFrom < rightAt; ++rightFrom)
            addText(out, rightLines[rightFrom], '+');
        if (leftAt < leftLines.size())
            same.append(leftLines[leftAt]);
        leftFrom = leftAt + 1;
        rightFrom = rightAt + 1;
    }
    addSame(out.text.isEmpty(), true);
    return out;
}

} // namespace Sockeye
