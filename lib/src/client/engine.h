// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/tracer.h"
#include "session/enginesession.h"
#include "session/upgrade.h"
#include "session/writequeue.h"
#include "transport/transport.h"
#include <memory>
#include <QNetworkCookieJar>
#include <SocketIO/clientoptions.h>

namespace SocketIO {

/// What an engine tells its owner.
class EngineOwner {
public:
    virtual ~EngineOwner() = default;
    virtual void engineOpened(const Handshake &handshake) = 0;
    virtual void engineReceived(const EnginePacket &message) = 0;
    /// The session ended, or could not be opened (`wasOpen` false).
    virtual void engineClosed(CloseReason reason, const Error &error, bool wasOpen) = 0;
    virtual void engineUpgraded(Carrier carrier) = 0;
    virtual void engineUpgradeFailed(const Error &error) = 0;
    /// Asks for a call of `expire` then.
    virtual void wakeAt(TimePoint deadline) = 0;
};

/// Drives one Engine.IO connection: runs the commands of EngineSession and Upgrade on real transports.
class Engine final : private TransportOwner {
public:
    Engine(EngineOwner *owner, QObject *transportParent, const Tracer &tracer);
    ~Engine() override;

    void open(const QUrl &url, const ClientOptions &options);
    void send(std::span<const EnginePacket> packets);
    /// Lets what is queued leave, within `EngineSession::CloseTimeout`, then ends the session.
    void close();
    /// Ends the session because of what the server sent.
    void fail(CloseReason reason, const Error &error);
    void expire(TimePoint now);
    [[nodiscard]] TimePoint nextDeadline() const;

    [[nodiscard]] EngineSession::State state() const { return m_session.state(); }
    [[nodiscard]] const Handshake &handshake() const { return m_session.handshake(); }
    [[nodiscard]] Carrier carrier() const { return m_transport ? m_transport->carrier() : Carrier::None; }
    /// An event sent now would be given to the transport at once.
    [[nodiscard]] bool isWritable() const;

private:
    void transportOpened(Transport *transport) override;
    void transportReceived(Transport *transport, const EnginePacket &packet) override;
    void transportDrained(Transport *transport) override;
    void transportPaused(Transport *transport) override;
    void transportClosed(Transport *transport, CloseReason reason, const Error &error) override;

    void run(const EngineCommands &commands);
    void carryOut(const Command::Send &command);
    void carryOut(const Command::Deliver &command);
    void carryOut(const Command::Opened &command);
    void carryOut(const Command::Ended &command);
    void carryOut(const Command::OpenProbe &);
    void carryOut(const Command::SendOnProbe &command);
    void carryOut(const Command::PauseTransport &);
    void carryOut(const Command::ResumeTransport &);
    void carryOut(const Command::SwitchToProbe &);
    void carryOut(const Command::DropProbe &command);

    [[nodiscard]] Transport *makeTransport(const QString &name, const QByteArray &sid);
    void startUpgrade(const Handshake &handshake);
    void flush();
    void finishClosing();
    void transmit(Transport *transport, std::span<const EnginePacket> packets);

    EngineOwner *m_owner;
    QObject *m_transportParent;
    const Tracer &m_tracer;
    QUrl m_url;
    ClientOptions m_options;
    std::shared_ptr<QNetworkCookieJar> m_cookies = std::make_shared<QNetworkCookieJar>();
    std::shared_ptr<qint64> m_exchanges = std::make_shared<qint64>(0);
    EngineSession m_session;
    Upgrade m_upgrade;
    WriteQueue m_queue;
    Transport *m_transport = nullptr; // deletes itself after close()
    Transport *m_probe = nullptr;
    TimePoint m_openingSince;
    TimePoint m_probingSince;
    bool m_wasOpen = false;
};

} // namespace SocketIO
