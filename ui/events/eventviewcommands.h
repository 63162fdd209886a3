// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventpresenter.h"
#include "events/eventtable.h"

#include <functional>
#include <QJsonObject>
#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;

namespace Sockeye {

/// How the list shows what it shows: times, colours, folded lives, names that are hidden or shown alone.
class EventViewCommands final : public QObject {
    Q_OBJECT
public:
    EventViewCommands(EventTable *table, EventModel *model);

    /// What concerns the current row.
    void fillRowMenu(QMenu *menu);
    /// What concerns the whole list.
    void fillViewMenu(QMenu *menu) const;

    /// Takes no notice of what it does not understand.
    void setPlace(const QJsonObject &place);
    [[nodiscard]] QJsonObject place() const;

Q_SIGNALS:
    /// A person changed something that should be remembered.
    void changed();
    /// A command could do nothing; `reason` says why.
    void refused(const QString &reason);

private:
    QAction *add(const char *id, const QString &text, const QString &tip, const char *icon,
                 const QList<QKeySequence> &keys, const std::function<void()> &action);
    void setupTimes();
    void setupColors();
    void setupFolding();
    void setupNames();
    void setTimeStyle(TimeStyle style);
    void setNameColors(NameColors colors);
    void hideName();
    void showNameAlone();
    void showAllNames();
    [[nodiscard]] quint32 currentName() const;

    EventTable *m_table;
    EventModel *m_model;
    QList<QAction *> m_times;
    QList<QAction *> m_colors;
    QList<QAction *> m_folding;
    QAction *m_hide = nullptr;
    QAction *m_solo = nullptr;
    QAction *m_showAll = nullptr;
};

} // namespace Sockeye
