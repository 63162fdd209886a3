// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "server/serversocket.h"

#include "server/enginepeer.h"
#include "server/sessionid.h"

namespace SocketIO {

ServerSocket::ServerSocket(EnginePeer &session, const QByteArray &nsp)
    : m_session(session)
    , m_nsp(nsp)
    , m_id(makeSessionId())
{
}

void ServerSocket::accept()
{
    const QByteArray payload = R"({"sid":")" + m_id + R"("})";
    send(encodeConnect(m_nsp, payload));
}

void ServerSocket::emitEvent(QStringView name, const Arguments &arguments)
{
    send(encodeEvent(m_nsp, -1, name, arguments));
}

void ServerSocket::ask(QStringView name, const Arguments &arguments, Answered answered)
{
    const qint64 id = m_nextId++;
    m_questions.insert(id, std::move(answered));
    send(encodeEvent(m_nsp, id, name, arguments));
}

void ServerSocket::answer(qint64 id, const Arguments &arguments)
{
    send(encodeAck(m_nsp, id, arguments));
}

void ServerSocket::send(const EncodedPacket &packet)
{
    m_session.send(packet.enginePackets());
}

bool ServerSocket::receiveAnswer(qint64 id, const Arguments &answer)
{
    const Answered answered = m_questions.take(id);
    if (answered)
        answered(answer);
    return bool(answered);
}

} // namespace SocketIO
