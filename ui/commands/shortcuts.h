// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>

class QAction;

namespace Sockeye {

/// The keys a person chose for commands, where they differ from the usual ones. A value.
class Shortcuts {
public:
    /// Reads what toJson wrote; what it does not understand is left out.
    [[nodiscard]] static Shortcuts fromJson(const QByteArray &json);
    [[nodiscard]] QByteArray toJson() const;

    [[nodiscard]] bool isChanged(const QString &id) const { return m_chosen.contains(id); }
    [[nodiscard]] bool isEmpty() const { return m_chosen.isEmpty(); }
    /// The keys of a command under these choices.
    [[nodiscard]] QList<QKeySequence> keysOf(const QAction *command) const;
    /// An empty list takes all keys away; the usual ones forget the choice.
    void choose(const QAction *command, const QList<QKeySequence> &keys);
    void reset(const QString &id) { m_chosen.remove(id); }
    void resetAll() { m_chosen.clear(); }

    /// Gives the commands their keys.
    void apply(const QList<QAction *> &commands) const;
    /// The commands that would answer to the same keys as `command` in the same place.
    [[nodiscard]] QList<QAction *> rivals(const QAction *command, const QList<QAction *> &commands) const;

    bool operator==(const Shortcuts &) const = default;

private:
    QHash<QString, QList<QKeySequence>> m_chosen;
};

} // namespace Sockeye
