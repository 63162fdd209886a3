// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/enginepacket.h"
#include <memory>
#include <QList>
#include <QObject>
#include <QPair>
#include <QUrl>
#include <SocketIO/closereason.h>
#include <SocketIO/error.h>
#include <SocketIO/trace.h>
#include <span>

class QNetworkCookieJar;
class QNetworkRequest;

namespace SocketIO {

class Transport;

/// What a transport tells its owner. One call per fact; the transport may be deleted (by `deleteLater`) inside any.
class TransportOwner {
public:
    virtual ~TransportOwner() = default;
    /// It can carry packets. For polling: the first response has arrived (its packets follow at once).
    virtual void transportOpened(Transport *transport) = 0;
    virtual void transportReceived(Transport *transport, const EnginePacket &packet) = 0;
    /// Everything given to `send` has left; `isWritable` is true again.
    virtual void transportDrained(Transport *transport) = 0;
    /// `pause` is complete: nothing is in flight in either direction.
    virtual void transportPaused(Transport *transport) = 0;
    /// It ended; the last call, always from the event loop. TransportClose: by the peer; TransportError: it failed;
    /// ParseError: the peer sent what cannot be decoded.
    virtual void transportClosed(Transport *transport, CloseReason reason, const Error &error) = 0;
};

/// What both transports need to know about the connection.
struct TransportSettings {
    QUrl server;
    QString path;
    QByteArray sid; ///< empty for a new session
    QList<QPair<QString, QString>> query;
    QList<QPair<QByteArray, QByteArray>> headers;
    std::shared_ptr<QNetworkCookieJar> cookies; ///< shared by both transports
    std::shared_ptr<qint64> exchanges; ///< counts the HTTP exchanges of a client, for tracing
    qint64 maxMessageSize = 0; ///< 0 for none
};

/// Carries Engine.IO packets. The only thing in the library that knows sockets; has no rules of its own.
class Transport : public QObject {
    Q_OBJECT

public:
    Transport(TransportSettings settings, TransportOwner *owner, QObject *parent = nullptr);
    ~Transport() override;

    [[nodiscard]] virtual Carrier carrier() const = 0;
    virtual void open() = 0;
    /// Sends packets in order. Only when `isWritable`; owner cuts the batches.
    virtual void send(std::span<const EnginePacket> packets) = 0;
    [[nodiscard]] virtual bool isWritable() const = 0;
    /// Bytes given to `send` that have not left yet.
    [[nodiscard]] virtual qint64 bytesToWrite() const = 0;
    /// Lets what is in flight end, starts nothing new, then calls `transportPaused`. Only polling takes time for it.
    virtual void pause() = 0;
    /// Goes back to work after `pause`, when the upgrade failed.
    virtual void resume() = 0;
    /// Ends it: no call to the owner follows, and it deletes itself. With Goodbye the server is told first.
    enum class Farewell { Silent, Goodbye };
    virtual void close(Farewell farewell) = 0;

    /// The session id of the handshake, for the requests that follow it.
    void setSid(const QByteArray &sid) { m_settings.sid = sid; }
    void setTraceTap(TraceTap *tap) { *m_tap = tap; }
    /// Follows a tap that may be changed or taken away at any time.
    void shareTraceTap(std::shared_ptr<TraceTap *> tap) { m_tap = std::move(tap); }

protected:
    [[nodiscard]] const TransportSettings &settings() const { return m_settings; }
    /// Null once the end was found or `close` was called: then nothing is told but that end.
    [[nodiscard]] TransportOwner *owner() const { return m_owner; }
    [[nodiscard]] TraceTap *tap() const { return *m_tap; }
    [[nodiscard]] const std::shared_ptr<TraceTap *> &sharedTap() const { return m_tap; }
    /// The user's headers, and the cookies of both: the user's own, then the server's.
    void addHeaders(QNetworkRequest *request) const;
    /// Falls silent, and tells the owner of the end from the event loop.
    void reportClosed(CloseReason reason, const Error &error);
    /// No call to the owner follows.
    void detach() { m_owner = m_awaitsEnd = nullptr; }

private:
    TransportSettings m_settings;
    TransportOwner *m_owner;
    TransportOwner *m_awaitsEnd = nullptr; ///< who will be told of the end, from its finding to its telling
    std::shared_ptr<TraceTap *> m_tap = std::make_shared<TraceTap *>(nullptr);
};

} // namespace SocketIO
