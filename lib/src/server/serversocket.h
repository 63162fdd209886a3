// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/socketencoder.h"
#include <functional>
#include <QHash>
#include <SocketIO/arguments.h>

namespace SocketIO {

class EnginePeer;

/// One namespace joined by one client, as the server has it: sends events and answers, remembers its own questions.
class ServerSocket {
public:
    using Answered = std::function<void(const Arguments &answer)>;

    ServerSocket(EnginePeer &session, const QByteArray &nsp);

    [[nodiscard]] const QByteArray &nsp() const { return m_nsp; }
    [[nodiscard]] const QByteArray &id() const { return m_id; }

    /// Tells the client that it has joined.
    void accept();
    void emitEvent(QStringView name, const Arguments &arguments);
    /// An event that wants an answer; `answered` is called when it comes, if it comes.
    void ask(QStringView name, const Arguments &arguments, Answered answered);
    /// Answers the client's event of that acknowledgement id.
    void answer(qint64 id, const Arguments &arguments);
    void send(const EncodedPacket &packet);

    /// An answer of the client. False when nothing of that id was asked.
    bool receiveAnswer(qint64 id, const Arguments &answer);

private:
    EnginePeer &m_session;
    QByteArray m_nsp;
    QByteArray m_id;
    QHash<qint64, Answered> m_questions;
    qint64 m_nextId = 0;
};

} // namespace SocketIO
