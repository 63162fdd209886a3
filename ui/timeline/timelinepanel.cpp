// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinepanel.h"

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
    m_upgrade = addButton(QStringLiteral("upgrade"), tr("Show the upgrade"),
                          tr("Zoom to the opening of the connection and its upgrade"));
    auto *all = addButton({}, tr("Show everything"), tr("Show everything (F or double click)"));
    auto *out = addButton(QStringLiteral("minus"), tr("Zoom out"), tr("Zoom out (-)"));
    auto *in = addButton(QStringLiteral("plus"), tr("Zoom in"), tr("Zoom in (+)"));
    m_live =
        addButton(QStringLiteral("follow"), tr("Follow the present"), tr("Keep the present at the right edge (End)"));
    all->setText(tr("All"));
    m_live->setText(tr("Live"));
    m_live->setCheckable(true);
    connect(m_upgrade, &QToolButton::clicked, m_view, &TimelineView::showUpgrade);
    connect(all, &QToolButton::clicked, m_view, &TimelineView::fitAll);
    connect(out, &QToolButton::clicked, m_view, &TimelineView::zoomOut);
    connect(in, &QToolButton::clicked, m_view, &TimelineView::zoomIn);
    connect(m_live, &QToolButton::clicked, m_view, &TimelineView::follow);
    setIcons();
}

QToolButton *TimelinePanel::addButton(const QString &icon, const QString &accessibleName, const QString &toolTip)
{
    auto *button = new QToolButton(m_buttons);
    button->setObjectName(icon);
    button->setToolButtonStyle(icon.isEmpty() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(accessibleName);
    button->setToolTip(toolTip);
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
    m_upgrade->setEnabled(fold.openingStretch().has_value());
    const auto lasted = fold.upgrade() == TimelineFold::Upgrade::Done ? fold.upgradeDuration() : std::nullopt;
    const QString text = lasted ? tr("Upgrade %1").arg(Words::duration(*lasted)) : tr("Upgrade");
    m_live->setEnabled(fold.isLive());
    m_live->setChecked(fold.isLive() && m_view->isFollowing());
    if (text != m_upgrade->text()) {
        m_upgrade->setText(text);
        arrange();
    }
}

void TimelinePanel::setIcons()
{
    for (auto *button : m_buttons->findChildren<QToolButton *>()) {
        if (!button->objectName().isEmpty())
            button->setIcon(Theme::icon(button->objectName(), palette()));
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
        setIcons();
}

} // namespace Sockeye
