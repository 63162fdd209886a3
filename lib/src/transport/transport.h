// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/enginepacket.h"
#include "transport/readturn.h"
#include <memory>
#include <QList>
#include <QObject>
#include <QUrl>
#include <SocketIO/clientoptions.h>
#include <SocketIO/closereason.h>
#include <SocketIO/error.h>
#include <SocketIO/networkoptions.h>
#include <SocketIO/trace.h>
#include <span>

class QNetworkCookieJar;

namespace SocketIO {

class Transport;

/// What a transport tells its owner. One call per fact; the transport may be deleted (by `deleteLater`) inside any.
class TransportOwner {
public:
    virtual ~TransportOwner() = default;
    /// It can carry packets. For polling: the first response has arrived (its packets follow at once), and
    /// `Transport::protocol` is known.
    virtual void transportOpened(Transport *transport) = 0;
    virtual void transportReceived(Transport *transport, const EnginePacket &packet) = 0;
    /// Everything given to `send` has left; `isWritable` is true again.
    virtual void transportDrained(Transport *transport) = 0;
    /// `pause` is complete: nothing is in flight in either direction.
    virtual void transportPaused(Transport *transport) = 0;
    /// A round trip of the connection itself was measured (WebSocket ping).
    virtual void transportMeasured(Transport *transport, std::chrono::microseconds roundTrip) = 0;
    /// Certificate errors that are not accepted, or a key that is not pinned; the end follows.
    virtual void transportDistrusts(Transport *transport, const QList<QSslError> &errors,
                                    const QList<QSslCertificate> &chain) = 0;
    /// It ended; the last call, always from the event loop. TransportClose: by the peer; TransportError: it failed;
    /// ParseError: the peer sent what cannot be decoded.
    virtual void transportClosed(Transport *transport, CloseReason reason, const Error &error) = 0;
};

/// What a transport needs to know about the connection.
struct TransportSettings {
    QUrl server;
    /// Headers and query are those of this attempt, the providers' included.
    ClientOptions options;
    NetworkOptions network;
    /// The revision to ask for and to speak. Auto asks for 4 and finds out: polling from the first response; WebSocket
    /// cannot, and is told by `setProtocol`.
    Protocol protocol = Protocol::Auto;
    QByteArray sid; ///< empty for a new session
    QUrl movedTo; ///< where a redirect led the session's other transport; empty without one
    std::shared_ptr<QNetworkCookieJar> cookies; ///< shared by both transports
    std::shared_ptr<qint64> exchanges; ///< counts the HTTP exchanges of a client, for tracing
};

/// Carries Engine.IO packets. The only thing in the library that knows sockets; has no rules of its own.
class Transport : public QObject {
    Q_OBJECT

public:
    Transport(TransportSettings settings, TransportOwner *owner, QObject *parent = nullptr);
    ~Transport() override;

    [[nodiscard]] virtual Carrier carrier() const = 0;
    /// As in the list of transports.
    [[nodiscard]] virtual QString name() const;
    /// What the server calls it: `transport` in the URL, and one of the upgrades a handshake offers.
    [[nodiscard]] virtual QString serverName() const { return name(); }
    virtual void open() = 0;
    /// Sends packets in order. Only when `isWritable`; owner cuts the batches.
    virtual void send(std::span<const EnginePacket> packets) = 0;
    [[nodiscard]] virtual bool isWritable() const = 0;
    /// Bytes given to `send` that have not left yet.
    [[nodiscard]] virtual qint64 bytesToWrite() const = 0;
    /// Lets what is in flight end, starts nothing new, then calls `transportPaused`. Only polling takes time for it.
    virtual void pause() = 0;
    /// A pause is near: for so long no long poll is begun that the pause would have to wait for. Zero when it is near
    /// no more. Only polling heeds it.
    virtual void expectPause(std::chrono::milliseconds) { }
    /// Goes back to work after `pause`, when the upgrade failed.
    virtual void resume() = 0;
    /// Measures a round trip and calls `transportMeasured`; false when this transport cannot.
    virtual bool measure() { return false; }
    /// Ends it: no call to the owner follows, and it deletes itself. With Goodbye the server is told first.
    enum class Farewell { Silent, Goodbye };
    virtual void close(Farewell farewell) = 0;

    /// How far it has come: what a silence is about. As far as it can tell.
    [[nodiscard]] virtual Error::Phase phase() const = 0;

