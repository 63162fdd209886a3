// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/httphead.h"
#include "transport/wireframe.h"
#include <memory>
#include <QUrl>
#include <SocketIO/trace.h>

namespace SocketIO {

/// Tells a trace tap of one WebSocket: the steps to it, its handshakes, its frames, its end. Says nothing while there
/// is no tap, which may come and go.
class WebSocketTrace {
public:
    explicit WebSocketTrace(std::shared_ptr<TraceTap *> tap)
        : m_tap(std::move(tap))
    {
    }

    [[nodiscard]] bool isOn() const { return *m_tap != nullptr; }

    void step(const QByteArray &step, const QByteArray &details, std::chrono::microseconds took) const;
    void asked(const QUrl &url, const HttpHead &head) const;
    void answered(const HttpHead &head, const QByteArray &body) const;
    void redirected(int status, const QUrl &to) const;
    /// A frame by its first byte. `wireSize` bytes of it crossed; `payload` is what they meant.
    void frame(Direction direction, quint8 first, qint64 wireSize, const Slice &payload) const
    {
        if (isOn())
            record(direction, first, wireSize, payload);
    }
    void closeFrame(Direction direction, quint8 first, qint64 wireSize, int code, const QByteArray &reason) const;
    /// What the peer sent cannot be accepted; `bytes` are the beginning of it.
    void refused(const QString &words, const QByteArray &bytes) const;
    /// It ended without a close frame.
    void failed(const QString &words) const;

private:
    void record(Direction direction, quint8 first, qint64 wireSize, const Slice &payload) const;
    void tell(TraceRecord record) const;

    std::shared_ptr<TraceTap *> m_tap;
};

} // namespace SocketIO
