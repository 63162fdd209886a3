// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventviewcommands.h"

#include "events/eventcolumns.h"
#include "events/eventmodel.h"
#include "theme/command.h"

#include <algorithm>
#include <array>
#include <QActionGroup>
#include <QMenu>

namespace Sockeye {
namespace {

/// What the choices are called in the place that is remembered; in the order of their enumerations.
constexpr std::array TimeNames{"day", "connect", "before"};
constexpr std::array ColorNames{"off", "event", "namespace"};

template <std::size_t Size> int indexOf(const std::array<const char *, Size> &names, const QJsonValue &value)
{
    const QByteArray wanted = value.toString().toLatin1();
    const auto *found = std::find_if(names.begin(), names.end(), [&](const char *name) { return wanted == name; });
    return found == names.end() ? 0 : static_cast<int>(found - names.begin());
}

} // namespace

EventViewCommands::EventViewCommands(EventTable *table, EventModel *model)
    : QObject(table)
    , m_table(table)
    , m_model(model)
{
    setupTimes();
    setupColors();
    setupFolding();
    setupNames();
}

QAction *EventViewCommands::add(const char *id, const QString &text, const QString &tip, const char *icon,
                                const QList<QKeySequence> &keys, const std::function<void()> &action)
{
    QAction *command =
        Theme::addCommand(m_table, {QString::fromLatin1(id), text, tip, QString::fromLatin1(icon)}, keys);
    connect(command, &QAction::triggered, this, action);
    return command;
}

void EventViewCommands::setupTimes()
{
    m_times = {
        add("events.time.day", tr("Time of day"), tr("As the clock showed it"), "", {Qt::CTRL | Qt::ALT | Qt::Key_D},
            [this] { setTimeStyle(TimeStyle::OfDay); }),
        add("events.time.connect", tr("Time since connecting"), tr("Counted from the start of each connection"), "",
            {Qt::CTRL | Qt::ALT | Qt::Key_S}, [this] { setTimeStyle(TimeStyle::SinceConnect); }),
        add("events.time.before", tr("Time since the row before"), tr("How long after the row above"), "",
            {Qt::CTRL | Qt::ALT | Qt::Key_B}, [this] { setTimeStyle(TimeStyle::SinceBefore); }),
    };
    auto *group = new QActionGroup(this);
    for (QAction *action : std::as_const(m_times)) {
        action->setCheckable(true);
        group->addAction(action);
    }
    m_times.first()->setChecked(true);
}

void EventViewCommands::setupColors()
{
    m_colors = {
        add("events.color.off", tr("Colour by direction"), {}, "", {}, [this] { setNameColors(NameColors::Off); }),
        add("events.color.event", tr("Colour by event"), tr("Each name in a colour of its own"), "",
            {Qt::CTRL | Qt::ALT | Qt::Key_E}, [this] { setNameColors(NameColors::ByEvent); }),
        add("events.color.namespace", tr("Colour by namespace"), tr("Each namespace in a colour of its own"), "",
            {Qt::CTRL | Qt::ALT | Qt::Key_N}, [this] { setNameColors(NameColors::ByNamespace); }),
    };
    auto *group = new QActionGroup(this);
    for (QAction *action : std::as_const(m_colors)) {
        action->setCheckable(true);
        group->addAction(action);
    }
    m_colors.first()->setChecked(true);
}

void EventViewCommands::setupFolding()
{
    m_folding = {
        add("events.fold", tr("Fold this connection"), tr("All rows of its life into one"), "chevron-right",
            {Qt::Key_Left}, [this] { m_table->foldCurrent(true); }),
        add("events.unfold", tr("Unfold this connection"), {}, "down", {Qt::Key_Right},
            [this] { m_table->foldCurrent(false); }),
        add("events.fold.all", tr("Fold all connections"), {}, "chevron-right", {Qt::SHIFT | Qt::Key_Left},
            [this] { m_table->foldAll(true); }),
        add("events.unfold.all", tr("Unfold all connections"), {}, "down", {Qt::SHIFT | Qt::Key_Right},
            [this] { m_table->foldAll(false); }),
    };
}

void EventViewCommands::setupNames()
{
    m_hide = add("events.hide", tr("Hide events of this name"), tr("They are counted, and one click shows them again"),
                 "eye-off", {Qt::CTRL | Qt::Key_H}, [this] { hideName(); });
    m_solo = add("events.solo", tr("Show this name alone"), tr("The facts of the connection stay"), "solo",
                 {Qt::CTRL | Qt::SHIFT | Qt::Key_O}, [this] { showNameAlone(); });
    m_showAll = add("events.showall", tr("Show the events of all names"), {}, "eye", {Qt::CTRL | Qt::SHIFT | Qt::Key_H},
                    [this] { showAllNames(); });
}

void EventViewCommands::fillRowMenu(QMenu *menu)
{
    const quint32 name = currentName();
    if (name != EventNames::None) {
        const EventName &at = m_model->names().all()[name];
        const QString text = QString::fromUtf8(at.event).left(40).replace(u'&', QLatin1String("&&"));
        QAction *hide = menu->addAction(m_hide->icon(), tr("Hide “%1”").arg(text));
        QAction *solo = menu->addAction(m_solo->icon(), tr("Show only “%1”").arg(text));
        hide->setShortcut(m_hide->shortcut());
        solo->setShortcut(m_solo->shortcut());
        connect(hide, &QAction::triggered, this, &EventViewCommands::hideName);
        connect(solo, &QAction::triggered, this, &EventViewCommands::showNameAlone);
    }
    if (m_model->choice().isActive())
        menu->addAction(m_showAll);
    menu->addSeparator();
    menu->addActions(m_folding);
}

void EventViewCommands::fillViewMenu(QMenu *menu) const
{
    menu->addSection(tr("Time"));
    menu->addActions(m_times);
    menu->addSection(tr("Colours"));
    menu->addActions(m_colors);
    menu->addSection(tr("Columns"));
    menu->addActions(m_table->columns()->commands());
    menu->addSeparator();
    menu->addActions(m_folding.mid(2));
    menu->addAction(m_showAll);
}

quint32 EventViewCommands::currentName() const
{
    const QModelIndex at = m_table->currentIndex();
    return at.isValid() ? m_model->row(at.row()).name : EventNames::None;
}

void EventViewCommands::setTimeStyle(TimeStyle style)
{
    m_times[static_cast<int>(style)]->setChecked(true);
    m_model->setTimeStyle(style);
    Q_EMIT changed();
}

void EventViewCommands::setNameColors(NameColors colors)
{
    m_colors[static_cast<int>(colors)]->setChecked(true);
    m_table->setNameColors(colors);
    Q_EMIT changed();
}

void EventViewCommands::hideName()
{
    if (const quint32 name = currentName(); name != EventNames::None) {
        EventChoice choice = m_model->choice();
        choice.setHidden(name, true);
        m_model->setChoice(choice);
        return;
    }
    Q_EMIT refused(tr("Select an event first: facts of the connection are always shown."));
}

void EventViewCommands::showNameAlone()
{
    if (const quint32 name = currentName(); name != EventNames::None) {
        EventChoice choice = m_model->choice();
        choice.setSolo(name, !choice.isSolo(name));
        m_model->setChoice(choice);
        return;
    }
    Q_EMIT refused(tr("Select an event first: facts of the connection are always shown."));
}

void EventViewCommands::showAllNames()
{
    EventChoice all;
    m_model->setChoice(all);
}

QJsonObject EventViewCommands::place() const
{
    const auto time = static_cast<std::size_t>(m_model->timeStyle());
    const auto color = static_cast<std::size_t>(m_table->nameColors());
    return {{QStringLiteral("time"), QString::fromLatin1(TimeNames[time])},
            {QStringLiteral("colors"), QString::fromLatin1(ColorNames[color])}};
}

void EventViewCommands::setPlace(const QJsonObject &place)
{
    const int time = indexOf(TimeNames, place.value(QLatin1String("time")));
    const int color = indexOf(ColorNames, place.value(QLatin1String("colors")));
    m_times[time]->setChecked(true);
    m_model->setTimeStyle(static_cast<TimeStyle>(time));
    m_colors[color]->setChecked(true);
    m_table->setNameColors(static_cast<NameColors>(color));
}

} // namespace Sockeye
