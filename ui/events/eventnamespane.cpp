// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventnamespane.h"

#include "events/eventmodel.h"
#include "events/eventnamelist.h"
#include "theme/command.h"
#include "theme/emptystate.h"
#include "theme/quietlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QToolButton>

namespace Sockeye {
namespace {
constexpr qint64 MsBetweenRefreshes = 250;
}

EventNamesPane::EventNamesPane(EventModel *events, QWidget *parent)
    : QWidget(parent)
    , m_events(events)
    , m_model(new EventNamesModel(events, this))
    , m_counts(new Theme::QuietLabel(tr("Number of names"), Theme::Meaning::Muted, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Theme::Gap, Theme::SmallGap, Theme::SmallGap, Theme::SmallGap);
    layout->addLayout(head);
    setupHead(head);
    auto *list = new EventNameList(m_model, this);
    layout->addWidget(list, 1);
    m_empty = new Theme::EmptyState(QStringLiteral("tally"), list->viewport());
    m_empty->setText(tr("No names yet"),
                     tr("Each name that comes or goes is counted here. Hide it with the eye, show "
                        "it alone with the ring."));
    setFocusProxy(list);
    connect(events, &QAbstractItemModel::modelReset, this, [this] { refresh(); });
}

void EventNamesPane::setupHead(QLayout *layout)
{
    layout->addWidget(m_counts);
    static_cast<QHBoxLayout *>(layout)->addStretch();
    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close event names"));
    close->setDefaultAction(Theme::addCommand(
        this, {QStringLiteral("events.names.close"), tr("Close event names"), {}, QStringLiteral("close")},
        {Qt::Key_Escape}));
    layout->addWidget(close);
    connect(close->defaultAction(), &QAction::triggered, this, [this] { Q_EMIT closeRequested(); });
}

void EventNamesPane::refresh()
{
    if (!isVisible()
        || (m_sinceRefresh.isValid() && m_sinceRefresh.elapsed() < MsBetweenRefreshes
            && m_model->rowCount() == static_cast<int>(m_events->names().all().size())))
        return;
    m_sinceRefresh.restart();
    m_model->refresh();
    m_empty->setVisible(m_model->rowCount() == 0);
    m_counts->setText(tr("%n name(s)", nullptr, m_model->rowCount()));
}

void EventNamesPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_sinceRefresh.invalidate();
    refresh();
}

void EventNamesPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        Theme::updateCommandIcons(this);
    QWidget::changeEvent(event);
}

} // namespace Sockeye
