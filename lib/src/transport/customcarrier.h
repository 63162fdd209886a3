// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/decoded.h"
#include "transport/customway.h"
#include "transport/transport.h"
#include <chrono>
#include <optional>
#include <QPointer>

namespace SocketIO {

/// Engine.IO over a transport of the user's own: one packet per message, as over WebSocket.
///
/// Between the two stands the event loop, in both directions: the user's code never runs inside a call of the library,
/// and nothing it does inside one of its own functions or signals meets the library at work.
class CustomCarrier final : public Transport {
    Q_OBJECT

public:
    /// Above this many waiting bytes packets stay in the engine's queue, where they can be counted.
    static constexpr qint64 HighWater = 1024 * 1024;
    /// How long it may take to close after a wanted end.
    static constexpr std::chrono::milliseconds FarewellTimeout{2000};

    CustomCarrier(const TransportSettings &settings, CustomWay way, TransportOwner *owner, QObject *parent = nullptr);
    ~CustomCarrier() override;

    [[nodiscard]] Carrier carrier() const override { return Carrier::Custom; }
    [[nodiscard]] QString name() const override { return m_way.name; }
    [[nodiscard]] QString serverName() const override { return m_way.serverName; }
    void open() override;
    void send(std::span<const EnginePacket> packets) override;
    [[nodiscard]] bool isWritable() const override { return m_state == State::Open && bytesToWrite() < HighWater; }
    [[nodiscard]] qint64 bytesToWrite() const override { return m_waiting + m_theirs; }
    /// None until it has opened: what it is doing then is its own affair.
    [[nodiscard]] Error::Phase phase() const override
    {
        return m_state == State::Open ? Error::Phase::Engine : Error::Phase::None;
    }
    void pause() override;
    void resume() override;
    void close(Farewell farewell) override;

private:
    enum class State { Opening, Open, Ended };

    void start(const TransportRequest &request);
    void follow();
    template <typename Act> void ask(Act act);
    void give(bool isText, const QByteArray &message);
    void settle();
    void hearOpened();
    void hear(bool isText, const QByteArray &message);
    void hearEnd(CloseReason reason, const Error &error);
    void refuse(const QByteArray &message, const DecodeError &problem);
    [[nodiscard]] Error fault(const QString &code, const QString &words) const;
    void trace(Kind kind, const QByteArray &reason, const QByteArray &payload,
               std::chrono::microseconds took = std::chrono::microseconds(-1)) const;

    CustomWay m_way;
    QPointer<CustomTransport> m_transport; // a child, until it is let go
    QUrl m_url;
    State m_state = State::Opening;
    std::chrono::steady_clock::time_point m_since;
    qint64 m_waiting = 0; // bytes it is still to be given
    qint64 m_theirs = 0; // bytes it said it holds
    bool m_isFull = false; // the owner may be waiting
    enum class Pause { No, Asked, Ready } m_pause = Pause::No;
    std::optional<Farewell> m_farewell; // once it was left
};

} // namespace SocketIO
