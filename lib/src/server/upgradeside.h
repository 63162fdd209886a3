// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "server/websocketside.h"
#include <QTimer>

namespace SocketIO {

class PollingSide;

/// The server's end of one upgrade: answers the probe, ends the waiting GET, and says when the client has moved over.
///
/// engine.io-protocol v4, "Upgrade". A wrong packet, a lost connection or ten seconds without an end close the
/// WebSocket; the session then stays on polling.
class UpgradeSide final : public QObject {
    Q_OBJECT

public:
    /// Owns `candidate` until `confirmed`.
    UpgradeSide(PollingSide &polling, WebSocketSide *candidate, QObject *parent);
    ~UpgradeSide() override;

Q_SIGNALS:
    void confirmed(SocketIO::WebSocketSide *webSocket);
    void failed();

private:
    void receive(const EnginePacket &packet);
    void nudge();
    void fail();

    PollingSide &m_polling;
    WebSocketSide *m_candidate;
    QTimer m_nudge;
    QTimer m_deadline;
};

} // namespace SocketIO
