// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventsbar.h"

#include "events/eventmodel.h"
#include "events/filterbox.h"
#include "theme/command.h"
#include "theme/quietlabel.h"
#include "theme/theme.h"
#include "theme/words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

using Sockeye::Theme::Meaning;

namespace Sockeye {

EventsBar::EventsBar(const EventModel *events, QWidget *parent)
    : QWidget(parent)
    , m_events(events)
    , m_row(new QHBoxLayout)
    , m_filter(new FilterBox(events, this))
    , m_counts(new Theme::QuietLabel(tr("Number of rows"), Meaning::Muted, this))
    , m_fresh(new Theme::QuietLabel(tr("What came while the view was paused"), Meaning::Warning, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, Theme::SmallGap, Theme::Gap, Theme::SmallGap);
    layout->setSpacing(Theme::SmallGap);
    m_row->setSpacing(Theme::SmallGap);
    m_row->addWidget(m_filter, 1);
    m_row->addWidget(m_counts);
    m_row->addWidget(m_fresh);
    layout->addLayout(m_row);
    layout->addWidget(m_filter->problem());
    m_fresh->hide();
    m_hidden = addButton(tr("Show hidden rows"));
    m_hidden->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_hidden->hide();
    m_pause = addButton(tr("Pause"));
    m_follow = addButton(tr("Follow"));
    m_clear = addButton(tr("Clear view"));
}

void EventsBar::addCommands(QWidget *panel)
{
    m_hidden->setDefaultAction(Theme::addCommand(
        panel,
        {QStringLiteral("events.showHidden"), tr("Show hidden rows"), tr("Bring back the rows that were cleared away")},
        {Qt::CTRL | Qt::ALT | Qt::Key_L}));
    m_pause->setDefaultAction(Theme::addCommand(
        panel,
        {QStringLiteral("events.pause"), tr("Pause"), tr("Stop the view; the log goes on"), QStringLiteral("pause")},
        {Qt::CTRL | Qt::Key_P}));
    m_follow->setDefaultAction(Theme::addCommand(
        panel,
        {QStringLiteral("events.follow"), tr("Follow"), tr("Keep the newest event in sight"), QStringLiteral("follow")},
        {Qt::CTRL | Qt::Key_End}));
    m_clear->setDefaultAction(
        Theme::addCommand(panel,
                          {QStringLiteral("events.clear"), tr("Clear view"),
                           tr("Hide the rows up to now; the log keeps them"), QStringLiteral("clear")},
                          {Qt::CTRL | Qt::SHIFT | Qt::Key_L}));
    m_pause->defaultAction()->setCheckable(true);
    m_follow->defaultAction()->setCheckable(true);
    m_follow->defaultAction()->setChecked(true);
    connect(m_hidden->defaultAction(), &QAction::triggered, this, [this] { Q_EMIT showHiddenRequested(); });
    connect(m_pause->defaultAction(), &QAction::triggered, this, [this](bool on) { Q_EMIT pauseRequested(on); });
    connect(m_follow->defaultAction(), &QAction::triggered, this, [this](bool on) { Q_EMIT followRequested(on); });
    connect(m_clear->defaultAction(), &QAction::triggered, this, [this] { Q_EMIT clearRequested(); });
}

QToolButton *EventsBar::addButton(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    m_row->addWidget(button);
    return button;
}

void EventsBar::showCounts(qsizetype shown, qsizetype total, bool searching)
{
    if (m_events->filter().isEmpty())
        m_counts->setText(Words::count(total));
    else
        m_counts->setText(tr("%1 / %2").arg(Words::count(shown), Words::count(total))
                          + (searching ? QStringLiteral(" …") : QString()));
}

void EventsBar::showHidden(qsizetype hidden)
{
    m_hidden->setVisible(hidden > 0);
    m_hidden->setText(tr("Show hidden (%1)").arg(Words::count(hidden)));
}

void EventsBar::showPaused(qsizetype fresh)
{
    m_fresh->setVisible(m_pause->isChecked());
    m_fresh->setText(tr("paused, %1 new").arg(Words::count(fresh)));
}

void EventsBar::setFollowing(bool on)
{
    m_follow->defaultAction()->setChecked(on);
}

} // namespace Sockeye
