// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <QElapsedTimer>
#include <QNetworkReply>
#include <SocketIO/trace.h>

namespace SocketIO {

/// Tells a trace tap of one HTTP exchange: its request now, its response or failure later.
class HttpExchange {
public:
    /// `tap` may be null; then nothing is gathered.
    HttpExchange(std::shared_ptr<TraceTap *> tap, qint64 number);

    void started(const QByteArray &method, const QNetworkRequest &request, const QByteArray &body);
    void finished(const QNetworkReply &reply, const QByteArray &body, const QString &failure);

private:
    std::shared_ptr<TraceTap *> m_tap;
    qint64 m_number;
    QElapsedTimer m_clock;
};

} // namespace SocketIO
