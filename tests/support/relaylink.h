// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <QHash>
#include <QTcpSocket>
#include <QTimer>

/// What the links of a relay do to the bytes that pass; FaultRelay says what each member means.
struct RelayRules {
    bool isStalled = false;
    bool trickles = false;
    QByteArray heldMethod = {};
    QByteArray lostMethod = {};
    std::array<qint64, 2> resetAfter = {-1, -1};
    QHash<QByteArray, int> requests = {};
};

/// One connection through a relay: the client's socket, the server's, and the bytes that wait in between.
class RelayLink final : public QObject {
    Q_OBJECT

public:
    enum class Toward { Client, Server };

    /// Takes `client` over. `rules` are read at each step and must outlive this.
    RelayLink(QTcpSocket *client, quint16 target, RelayRules *rules, QObject *parent);
    ~RelayLink() override;

    [[nodiscard]] bool isOpen() const { return m_client->state() == QAbstractSocket::ConnectedState; }
    /// Goes on with what waits, now that the rules have changed.
    void resume();
    void cut();
    void reset();
    void forgetServer();

Q_SIGNALS:
    /// The client's side is closed.
    void ended();

private:
    void receive(Toward side);
    void noteRequest(const QByteArray &bytes);
    [[nodiscard]] bool isHeld(Toward side) const;
    void pump(Toward side);
    bool passSome(Toward side);
    QTcpSocket &sink(Toward side) { return side == Toward::Client ? *m_client : *m_server; }
    QTcpSocket &source(Toward side) { return side == Toward::Client ? *m_server : *m_client; }

    RelayRules *m_rules;
    QTcpSocket *m_client;
    QTcpSocket *m_server;
    std::array<QByteArray, 2> m_waiting; ///< towards the client, towards the server
    std::array<QTimer, 2> m_turn; ///< of the next single byte
    QByteArray m_method; ///< of the request that is being answered
    bool m_losesAnswer = false;
    bool m_isServerForgotten = false;
};
