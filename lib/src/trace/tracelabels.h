// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/blockspace.h"

#include <SocketIO/trace.h>
#include <string>
#include <string_view>
#include <unordered_map>

namespace SocketIO {

/// The texts of a record: namespace, event name and reason.
struct TraceLabel {
    QByteArrayView nsp;
    QByteArrayView event;
    QByteArrayView reason;

    /// Views into `bytes`, which `TraceLabels` wrote.
    [[nodiscard]] static TraceLabel read(const char *bytes);
    friend bool operator==(const TraceLabel &a, const TraceLabel &b);
};

/// Writes labels into the byte space, one that was used lately only once. A peer that makes up names without end costs
/// space that can be moved to disk, not memory.
class TraceLabels {
public:
    explicit TraceLabels(BlockSpace &bytes)
        : m_bytes(bytes)
    {
    }

    /// Where the label of this record lies; 0 when it has none.
    [[nodiscard]] quint64 positionOf(const TraceRecord &record);

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    [[nodiscard]] quint64 positionOf(const TraceLabel &label);
    [[nodiscard]] quint64 append();

    BlockSpace &m_bytes;
    std::string m_label; // the last one, as it is written
    quint64 m_position = 0; // of the last one
    std::unordered_map<std::string, quint64, Hash, std::equal_to<>> m_known;
};

} // namespace SocketIO
