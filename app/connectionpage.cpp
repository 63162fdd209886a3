// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionpage.h"

#include "acks/ackspanel.h"
#include "composer/composer.h"
#include "connection/connectionbar.h"
#include "connection/statusstrip.h"
#include "events/eventspanel.h"
#include "frames/framespanel.h"
#include "inspector/inspector.h"
#include "namespaces/namespacespanel.h"
#include "timeline/timelinepanel.h"
#include <QDataStream>
#include <QIODevice>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Sockeye {

ConnectionPage::ConnectionPage(QWidget *parent)
    : QWidget(parent)
    , m_bar(new ConnectionBar)
    , m_namespaces(new NamespacesPanel)
    , m_events(new EventsPanel)
    , m_frames(new FramesPanel)
    , m_acks(new AcksPanel)
    , m_timeline(new TimelinePanel)
    , m_composer(new Composer)
    , m_inspector(new Inspector)
    , m_status(new StatusStrip)
    , m_logs(new QTabWidget)
    , m_centre(new QSplitter(Qt::Vertical))
    , m_sides(new QSplitter(Qt::Horizontal))
{
    setupLogs();
    setupCentre();
    setupSides();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_sides, 1);
    layout->addWidget(m_status);
}

void ConnectionPage::setupLogs()
{
    m_logs->setDocumentMode(true);
    m_logs->setAccessibleName(tr("Logs"));
    m_logs->addTab(m_events, tr("Events"));
    m_logs->addTab(m_frames, tr("Frames"));
    m_logs->addTab(m_acks, tr("Acks"));
}

void ConnectionPage::setupCentre()
{
    m_centre->setObjectName(QStringLiteral("centre"));
    m_centre->setChildrenCollapsible(false);
    m_centre->addWidget(m_logs);
    m_centre->addWidget(m_timeline);
    m_centre->addWidget(m_composer);
    m_centre->setStretchFactor(0, 1);
    m_centre->setSizes({440, 130, 170});
}

void ConnectionPage::setupSides()
{
    m_sides->setObjectName(QStringLiteral("sides"));
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(m_namespaces);
    m_sides->addWidget(m_centre);
    m_sides->addWidget(m_inspector);
    m_sides->setStretchFactor(0, 1);
    m_sides->setStretchFactor(1, 6);
    m_sides->setStretchFactor(2, 2);
    m_sides->setSizes({190, 740, 330});
}

void ConnectionPage::showEvents()
{
    m_logs->setCurrentWidget(m_events);
}

void ConnectionPage::showFrames()
{
    m_logs->setCurrentWidget(m_frames);
}

void ConnectionPage::showAcks()
{
    m_logs->setCurrentWidget(m_acks);
}

QByteArray ConnectionPage::place() const
{
    QByteArray place;
    QDataStream stream(&place, QIODevice::WriteOnly);
    stream << m_sides->saveState() << m_centre->saveState();
    return place;
}

void ConnectionPage::setPlace(const QByteArray &place)
{
    QByteArray sides;
    QByteArray centre;
    QDataStream stream(place);
    stream >> sides >> centre;
    m_sides->restoreState(sides);
    m_centre->restoreState(centre);
}

} // namespace Sockeye
