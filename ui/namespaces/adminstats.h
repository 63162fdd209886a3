// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <map>
#include <QDateTime>
#include <QJsonObject>
#include <QStringList>
#include <SocketIO/arguments.h>

namespace Sockeye {

/// A socket of the server as its admin namespace tells it.
struct AdminSocket {
    QString nsp;
    QString id;
    QString clientId; ///< of the connection it is on; empty where the server does not tell
    QString transport;
    QString address;
    QDateTime since;
    QStringList rooms; ///< sorted, without the room of its own id
    QByteArray facts; ///< JSON of what the server's program keeps with it; empty for nothing
    QByteArray handshake; ///< JSON
};

/// An event that a socket of the server received or was sent.
struct AdminEvent {
    bool isReceived = false; ///< by the server
    QString nsp;
    QString id;
    QString name;
    QString arguments; ///< JSON, without brackets
    QDateTime time;
};

/// What the events of a server's admin namespace tell, put together.
class AdminStats {
public:
    struct Server {
        QString name; ///< host and process
        qint64 clients = 0;
        qint64 polling = 0;
        double uptime = 0; ///< seconds
        std::map<QString, qint64> sockets; ///< by namespace
    };
    using Sockets = std::map<QString, AdminSocket>; ///< by id

    static constexpr std::size_t MostEvents = 500;

    /// Takes one event; returns whether it is one of an admin namespace that changes something here.
    bool apply(const QByteArray &event, const SocketIO::Arguments &arguments);
    /// The connection is a new one: what was told about sockets is old.
    void restart();

    /// For logging in again without a password; empty before the server gave one.
    [[nodiscard]] QString sessionId() const { return m_sessionId; }
    /// What the server lets an admin do, in its words: "EMIT", "MJOIN".
    [[nodiscard]] bool supports(const QString &feature) const { return m_features.contains(feature); }
    /// Whether single sockets are told; in production mode only their number is.
    [[nodiscard]] bool knowsSockets() const { return m_knowsSockets; }
    [[nodiscard]] const std::map<QString, Server> &servers() const { return m_servers; }
    [[nodiscard]] QStringList namespaces() const;
    /// The sockets of a namespace; empty where only their number is known.
    [[nodiscard]] const Sockets &sockets(const QString &nsp) const;
    [[nodiscard]] qint64 count(const QString &nsp) const;
    /// The sockets of a room.
    [[nodiscard]] qint64 count(const QString &nsp, const QString &room) const;
    /// The latest, oldest first; only while the server is in development mode.
    [[nodiscard]] const std::deque<AdminEvent> &events() const { return m_events; }
    /// How many there were.
    [[nodiscard]] qint64 eventCount() const { return m_eventCount; }

private:
    void takeStats(const QJsonObject &stats);
    void takeAll(const QJsonArray &sockets);
    void takeSocket(const QJsonObject &socket);
    void update(const QJsonObject &socket);
    void takeRoom(const SocketIO::Arguments &arguments, bool isInside);
    void takeEvent(const SocketIO::Arguments &arguments, bool isReceived);

    QString m_sessionId;
    QStringList m_features;
    bool m_knowsSockets = false;
    std::map<QString, Server> m_servers;
    std::map<QString, Sockets> m_sockets;
    std::deque<AdminEvent> m_events;
    qint64 m_eventCount = 0;
};

} // namespace Sockeye
