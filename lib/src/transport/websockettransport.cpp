// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/websockettransport.h"

#include "protocol/enginecodec.h"
#include "protocol/requesturl.h"
#include "transport/websockettext.h"
#include <QNetworkRequest>
#include <QTimer>

namespace SocketIO {

namespace {
/// How long a close may wait for a server that does not read.
constexpr std::chrono::milliseconds GoodbyeTimeout{2000};
} // namespace

WebSocketTransport::WebSocketTransport(const TransportSettings &settings, TransportOwner *owner, QObject *parent)
    : Transport(settings, owner, parent)
{
    if (settings.maxMessageSize > 0) {
        m_socket.setMaxAllowedIncomingMessageSize(quint64(settings.maxMessageSize));
        m_socket.setMaxAllowedIncomingFrameSize(quint64(settings.maxMessageSize));
    }
    connect(&m_socket, &QWebSocket::connected, this, [this] {
        m_end.wasOpen = true;
        tellHandshake(Direction::In, "HTTP/1.1 101 Switching Protocols", 101);
        if (this->owner())
            this->owner()->transportOpened(this);
    });
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &WebSocketTransport::receiveText);
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, &WebSocketTransport::receiveBinary);
    watchTheEnd();
    connect(&m_socket, &QWebSocket::bytesWritten, this, [this] {
        if (!m_isFull || !isWritable())
            return;
        m_isFull = false;
        if (this->owner())
            this->owner()->transportDrained(this);
    });
}

WebSocketTransport::~WebSocketTransport()
{
    m_socket.disconnect(this); // it says goodbye in its own destructor, and by signals
}

void WebSocketTransport::watchTheEnd()
{
    connect(&m_socket, &QWebSocket::aboutToClose, this, [this] { m_end.hasCloseFrame = true; });
    // The first error tells the cause; QWebSocket's own number, for the signal's is "refused" for a bad handshake too.
    connect(&m_socket, QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), this, [this] {
        if (!m_end.failure) {
            m_end.failure = m_socket.error();
            m_end.words = m_socket.errorString();
        }
        finishSoon();
    });
    connect(&m_socket, &QWebSocket::disconnected, this, &WebSocketTransport::finishSoon);
}

void WebSocketTransport::finishSoon()
{
    // Which of `error` and `disconnected` comes first depends on the failure, and after a refused handshake the second
    // comes seconds later or never.
    if (!std::exchange(m_isFinishing, true))
        QMetaObject::invokeMethod(this, &WebSocketTransport::finish, Qt::QueuedConnection);
}

void WebSocketTransport::open()
{
    QNetworkRequest request(requestUrl(
        {settings().server, settings().path, QStringLiteral("websocket"), settings().sid, {}, settings().query}));
    addHeaders(&request);
    QByteArray head = "GET " + request.url().toEncoded();
    for (const QByteArray &name : request.rawHeaderList())
        head += '\n' + name + ": " + request.rawHeader(name);
    tellHandshake(Direction::Out, head, 0);
    m_socket.open(request);
}

void WebSocketTransport::send(std::span<const EnginePacket> packets)
{
    for (const EnginePacket &packet : packets) {
        if (packet.binary) {
            const QByteArray bytes = packet.data.toByteArray();
            tellFrame(Direction::Out, Kind::Binary, bytes);
            m_socket.sendBinaryMessage(bytes);
        } else {
            const QByteArray text = encodedText(packet);
            tellFrame(Direction::Out, Kind::Text, text);
            m_socket.sendTextMessage(textOf(text));
        }
    }
    m_isFull = !isWritable();
}

bool WebSocketTransport::isWritable() const
{
    return m_socket.state() == QAbstractSocket::ConnectedState && m_socket.bytesToWrite() < HighWater;
}

void WebSocketTransport::receiveText(const QString &text)
{
    if (!owner())
        return;
    QByteArray bytes = utf8Of(text);
    const qsizetype size = bytes.size();
    tellFrame(Direction::In, Kind::Text, bytes);
    const auto decoded = decodeEnginePacket(std::move(bytes));
    if (const auto *packet = std::get_if<EnginePacket>(&decoded))
        return owner()->transportReceived(this, *packet);
    const auto &error = std::get<DecodeError>(decoded);
    reportClosed(CloseReason::ParseError,
                 {Error::Kind::Protocol, QStringLiteral("parse-error"),
                  QStringLiteral("A WebSocket message of %1 bytes is no Engine.IO packet: %2 (at byte %3).")
                      .arg(size)
                      .arg(error.reason)
                      .arg(error.offset)});
}

void WebSocketTransport::receiveBinary(const QByteArray &bytes)
{
    if (!owner())
        return;
    tellFrame(Direction::In, Kind::Binary, bytes);
    owner()->transportReceived(this, binaryEnginePacket(bytes));
}

void WebSocketTransport::finish()
{
    if (!owner()) // the end was our own, or is told already
        return;
    m_end.closeCode = int(m_socket.closeCode());
    m_end.closeReason = m_socket.closeReason();
    tellEnd();
    reportClosed(m_end.reason(), m_end.error(settings().server, settings().maxMessageSize));
}

void WebSocketTransport::pause()
{
    // A WebSocket has nothing in flight that would have to end first.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (owner())
                owner()->transportPaused(this);
        },
        Qt::QueuedConnection);
}

void WebSocketTransport::close(Farewell farewell)
{
    detach();
    m_socket.disconnect(this);
    if (farewell == Farewell::Silent || m_socket.state() != QAbstractSocket::ConnectedState) {
        m_socket.abort();
        return deleteLater();
    }
    tellFrame(Direction::Out, Kind::CloseFrame, {}, int(QWebSocketProtocol::CloseCodeNormal));
    connect(&m_socket, &QWebSocket::disconnected, this, &QObject::deleteLater);
    QTimer::singleShot(GoodbyeTimeout, this, &QObject::deleteLater);
    m_socket.close();
}

void WebSocketTransport::tell(TraceRecord record)
{
    record.time = std::chrono::steady_clock::now();
    record.layer = Layer::WebSocket;
    record.carrier = Carrier::WebSocket;
    tap()->record(record);
}

void WebSocketTransport::tellFrame(Direction direction, Kind kind, const QByteArray &payload, int status)
{
    if (!tap())
        return;
    TraceRecord record;
    record.direction = direction;
    record.kind = kind;
    record.binary = kind == Kind::Binary;
    record.status = status;
    record.size = payload.size();
    record.payload = Slice(payload);
    tell(std::move(record));
}

void WebSocketTransport::tellHandshake(Direction direction, const QByteArray &head, int status)
{
    if (!tap())
        return;
    TraceRecord record;
    record.direction = direction;
    record.kind = Kind::Handshake;
    record.status = status;
    record.head = head;
    tell(std::move(record));
}

void WebSocketTransport::tellEnd()
{
    if (const int status = m_end.refusingStatus(); status != 0)
        return tellHandshake(Direction::In, "HTTP/1.1 " + QByteArray::number(status), status);
    if (m_end.hasCloseFrame) {
        return tellFrame(m_end.isComplaint() ? Direction::Out : Direction::In, Kind::CloseFrame,
                         m_end.closeReason.toUtf8(), m_end.closeCode);
    }
    if (!tap())
        return;
    TraceRecord record;
    record.direction = Direction::In;
    record.kind = Kind::Failure;
    record.reason = m_end.error(settings().server, settings().maxMessageSize).message.toUtf8();
    tell(std::move(record));
}

} // namespace SocketIO
