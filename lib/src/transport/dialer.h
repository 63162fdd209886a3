// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transport/ownedsocket.h"
#include <chrono>
#include <QNetworkProxy>
#include <QObject>
#include <QUrl>
#include <SocketIO/error.h>
#include <SocketIO/networkoptions.h>

class QSslSocket;

namespace SocketIO {

/// What a dialer tells. The dialer may be deleted (by `deleteLater`) inside any call.
class DialerOwner {
public:
    virtual ~DialerOwner() = default;
    /// One step is done: "dns", "tcp", "proxy" or "tls", and how long it took.
    virtual void dialerStepped(const QByteArray &step, const QByteArray &details, std::chrono::microseconds took) = 0;
    /// Certificate errors that are not accepted, or none of them and a key that is not pinned; `dialFailed` follows.
    virtual void dialerDistrusts(const QList<QSslError> &errors, const QList<QSslCertificate> &chain) = 0;
    /// The connection is there, and trusted. The last call, as `dialFailed` is.
    virtual void dialed(OwnedSocket socket) = 0;
    virtual void dialFailed(const Error &error) = 0;
};

/// Makes one connection: name, address or proxy, encryption, in that order.
class Dialer final : public QObject {
    Q_OBJECT

public:
    Dialer(const NetworkOptions &network, DialerOwner *owner, QObject *parent);

    /// Connects to host and port of `url`, with TLS for wss and https. Once; may answer within the call.
    void dial(const QUrl &url);
    /// The step at work.
    [[nodiscard]] Error::Phase phase() const { return m_phase; }

private:
    void watch();
    void watchTls(QSslSocket *socket);
    void finishStep(const char *step, const QByteArray &details);
    void checkPin(const QSslSocket *socket);
    void distrust(const QList<QSslError> &errors, const QSslSocket *socket);
    void succeed();
    void fail(const Error &error);

    NetworkOptions m_network;
    DialerOwner *m_owner; // null once it ended
    OwnedSocket m_socket;
    QUrl m_url;
    QNetworkProxy m_proxy;
    Error::Phase m_phase = Error::Phase::Dns;
    std::chrono::steady_clock::time_point m_stepSince;
};

} // namespace SocketIO
