// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QByteArrayView>
#include <QDateTime>
#include <QString>

/// How quantities are written everywhere in the program.
namespace Sockeye::Words {

/// "512 B", "1.5 KB", "16 KB", "3.2 MB"; a KB is 1024 bytes.
[[nodiscard]] QString bytes(qint64 count);
/// "0.83 ms", "4.1 ms", "31 ms", "2.1 s", "3 min 20 s", "1 h 5 min".
[[nodiscard]] QString duration(std::chrono::microseconds time);
/// "4,096" as the user's language groups digits.
[[nodiscard]] QString count(qint64 number);
/// A name from the wire so that it can be told from others: "" for an empty one, and pictures of control characters
/// (U+2400 and following) in their place.
[[nodiscard]] QString name(QByteArrayView utf8);

/// Writes moments of a log as local time of day, "12:00:01.203".
class Clock {
public:
    Clock() = default;
    explicit Clock(const QDateTime &startedAt)
        : m_start(startedAt.toMSecsSinceEpoch())
    {
    }
    /// `sinceStart` counts from the moment given to the constructor.
    [[nodiscard]] QString text(std::chrono::microseconds sinceStart) const;

private:
    qint64 m_start = 0;
    // The zone's offset is looked up once an hour of log time, for that is slow.
    mutable qint64 m_hour = -1;
    mutable qint64 m_offset = 0;
};

} // namespace Sockeye::Words
