// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventsbar.h"

#include "theme/quietlabel.h"
#include "theme/theme.h"
#include "theme/words.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QLineEdit>
#include <QToolButton>

using Sockeye::Theme::Meaning;

namespace Sockeye {

EventsBar::EventsBar(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_counts(new Theme::QuietLabel(tr("Number of rows"), Meaning::Muted, this))
    , m_fresh(new Theme::QuietLabel(tr("What came while the view was paused"), Meaning::Warning, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, Theme::SmallGap, Theme::Gap, Theme::SmallGap);
    layout->setSpacing(Theme::SmallGap);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_counts);
    layout->addWidget(m_fresh);
    setupFilter();
    setupButtons();
    updateColors();
}

void EventsBar::setupFilter()
{
    m_filter->setAccessibleName(tr("Filter events"));
    m_filter->setPlaceholderText(tr("Filter by namespace, event or arguments"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(120);
    m_searchIcon = m_filter->addAction(QIcon(), QLineEdit::LeadingPosition);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) { Q_EMIT filterEdited(text); });
    m_fresh->hide();
}

void EventsBar::setupButtons()
{
    m_hidden = addButton(tr("Show hidden rows"), tr("Bring back the rows that were cleared away"), false);
    m_hidden->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_hidden->hide();
    m_pause = addButton(tr("Pause"), tr("Stop the view; the log goes on"), true);
    m_follow = addButton(tr("Follow"), tr("Keep the newest event in sight"), true);
    m_follow->setChecked(true);
    m_clear = addButton(tr("Clear view"), tr("Hide the rows up to now; the log keeps them"), false);
    connect(m_hidden, &QToolButton::clicked, this, [this] { Q_EMIT showHiddenRequested(); });
    connect(m_pause, &QToolButton::clicked, this, [this](bool on) { Q_EMIT pauseRequested(on); });
    connect(m_follow, &QToolButton::clicked, this, [this](bool on) { Q_EMIT followRequested(on); });
    connect(m_clear, &QToolButton::clicked, this, [this] { Q_EMIT clearRequested(); });
}

QToolButton *EventsBar::addButton(const QString &name, const QString &tip, bool checkable)
{
    auto *button = new QToolButton(this);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    button->setCheckable(checkable);
    layout()->addWidget(button);
    return button;
}

void EventsBar::showCounts(qsizetype shown, qsizetype total, bool searching)
{
    if (m_filter->text().isEmpty())
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
    m_follow->setChecked(on);
}

void EventsBar::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void EventsBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_clear)
        updateColors();
    QWidget::changeEvent(event);
}

void EventsBar::updateColors()
{
    m_pause->setIcon(Theme::icon(QStringLiteral("pause"), palette()));
    m_follow->setIcon(Theme::icon(QStringLiteral("follow"), palette()));
    m_clear->setIcon(Theme::icon(QStringLiteral("clear"), palette()));
    m_searchIcon->setIcon(Theme::icon(QStringLiteral("filter"), palette()));
}

} // namespace Sockeye
