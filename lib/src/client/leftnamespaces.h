// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/namespacesession.h"
#include <map>
#include <optional>

namespace SocketIO {

class Engine;

/// The namespaces of one connection whose sockets were deleted, as long as the server is owed something for them: an
/// answer to a CONNECT that has to be undone, or a pause before the next one. A new socket takes its namespace over.
class LeftNamespaces {
public:
    struct Entry {
        NamespaceSession session;
        std::optional<qint64> farewell; ///< the DISCONNECT in the engine, as long as it is not known to have left
    };

    explicit LeftNamespaces(const Engine &engine)
        : m_engine(engine)
    {
    }

    /// Forgets an entry when nothing is owed for it.
    void keep(Entry &&entry, TimePoint now);
    [[nodiscard]] std::optional<Entry> take(const QByteArray &nsp);
    /// The revision of the connection became known.
    void decided(Protocol protocol, TimePoint now);
    /// Revision 3: the server's CONNECT of the main namespace came.
    void rootJoined(TimePoint now);
    /// The connection has ended.
    void clear() { m_entries.clear(); }

private:
    [[nodiscard]] bool isSettled(Entry &entry, TimePoint now) const;

    static constexpr std::size_t FewEntries = 16;

    const Engine &m_engine;
    std::map<QByteArray, Entry> m_entries;
    std::size_t m_sweepAt = FewEntries; // grows with what is left, so that sweeping costs little
};

} // namespace SocketIO
