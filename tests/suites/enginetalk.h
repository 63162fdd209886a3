// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/engine.h"
#include "suites/packetnotes.h"
#include <QTimer>

/// One Engine.IO connection of the library, at /engine.io/, without Socket.IO above it. What it tells is written down.
class EngineTalk final : private SocketIO::EngineOwner {
public:
    explicit EngineTalk(const QUrl &server, const SocketIO::ClientOptions &options = {},
                        const SocketIO::NetworkOptions &network = {});

    void open();
    void send(const QByteArray &text) { sendAll({text}); }
    void sendBytes(const QByteArray &bytes) { sendAll({"bin:" + bytes.toHex()}); }
    /// At once; binary ones as `messages` has them.
    void sendAll(const QByteArrayList &messages);
    void close() { m_engine.close(); }

    [[nodiscard]] SocketIO::Engine &engine() { return m_engine; }
    [[nodiscard]] bool isOpen() const { return m_engine.state() == SocketIO::EngineSession::State::Open; }
    [[nodiscard]] QByteArray transport() const;
    /// Messages as they came; binary ones as "bin:" and hex digits.
    [[nodiscard]] const QByteArrayList &messages() const { return m_messages; }
    /// "opened", "upgraded", "upgrade failed", "fell back to" and the transport, and "closed" or "failed" with the
    /// reason.
    [[nodiscard]] const QStringList &tale() const { return m_tale; }
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }
    /// Of the end, or of the latest thing that failed.
    [[nodiscard]] const SocketIO::Error &error() const { return m_error; }

    PacketNotes notes;
    SocketIO::TransportRegistry registry; ///< read by `open`

private:
    void engineOpened(const SocketIO::Handshake &handshake) override;
    void engineDecided(SocketIO::Protocol) override { }
    void engineReceived(const SocketIO::EnginePacket &message) override;
    void engineClosed(SocketIO::CloseReason reason, const SocketIO::Error &error, bool wasOpen) override;
    void engineUpgraded(const QString &) override { m_tale.append(QStringLiteral("upgraded")); }
    void engineUpgradeFailed(const SocketIO::Error &error) override;
    void engineFellBack(const QString &transport, const SocketIO::Error &error) override;
    void engineDistrusts(const QList<QSslError> &, const QList<QSslCertificate> &) override { }
    void engineHeartbeat() override { }
    void engineMeasured(std::chrono::microseconds) override { }
    void wakeAt(SocketIO::TimePoint deadline) override;

    QUrl m_server;
    SocketIO::ClientOptions m_options;
    SocketIO::NetworkOptions m_network;
    QByteArrayList m_messages;
    QStringList m_tale;
    SocketIO::Error m_error;
    bool m_hasEnded = false;
    QTimer m_timer;
    SocketIO::Tracer m_tracer;
    QObject m_transports;
    SocketIO::Engine m_engine; // goes first: its transports are children of the object above
};
