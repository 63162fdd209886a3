// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinepanel.h"

#include "theme/command.h"
#include "theme/theme.h"
#include "theme/words.h"
#include "timeline/timelineview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>
#include <SocketIO/clock.h>

namespace Sockeye {

TimelinePanel::TimelinePanel(QWidget *parent)
    : QWidget(parent)
    , m_view(new TimelineView(this))
    , m_buttons(new QWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setupButtons();
    connect(m_view, &TimelineView::recordSelected, this, [this](qsizetype record) { Q_EMIT recordSelected(record); });
    connect(m_view, &TimelineView::changed, this, &TimelinePanel::refresh);
    refresh();
}

void TimelinePanel::setupButtons()
{
    auto *layout = new QHBoxLayout(m_buttons);
    layout->setContentsMargins(0, 0, 2, 0);
    layout->setSpacing(0);
    m_upgrade = addButton({QStringLiteral("timeline.upgrade"), tr("Show the &upgrade"),
                           tr("Zooms to the opening of the connection and its upgrade"), QStringLiteral("upgrade")},
                          {QKeySequence(Qt::Key_U)}, &TimelineView::showUpgrade);
    auto *all = addButton({QStringLiteral("timeline.all"), tr("Show &everything"),
                           tr("Zooms out to the whole life of the connection; so does a double click")},
                          {QKeySequence(Qt::Key_F)}, &TimelineView::fitAll);
    addButton({QStringLiteral("timeline.zoomOut"), tr("Zoom &out"), {}, QStringLiteral("minus")},
              {QKeySequence(Qt::Key_Minus)}, &TimelineView::zoomOut);
    addButton({QStringLiteral("timeline.zoomIn"), tr("Zoom &in"), {}, QStringLiteral("plus")},
              {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)}, &TimelineView::zoomIn);
    m_live = addButton({QStringLiteral("timeline.live"), tr("&Follow the present"),
                        tr("Keeps the present at the right edge"), QStringLiteral("follow")},
                       {QKeySequence(Qt::Key_End)}, &TimelineView::follow);
    all->defaultAction()->setIconText(tr("All"));
    m_live->defaultAction()->setIconText(tr("Live"));
    m_live->defaultAction()->setCheckable(true);
}

QToolButton *TimelinePanel::addButton(const Theme::CommandText &text, const QList<QKeySequence> &keys,
                                      void (TimelineView::*run)())
{
    QAction *command = Theme::addCommand(this, text, keys);
    connect(command, &QAction::triggered, m_view, run);
    auto *button = new QToolButton(m_buttons);
    button->setDefaultAction(command);
    button->setToolButtonStyle(text.icon.isEmpty() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
    if (text.icon == QLatin1String("minus") || text.icon == QLatin1String("plus"))
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(QString(text.text).remove(u'&'));
    button->setAutoRaise(true);
    button->setFont(m_view->font());
    m_buttons->layout()->addWidget(button);
    return button;
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

void TimelinePanel::refresh()
{
    const TimelineFold &fold = m_view->scene().fold;
    m_buttons->setVisible(!fold.isEmpty());
    Theme::setCommandEnabled(m_upgrade->defaultAction(), fold.openingStretch().has_value(),
                             tr("Nothing was opened yet."));
    const auto lasted = fold.upgrade() == TimelineFold::Upgrade::Done ? fold.upgradeDuration() : std::nullopt;
    const QString text = lasted ? tr("Upgrade %1").arg(Words::duration(*lasted)) : tr("Upgrade");
    Theme::setCommandEnabled(m_live->defaultAction(), fold.isLive(), tr("The connection has ended."));
    m_live->defaultAction()->setChecked(fold.isLive() && m_view->isFollowing());
    if (text != m_upgrade->text()) {
        m_upgrade->defaultAction()->setIconText(text);
        arrange();
    }
}

void TimelinePanel::arrange()
{
    // Where there is little room it belongs to the clock; the names stay as tooltips.
    constexpr int Narrow = 720;
    for (QToolButton *button : {m_upgrade, m_live})
        button->setToolButtonStyle(width() < Narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    const QSize size(m_buttons->sizeHint().width(), TimelineLayout::AxisHeight - 1);
    m_buttons->setGeometry(width() - size.width(), 0, size.width(), size.height());
    m_view->setReserved(size.width());
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
