// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/relaylink.h"
#include <QTcpServer>
#include <QUrl>

/// A TCP relay on a free loopback port, between a client and a server of this machine: it does to their connections
/// what networks, proxies and reboots do. It runs in the thread of the test, and every fault is one call.
///
/// Rules (stall, trickle, hold, …) hold for the links there are and for those to come; blows (cut, reset, …) strike the
/// links there are.
class FaultRelay final : public QObject {
    Q_OBJECT

public:
    explicit FaultRelay(quint16 target, QObject *parent = nullptr);
    ~FaultRelay() override;

    /// Where the client connects to: `http://127.0.0.1:PORT`
    [[nodiscard]] QUrl url() const;
    /// The server of connections from now on.
    void setTarget(quint16 port) { m_target = port; }
    /// Connections of the client that are open.
    [[nodiscard]] qsizetype links() const;
    /// Requests seen, by method; the handshake of a WebSocket counts as "UPGRADE".
    [[nodiscard]] int requests(const QByteArray &method) const { return m_rules.requests.value(method); }

    /// Connections from now on are closed at once, or (false) accepted again.
    void refuse(bool isRefusing) { m_isRefusing = isRefusing; }
    /// Nothing passes any more, though all connections stay open, until `flow`.
    void stall();
    /// One byte at a time, each in a turn of the event loop of its own.
    void trickle();
    /// The answers to requests of one method ("GET", "POST", "UPGRADE") wait until `flow`, or until another is named.
    void holdAnswers(const QByteArray &method);
    /// The next request of a method reaches the server; once that answers, the connection is reset instead.
    void loseAnswer(const QByteArray &method) { m_rules.lostMethod = method; }
    /// The link on which that many more bytes have gone towards one side is reset behind the last of them.
    void resetAfter(RelayLink::Toward side, qint64 bytes) { m_rules.resetAfter[size_t(side)] = bytes; }
    /// Takes stall, trickle and hold back; what waited goes on.
    void flow();

    /// Ends all links in order (FIN).
    void cut();
    /// Breaks them (RST).
    void reset();
    /// The server's end of all links goes away without a word to the client.
    void forgetServer();

private:
    void accept();
    template <typename Blow> void strike(Blow blow);

    QTcpServer m_listener;
    RelayRules m_rules;
    quint16 m_target;
    bool m_isRefusing = false;
};
