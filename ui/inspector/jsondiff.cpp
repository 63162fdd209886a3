// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/jsondiff.h"
#include "inspector/alignment.h"
#include "inspector/jsonhash.h"
#include "inspector/jsonpath.h"
#include "inspector/jsonstring.h"
#include <QHash>

namespace Sockeye {

namespace {

using Kind = JsonDiff::Difference::Kind;

constexpr qsizetype ChildrenPerLook = 256;

JsonSpan rootOf(const JsonDiff::Side &side)
{
    return side.json.text.isEmpty() ? JsonSpan() : JsonSpan::at(side.json.text.view(), 0);
}

} // namespace

JsonDiff::JsonDiff(const Side &left, const Side &right, Stop stop)
    : m_left(left)
    , m_right(right)
    , m_stop(std::move(stop))
{
}

void JsonDiff::compare()
{
    const JsonSpan left = rootOf(m_left);
    const JsonSpan right = rootOf(m_right);
    if (m_left.json.isArguments && m_right.json.isArguments)
        return compareArguments(left, right);
    const JsonHash leftHash(m_left.json.text.view(), m_left.attachments);
    const JsonHash rightHash(m_right.json.text.view(), m_right.attachments);
    compareValues({left, leftHash.of(left), {}}, {right, rightHash.of(right), {}}, {});
}

void JsonDiff::compareArguments(const JsonSpan &left, const JsonSpan &right)
{
    if (m_left.json.beginsWithName && m_right.json.beginsWithName) {
        qsizetype leftStart = left.offset + 1;
        qsizetype rightStart = right.offset + 1;
        const auto leftName = left.next(m_left.json.text.view(), leftStart);
        const auto rightName = right.next(m_right.json.text.view(), rightStart);
        if (leftName && rightName
            && JsonString::text(leftName->in(m_left.json.text.view()))
                != JsonString::text(rightName->in(m_right.json.text.view())))
            add({Kind::Changed, QStringLiteral("event"), {}, *leftName, *rightName, 0});
    }
    compareArrays(childrenOf(m_left, left, m_left.json.beginsWithName),
                  childrenOf(m_right, right, m_right.json.beginsWithName), {});
}

JsonDiff::Children JsonDiff::childrenOf(const Side &side, const JsonSpan &span, bool skipsName) const
{
    const QByteArrayView json = side.json.text.view();
    const JsonHash hash(json, side.attachments);
    Children children;
    qsizetype position = span.offset + 1;
    if (skipsName)
        (void)span.next(json, position);
    while (const auto child = span.next(json, position)) {
        if (children.size() % ChildrenPerLook == 0 && m_stop && m_stop())
            m_isStopped = true;
        if (m_isStopped)
            break;
        children.push_back(
            {*child, hash.of(*child), child->keyOffset < 0 ? QString() : JsonString::text(child->keyIn(json))});
    }
    return children;
}

bool JsonDiff::isOpen(const Side &side, const JsonSpan &span) const
{
    return span.isContainer() && span.count <= MostChildren && m_depth < JsonHash::Deepest
        && span.placeholder(side.json.text.view()) < 0;
}

void JsonDiff::compareValues(const Child &left, const Child &right, const QString &path)
{
    if (m_isStopped)
        return;
    if (left.hash == right.hash)
        return addSame(path);
    if (left.span.type != right.span.type || !isOpen(m_left, left.span) || !isOpen(m_right, right.span))
        return add({Kind::Changed, path, {}, left.span, right.span, 0});
    ++m_depth;
    const Children leftChildren = childrenOf(m_left, left.span, false);
    const Children rightChildren = childrenOf(m_right, right.span, false);
    if (left.span.type == JsonSpan::Type::Object)
        compareObjects(leftChildren, rightChildren, path);
    else
        compareArrays(leftChildren, rightChildren, path);
    --m_depth;
}

void JsonDiff::compareObjects(const Children &left, const Children &right, const QString &path)
{
    QHash<QString, size_t> places;
    for (size_t i = 0; i < right.size(); ++i)
        places.insert(right[i].key, i);
    std::vector<bool> isMet(right.size(), false);
    for (const Child &child : left) {
        const QString place = JsonPath::member(path, child.key);
        const auto found = places.constFind(child.key);
        if (found == places.constEnd() || isMet[*found]) {
            add({Kind::Removed, place, {}, child.span, {}, 0});
            continue;
        }
        isMet[*found] = true;
        compareValues(child, right[*found], place);
    }
    for (size_t i = 0; i < right.size(); ++i) {
        if (!isMet[i])
            add({Kind::Added, JsonPath::member(path, right[i].key), {}, {}, right[i].span, 0});
    }
}

void JsonDiff::compareArrays(const Children &left, const Children &right, const QString &path)
{
    const auto hashes = [](const Children &children) {
        std::vector<size_t> list;
        list.reserve(children.size());
        for (const Child &child : children)
            list.push_back(child.hash);
        return list;
    };
    Places own;
    std::vector<Alignment::Match> matches = Alignment::matches(hashes(left), hashes(right));
    matches.emplace_back(left.size(), right.size());
    qsizetype leftFrom = 0;
    qsizetype rightFrom = 0;
    for (const auto &[leftAt, rightAt] : matches) {
        compareGap(left, right, {leftFrom, leftAt}, {rightFrom, rightAt}, path, own);
        if (leftAt < static_cast<qsizetype>(left.size()))
            addSame(JsonPath::element(path, leftAt));
        leftFrom = leftAt + 1;
        rightFrom = rightAt + 1;
    }
    findMoves(own);
}

/// Elements between two that are equal: what stands at the same distance is compared, the rest came or went.
void JsonDiff::compareGap(const Children &left, const Children &right, std::pair<qsizetype, qsizetype> leftRange,
                          std::pair<qsizetype, qsizetype> rightRange, const QString &path, Places &own)
{
    auto [i, leftEnd] = leftRange;
    auto [k, rightEnd] = rightRange;
    for (; i < leftEnd && k < rightEnd; ++i, ++k)
        compareValues(left[static_cast<size_t>(i)], right[static_cast<size_t>(k)], JsonPath::element(path, i));
    for (; i < leftEnd; ++i)
        addTo(own, {Kind::Removed, JsonPath::element(path, i), {}, left[static_cast<size_t>(i)].span, {}, 0});
    for (; k < rightEnd; ++k)
        addTo(own, {Kind::Added, JsonPath::element(path, k), {}, {}, right[static_cast<size_t>(k)].span, 0});
}

size_t JsonDiff::hashOf(const Difference &difference) const
{
    return difference.kind == Kind::Removed
        ? JsonHash(m_left.json.text.view(), m_left.attachments).of(difference.left)
        : JsonHash(m_right.json.text.view(), m_right.attachments).of(difference.right);
}

/// What went in one place of an array and came in another has moved. `own` are elements of this array alone, not of
/// what is inside of them.
void JsonDiff::findMoves(const Places &own)
{
    QHash<size_t, size_t> removed;
    for (const size_t i : own) {
        if (m_differences[i].kind == Kind::Removed)
            removed.insert(hashOf(m_differences[i]), i);
    }
    if (removed.isEmpty())
        return;
    std::vector<bool> isGone(m_differences.size(), false);
    for (const size_t i : own) {
        Difference &added = m_differences[i];
        const auto found = added.kind == Kind::Added ? removed.constFind(hashOf(added)) : removed.constEnd();
        if (found == removed.constEnd())
            continue;
        const size_t place = *found;
        m_differences[place].kind = Kind::Moved;
        m_differences[place].newPath = added.path;
        m_differences[place].right = added.right;
        isGone[i] = true;
        removed.erase(found);
    }
    size_t index = 0;
    std::erase_if(m_differences, [&](const Difference &) { return isGone[index++]; });
}

void JsonDiff::add(Difference difference)
{
    if (static_cast<qsizetype>(m_differences.size()) >= MostListed) {
        ++m_unlisted;
        return;
    }
    m_differences.push_back(std::move(difference));
}

void JsonDiff::addTo(Places &own, Difference difference)
{
    const size_t place = m_differences.size();
    add(std::move(difference));
    if (m_differences.size() > place)
        own.push_back(place);
}

void JsonDiff::addSame(const QString &path)
{
    if (!m_differences.empty() && m_differences.back().kind == Kind::Same) {
        ++m_differences.back().count;
        return;
    }
    if (m_unlisted == 0 && static_cast<qsizetype>(m_differences.size()) < MostListed)
        m_differences.push_back({Kind::Same, path, {}, {}, {}, 1});
}

} // namespace Sockeye
