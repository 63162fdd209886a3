// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventrow.h"

#include <QSet>
#include <vector>

namespace Sockeye {

/// Which names of events a person wants to see: all, all but some, or some only.
class EventChoice {
public:
    /// Hides a name, or shows it again.
    void setHidden(quint32 name, bool on);
    /// Shows a name and others chosen so alone, or ends that.
    void setSolo(quint32 name, bool on);
    void showAll();

    [[nodiscard]] bool isHidden(quint32 name) const { return m_hidden.contains(name); }
    [[nodiscard]] bool isSolo(quint32 name) const { return m_solo.contains(name); }
    [[nodiscard]] bool isActive() const { return !m_hidden.isEmpty() || !m_solo.isEmpty(); }
    [[nodiscard]] bool shows(quint32 name) const
    {
        return m_solo.isEmpty() ? !m_hidden.contains(name) : m_solo.contains(name);
    }
    /// The facts of the connection are always shown.
    [[nodiscard]] bool shows(const EventRow &row) const { return !row.isEvent() || shows(row.name); }
    /// How many of `all` names are not shown.
    [[nodiscard]] qsizetype hiddenOf(qsizetype all) const
    {
        return m_solo.isEmpty() ? m_hidden.size() : all - m_solo.size();
    }

private:
    QSet<quint32> m_hidden;
    QSet<quint32> m_solo;
};

} // namespace Sockeye