    /// The session id of the handshake, for the requests that follow it.
    void setSid(const QByteArray &sid) { m_settings.sid = sid; }
    /// The revision spoken; Auto while it is not known. `EIO` in the URL stays what the handshake was sent with.
    [[nodiscard]] Protocol protocol() const { return m_protocol; }
    void setProtocol(Protocol protocol) { m_protocol = protocol; }
    /// Bytes of bodies and frames so far, headers aside.
    [[nodiscard]] qint64 bytesSent() const { return m_bytesSent; }
    [[nodiscard]] qint64 bytesReceived() const { return m_bytesReceived; }
    /// Headers of the answer to the first request; empty before it came.
    [[nodiscard]] const HeaderList &responseHeaders() const { return m_responseHeaders; }
    /// Where a redirect led; empty without one. The other transport of the session had better go there at once.
    [[nodiscard]] const QUrl &movedTo() const { return m_movedTo; }
    /// Follows a tap that may be changed or taken away at any time.
    void shareTraceTap(std::shared_ptr<TraceTap *> tap) { m_tap = std::move(tap); }
    /// Frames what is read, where that is possible; to be set before `open`.
    void shareReadTurn(std::shared_ptr<ReadTurn> turn) { m_turn = std::move(turn); }

protected:
    [[nodiscard]] const TransportSettings &settings() const { return m_settings; }
    void setResponseHeaders(const HeaderList &headers) { m_responseHeaders = headers; }
    void countSent(qint64 bytes) { m_bytesSent += bytes; }
    void countReceived(qint64 bytes) { m_bytesReceived += bytes; }
    /// Null once the end was found or `close` was called: then nothing is told but that end.
    [[nodiscard]] TransportOwner *owner() const { return m_owner; }
    [[nodiscard]] TraceTap *tap() const { return *m_tap; }
    [[nodiscard]] const std::shared_ptr<TraceTap *> &sharedTap() const { return m_tap; }
    /// Null where nobody set one.
    [[nodiscard]] const std::shared_ptr<ReadTurn> &sharedTurn() const { return m_turn; }
    /// Where the next request goes: the options of this transport and the session id put together, with a fresh cache
    /// buster if there is to be one. It carries no user name and password: these are a header.
    [[nodiscard]] QUrl nextUrl();
    /// The headers of a request to `url`, in order: the user's, of which those of this transport take the place of
    /// those of the client with the same name; `Authorization` for a user name and password in the address of the
    /// server; last one `Cookie`, the user's own cookies in front of the jar's. Another origin than the
    /// server's (host, port, encrypted or not), where a redirect leads, gets none of the user's `Authorization`,
    /// `Cookie` and `Host`, and no cookie of the jar without a domain; http that leads to https on the usual ports is
    /// no other origin. A header whose name is no token (RFC 9110 section 5.6.2) is left out, and CR, LF and NUL in a
    /// value become blanks (section 5.5): no value can begin another header.
    [[nodiscard]] HeaderList headersFor(const QUrl &url) const;
    /// Puts the `Set-Cookie` lines of an answer from `url` into the jar, if the server's cookies are to be kept.
    void keepCookies(const QUrl &url, const HeaderList &headers) const;
    /// The origin and path of all further requests, where a redirect led.
    void moveTo(const QUrl &url) { m_movedTo = url; }
    /// Outlives its parent from now on, for a goodbye that must leave: it belongs to the program, and in another thread
    /// than the program's to that thread. When these end, it ends; nobody waits for a goodbye.
    void outliveParent();
    /// Falls silent, and tells the owner of the end from the event loop.
    void reportClosed(CloseReason reason, const Error &error);
    /// No call to the owner follows.
    void detach() { m_owner = m_awaitsEnd = nullptr; }

private:
    TransportSettings m_settings;
    TransportOwner *m_owner;
    TransportOwner *m_awaitsEnd = nullptr; ///< who will be told of the end, from its finding to its telling
    std::shared_ptr<TraceTap *> m_tap = std::make_shared<TraceTap *>(nullptr);
    std::shared_ptr<ReadTurn> m_turn;
    Protocol m_protocol = Protocol::Auto;
    HeaderList m_responseHeaders;
    QUrl m_movedTo;
    quint64 m_timestamps = 0;
    qint64 m_bytesSent = 0;
    qint64 m_bytesReceived = 0;
};

} // namespace SocketIO
