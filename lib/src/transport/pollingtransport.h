// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transport/transport.h"
#include <QNetworkAccessManager>
#include <QPointer>

class QNetworkReply;

namespace SocketIO {

/// Engine.IO over HTTP long-polling (engine.io-protocol v4, "HTTP long-polling"): one GET and one POST at a time.
class PollingTransport final : public Transport {
    Q_OBJECT

public:
    PollingTransport(const TransportSettings &settings, TransportOwner *owner, QObject *parent = nullptr);

    [[nodiscard]] Carrier carrier() const override { return Carrier::Polling; }
    void open() override;
    void send(std::span<const EnginePacket> packets) override;
    [[nodiscard]] bool isWritable() const override;
    [[nodiscard]] qint64 bytesToWrite() const override { return m_bytesToWrite; }
    void pause() override;
    void resume() override;
    void close(Farewell farewell) override;

private:
    enum class State { Closed, Opening, Open, Pausing, Paused, Leaving };

    void poll();
    void finishPoll(const QNetworkReply &reply, const QByteArray &body);
    void finishPost(const QNetworkReply &reply, const QByteArray &body);
    void deliver(const QByteArray &contentType, const QByteArray &body);
    void pauseWhenIdle();
    void fail(CloseReason reason, const Error &error);
    [[nodiscard]] QNetworkRequest request() const;
    QNetworkReply *start(const QByteArray &method, const QByteArray &content);
    void limitSize(QNetworkReply *reply);

    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_get;
    QPointer<QNetworkReply> m_post;
    qint64 m_bytesToWrite = 0;
    quint64 m_requests = 0;
    State m_state = State::Closed;
};

} // namespace SocketIO
