// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "server/pollingside.h"

#include "protocol/pollingpayload.h"
#include "server/httpconnection.h"
#include <utility>

namespace SocketIO {

PollingSide::PollingSide(QObject *parent)
    : QObject(parent)
{
}

bool PollingSide::hold(HttpConnection *connection)
{
    if (m_held)
        return false;
    m_held = connection;
    connect(connection, &HttpConnection::closed, this, [this] {
        m_held = nullptr;
        Q_EMIT lost();
    });
    return true;
}

void PollingSide::send(const QList<EnginePacket> &packets)
{
    HttpConnection *connection = std::exchange(m_held, nullptr);
    connection->disconnect(this);
    connection->respond({.body = encodePayload(packets, Protocol::V4).body});
}

} // namespace SocketIO
