// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandgroups.h"

#include <algorithm>
#include <array>
#include <limits>
#include <QAction>
#include <QCoreApplication>
#include <QSet>
#include <utility>

namespace Sockeye::CommandGroups {

namespace {

struct Group {
    const char *id;
    const char *title; // as in a menu
};

constexpr std::array Groups{
    Group{"connection", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "&Connection")},
    Group{"edit", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "E&dit")},
    Group{"view", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "&View")},
    Group{"events", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "&Events")},
    Group{"frames", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "&Frames")},
    Group{"acks", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "&Acks")},
    Group{"composer", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "C&omposer")},
    Group{"inspector", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "&Inspector")},
    Group{"timeline", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "&Timeline")},
    Group{"namespaces", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "&Namespaces")},
    Group{"diagnosis", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "Dia&gnosis")},
    Group{"help", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "&Help")},
};

constexpr std::array Sections{
    Group{"events.copy", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "Copy &as")},
    Group{"events.color", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "Co&lour")},
    Group{"events.column", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "Colu&mns")},
    Group{"events.columns", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "Colu&mns")},
    Group{"frames.column", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "Colu&mns")},
    Group{"inspector.code", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "Copy as c&ode")},
    Group{"inspector.value", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "Copy &value as code")},
    Group{"acks.column", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "Colu&mns")},
    Group{"acks.columns", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "Colu&mns")},
    Group{"acks.show", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "&Show")},
    Group{"acks.rule", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "&Rules")},
    Group{"events.mark", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "&Bookmark")},
    Group{"events.time", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "&Times")},
    Group{"events.names", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "&Names")},
    Group{"events.fold", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "F&old")},
    Group{"events.unfold", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "F&old")},
    Group{"namespaces.discovery", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "On the &server")},
    Group{"view.go", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "&Go to")},
    Group{"view.pane", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "&Panes")},
    Group{"view.scheme", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "&Colours")},
    Group{"view.size", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "&Size")},
    Group{"view.language", QT_TRANSLATE_NOOP("Sockeye::CommandGroups", "&Language")},
};

template <typename Table> QString titleIn(const Table &table, const QString &id, const QString &otherwise)
{
    const auto found = std::ranges::find_if(table, [&](const Group &it) { return id == QLatin1String(it.id); });
    return found == table.end() ? otherwise : QCoreApplication::translate("Sockeye::CommandGroups", found->title);
}

/// How deep in a page a command was made: those of a panel come before those of its parts, those of the window last.
int depthOf(const QAction *command)
{
    if (!command->parent() || !command->parent()->parent())
        return std::numeric_limits<int>::max();
    int depth = 0;
    for (const QObject *owner = command->parent(); owner; owner = owner->parent())
        ++depth;
    return depth;
}

std::size_t placeOf(const QAction *command)
{
    const QString group = groupOf(command->objectName());
    const auto found = std::ranges::find_if(Groups, [&](const Group &it) { return group == QLatin1String(it.id); });
    return static_cast<std::size_t>(found - Groups.begin());
}

} // namespace

QString groupOf(const QString &id)
{
    return id.section(u'.', 0, 0);
}

QString title(const QString &group)
{
    return menuTitle(group).remove(u'&');
}

QString menuTitle(const QString &group)
{
    return titleIn(Groups, group, group);
}

QString sectionTitle(const QString &id)
{
    return id.count(u'.') > 1 ? titleIn(Sections, id.section(u'.', 0, 1), {}) : QString();
}

QString placeName(const QString &id)
{
    const QString section = sectionTitle(id).remove(u'&');
    return section.isEmpty() ? title(groupOf(id)) : QStringLiteral("%1 › %2").arg(title(groupOf(id)), section);
}

QStringList menuOrder()
{
    QStringList order;
    for (const Group &group : Groups)
        order.append(QString::fromLatin1(group.id));
    return order;
}

QString plainText(const QAction &command)
{
    QString text = command.text();
    return text.remove(u'&');
}

QList<QAction *> sorted(const QList<QAction *> &commands)
{
    QSet<QString> seen;
    QList<QAction *> once;
    for (QAction *command : commands) {
        const qsizetype before = seen.size();
        seen.insert(command->objectName());
        if (seen.size() > before)
            once.append(command);
    }
    std::ranges::stable_sort(once, {},
                             [](const QAction *command) { return std::pair(placeOf(command), depthOf(command)); });
    return once;
}

} // namespace Sockeye::CommandGroups
