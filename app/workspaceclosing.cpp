// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a tab that is closed. See workspace.h.
#include "closingquestion.h"
#include "connectionpage.h"
#include "session.h"
#include "theme/command.h"
#include "workspace.h"
#include "workspace/startpage.h"
#include <QAction>
#include <QStackedWidget>
#include <QTabWidget>

namespace Sockeye {

namespace {

/// Closed tabs that can come back: each keeps its log in memory.
constexpr qsizetype MostClosed = 3;

} // namespace

void Workspace::closeCurrent()
{
    if (m_tabs->currentIndex() >= 0)
        closeTab(m_tabs->currentIndex());
}

void Workspace::closeTab(int tab)
{
    Session *session = sessionOf(m_tabs->widget(tab));
    if (!session)
        return;
    if (m_asks) {
        const ClosingQuestion question{tr("Close the tab?"), tr("Close the tab"), session->status().buffered()};
        if (!question.ask(this))
            return;
    }
    m_settings.setPlace(placeName(), session->page()->place());
    m_sessions.removeOne(session);
    m_tabs->removeTab(m_tabs->indexOf(session->page()));
    putAside(session);
    updateCommands();
    if (m_sessions.isEmpty()) {
        m_start->setRecent(m_settings.recentServers());
        m_stack->setCurrentWidget(m_start);
    }
}

void Workspace::putAside(Session *session)
{
    m_closed.append(session);
    session->rest();
    if (session->recordCount() > 0 && m_closed.size() <= MostClosed)
        return;
    Session *gone = session->recordCount() > 0 ? m_closed.takeFirst() : m_closed.takeLast();
    ConnectionPage *page = gone->page();
    delete gone;
    delete page;
}

void Workspace::reopenClosed()
{
    if (m_closed.isEmpty())
        return;
    Session *session = m_closed.takeLast();
    m_sessions.append(session);
    m_tabs->setCurrentIndex(m_tabs->addTab(session->page(), session->title()));
    m_stack->setCurrentWidget(m_tabs);
    updateCommands();
}

bool Workspace::mayQuit()
{
    ClosingQuestion question{tr("Quit Sockeye?"), tr("Quit")};
    for (const Session *session : std::as_const(m_sessions)) {
        question.waiting += session->status().buffered();
        if (session->status().state() != ConnectionStatus::State::Connected)
            continue;
        ++question.connections;
        question.records += session->recordCount();
    }
    return !m_asks || question.ask(this);
}

void Workspace::updateCommands()
{
    for (QAction *command : std::as_const(m_tabCommands))
        Theme::setCommandEnabled(command, !m_sessions.isEmpty(), tr("There is no connection yet."));
    Theme::setCommandEnabled(m_reopen, !m_closed.isEmpty(), tr("No tab with a log was closed."));
}

} // namespace Sockeye
