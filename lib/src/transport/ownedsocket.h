// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <QTcpSocket>

namespace SocketIO {

/// Ends a connection at once. The socket itself goes with the event loop, for it may be the one that is calling.
struct SocketEnd {
    void operator()(QTcpSocket *socket) const
    {
        socket->disconnect();
        socket->abort();
        socket->deleteLater();
    }
};

using OwnedSocket = std::unique_ptr<QTcpSocket, SocketEnd>;

/// The first failure of a socket. Others may follow, which are its consequences.
class SocketFailure {
public:
    void note(QAbstractSocket::SocketError error, const QString &words)
    {
        if (!m_error)
            m_error = error;
        if (m_words.isEmpty())
            m_words = words;
    }
    /// Without any it was closed by the peer.
    [[nodiscard]] QAbstractSocket::SocketError error() const
    {
        return m_error.value_or(QAbstractSocket::RemoteHostClosedError);
    }
    [[nodiscard]] const QString &words() const { return m_words; }

private:
    std::optional<QAbstractSocket::SocketError> m_error;
    QString m_words;
};

} // namespace SocketIO
