// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panearea.h"

#include "pane.h"
#include <QApplication>
#include <QHideEvent>
#include <QMenu>
#include <QScreen>
#include <QTabBar>
#include <QTimer>

namespace Sockeye {

namespace {

/// A pane that was behind a tab when it was torn off would float where Qt keeps those: outside of every screen.
void bringIntoSight(QWidget *pane)
{
    const QWidget *window = pane->parentWidget()->window();
    if (!pane->isWindow() || pane->screen()->availableVirtualGeometry().intersects(pane->frameGeometry()))
        return;
    pane->move(window->frameGeometry().center() - pane->rect().center());
}

/// Counts up when the panes change so that older places cannot be understood.
constexpr int PlaceVersion = 1;

} // namespace

PaneArea::PaneArea(QWidget *parent)
    : QMainWindow(parent)
{
    setWindowFlags(Qt::Widget); // inside a page, not a window of its own
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setDocumentMode(true);
}

Pane *PaneArea::addPane(const QString &id, const QString &title, QWidget *content)
{
    auto *pane = new Pane(id, title, content);
    addDockWidget(Qt::LeftDockWidgetArea, pane);
    m_panes.append(pane);
    connect(pane, &QDockWidget::topLevelChanged, this, [this, pane] {
        bringIntoSight(pane);
        settleSoon();
    });
    connect(pane, &QDockWidget::dockLocationChanged, this, &PaneArea::settleSoon);
    connect(pane, &QDockWidget::visibilityChanged, this, &PaneArea::settleSoon);
    return pane;
}

Pane *PaneArea::focusPane() const
{
    for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (auto *pane = qobject_cast<Pane *>(widget); pane && m_panes.contains(pane))
            return pane;
    }
    return nullptr;
}

void PaneArea::setUsual(std::function<void()> arrange, std::function<void()> size)
{
    m_arrange = std::move(arrange);
    m_size = std::move(size);
    m_arrange();
}

void PaneArea::reset()
{
    m_place.clear();
    for (Pane *pane : std::as_const(m_panes)) {
        pane->setFloating(false);
        removeDockWidget(pane);
    }
    m_arrange();
    for (Pane *pane : std::as_const(m_panes))
        pane->show();
    m_size();
    settleSoon();
}

QByteArray PaneArea::place() const
{
    return isVisible() ? saveState(PlaceVersion) : m_place;
}

void PaneArea::setPlace(const QByteArray &place)
{
    // Sizes can only be restored into the room there is: before it is known, they would be squeezed.
    if (isVisible())
        restoreState(place, PlaceVersion);
    else
        m_place = place;
}

void PaneArea::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    for (const QPointer<Pane> &pane : std::exchange(m_away, {})) {
        if (pane)
            pane->show();
    }
    if (event->spontaneous() || std::exchange(m_wasShown, true))
        return;
    // The layouts around it may give it its true size only after this.
    m_isOpening = true;
    takePlace();
    QTimer::singleShot(0, this, [this] { m_isOpening = false; });
}

void PaneArea::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_isOpening)
        takePlace();
}

void PaneArea::takePlace()
{
    if (m_place.isEmpty() || !restoreState(m_place, PlaceVersion))
        m_size();
    settleSoon();
}

void PaneArea::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    if (event->spontaneous())
        return;
    m_place = saveState(PlaceVersion);
    for (Pane *pane : std::as_const(m_panes)) {
        if (!pane->isFloating() || !pane->isVisible())
            continue;
        m_away.append(pane);
        pane->hide();
    }
}

void PaneArea::settleSoon()
{
    // Qt tells of each pane's change apart; the tabs are known when all are done.
    if (!std::exchange(m_isSettling, true))
        QTimer::singleShot(0, this, &PaneArea::settle);
}

void PaneArea::settle()
{
    m_isSettling = false;
    for (Pane *pane : std::as_const(m_panes))
        pane->setTabbed(!pane->isFloating() && !tabifiedDockWidgets(pane).isEmpty());
    for (QTabBar *tabs : findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly)) {
        tabs->setAccessibleName(tr("Panes in one place"));
        tabs->setExpanding(false);
        tabs->setElideMode(Qt::ElideNone);
    }
}

QMenu *PaneArea::createPopupMenu()
{
    QMenu *menu = QMainWindow::createPopupMenu();
    if (menu)
        menu->addSeparator();
    else
        menu = new QMenu(this);
    menu->addAction(tr("Reset the layout"), this, &PaneArea::reset);
    return menu;
}

} // namespace Sockeye
