// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/frameindex.h"
#include "frames/framequery.h"

namespace Sockeye {

/// Which frames are wanted: those of some layers that a filter line asks for. A word is found, in either case, in
/// bytes, heads, URL, reason, event, namespace, kind or status.
class FrameFilter {
public:
    /// One bit for each SocketIO::Layer.
    using Layers = quint8;
    static constexpr Layers bit(SocketIO::Layer layer)
    {
        return static_cast<Layers>(1U << static_cast<unsigned>(layer));
    }

    FrameFilter() = default;
    FrameFilter(Layers layers, const QString &line)
        : m_layers(layers)
        , m_query(line)
    {
    }

    [[nodiscard]] Layers layers() const { return m_layers; }
    [[nodiscard]] const FrameQuery &query() const { return m_query; }
    /// Every frame this one wants is wanted by `other` too.
    [[nodiscard]] bool narrows(const FrameFilter &other) const;

    /// Whether the query asks for nothing, so that layers alone decide.
    [[nodiscard]] bool wantsAll() const { return m_query.alternatives().empty(); }
    [[nodiscard]] bool wants(const Frame &frame, const SocketIO::TraceLog &log) const;
    /// The same where the record that a frame begins with is at hand.
    [[nodiscard]] bool wants(const Frame &frame, const SocketIO::TraceView &begin, const SocketIO::TraceLog &log) const;

private:
    [[nodiscard]] bool wantsLayer(const Frame &frame) const { return (bit(frame.layer) & m_layers) != 0; }
    [[nodiscard]] static bool meets(const FrameTerm &term, const Frame &frame, const SocketIO::TraceView &begin,
                                    const SocketIO::TraceLog &log);

    Layers m_layers = 0xff;
    FrameQuery m_query;
};

} // namespace Sockeye
