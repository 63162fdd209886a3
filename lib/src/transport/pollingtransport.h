// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/pollingpayload.h"
#include "transport/httpexchange.h"
#include "transport/proxyway.h"
#include "transport/transport.h"
#include <QNetworkAccessManager>
#include <QPointer>
#include <QTimer>

namespace SocketIO {

/// Engine.IO over HTTP long-polling (engine.io-protocol v4, "HTTP long-polling"; v3, "Polling"): one GET and one POST
/// at a time.
///
/// Redirects are followed, at most MaxRedirects in a row, and all further requests go where they led.
class PollingTransport final : public Transport {
    Q_OBJECT

public:
    PollingTransport(const TransportSettings &settings, TransportOwner *owner, QObject *parent = nullptr);

    [[nodiscard]] Carrier carrier() const override { return Carrier::Polling; }
    void open() override;
    void send(std::span<const EnginePacket> packets) override;
    [[nodiscard]] bool isWritable() const override;
    [[nodiscard]] qint64 bytesToWrite() const override { return m_bytesToWrite; }
    [[nodiscard]] Error::Phase phase() const override { return m_get ? m_get->phase() : Error::Phase::Engine; }
    void pause() override;
    /// Not the poll behind the handshake, which brings the answer to CONNECT.
    void expectPause(std::chrono::milliseconds time) override;
    void resume() override;
    /// The goodbye leaves after the POST in flight; until it is answered, for GoodbyeTimeout at most, the transport
    /// lives on, whatever becomes of its parent.
    void close(Farewell farewell) override;

    static constexpr std::chrono::milliseconds GoodbyeTimeout{2000};

private:
    enum class State { Closed, Opening, Open, Pausing, Paused, Leaving };

    /// What a request is for, over all redirects.
    struct Errand {
        bool isPost = false;
        QUrl url;
        EncodedPayload content;
        int redirects = 0;
    };

    void poll();
    void pollAgain();
    void post(std::span<const EnginePacket> packets);
    [[nodiscard]] QNetworkRequest requestTo(const QUrl &url);
    void run(const Errand &errand);
    void finish(const Errand &errand, const HttpOutcome &answer);
    void follow(const Errand &errand, const HttpOutcome &answer);
    void finishPoll(const HttpOutcome &answer);
    void finishPost(const HttpOutcome &answer);
    void deliver(const HttpOutcome &answer);
    void pauseWhenIdle();
    void fail(CloseReason reason, const Error &error);
    void sayGoodbye();
    void leave();

    QNetworkAccessManager m_network;
    ProxyWay m_way;
    HeaderList m_headers; ///< of `m_blank`
    QNetworkRequest m_blank;
    QPointer<HttpExchange> m_get;
    QPointer<HttpExchange> m_post;
    qint64 m_bytesToWrite = 0;
    QTimer m_pauseNear;
    State m_state = State::Closed;
    bool m_saidGoodbye = false;
};

} // namespace SocketIO
