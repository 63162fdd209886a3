// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinepanel.h"

#include "theme/command.h"
#include "theme/theme.h"
#include "theme/words.h"
#include "timeline/statespane.h"
#include "timeline/timelineview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QToolButton>
#include <SocketIO/clock.h>

namespace Sockeye {

namespace {

constexpr QLatin1String StatesKey("states");

} // namespace

TimelinePanel::TimelinePanel(QWidget *parent)
    : QWidget(parent)
    , m_view(new TimelineView(this))
    , m_states(new StatesPane(this))
    , m_buttons(new QWidget(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_states);
    m_states->setFixedWidth(m_states->sizeHint().width());
    setupButtons();
    connect(m_view, &TimelineView::recordSelected, this, [this](qsizetype record) { Q_EMIT recordSelected(record); });
    connect(m_states, &StatesPane::recordSelected, this, [this](qsizetype record) { Q_EMIT recordSelected(record); });
    connect(
        m_view, &TimelineView::timeRangeSelected, this,
        [this](std::chrono::microseconds from, std::chrono::microseconds to) { Q_EMIT timeRangeSelected(from, to); });
    connect(m_view, &TimelineView::timeRangeCleared, this, [this] { Q_EMIT timeRangeCleared(); });
    connect(m_view, &TimelineView::changed, this, &TimelinePanel::refresh);
    refresh();
}

void TimelinePanel::setLog(std::shared_ptr<const SocketIO::TraceLog> log)
{
    m_log = std::move(log);
    m_view->setLog(m_log);
    extend();
    refresh();
}

void TimelinePanel::extend()
{
    if (!m_log)
        return;
    using namespace std::chrono;
    m_view->extend(duration_cast<microseconds>(SocketIO::steadyNow() - m_log->start()));
}

void TimelinePanel::clearRange()
{
    m_view->clearRange();
}

void TimelinePanel::refresh()
{
    const TimelineFold &fold = m_view->scene().fold;
    m_states->showStates(fold.states(), m_view->words().axis());
    m_buttons->setVisible(!fold.isEmpty());
    Theme::setCommandEnabled(m_upgrade->defaultAction(), fold.openingStretch().has_value(),
                             tr("Nothing was opened yet."));
    const auto lasted = fold.upgrade() == TimelineFold::Upgrade::Done ? fold.upgradeDuration() : std::nullopt;
    const QString text = lasted ? tr("Upgrade %1").arg(Words::duration(*lasted)) : tr("Upgrade");
    Theme::setCommandEnabled(m_live->defaultAction(), fold.isLive(), tr("The connection has ended."));
    m_live->defaultAction()->setChecked(fold.isLive() && m_view->isFollowing());
    for (QAction *command : std::as_const(m_rangeCommands))
        Theme::setCommandEnabled(command, m_view->range().has_value(), tr("No time is selected."));
    for (QAction *command : std::as_const(m_exports))
        Theme::setCommandEnabled(command, !fold.isEmpty(), tr("There is nothing to show yet."));
    if (text != m_upgrade->text()) {
        m_upgrade->defaultAction()->setIconText(text);
        arrange();
    }
}

void TimelinePanel::arrange()
{
    // Where there is little room it belongs to the timeline, unless somebody has asked for the states.
    constexpr int RoomForStates = 1000;
    const bool showsStates = m_statesWanted.value_or(width() >= RoomForStates);
    m_states->setVisible(showsStates);
    m_showStates->setChecked(showsStates);
    const int viewWidth = width() - (showsStates ? m_states->width() : 0);
    // Where there is little room it belongs to the clock; the names stay as tooltips.
    constexpr int Narrow = 720;
    for (QToolButton *button : {m_upgrade, m_live})
        button->setToolButtonStyle(viewWidth < Narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    const QSize size(m_buttons->sizeHint().width(), TimelineLayout::AxisHeight - 1);
    m_buttons->setGeometry(viewWidth - size.width(), 0, size.width(), size.height());
    m_buttons->raise();
    m_view->setReserved(size.width());
}

QByteArray TimelinePanel::place() const
{
    QJsonObject place;
    if (m_statesWanted)
        place.insert(StatesKey, *m_statesWanted);
    return QJsonDocument(place).toJson(QJsonDocument::Compact);
}

void TimelinePanel::setPlace(const QByteArray &place)
{
    const QJsonValue states = QJsonDocument::fromJson(place).object().value(StatesKey);
    if (!states.isBool())
        return;
    m_statesWanted = states.toBool();
    arrange();
}

void TimelinePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TimelinePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        Theme::updateCommandIcons(this);
}

} // namespace Sockeye
