// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"

#include "acks/ackspanel.h"
#include "composer/composer.h"
#include "connectionpage.h"
#include "events/eventspanel.h"
#include "frames/framespanel.h"
#include "inspector/inspector.h"

namespace Sockeye {

Places::Places(ConnectionPage *page, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_given(page->composer()->place())
{
    keep(page->events(), QStringLiteral("events"));
    keep(page->frames(), QStringLiteral("frames"));
    keep(page->acks(), QStringLiteral("acks"));
    keep(page->inspector(), QStringLiteral("inspector"));
    connect(page->composer(), &Composer::placeChanged, this, &Places::keepDrafts);
}

Places::~Places()
{
    keepDrafts();
}

void Places::keepDrafts()
{
    const QByteArray drafts = m_page->composer()->place();
    if (!m_server.isEmpty() && drafts != m_given)
        m_settings.setDrafts(m_server, drafts);
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
    m_server = server;
    Composer *composer = m_page->composer();
    const QByteArray drafts = m_settings.drafts(server);
    if (drafts.isEmpty() || composer->place() != m_given)
        return false;
    composer->setPlace(drafts);
    m_given = composer->place();
    return true;
}

} // namespace Sockeye
