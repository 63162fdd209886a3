// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/dispatch.h"
#include "client/engine.h"
#include "client/inquiry.h"
#include "client/leftnamespaces.h"
#include "client/reachability.h"
#include "client/tracer.h"
#include "protocol/socketdecoder.h"
#include "session/backoff.h"
#include "session/faultstreak.h"
#include <QPointer>
#include <QTimer>
#include <SocketIO/client.h>
#include <SocketIO/parser.h>
#include <vector>

namespace SocketIO {

/// Drives a client: one engine, its namespaces, and the attempts to reconnect. Owns the clock.
class ClientPrivate final : public EngineOwner {
public:
    explicit ClientPrivate(Client *client);
    ~ClientPrivate() override;

    [[nodiscard]] static ClientPrivate &of(Client *client) { return *client->d; }

    void open();
    void close();
    void setUrl(const QUrl &newUrl);
    [[nodiscard]] Socket *socket(const QByteArray &nsp);
    void remove(Socket *socket);

    /// Sends an encoded Socket.IO packet.
    void send(EncodedPacket &&packet);
    /// Sends a CONNECT or DISCONNECT. Returns its number in the engine when it is a DISCONNECT that waits there.
    [[nodiscard]] std::optional<qint64> transmit(const QByteArray &nsp, SocketCommand::Transmit &&command);
    /// What an earlier socket of that namespace left behind on this connection.
    [[nodiscard]] std::optional<LeftNamespaces::Entry> takeLeft(const QByteArray &nsp) { return m_left.take(nsp); }
    /// Whether the connection can be believed in; asked before an event leaves. False when the server has been silent
    /// for too long though no timer fired, as after the machine slept: the connection has ended with "ping timeout"
    /// then (users are told from the event loop), and the event has to wait for the next one.
    [[nodiscard]] bool checkAlive();
    /// A round trip was measured: of an acknowledgement, too.
    void setLatency(std::chrono::microseconds roundTrip);
    /// The connection is there, and namespaces may be joined on it.
    [[nodiscard]] bool isOpen() const { return engine.isOpen() && m_isIntroduced; }
    /// The revision spoken; Auto while closed and as long as it is not known.
    [[nodiscard]] Protocol protocol() const { return engine.isOpen() ? engine.protocol() : Protocol::Auto; }
    /// How packets of this connection are written, or of the next one while closed; null for JSON.
    [[nodiscard]] const std::shared_ptr<const Parser> &parser() const;
    /// Revision 3: the server's CONNECT of the main namespace came.
    [[nodiscard]] bool isRootJoined() const { return m_isRootJoined; }
    [[nodiscard]] QDateTime nextAttemptAt() const { return m_reconnectAt == Never ? QDateTime() : m_nextAttemptAt; }
    [[nodiscard]] int reconnectAttempt() const;
    void wakeAt(TimePoint deadline) override;

    QUrl url;
    ClientOptions options;
    NetworkOptions network;
    Providers providers;
    TransportRegistry registry;
    Client::State state = Client::State::Closed;
    std::chrono::microseconds latency{-1};
    Tracer tracer;
    std::shared_ptr<Dispatch> dispatch;
    QList<Socket *> sockets;
    Engine engine;
    Reachability reachability;

private:
    void engineOpened(const Handshake &handshake) override;
    void engineDecided(Protocol protocol) override;
    void engineReceived(const EnginePacket &message) override;
    void engineClosed(CloseReason reason, const Error &error, bool wasOpen) override;
    void engineUpgraded(const QString &transport) override;
    void engineUpgradeFailed(const Error &error) override;
    void engineFellBack(const QString &transport, const Error &error) override;
    void engineDistrusts(const QList<QSslError> &errors, const QList<QSslCertificate> &chain) override;
    void engineHeartbeat() override;
    void engineMeasured(std::chrono::microseconds roundTrip) override { setLatency(roundTrip); }

    void introduce();
    void attempt();
    [[nodiscard]] QString startProblem() const;
    void refuseToStart(const QString &problem);
    void connectEngine(const HeaderList &headers, const QueryList &query);
    void expireInquiry(TimePoint time);
    void traceEnd(CloseReason reason, const Error &error, bool isEnd) const;
    void tellEnd(CloseReason reason, const Error &error, bool wasOpen);
    void scheduleReconnect();
    void waitFor(std::chrono::milliseconds delay);
    void giveUp(const QByteArray &why);
    void stopTrying(const Error &fault);
    [[nodiscard]] bool heedsNetwork() const;
    void networkGone();
    void networkBack();
    void wake();
    void readMessage(const EnginePacket &message);
    [[nodiscard]] bool readsRevision3(const QByteArray &bytes);
    [[nodiscard]] Error explained(CloseReason reason, const Error &error, bool wasOpen) const;
    void route(SocketPacket &&packet);
    void routeOld(SocketPacket &&packet);
    void deliver(SocketPacket &&packet);
    void receiveLeft(const SocketPacket &packet);
    [[nodiscard]] Socket *socketOf(const QByteArray &nsp);
    void failDecoding(const EnginePacket &message, const QString &reason, qsizetype offset);
    void setState(Client::State next);
    void announceProtocol();

    Client *m_client;
    std::vector<Socket *> m_byName; // the sockets, sorted by namespace: there may be thousands
    Socket *m_latest = nullptr; // of those packets came for, which mostly come in a row
    LeftNamespaces m_left{engine};
    QTimer m_timer;
    TimePoint m_wakeAt = Never;
    TimePoint m_reconnectAt = Never;
    QDateTime m_nextAttemptAt;
    TimePoint m_attemptSince;
    std::shared_ptr<Inquiry> m_inquiry;
    TimePoint m_inquiryEnds = Never;
    bool m_opensAgain = false; // open was called while closing
    bool m_isRootJoined = false;
    bool m_isIntroduced = false; // the namespaces know of the connection
    TimePoint m_introduceAt = Never;
    bool m_hasHeard = false; // a packet of Socket.IO came on this connection
    bool m_tellsLatency = false; // a notice of it is on its way
    Protocol m_toldProtocol = Protocol::Auto;
    SocketDecoder m_decoder;
    std::shared_ptr<const Parser> m_parser;
    std::unique_ptr<PacketReader> m_reader; // null for JSON
    FaultStreak m_faults{0};
    Backoff m_backoff{std::chrono::milliseconds(0), std::chrono::milliseconds(0), 0};
};

} // namespace SocketIO
