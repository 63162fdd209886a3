// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/frameneedle.h"

#include <limits>
#include <QRegularExpression>
#include <SocketIO/tracelog.h>

namespace Sockeye {

/// One condition of a filter line: a word, or a key with its value.
struct FrameTerm {
    enum class Key : quint8 {
        Text,
        Pattern,
        Hex,
        Head,
        Layer,
        Transport,
        Direction,
        Type,
        Namespace,
        Event,
        Id,
        Size,
        Status,
        Took,
        Error,
        Binary,
        Compressed,
    };

    Key key = Key::Text;
    bool negated = false;
    QString text; ///< of a word, so that a longer one can be told to be narrower; of a namespace
    FrameNeedle needle;
    QRegularExpression pattern;
    int value = 0; ///< a Layer, Carrier or Direction
    qint64 from = 0; ///< of a size in bytes, a status, an id, a time in microseconds
    qint64 to = std::numeric_limits<qint64>::max();

    /// Whether a record meets the condition, `negated` aside.
    [[nodiscard]] bool matches(const SocketIO::TraceView &view, const SocketIO::TraceLog &log, qsizetype record) const;

private:
    [[nodiscard]] bool isInAnyPart(const SocketIO::TraceView &view, const SocketIO::TraceLog &log,
                                   qsizetype record) const;
    [[nodiscard]] bool isIn(QByteArrayView bytes) const;
    [[nodiscard]] bool isInRange(qint64 number) const { return number >= from && number <= to; }
    [[nodiscard]] bool isOfNamespace(const SocketIO::TraceView &view) const;
};

} // namespace Sockeye
