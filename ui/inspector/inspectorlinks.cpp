// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/exchange.h"
#include "inspector/httppage.h"
#include "inspector/inspector.h"
#include "inspector/inspectorhead.h"
#include <QAction>

// From the record shown to others: its other half, and those shown before.

namespace Sockeye {

using SocketIO::Direction;
using SocketIO::Kind;
using SocketIO::Layer;

namespace {

constexpr std::chrono::milliseconds Patience{250}; // between two looks at whether an answer has come

} // namespace

void Inspector::updateLinks()
{
    const bool hasMore = m_links.advance();
    if (m_links.isLooking())
        m_linking.start(hasMore ? std::chrono::milliseconds(0) : Patience);
    else
        m_linking.stop();
    // While a request waits nothing changes, and a table made anew would lose its place and its selection.
    const LinkState state{m_links.partner(), m_links.facts().size(), m_links.isLooking()};
    if (!hasMore && std::exchange(m_linkShown, state) != state)
        showLink();
}

void Inspector::showLink()
{
    if (!m_record || m_index < 0)
        return;
    Exchange exchange;
    if (m_links.partner() >= 0)
        exchange.partner = m_log->at(m_links.partner());
    for (const qsizetype fact : m_links.facts())
        exchange.steps.append(m_log->at(fact));
    exchange.isComplete = !m_links.isLooking();
    m_http->setExchange(exchange);

    const bool isQuestion = m_record->kind == Kind::Event && m_record->id >= 0 && m_record->layer == Layer::Socket;
    const bool isFirst = m_record->direction == Direction::Out;
    QString text;
    if (isQuestion && exchange.partner && exchange.partner->duration.count() >= 0)
        text = tr("Answered after %1").arg(Words::duration(exchange.partner->duration));
    else if (isQuestion)
        text = exchange.partner ? tr("Answered")
            : isFirst           ? tr("No answer has come yet.")
                                : tr("We have not answered yet.");
    else if (exchange.partner && m_record->layer == Layer::Socket)
        text = tr("Answers “%1”").arg(QString::fromUtf8(exchange.partner->event));
    else if (exchange.partner)
        text = isFirst ? tr("Its answer: %1").arg(exchange.partner->status) : tr("Its request");
    m_head->setLink(text, m_links.partner());
    updateCommands();
}

void Inspector::follow(qsizetype record)
{
    show(record);
    Q_EMIT recordRequested(record);
}

void Inspector::goToPartner()
{
    if (m_head->linkedRecord() >= 0)
        follow(m_head->linkedRecord());
}

void Inspector::goBack()
{
    if (m_historyAt > 0)
        follow(m_history[--m_historyAt]);
}

void Inspector::goForward()
{
    if (m_historyAt + 1 < m_history.size())
        follow(m_history[++m_historyAt]);
}

} // namespace Sockeye
