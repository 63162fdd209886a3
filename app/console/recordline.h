// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <SocketIO/tracelog.h>

namespace Sockeye {

/// A trace record as one line of text, without the line's end. Pure.
class RecordLine {
public:
    explicit RecordLine(std::chrono::steady_clock::time_point start)
        : m_start(start)
    {
    }

    /// For people: time, direction, what, one-line arguments with binary as size and first bytes. Empty for records
    /// that repeat at a lower layer what another one shows (engine messages, data frames).
    [[nodiscard]] QByteArray line(const SocketIO::TraceRecord &record) const;
    /// For programs: one JSON object. Members without a value are left out.
    ///
    /// `t` milliseconds since start, `layer`, `dir`, `transport`, `kind`, `nsp`, `event`, `id`, `args` (binary as
    /// `{"$base64": "…"}`), `latency` milliseconds on an answered acknowledgement, `duration` milliseconds elsewhere,
    /// `status`, `size` bytes, `text` the raw text, `base64` the raw bytes where they are no text, `head`, `reason`.
    [[nodiscard]] QByteArray json(const SocketIO::TraceRecord &record) const;

    /// The record as the folds of a trace log see it, valid as long as the record.
    [[nodiscard]] SocketIO::TraceView view(const SocketIO::TraceRecord &record) const;

private:
    [[nodiscard]] double milliseconds(const SocketIO::TraceRecord &record) const;

    std::chrono::steady_clock::time_point m_start;
};

} // namespace Sockeye
