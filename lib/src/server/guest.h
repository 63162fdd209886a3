// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/socketdecoder.h"
#include <map>
#include <memory>
#include <QObject>
#include <QTimer>

namespace SocketIO {

class DemoHost;
class EnginePeer;
class ServerSocket;
struct EnginePacket;

/// One connected client: decodes its packets, keeps the namespaces it has joined, and enforces the order of things.
///
/// As the reference server, it closes the connection on what cannot be decoded, on packets for a namespace that was not
/// joined, on joining twice, and when nothing was joined within 45 s. Lives and dies with its session.
class Guest final : public QObject {
    Q_OBJECT

public:
    Guest(EnginePeer &session, DemoHost &host);
    ~Guest() override;

private:
    void receive(const EnginePacket &message);
    void dispatch(const SocketPacket &packet);
    void join(const SocketPacket &packet);
    void leave(const QByteArray &nsp, const QString &reason);
    void leaveAll(const QString &reason);
    void expel(const QString &why);

    EnginePeer &m_session;
    DemoHost &m_host;
    SocketDecoder m_decoder;
    std::map<QByteArray, std::unique_ptr<ServerSocket>> m_sockets;
    QTimer m_joinDeadline;
};

} // namespace SocketIO
