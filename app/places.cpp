// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"

#include "acks/ackspanel.h"
#include "composer/composer.h"
#include "composer/draftline.h"
#include "connection/connectionbar.h"
#include "connectionpage.h"
#include "events/eventspanel.h"
#include "frames/framespanel.h"
#include "inspector/inspector.h"
#include "namespaces/namespacespanel.h"
#include "timeline/timelinepanel.h"

#include <QJsonDocument>

namespace Sockeye {

Places::Places(ConnectionPage *page, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_givenDraft(page->composer()->draft())
    , m_knownPlace(page->composer()->place())
{
    keep(page->bar(), QStringLiteral("connection"));
    keep(page->events(), QStringLiteral("events"));
    keep(page->frames(), QStringLiteral("frames"));
    keep(page->acks(), QStringLiteral("acks"));
    keep(page->inspector(), QStringLiteral("inspector"));
    keep(page->namespaces(), QStringLiteral("namespaces"));
    keep(page->timeline(), QStringLiteral("timeline"));
    connect(page->composer(), &Composer::placeChanged, this, &Places::keepDraft);
    connect(page->composer(), &Composer::historyChanged, this, &Places::keepHistory);
}

void Places::keep()
{
    keepDraft();
    keepHistory();
}

void Places::keepDraft()
{
    const QByteArray place = m_page->composer()->place();
    if (m_server.isEmpty() || place == m_knownPlace)
        return;
    m_settings.setDrafts(m_server, place);
    m_knownPlace = place;
}

/// Others may have sent and saved for the same server since.
void Places::keepHistory()
{
    const History &history = m_page->composer()->history();
    if (m_server.isEmpty() || history == m_knownHistory)
        return;
    const QJsonObject merged = history.mergedInto(storedHistory(), m_knownHistory).toJson();
    m_settings.setMessages(m_server, QJsonDocument(merged).toJson(QJsonDocument::Compact));
    m_knownHistory = history;
}

History Places::storedHistory() const
{
    return History::fromJson(QJsonDocument::fromJson(m_settings.messages(m_server)).object());
}

template <typename Panel> void Places::keep(Panel *panel, const QString &name)
{
    if (const QByteArray place = m_settings.place(name); !place.isEmpty())
        panel->setPlace(place);
    connect(panel, &Panel::placeChanged, this, [this, panel, name] { m_settings.setPlace(name, panel->place()); });
}

bool Places::useServer(const QString &server)
{
    if (m_server == server)
        return true;
    keepDraft();
    keepHistory();
    // What was saved before the first connection is for its server.
    const History unowned = m_server.isEmpty() ? m_page->composer()->history() : History();
    m_server = server;
    m_knownHistory = storedHistory();
    m_page->composer()->setHistory(unowned.mergedInto(m_knownHistory, {}));
    keepHistory();
    return restoreDraft();
}

bool Places::restoreDraft()
{
    Composer *composer = m_page->composer();
    const Draft written = composer->draft();
    const QByteArray stored = m_settings.drafts(m_server);
    if (stored.isEmpty() || (written != m_givenDraft && !DraftLine::isBlank(written)))
        return false;
    composer->setPlace(stored);
    m_givenDraft = composer->draft();
    m_knownPlace = composer->place();
    return true;
}

} // namespace Sockeye
