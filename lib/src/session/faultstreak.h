// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <SocketIO/closereason.h>

namespace SocketIO {

/// Tells when a server is hopeless: connection after connection ended with the same parse error, so that one more would
/// change nothing (`ClientOptions::maxParseErrors`). Pure. Examples are in lib/doc/protocol.md.
///
/// Other words begin a row anew, another reason ends it. An opened connection does not: such a server opens well and
/// then sends what cannot be read.
class FaultStreak {
public:
    /// `limit` 0 never gives up.
    explicit FaultStreak(int limit = 0)
        : m_limit(limit)
    {
    }

    /// A connection or an attempt ended. True when this was the `limit`-th parse error with the same words in a row.
    [[nodiscard]] bool ended(CloseReason reason, const QString &words);
    void setLimit(int limit) { m_limit = limit; }
    void reset() { m_count = 0; }
    [[nodiscard]] int count() const { return m_count; }

private:
    int m_limit = 0;
    int m_count = 0;
    QString m_words;
};

} // namespace SocketIO
