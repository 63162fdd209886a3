// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventneedle.h"

#include <SocketIO/tracelog.h>

namespace Sockeye {

/// A text to find in records, and where in them.
class EventFindQuery {
public:
    enum class In : quint8 {
        Everything, ///< all that follows, and bytes where the text can be read as such
        Arguments, ///< names and arguments, as the list shows them
        RawText, ///< the packet as it crossed the wire
        BinaryText, ///< letters inside of binary
        BinaryHex, ///< bytes inside of binary, written as "ff d8 ff"
    };

    EventFindQuery() = default;
    EventFindQuery(const QString &text, In in);

    /// Looks for nothing.
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    /// False when bytes are looked for and the text is none.
    [[nodiscard]] bool isValid() const { return m_in != In::BinaryHex || !m_bytes.isEmpty(); }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isIn(qsizetype record, const SocketIO::TraceView &view, const SocketIO::TraceLog &log) const;

    friend bool operator==(const EventFindQuery &a, const EventFindQuery &b)
    {
        return a.m_text == b.m_text && a.m_in == b.m_in;
    }

private:
    [[nodiscard]] bool isInArguments(qsizetype record, const SocketIO::TraceView &view,
                                     const SocketIO::TraceLog &log) const;
    [[nodiscard]] bool isInBinary(qsizetype record, const SocketIO::TraceLog &log) const;
    [[nodiscard]] bool looksAt(In in) const { return m_in == in || m_in == In::Everything; }

    QString m_text;
    EventNeedle m_needle;
    QByteArray m_bytes; ///< where the text is hexadecimal
    In m_in = In::Everything;
};

} // namespace Sockeye
