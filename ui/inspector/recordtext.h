// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <SocketIO/trace.h>

namespace Sockeye {

/// What a record says, in words and in parts.
class RecordText {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::RecordText)

public:
    /// The JSON of a record and what its outermost value means.
    struct Json {
        SocketIO::Slice text; ///< empty when the record carries none
        bool isArguments = false; ///< an array of arguments, not a value
        bool beginsWithName = false; ///< the first element is the event's name
    };

    /// "question", "GET http://…", "ping"
    [[nodiscard]] static QString title(const SocketIO::TraceRecord &record);
    /// "socket event · ↓ in · /chat · ack #7 · 1.2 KB on the wire, 4 KB inflated · 12:00:01.203 · 4.1 ms"
    [[nodiscard]] static QString details(const SocketIO::TraceRecord &record, const QString &time);
    /// A text for display in which a long word, an address for example, can go on in the next line.
    [[nodiscard]] static QString breakable(const QString &text);
    [[nodiscard]] static Json json(const SocketIO::TraceRecord &record);
    /// What crossed the wire: head and body for HTTP, the packet or frame for others.
    [[nodiscard]] static QByteArray raw(const QByteArray &head, const SocketIO::Slice &payload);
    [[nodiscard]] static QByteArray raw(const SocketIO::TraceRecord &record)
    {
        return raw(record.head, record.payload);
    }
};

} // namespace Sockeye
