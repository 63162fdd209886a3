// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventmodel.h"
#include "events/eventselection.h"
#include "events/eventtable.h"
#include "theme/words.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace Sockeye {

void EventTable::setupNewButton()
{
    m_new->setAccessibleName(tr("Follow new events"));
    m_new->setToolTip(tr("Go to the newest event and follow (End)"));
    m_new->setCursor(Qt::PointingHandCursor);
    m_new->hide();
    m_new->installEventFilter(this);
    connect(m_new, &QPushButton::clicked, this, [this] { setFollowing(true); });
}

/// Space presses the button; in the list it is a command.
bool EventTable::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = watched == m_new && event->type() == QEvent::ShortcutOverride;
    if (!isOverride || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Space)
        return FlatTable::eventFilter(watched, event);
    event->accept();
    return true;
}

void EventTable::showNewCount()
{
    const int count = m_following ? 0 : m_model->rowsBehind(m_seen);
    m_new->setVisible(count > 0);
    if (count <= 0)
        return;
    m_new->setText(tr("%1 new ↓").arg(Words::count(count)));
    placeNewButton();
}

void EventTable::placeNewButton()
{
    m_new->adjustSize();
    const QRect area = viewport()->geometry();
    m_new->move(area.center().x() - m_new->width() / 2, area.bottom() - m_new->height() - Theme::Gap);
}

void EventTable::setupSpan()
{
    m_span->setAccessibleName(tr("Time between the chosen rows"));
    m_span->setAutoFillBackground(true);
    m_span->setMargin(Theme::SmallGap);
    m_span->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_span->hide();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &EventTable::showSpan);
}

void EventTable::showSpan()
{
    const EventSelection chosen(this, m_model);
    const qsizetype count = chosen.size();
    m_span->setVisible(count > 1);
    if (count <= 1)
        return;
    const auto first = m_model->words().line(m_model->row(chosen.firstRow())).moment;
    const auto last = m_model->words().line(m_model->row(chosen.lastRow())).moment;
    m_span->setText(
        tr("%Ln row(s) · %1 from first to last", nullptr, static_cast<int>(count)).arg(Words::duration(last - first)));
    placeSpan();
}

void EventTable::placeSpan()
{
    m_span->adjustSize();
    const QRect area = viewport()->geometry();
    m_span->move(area.right() - m_span->width() - Theme::Gap, area.bottom() - m_span->height() - Theme::Gap);
}

} // namespace Sockeye
