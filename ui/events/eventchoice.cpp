// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventchoice.h"

namespace Sockeye {

void EventChoice::setHidden(quint32 name, bool on)
{
    if (on)
        m_hidden.insert(name);
    else
        m_hidden.remove(name);
    // Hiding the last that was shown alone would leave an empty list; it ends that choice instead.
    if (on)
        m_solo.remove(name);
}

void EventChoice::setSolo(quint32 name, bool on)
{
    if (on)
        m_solo.insert(name);
    else
        m_solo.remove(name);
    if (on)
        m_hidden.remove(name);
}

void EventChoice::showAll()
{
    m_hidden.clear();
    m_solo.clear();
}

} // namespace Sockeye
