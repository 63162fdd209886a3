// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transport/httpoutcome.h"
#include <memory>
#include <QNetworkRequest>
#include <SocketIO/trace.h>

namespace SocketIO {

/// Tells a trace tap of one HTTP exchange: its request, the steps of a connection made for it, its response or failure.
class HttpTrace {
public:
    /// The tap may be null; then nothing is gathered.
    HttpTrace(std::shared_ptr<TraceTap *> tap, qint64 number);

    void tellRequest(const QByteArray &method, const QNetworkRequest &request, const QByteArray &body);
    /// `step` is the reason of a Kind::Step.
    void tellStep(const QByteArray &step, std::chrono::microseconds duration);
    /// `failure` says in words why the exchange did not go well; empty when it did.
    void tellEnd(const HttpOutcome &answer, const QByteArray &failure);
    void tellRedirection(int status, const QUrl &url);

private:
    void tell(TraceRecord record);

    std::shared_ptr<TraceTap *> m_tap;
    qint64 m_number;
    std::chrono::steady_clock::time_point m_start;
};

} // namespace SocketIO
