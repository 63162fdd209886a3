// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transport/httptrace.h"
#include "transport/transport.h"
#include <QNetworkReply>

class QNetworkAccessManager;

namespace SocketIO {

/// One HTTP request and what came of it. Guards what a server may do: size, time, certificates.
///
/// No request is ever sent twice. Qt repeats one whose connection ended before a whole head of an answer had come: a
/// POST would deliver its events twice, and the packets of a poll's lost answer would be missing without a word. What
/// has a body that cannot be rewound is not repeated (see PostBody), and this is given to polls as well, an empty one.
/// The first request of a session has nothing to lose and gets none; there Qt's repetition is noticed. Each of these
/// ends with "closed-by-server": the session is lost, the client reconnects, and what was missed comes back where the
/// server keeps it (connection state recovery).
///
/// With a trace it tells the request, its end, and the step of a connection that was made for it; no step means that an
/// open connection was used. What Qt does not tell is not told: it says nothing between TCP and TLS, so that one step
/// spans both, and nothing when the connection of a poll is ready, so that this step has no duration.
class HttpExchange final : public QObject {
    Q_OBJECT

public:
    struct Order {
        QByteArray method;
        QNetworkRequest request;
        QByteArray body;
        bool isFirst = false; ///< of a session
        std::chrono::milliseconds timeout{0}; ///< until the answer is whole; zero for none
        QByteArray step; ///< Kind::Step of a connection without encryption, see ProxyWay
    };

    /// `settings` must live as long as this does.
    HttpExchange(const TransportSettings &settings, const HttpTrace &trace, QObject *parent);

    void start(QNetworkAccessManager *network, const Order &order);
    /// Ends it early; `ended` follows at once.
    void abort();
    /// Whether it is still connecting, or waits for the answer. Qt does not tell more.
    [[nodiscard]] Error::Phase phase() const;

Q_SIGNALS:
    /// See TransportOwner::transportDistrusts; `ended` follows.
    void distrusted(const QList<QSslError> &errors, const QList<QSslCertificate> &chain);
    /// Once, and never inside `start`; then it deletes itself.
    void ended(const SocketIO::HttpOutcome &answer);

private:
    void watchSteps(const Order &order);
    void watchTrust();
    void tellConnected(const QByteArray &step, bool isExact);
    void distrust(const QList<QSslError> &errors);
    void checkSize();
    void giveUp(CloseReason reason, const Error &error);
    void finish();
    [[nodiscard]] HttpOutcome answer() const;
    [[nodiscard]] Error failure() const;

    const TransportSettings &m_settings;
    HttpTrace m_trace;
    QNetworkReply *m_reply = nullptr;
    QUrl m_url;
    std::chrono::steady_clock::time_point m_connectingSince; ///< zero unless a connection is being made
    bool m_isProxied = false;
    bool m_isSent = false;
    bool m_hasEnded = false;
    Error m_verdict; ///< why this side gave it up
    CloseReason m_reason = CloseReason::TransportError;
    QByteArray m_early; ///< what had come by then
};

} // namespace SocketIO
