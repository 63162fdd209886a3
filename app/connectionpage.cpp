// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionpage.h"

#include "acks/ackspanel.h"
#include "composer/composer.h"
#include "connection/connectionbar.h"
#include "connection/statusstrip.h"
#include "diagnosis/diagnosiscard.h"
#include "events/eventspanel.h"
#include "frames/framespanel.h"
#include "inspector/inspector.h"
#include "namespaces/namespacespanel.h"
#include "pane.h"
#include "panearea.h"
#include "theme/command.h"
#include "timeline/timelinepanel.h"
#include <QVBoxLayout>

namespace Sockeye {

ConnectionPage::ConnectionPage(QWidget *parent)
    : QWidget(parent)
    , m_bar(new ConnectionBar)
    , m_diagnosis(new DiagnosisCard)
    , m_namespaces(new NamespacesPanel)
    , m_events(new EventsPanel)
    , m_frames(new FramesPanel)
    , m_acks(new AcksPanel)
    , m_timeline(new TimelinePanel)
    , m_composer(new Composer)
    , m_inspector(new Inspector)
    , m_status(new StatusStrip)
    , m_area(new PaneArea)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_diagnosis);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_status);
    setupPanes();
    setupCommands();
}

void ConnectionPage::setupPanes()
{
    m_area->addPane(QStringLiteral("events"), tr("Events"), m_events);
    m_area->addPane(QStringLiteral("frames"), tr("Frames"), m_frames);
    m_area->addPane(QStringLiteral("acks"), tr("Acks"), m_acks);
    m_area->addPane(QStringLiteral("timeline"), tr("Timeline"), m_timeline);
    m_area->addPane(QStringLiteral("composer"), tr("Composer"), m_composer);
    m_area->addPane(QStringLiteral("inspector"), tr("Inspector"), m_inspector);
    m_area->addPane(QStringLiteral("namespaces"), tr("Namespaces"), m_namespaces);
    m_area->setUsual([this] { arrange(); }, [this] { shareRoom(); });
}

void ConnectionPage::arrange()
{
    m_area->addDockWidget(Qt::LeftDockWidgetArea, paneOf(m_namespaces));
    m_area->splitDockWidget(paneOf(m_namespaces), paneOf(m_events), Qt::Horizontal);
    m_area->splitDockWidget(paneOf(m_events), paneOf(m_inspector), Qt::Horizontal);
    m_area->splitDockWidget(paneOf(m_events), paneOf(m_timeline), Qt::Vertical);
    m_area->splitDockWidget(paneOf(m_timeline), paneOf(m_composer), Qt::Vertical);
    m_area->tabifyDockWidget(paneOf(m_events), paneOf(m_frames));
    m_area->tabifyDockWidget(paneOf(m_frames), paneOf(m_acks));
    paneOf(m_events)->raise();
}

void ConnectionPage::shareRoom()
{
    // What a bigger window gives goes to the logs first: the others show no more for it.
    const int width = m_area->width();
    const int height = m_area->height();
    const int names = qBound(160, width * 15 / 100, 240);
    const int inspector = qBound(220, width * 26 / 100, 620);
    m_area->resizeDocks({paneOf(m_namespaces), paneOf(m_events), paneOf(m_inspector)},
                        {names, width - names - inspector, inspector}, Qt::Horizontal);
    const int timeline = qBound(130, height * 24 / 100, 260);
    const int composer = qBound(150, height * 27 / 100, 420);
    m_area->resizeDocks({paneOf(m_events), paneOf(m_timeline), paneOf(m_composer)},
                        {height - timeline - composer, timeline, composer}, Qt::Vertical);
}

void ConnectionPage::setupCommands()
{
    int number = 0;
    for (Pane *pane : m_area->panes()) {
        const QString title = pane->windowTitle();
        ++number;
        QAction *go = Theme::addCommand(
            this, {QStringLiteral("view.go.") + pane->id(), title, tr("Shows this pane and goes into it")},
            {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number))});
        go->setShortcutContext(Qt::WindowShortcut);
        connect(go, &QAction::triggered, pane, &Pane::reveal);
        Theme::makeCommand(pane->toggleViewAction(),
                           {QStringLiteral("view.pane.") + pane->id(), title, tr("Shows or hides this pane")});
    }
    QAction *tear = Theme::addCommand(this,
                                      {QStringLiteral("view.tearOff"), tr("&Tear this pane off"),
                                       tr("Makes the pane you are in a window of its own, or puts it back")});
    connect(tear, &QAction::triggered, this, &ConnectionPage::tearOff);
    QAction *reset = Theme::addCommand(this,
                                       {QStringLiteral("view.resetLayout"), tr("&Reset the layout"),
                                        tr("Puts every pane back to where it usually stands")});
    connect(reset, &QAction::triggered, m_area, &PaneArea::reset);
}

void ConnectionPage::tearOff()
{
    Pane *pane = m_area->focusPane();
    if (!pane)
        pane = m_area->lastPane() ? m_area->lastPane() : paneOf(m_events);
    pane->isFloating() ? pane->setFloating(false) : pane->tearOff();
    pane->reveal();
}

Pane *ConnectionPage::paneOf(const QWidget *panel) const
{
    for (Pane *pane : m_area->panes()) {
        if (pane->widget() == panel)
            return pane;
    }
    return nullptr;
}

void ConnectionPage::reveal(const QWidget *panel)
{
    if (Pane *pane = paneOf(panel))
        pane->reveal();
}

void ConnectionPage::bringUp(const QWidget *panel)
{
    if (Pane *pane = paneOf(panel)) {
        pane->show();
        pane->raise();
    }
}

QByteArray ConnectionPage::place() const
{
    return m_area->place();
}

void ConnectionPage::setPlace(const QByteArray &place)
{
    m_area->setPlace(place);
}

} // namespace Sockeye
