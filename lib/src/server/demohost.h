// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <QByteArrayView>
#include <QSet>
#include <QTimer>

namespace SocketIO {

class Arguments;
class ServerSocket;

/// What the demo server does: whom it lets in, how it greets, what it answers, and its clock.
class DemoHost final : public QObject {
    Q_OBJECT

public:
    using Log = std::function<void(const QString &line)>;

    DemoHost(Log log, QObject *parent);

    /// Why a client may not join, as the JSON of a CONNECT_ERROR; nothing when it may. `auth` is JSON or empty.
    [[nodiscard]] std::optional<QByteArray> refusalOf(const QByteArray &nsp, QByteArrayView auth) const;

    void welcome(ServerSocket &socket);
    /// An event of a client; `id` is -1 when no answer is wanted.
    void receive(ServerSocket &socket, const QByteArray &name, const Arguments &arguments, qint64 id);
    /// The socket is about to go.
    void miss(ServerSocket &socket, const QString &reason);

    void log(const QString &line) const { m_log(line); }
    /// The same with the namespace and id of the socket in front.
    void log(const ServerSocket &socket, const QString &line) const;

private:
    void tick();

    Log m_log;
    QTimer m_clock;
    QSet<ServerSocket *> m_watchers;
    qint64 m_ticks = 0;
};

} // namespace SocketIO
