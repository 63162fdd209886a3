// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandlist.h"

#include "commands/commandgroups.h"
#include "commands/fuzzymatch.h"
#include "theme/command.h"
#include <algorithm>
#include <limits>
#include <tuple>

namespace Sockeye {

namespace {

/// What a command used lately is worth in matched letters: it wins among equals, not over a better match.
constexpr int RecentBonus = 3;

} // namespace

CommandList::CommandList(QObject *parent)
    : QAbstractListModel(parent)
{
}

void CommandList::setCommands(const QList<QAction *> &commands, const QStringList &recent)
{
    m_entries.clear();
    for (QAction *command : CommandGroups::sorted(commands)) {
        Entry entry;
        entry.command = command;
        entry.text = CommandGroups::plainText(*command);
        entry.group = CommandGroups::placeName(command->objectName());
        entry.keys = command->shortcut().toString(QKeySequence::NativeText);
        entry.enabled = command->isEnabled();
        entry.reason = Theme::whyDisabled(command);
        if (!entry.enabled && entry.reason.isEmpty())
            entry.reason = tr("There is nothing to use it on now.");
        entry.recency = recent.indexOf(command->objectName());
        m_entries.append(entry);
    }
    choose();
}

void CommandList::setTyped(const QString &typed)
{
    m_typed = typed;
    choose();
}

void CommandList::choose()
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        // The group can be typed too, before the text or behind it.
        const QString searched = entry.text + u' ' + entry.group;
        if (auto match = FuzzyMatch::find(m_typed, searched))
            m_rows.append({i, match->score + (entry.recency >= 0 ? RecentBonus : 0), std::move(match->letters)});
    }
    std::ranges::stable_sort(m_rows, [this](const Row &left, const Row &right) { return comesBefore(left, right); });
    endResetModel();
}

bool CommandList::comesBefore(const Row &left, const Row &right) const
{
    const Entry &a = m_entries[left.entry];
    const Entry &b = m_entries[right.entry];
    if (m_typed.trimmed().isEmpty()) {
        const auto place = [](const Entry &it) {
            return it.recency < 0 ? std::numeric_limits<qsizetype>::max() : it.recency;
        };
        return std::tuple(!a.enabled, place(a)) < std::tuple(!b.enabled, place(b));
    }
    return std::tuple(-left.score, !a.enabled) < std::tuple(-right.score, !b.enabled);
}

QAction *CommandList::commandAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_entries[m_rows[row].entry].command.data() : nullptr;
}

int CommandList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CommandList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const Entry &entry = m_entries[row.entry];
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::ToolTipRole:
        return entry.enabled && entry.command ? Theme::tipOf(entry.command) : entry.reason;
    case Qt::AccessibleTextRole:
        return QStringList{entry.group, entry.text, entry.keys, entry.reason}.join(QStringLiteral(", "));
    case GroupRole:
        return entry.group;
    case KeysRole:
        return entry.keys;
    case ReasonRole:
        return entry.reason;
    case LettersRole:
        return QVariant::fromValue(row.letters);
    default:
        return {};
    }
}

Qt::ItemFlags CommandList::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    // Disabled commands can be chosen all the same, to read why they are.
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

} // namespace Sockeye
