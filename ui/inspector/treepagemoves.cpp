// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/argumenttree.h"
#include "inspector/treepage.h"
#include <QTreeView>

// Ways through the tree: opening, searching, and what is chosen on other pages.

namespace Sockeye {

namespace {

/// Opens level by level from `front` on, at most `levels` of them, until `budget` rows are open. False when some stayed
/// closed for that reason.
bool openBelow(QTreeView *tree, QModelIndexList front, int levels, int budget)
{
    QAbstractItemModel *model = tree->model();
    for (; levels > 0 && !front.isEmpty(); --levels) {
        QModelIndexList next;
        for (const QModelIndex &index : std::as_const(front)) {
            if (!model->hasChildren(index))
                continue;
            if (budget <= 0)
                return false;
            if (model->canFetchMore(index))
                model->fetchMore(index);
            tree->expand(index);
            const int count = model->rowCount(index);
            budget -= count;
            for (int row = 0; row < count; ++row)
                next.append(model->index(row, 0, index));
        }
        front = next;
    }
    return true;
}

QModelIndexList childrenOf(const QAbstractItemModel &model, const QModelIndex &parent)
{
    QModelIndexList children;
    for (int row = 0; row < model.rowCount(parent); ++row)
        children.append(model.index(row, 0, parent));
    return children;
}

} // namespace

bool TreePage::expandAll()
{
    constexpr int EveryLevel = 1000;
    const QModelIndex chosen = m_tree->currentIndex().siblingAtColumn(0);
    const bool hasChoice = chosen.isValid() && m_model->hasChildren(chosen);
    return openBelow(m_tree, hasChoice ? QModelIndexList{chosen} : childrenOf(*m_model, {}), EveryLevel, MostOpened);
}

bool TreePage::expandLevel()
{
    QModelIndexList front = childrenOf(*m_model, {});
    while (!front.isEmpty()) {
        QModelIndexList closed;
        QModelIndexList next;
        for (const QModelIndex &index : std::as_const(front)) {
            if (!m_model->hasChildren(index))
                continue;
            if (!m_tree->isExpanded(index))
                closed.append(index);
            else
                next.append(childrenOf(*m_model, index));
        }
        if (!closed.isEmpty())
            return openBelow(m_tree, closed, 1, MostOpened);
        front = next;
    }
    return true;
}

void TreePage::collapseAll()
{
    m_tree->collapseAll();
}

QByteArray TreePage::searched() const
{
    return m_json.text.toByteArray();
}

bool TreePage::goTo(const ByteRange &place)
{
    const QModelIndex index = m_model->indexOf(place.from);
    if (!index.isValid())
        return false;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
    return true;
}

std::optional<ByteSelection> TreePage::selection() const
{
    const QModelIndex index = m_tree->currentIndex();
    if (!index.isValid())
        return std::nullopt;
    if (const int attachment = m_model->attachment(index); attachment >= 0)
        return ByteSelection{attachment + 1, 0, 0};
    const ByteRange range = m_model->range(index);
    return ByteSelection{0, range.from + m_jsonStart, range.to + m_jsonStart};
}

void TreePage::select(const ByteSelection &selection)
{
    const QModelIndex index = selection.source == 0 ? m_model->indexOf(selection.from - m_jsonStart) : QModelIndex();
    if (!index.isValid() || index == m_tree->currentIndex().siblingAtColumn(0))
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

} // namespace Sockeye
