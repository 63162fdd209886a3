// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/frameindex.h"

#include <array>
#include <QString>

namespace Sockeye {

/// Which frames are wanted: those of some layers that contain a text, in either case, in their bytes, URL, reason,
/// event, namespace, kind or status.
class FrameFilter {
public:
    /// One bit for each SocketIO::Layer.
    using Layers = quint8;
    static constexpr Layers bit(SocketIO::Layer layer)
    {
        return static_cast<Layers>(1U << static_cast<unsigned>(layer));
    }

    FrameFilter() = default;
    FrameFilter(Layers layers, const QString &text);

    [[nodiscard]] Layers layers() const { return m_layers; }
    [[nodiscard]] const QString &text() const { return m_text; }
    /// Every frame this one wants is wanted by `other` too.
    [[nodiscard]] bool narrows(const FrameFilter &other) const;

    [[nodiscard]] bool wants(const Frame &frame, const SocketIO::TraceLog &log) const;

private:
    [[nodiscard]] bool isIn(qsizetype record, const SocketIO::TraceLog &log) const;
    [[nodiscard]] bool isIn(QByteArrayView bytes) const;

    Layers m_layers = 0xff;
    QString m_text;
    QByteArray m_folded; // lower-case bytes of a text that is all ASCII
    std::array<qsizetype, 256> m_shift{}; // how far the search may jump when a byte stands under the needle's end
};

} // namespace Sockeye
