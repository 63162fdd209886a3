// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panearea.h"

#include "pane.h"
#include <algorithm>
#include <QHideEvent>
#include <QJsonDocument>
#include <QJsonObject>
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
constexpr int PlaceVersion = 2;

QString docksKey()
{
    return QStringLiteral("docks");
}

QString tornOffKey()
{
    return QStringLiteral("tornOff");
}

QJsonObject read(const QByteArray &place)
{
    return QJsonDocument::fromJson(place).object();
}

QByteArray write(const QJsonObject &place)
{
    return place.isEmpty() ? QByteArray() : QJsonDocument(place).toJson(QJsonDocument::Compact);
}

} // namespace

PaneArea::PaneArea(QWidget *parent)
    : QMainWindow(parent)
{
    setWindowFlags(Qt::Widget); // inside a page, not a window of its own
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setDocumentMode(true);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        if (Pane *pane = paneWith(now))
            m_last = pane;
    });
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

Pane *PaneArea::paneWith(QWidget *widget) const
{
    for (; widget; widget = widget->parentWidget()) {
        if (auto *pane = qobject_cast<Pane *>(widget); pane && m_panes.contains(pane))
            return pane;
    }
    return nullptr;
}

Pane *PaneArea::lastPane() const
{
    return m_last;
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
    m_away.clear();
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
    return isVisible() ? placeNow() : m_place;
}

QByteArray PaneArea::placeNow() const
{
    QJsonObject place{{docksKey(), QString::fromLatin1(dockedState().toBase64())}};
    if (const QJsonArray away = tornOff(); !away.isEmpty())
        place[tornOffKey()] = away;
    return write(place);
}

QByteArray PaneArea::docked(const QByteArray &place)
{
    QJsonObject object = read(place);
    object.remove(tornOffKey());
    return write(object);
}

QByteArray PaneArea::dockedState() const
{
    const bool allDocked = std::ranges::none_of(m_panes, &QDockWidget::isFloating);
    if (allDocked)
        return saveState(PlaceVersion);
    // Qt would keep the torn-off ones as windows, and restoring those gives windows that never paint. A copy of the
    // area that nobody sees takes them back instead.
    QMainWindow copy;
    copy.setAttribute(Qt::WA_DontShowOnScreen);
    copy.setDockOptions(dockOptions());
    copy.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    QList<QDockWidget *> docks;
    for (const Pane *pane : m_panes) {
        auto *dock = new QDockWidget(pane->windowTitle(), &copy);
        dock->setAttribute(Qt::WA_DontShowOnScreen);
        dock->setObjectName(pane->objectName());
        copy.addDockWidget(Qt::LeftDockWidgetArea, dock);
        docks.append(dock);
    }
    copy.resize(size());
    copy.show();
    copy.restoreState(saveState(PlaceVersion), PlaceVersion);
    for (QDockWidget *dock : std::as_const(docks))
        dock->setFloating(false);
    return copy.saveState(PlaceVersion);
}

QJsonArray PaneArea::tornOff() const
{
    QJsonArray away;
    for (const Pane *pane : m_panes) {
        if (!pane->isFloating() || pane->isHidden())
            continue;
        away.append(QJsonObject{{QStringLiteral("pane"), pane->id()},
                                {QStringLiteral("x"), pane->geometry().x()},
                                {QStringLiteral("y"), pane->geometry().y()},
                                {QStringLiteral("width"), pane->width()},
                                {QStringLiteral("height"), pane->height()}});
    }
    return away;
}

void PaneArea::tearOffAgain()
{
    if (!isVisible())
        return;
    for (const QJsonValue &value : read(m_place).value(tornOffKey()).toArray()) {
        const QJsonObject away = value.toObject();
        const auto pane = std::ranges::find(m_panes, away[QLatin1String("pane")].toString(), &Pane::id);
        if (pane == m_panes.cend() || (*pane)->isFloating())
            continue;
        (*pane)->tearOff({away[QLatin1String("x")].toInt(), away[QLatin1String("y")].toInt(),
                          away[QLatin1String("width")].toInt(), away[QLatin1String("height")].toInt()});
        bringIntoSight(*pane);
    }
}

void PaneArea::setPlace(const QByteArray &place)
{
    m_place = place;
    if (isVisible()) { // otherwise sizes would be squeezed: the room for them is not known yet
        takePlace();
        tearOffAgain();
    }
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
    // A window that is made while its owner is being shown never paints.
    QTimer::singleShot(0, this, [this] {
        m_isOpening = false;
        tearOffAgain();
    });
}

void PaneArea::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_isOpening)
        takePlace();
}

void PaneArea::takePlace()
{
    const QByteArray docks = QByteArray::fromBase64(read(m_place).value(docksKey()).toString().toLatin1());
    if (docks.isEmpty() || !restoreState(docks, PlaceVersion))
        m_size();
    settleSoon();
}

void PaneArea::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    if (event->spontaneous())
        return;
    m_place = placeNow();
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
