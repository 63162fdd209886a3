// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/enginepacket.h"
#include <QList>
#include <QObject>

namespace SocketIO {

class HttpConnection;

/// The server's end of a polling transport: holds one GET until there is something to answer it with.
class PollingSide final : public QObject {
    Q_OBJECT

public:
    explicit PollingSide(QObject *parent);

    /// Keeps the request on `connection` waiting. False when one waits already.
    [[nodiscard]] bool hold(HttpConnection *connection);
    [[nodiscard]] bool isWritable() const { return m_held != nullptr; }
    /// Answers the GET that waits; there must be one.
    void send(const QList<EnginePacket> &packets);

Q_SIGNALS:
    /// The connection ended while its GET was waiting.
    void lost();

private:
    HttpConnection *m_held = nullptr;
};

} // namespace SocketIO
