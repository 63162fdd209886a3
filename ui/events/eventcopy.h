// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventmarks.h"
#include "events/eventpresenter.h"
#include "events/eventrow.h"

#include <memory>
#include <QJsonObject>
#include <SocketIO/tracelog.h>
#include <vector>

namespace Sockeye {

/// How rows are written for other programs.
enum class CopyFormat : quint8 {
    Text, ///< columns apart by tabs, as a person reads them
    JsonLines, ///< one JSON object a row
    Csv, ///< RFC 4180, with a head line
};

/// Writes rows as one text, whole and in slices, however many they are. Arguments are never cut; binary in JSON and CSV
/// is `{"$base64":"…"}`, which the composer reads back.
class EventCopy {
public:
    /// More characters than this no clipboard takes.
    static constexpr qsizetype Limit = qsizetype{1} << 29;

    EventCopy() = default;
    EventCopy(CopyFormat format, std::vector<EventRow> rows, std::shared_ptr<const SocketIO::TraceLog> log,
              EventMarks marks);

    /// Writes on until all is written or the time is over.
    void step(std::chrono::microseconds time);
    [[nodiscard]] bool isFinished() const { return m_written == m_rows.size() || isTooLong(); }
    [[nodiscard]] bool isTooLong() const { return m_text.size() > Limit; }
    [[nodiscard]] qsizetype written() const { return static_cast<qsizetype>(m_written); }
    [[nodiscard]] qsizetype total() const { return static_cast<qsizetype>(m_rows.size()); }
    [[nodiscard]] QString takeText() { return std::exchange(m_text, {}); }

private:
    [[nodiscard]] QString line(const EventRow &row);
    [[nodiscard]] QString jsonLine(const EventRow &row) const;
    [[nodiscard]] QString csvLine(const EventRow &row) const;

    CopyFormat m_format = CopyFormat::Text;
    std::vector<EventRow> m_rows;
    std::shared_ptr<const SocketIO::TraceLog> m_log;
    EventMarks m_marks;
    std::unique_ptr<EventPresenter> m_words;
    std::size_t m_written = 0;
    QString m_text;
};

} // namespace Sockeye
