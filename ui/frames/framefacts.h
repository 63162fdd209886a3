// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/exchangetiming.h"

#include <QCoreApplication>
#include <QStringList>

namespace Sockeye {

/// Everything the log knows of one frame beyond its bytes, in sentences: bits, sizes, what it carried, what it answers.
class FrameFacts {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::FrameFacts)

public:
    FrameFacts() = default;
    FrameFacts(const SocketIO::TraceLog &log, const FrameIndex &index, qsizetype frame, bool showSecrets);

    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const QStringList &lines() const { return m_lines; }
    [[nodiscard]] const ExchangeTiming &timing() const { return m_timing; }

    /// The bits of the first byte of a WebSocket frame, and whether it is masked.
    [[nodiscard]] static QString bits(quint8 first, SocketIO::Direction direction);
    /// "34 B on the wire, 120 B inflated (28 %)", or one of both where they are the same.
    [[nodiscard]] static QString sizes(qint64 wire, qint64 inflated);
    /// What an Engine.IO open packet promises; empty when it cannot be read.
    [[nodiscard]] static QString promises(const QByteArray &openPacket);

private:
    void tellExchange(const SocketIO::TraceLog &log, const Frame &frame, bool showSecrets);
    void tellFrame(const SocketIO::TraceView &view);
    void tellPacket(const SocketIO::TraceView &view);
    void tellLinks(const SocketIO::TraceLog &log, const FrameIndex &index, qsizetype frame);
    void add(const QString &line);

    QString m_title;
    QStringList m_lines;
    ExchangeTiming m_timing;
};

} // namespace Sockeye
