// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/cookiejar.h"
#include "client/knownservers.h"
#include "client/tracer.h"
#include "client/transportregistry.h"
#include "session/attempt.h"
#include "session/enginesession.h"
#include "session/upgrade.h"
#include "session/writequeue.h"
#include "transport/transport.h"
#include <memory>
#include <SocketIO/client.h>

namespace SocketIO {

/// What an engine tells its owner.
class EngineOwner {
public:
    virtual ~EngineOwner() = default;
    virtual void engineOpened(const Handshake &handshake) = 0;
    /// The revision of an open session became known, if it was not when it opened.
    virtual void engineDecided(Protocol protocol) = 0;
    virtual void engineReceived(const EnginePacket &message) = 0;
    /// The session ended, or could not be opened (`wasOpen` false).
    virtual void engineClosed(CloseReason reason, const Error &error, bool wasOpen) = 0;
    virtual void engineUpgraded(const QString &transport) = 0;
    virtual void engineUpgradeFailed(const Error &error) = 0;
    /// A transport could not be opened; the attempt goes on with `transport`.
    virtual void engineFellBack(const QString &transport, const Error &error) = 0;
    virtual void engineDistrusts(const QList<QSslError> &errors, const QList<QSslCertificate> &chain) = 0;
    virtual void engineHeartbeat() = 0;
    virtual void engineMeasured(std::chrono::microseconds roundTrip) = 0;
    /// Asks for a call of `expire` then.
    virtual void wakeAt(TimePoint deadline) = 0;
};

/// Drives one Engine.IO connection: runs the commands of EngineSession and Upgrade on real transports, and tries those
/// of an Attempt one after the other.
class Engine final : private TransportOwner {
public:
    /// What one attempt to connect is made of.
    struct Target {
        QUrl url;
        ClientOptions options;
        NetworkOptions network;
        TimePoint since; ///< `options.timeout` counts from here, for all tries together
        TransportRegistry registry = {};
    };

    /// `turn` frames what transports read.
    Engine(EngineOwner *owner, QObject *transportParent, const Tracer &tracer, std::shared_ptr<ReadTurn> turn = {});
    /// Says goodbye to the server without waiting for anything.
    ~Engine() override;

    void open(const Target &target);
    void send(std::span<const EnginePacket> packets);
    /// Lets what is queued leave, within `EngineSession::CloseTimeout`, then ends the session.
    void close();
    /// Ends the session because of what the server sent or the system said.
    void fail(CloseReason reason, const Error &error);
    /// What came in says which revision the server speaks; `because` is for the trace.
    void decide(Protocol protocol, const QByteArray &because);
    void expire(TimePoint now);
    [[nodiscard]] TimePoint nextDeadline() const;

    [[nodiscard]] EngineSession::State state() const { return m_session.state(); }
    [[nodiscard]] bool isOpen() const { return state() == EngineSession::State::Open; }
    /// While the revision is not known: whether an earlier connection to this server found revision 4.
    [[nodiscard]] bool expectsRevision4() const { return m_known.lastProtocol(m_target.url) == Protocol::V4; }
    [[nodiscard]] Protocol protocol() const { return m_session.protocol(); }
    [[nodiscard]] const Handshake &handshake() const { return m_session.handshake(); }
    [[nodiscard]] const HeaderList &responseHeaders() const { return m_responseHeaders; }
    [[nodiscard]] Carrier carrier() const { return m_transport ? m_transport->carrier() : Carrier::None; }
    /// As in the list of transports; empty without one.
    [[nodiscard]] QString transportName() const { return m_transport ? m_transport->name() : QString(); }
    /// An event sent now would be given to the transport at once.
    [[nodiscard]] bool isWritable() const;
    /// The server has been silent for too long, though `expire` was not called.
    [[nodiscard]] bool hasExpired(TimePoint now) const { return m_session.hasExpired(now); }
    /// Measures a round trip of the transport; false when it cannot.
    bool measure();
    [[nodiscard]] Client::Traffic traffic() const;
    [[nodiscard]] qsizetype queuedPackets() const { return m_queue.size(); }
    /// A number for what was sent last, and whether that was given to the transport since.
    [[nodiscard]] qint64 lastSent() const { return m_queue.pushed(); }
    [[nodiscard]] bool hasLeft(qint64 number) const { return m_queue.hasGiven(number); }

private:
    void transportOpened(Transport *transport) override;
    void transportReceived(Transport *transport, const EnginePacket &packet) override;
    void transportDrained(Transport *transport) override;
    void transportPaused(Transport *transport) override;
    void transportMeasured(Transport *transport, std::chrono::microseconds roundTrip) override;
    void transportDistrusts(Transport *transport, const QList<QSslError> &errors,
                            const QList<QSslCertificate> &chain) override;
    void transportClosed(Transport *transport, CloseReason reason, const Error &error) override;

    void run(const EngineCommands &commands);
    void carryOut(const Command::Send &command);
    void carryOut(const Command::Deliver &command);
    void carryOut(const Command::Opened &command);
    void carryOut(const Command::Ended &command);
    void carryOut(const Command::Heartbeat &command);
    void carryOut(const Command::OpenProbe &);
    void carryOut(const Command::SendOnProbe &command);
    void carryOut(const Command::PauseTransport &);
    void carryOut(const Command::ResumeTransport &);
    void carryOut(const Command::SwitchToProbe &);
    void carryOut(const Command::DropProbe &command);

    void startTry();
    [[nodiscard]] bool triesNext(const Error &error);
    void learnAnswer(CloseReason reason, const Error &error);
    [[nodiscard]] Error completed(Error error) const;
    [[nodiscard]] Error located(Error error) const;
    [[nodiscard]] Error insisted(Error error) const;
    [[nodiscard]] Transport *makeTransport(const QString &name, const QByteArray &sid);
    void drop(Transport *&transport, Transport::Farewell farewell);
    void confirmProtocol();
    void startUpgrade(const Handshake &handshake);
    void flush();
    void finishClosing();
    void loseQueue();
    void transmit(Transport *transport, std::span<const EnginePacket> packets);

    EngineOwner *m_owner;
    QObject *m_transportParent;
    const Tracer &m_tracer;
    std::shared_ptr<ReadTurn> m_turn;
    Target m_target;
    Attempt m_attempt;
    KnownServers m_known;
    std::shared_ptr<CookieJar> m_cookies;
    std::shared_ptr<qint64> m_exchanges = std::make_shared<qint64>(0);
    EngineSession m_session;
    Upgrade m_upgrade;
    WriteQueue m_queue;
    HeaderList m_responseHeaders;
    Client::Traffic m_traffic; // bytes: of transports that are gone
    Transport *m_transport = nullptr; // deletes itself after close()
    Transport *m_probe = nullptr;
    QString m_betterTransport; // that of the probe
    TimePoint m_probingSince;
    bool m_wasOpen = false; // the owner was told of the session
};

} // namespace SocketIO
