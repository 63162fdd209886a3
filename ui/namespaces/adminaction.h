// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "namespaces/adminstats.h"

namespace Sockeye {

/// Sockets of a server: those of a namespace, of a room, or one.
struct AdminTarget {
    enum class Kind : quint8 { Nothing, Namespace, Room, Socket };

    Kind kind = Kind::Nothing;
    QString nsp;
    QString name; ///< of the room, or id of the socket

    friend bool operator==(const AdminTarget &, const AdminTarget &) = default;
};

/// Something an admin can have the server do to some sockets.
class AdminAction {
public:
    enum class Verb : quint8 { Emit, Join, Leave, Disconnect };

    AdminAction(Verb verb, AdminTarget target);

    [[nodiscard]] Verb verb() const { return m_verb; }
    [[nodiscard]] const AdminTarget &target() const { return m_target; }
    /// Whether the server says it can do that; old ones know single sockets only.
    [[nodiscard]] bool isSupported(const AdminStats &stats) const;
    /// How many sockets it touches, as far as is known now.
    [[nodiscard]] qint64 count(const AdminStats &stats) const;
    /// What is to be emitted to the admin namespace. `word` is the event or the room.
    [[nodiscard]] QString event() const;
    [[nodiscard]] SocketIO::Arguments arguments(const QString &word, const SocketIO::Arguments &values,
                                                bool closesConnection) const;

private:
    Verb m_verb;
    AdminTarget m_target;
};

} // namespace Sockeye
