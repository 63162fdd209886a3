// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/protocolpage.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <QMap>
#include <QSet>

/// Runs a table of the page, whose rows are state, what happens, next state and commands, against a machine: each state
/// with each thing that can happen, in each world. Where no row speaks, nothing may change and nothing be asked for.
template <typename Machine> class TableRun {
public:
    /// Gives the words of the commands it led to.
    using Happening = std::function<QStringList(Machine &, const QStringList &world)>;

    QStringList states;
    /// Words that stand for several states.
    QMap<QString, QStringList> groups;
    /// The conditions that hold together in each world.
    QList<QStringList> worlds;
    /// A machine in that state; none when the state is not reached in that world.
    std::function<std::optional<Machine>(const QString &state, const QStringList &world)> bring;
    std::function<QString(const Machine &)> stateOf;
    QMap<QString, Happening> happenings;
    /// Whether it can happen there.
    std::function<bool(const QString &happening, const QStringList &world)> canHappen =
        [](const QString &, const QStringList &) { return true; };

    /// What is wrong, one sentence each; empty when the table and the machine say the same.
    [[nodiscard]] QStringList run(const ProtocolPage::Table &table);

private:
    struct Rule {
        QStringList states, happenings, conditions;
        QString next;
        QStringList commands;
        bool isRun = false;
    };

    void read(const ProtocolPage::Row &row);
    void play(const QString &state, const QString &happening, const QStringList &world);
    [[nodiscard]] Rule *ruleFor(const QString &state, const QString &happening, const QStringList &world);

    QList<Rule> m_rules;
    QStringList m_faults;
};

template <typename Machine> QStringList TableRun<Machine>::run(const ProtocolPage::Table &table)
{
    m_rules.clear();
    m_faults.clear();
    for (const ProtocolPage::Row &row : table)
        read(row);
    for (const QStringList &world : worlds) {
        for (const QString &state : states) {
            for (auto it = happenings.cbegin(); it != happenings.cend(); ++it) {
                if (canHappen(it.key(), world))
                    play(state, it.key(), world);
            }
        }
    }
    QSet<QString> seen;
    for (const Rule &rule : m_rules) {
        if (!rule.isRun)
            m_faults.append(QStringLiteral("no run reaches the row %1 | %2 ; %3")
                                .arg(rule.states.join(u','), rule.happenings.join(u','), rule.conditions.join(u',')));
        for (const QString &state : rule.states)
            seen.insert(state);
    }
    for (const QString &state : states) {
        if (!seen.contains(state))
            m_faults.append(QStringLiteral("no row is about the state ") + state);
    }
    return m_faults;
}

template <typename Machine> void TableRun<Machine>::read(const ProtocolPage::Row &row)
{
    Rule rule;
    for (const QString &word : ProtocolPage::wordsIn(row.value(0)))
        rule.states += groups.value(word, {word});
    rule.happenings = ProtocolPage::wordsIn(row.value(1).section(u';', 0, 0));
    rule.conditions = ProtocolPage::wordsIn(row.value(1).section(u';', 1));
    rule.next = row.value(2);
    rule.commands = ProtocolPage::wordsIn(row.value(3));
    for (const QString &state : rule.states) {
        if (!states.contains(state))
            m_faults.append(QStringLiteral("there is no state ") + state);
    }
    for (const QString &happening : rule.happenings) {
        if (!happenings.contains(happening))
            m_faults.append(QStringLiteral("nothing is called ") + happening);
    }
    m_rules.append(rule);
}

template <typename Machine>
void TableRun<Machine>::play(const QString &state, const QString &happening, const QStringList &world)
{
    std::optional<Machine> machine = bring(state, world);
    if (!machine)
        return;
    const QString where = QStringLiteral("%1, %2 (%3): ").arg(state, happening, world.join(u','));
    if (stateOf(*machine) != state) {
        m_faults.append(where + QStringLiteral("the test began in ") + stateOf(*machine));
        return;
    }
    Rule *rule = ruleFor(state, happening, world);
    if (rule)
        rule->isRun = true;
    const QString next = !rule || rule->next == QLatin1String("the same") ? state : rule->next;
    const QStringList commands = happenings.value(happening)(*machine, world);
    if (stateOf(*machine) != next)
        m_faults.append(where + QStringLiteral("leads to %1, not to %2").arg(stateOf(*machine), next));
    const QStringList expected = rule ? rule->commands : QStringList();
    if (commands != expected)
        m_faults.append(where
                        + QStringLiteral("asks for [%1], not for [%2]").arg(commands.join(u','), expected.join(u',')));
}

/// The row with most conditions among those that speak of it.
template <typename Machine>
typename TableRun<Machine>::Rule *TableRun<Machine>::ruleFor(const QString &state, const QString &happening,
                                                             const QStringList &world)
{
    Rule *best = nullptr;
    for (Rule &rule : m_rules) {
        const bool holds = std::all_of(rule.conditions.cbegin(), rule.conditions.cend(),
                                       [&world](const QString &it) { return world.contains(it); });
        if (!holds || !rule.states.contains(state) || !rule.happenings.contains(happening))
            continue;
        if (best && best->conditions.size() == rule.conditions.size())
            m_faults.append(QStringLiteral("two rows speak of %1, %2").arg(state, happening));
        if (!best || best->conditions.size() < rule.conditions.size())
            best = &rule;
    }
    return best;
}
