// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transport/dialer.h"
#include "transport/httpanswer.h"
#include "transport/transport.h"
#include "transport/websockethandshake.h"
#include "transport/websockettrace.h"
#include <QTimer>

namespace SocketIO {

/// What an opening tells. The opening may be deleted (by `deleteLater`) inside any call.
class WebSocketOpeningOwner {
public:
    virtual ~WebSocketOpeningOwner() = default;
    /// The headers of a request to `url`, which may be where a redirect leads.
    [[nodiscard]] virtual HeaderList openingHeaders(const QUrl &url) = 0;
    /// An answer came, whatever it says.
    virtual void openingAnswered(const QUrl &url, const HttpHead &head) = 0;
    virtual void openingDistrusts(const QList<QSslError> &errors, const QList<QSslCertificate> &chain) = 0;
    /// The WebSocket to `url` is open; `begun` are bytes that came behind the handshake. The last call, as
    /// `openingFailed` is.
    virtual void openingDone(const QUrl &url, OwnedSocket socket, const WebSocketAgreement &agreement,
                             const QByteArray &begun) = 0;
    virtual void openingFailed(const Error &error) = 0;
};

/// Opens one WebSocket: dials, asks, reads the answer, follows redirects (RFC 6455 section 4.1).
class WebSocketOpening final : public QObject, private DialerOwner {
    Q_OBJECT

public:
    /// How long the body of a refusal is waited for.
    static constexpr std::chrono::milliseconds BodyTimeout{2000};

    WebSocketOpening(const TransportSettings &settings, WebSocketTrace trace, WebSocketOpeningOwner *owner,
                     QObject *parent);

    /// `url` is ws or wss. May answer within the call.
    void start(const QUrl &url);
    /// Ends it at once; its owner hears no more. It deletes itself.
    void abandon();
    /// The step at work.
    [[nodiscard]] Error::Phase phase() const { return m_dialer ? m_dialer->phase() : Error::Phase::WebSocket; }

private:
    void dialerStepped(const QByteArray &step, const QByteArray &details, std::chrono::microseconds took) override;
    void dialerDistrusts(const QList<QSslError> &errors, const QList<QSslCertificate> &chain) override;
    void dialed(OwnedSocket socket) override;
    void dialFailed(const Error &error) override;

    void read();
    void switchProtocols();
    void redirect();
    void refuse();
    void refuseNonsense(const QString &why);
    void loseSocket();
    void giveUp();
    void fail(Error error, Error::Phase phase);

    TransportSettings m_settings;
    WebSocketTrace m_trace;
    WebSocketOpeningOwner *m_owner; // null once it ended
    QUrl m_url;
    int m_redirects = 0;
    WebSocketOffer m_offer;
    HttpAnswer m_answer;
    Dialer *m_dialer = nullptr; // while it dials
    OwnedSocket m_socket;
    SocketFailure m_failure;
    QTimer m_timer; // for the answer, then for its body
};

} // namespace SocketIO
