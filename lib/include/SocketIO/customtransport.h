// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <QObject>
#include <QUrl>
#include <SocketIO/clientoptions.h>
#include <SocketIO/error.h>
#include <SocketIO/export.h>

namespace SocketIO {

/// What a custom transport is asked to connect to.
struct TransportRequest {
    /// The address with the path and the query of Engine.IO; its scheme is ws or wss, for the server's "polling" http
    /// or https. A transport that goes another way takes from it what it needs.
    QUrl url = {};
    /// The headers of this attempt, with those of a provider, `Authorization` and cookies.
    HeaderList headers = {};
};

/// A way of one's own to carry Engine.IO. Implement it, give a factory of it to `Client::addTransport`, and list its
/// name in `ClientOptions::transports`.
///
/// It carries whole messages in order, text and binary, as a WebSocket does; what is in them is the library's. A new
/// one is made for each try to connect and each probe of an upgrade. It belongs to the library, lives in the client's
/// thread, and is called from the event loop only, so that it may do anything there, deleting the client or itself
/// included. Its signals may be emitted at any time; each is heard on the next turn of the event loop. In the end it is
/// deleted by `deleteLater`, after a call of `close` unless it had ended by itself.
class SOCKETIO_EXPORT CustomTransport : public QObject {
    Q_OBJECT

public:
    /// The library takes it from its parent.
    explicit CustomTransport(QObject *parent = nullptr);
    ~CustomTransport() override;

    /// Starts connecting; once. `opened` or `failed` is to follow, within `ClientOptions::timeout`.
    virtual void open(const TransportRequest &request) = 0;
    /// Sends a text message, UTF-8. Only after `opened`.
    virtual void sendText(const QByteArray &message) = 0;
    /// Sends a binary message. Only after `opened`.
    virtual void sendBinary(const QByteArray &message) = 0;
    /// How many bytes it was given that have not left. While there are more than a megabyte packets are kept back;
    /// `drained` asks again.
    [[nodiscard]] virtual qint64 bytesToWrite() const { return 0; }
    /// Lets what is on its way end, starts nothing new, and emits `paused`: another transport is about to take over.
    /// The default is for one that has nothing on its way.
    virtual void pause() { Q_EMIT paused(); }
    /// Goes on after `pause`: the other transport failed.
    virtual void resume() { }
    /// Ends it. After a wanted end there are 2 s for what it was given to leave, until it emits `closed`.
    virtual void close() = 0;

Q_SIGNALS:
    /// Messages can be sent. Once.
    void opened();
    /// A text message came, UTF-8.
    void textReceived(const QByteArray &message);
    /// A binary message came.
    void binaryReceived(const QByteArray &message);
    /// What it was given has left. Needed by those only whose `bytesToWrite` tells of it.
    void drained();
    /// Nothing is on its way in either direction; the answer to `pause`.
    void paused();
    /// It has ended, by the other side or after `close`. The last signal.
    void closed();
    /// It could not be opened, or broke; the last signal. With one of the phases Dns, Tcp and Tls no other transport is
    /// tried, since all of them would meet the same.
    void failed(const SocketIO::Error &error);
};

/// Makes one, for each try anew. Called from the event loop.
using TransportFactory = std::function<std::unique_ptr<CustomTransport>()>;

} // namespace SocketIO
