// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QUrl>
#include <QWebSocket>

/// A client's end of a WebSocket to an Engine.IO server. Binary messages are noted as "bin:" and their hex digits.
class WebSocketTalk final : public QObject {
    Q_OBJECT

public:
    /// With a `sid`, for the upgrade of that session; else for a session of its own.
    explicit WebSocketTalk(const QUrl &server, const QByteArray &sid = {});

    void send(const char *text) { m_socket.sendTextMessage(QString::fromUtf8(text)); }
    void send(const QByteArray &binary) { m_socket.sendBinaryMessage(binary); }
    /// Waits for the next message; empty when none comes.
    [[nodiscard]] QByteArray next();
    /// Waits for that many messages.
    [[nodiscard]] QByteArrayList next(int count);
    /// Joins `nsp` ("/" for the root) and takes the answer and the greeting out of the way. False when refused.
    [[nodiscard]] bool join(const QByteArray &nsp, const QByteArray &auth = {});
    [[nodiscard]] bool isOpen();
    [[nodiscard]] bool isClosed();
    [[nodiscard]] int closeCode() const { return m_socket.closeCode(); }
    void cut() { m_socket.abort(); }

private:
    QWebSocket m_socket;
    QByteArrayList m_received;
};
