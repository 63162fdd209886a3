// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/websocketwire.h"

#include <limits>
#include <QSslSocket>
#include <QtEndian>
#include <SocketIO/clock.h>

namespace SocketIO {

namespace {

/// What may wait to be read, in Qt and in one turn of the event loop; a server that floods us waits in TCP.
constexpr qint64 MaxUnread = 256 * 1024;
/// From this size on the socket takes the array itself instead of a copy.
constexpr qsizetype LargeBatch = 16 * 1024;
/// An idle connection keeps room for this much.
constexpr qsizetype KeptRoom = 2048;

/// Messages of at least this size are compressed.
qsizetype thresholdOf(const WebSocketWire::Terms &terms)
{
    const auto &deflate = terms.agreement.deflate;
    const bool canDeflate = deflate && deflate->clientWindowBits >= Deflater::MinWindowBits;
    return canDeflate ? std::max<qsizetype>(terms.deflateThreshold, 1) : std::numeric_limits<qsizetype>::max();
}

} // namespace

WebSocketWire::WebSocketWire(OwnedSocket socket, const Terms &terms, WebSocketTrace trace, WebSocketWireOwner *owner,
                             QObject *parent)
    : QObject(parent)
    , m_terms(terms)
    , m_trace(std::move(trace))
    , m_owner(owner)
    , m_socket(std::move(socket))
    , m_tls(qobject_cast<QSslSocket *>(m_socket.get()))
    , m_frames(terms.maxMessage, terms.agreement.deflate.has_value())
    , m_messages(terms.maxMessage, terms.agreement.deflate)
{
    m_terms.deflateThreshold = thresholdOf(terms);
    m_linger.setSingleShot(true);
    connect(&m_linger, &QTimer::timeout, this, &WebSocketWire::lingerTimedOut);
    m_socket->setReadBufferSize(MaxUnread);
    // Unlike readyRead it is also told to an event loop that a user runs inside of it.
    connect(m_socket.get(), &QTcpSocket::channelReadyRead, this, &WebSocketWire::readTurn);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &WebSocketWire::drain);
    if (m_tls)
        connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &WebSocketWire::drain);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this,
            [this](auto error) { m_failure.note(error, m_socket->errorString()); });
    // Queued, for a socket that fails tells it by either or both, in the middle of what it does.
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &WebSocketWire::loseSocket, Qt::QueuedConnection);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &WebSocketWire::loseSocket, Qt::QueuedConnection);
}

WebSocketWire::~WebSocketWire()
{
    dropSocket();
}

void WebSocketWire::setReadTurn(std::shared_ptr<ReadTurn> turn)
{
    if (!m_tls)
        m_turn = std::move(turn);
}

void WebSocketWire::start(const QByteArray &begun)
{
    if (!m_socket) // it was given up already
        return;
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        QMetaObject::invokeMethod(this, &WebSocketWire::loseSocket, Qt::QueuedConnection);
    const QPointer<WebSocketWire> guard(this);
    if (!begun.isEmpty()) {
        const std::span<char> room = m_frames.room(begun.size());
        std::memcpy(room.data(), begun.data(), size_t(begun.size()));
        m_frames.advance(begun.size());
        readFrames(guard);
    }
    if (guard)
        read();
}

qint64 WebSocketWire::bytesToWrite() const
{
    if (!m_socket)
        return 0;
    return m_socket->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
}

void WebSocketWire::add(Opcode opcode, const QByteArray &message, bool mayCompress)
{
    quint8 first = WireFrame::firstByte(opcode);
    if (mayCompress && message.size() >= m_terms.deflateThreshold) {
        if (!m_deflater) {
            const DeflateTerms &deflate = *m_terms.agreement.deflate;
            m_deflater = std::make_unique<Deflater>(deflate.clientWindowBits, deflate.clientForgets);
        }
        first |= WireFrame::Compressed;
        const QByteArray deflated = m_deflater->deflate(message);
        m_writer.append(first, deflated);
        m_sent += deflated.size();
        return m_trace.frame(Direction::Out, first, deflated.size(), message);
    }
    m_writer.append(first, message);
    m_sent += message.size();
    m_trace.frame(Direction::Out, first, message.size(), message);
}

void WebSocketWire::addControl(Opcode opcode, const QByteArray &payload)
{
    const quint8 first = WireFrame::firstByte(opcode);
    m_writer.append(first, payload);
    m_sent += payload.size();
    m_trace.frame(Direction::Out, first, payload.size(), payload);
}

void WebSocketWire::flush()
{
    const QByteArrayView bytes = m_writer.view();
    if (bytes.isEmpty() || !m_socket)
        return;
    if (bytes.size() >= LargeBatch) {
        m_socket->write(m_writer.take());
    } else {
        m_socket->write(bytes.data(), bytes.size());
        m_writer.clear();
        m_writer.trim(KeptRoom);
    }
    count();
    m_isFull = !isWritable();
    // An answer leaves at once, which saves a turn of the event loop; what is sent on and on leaves together.
    if (m_isTurn && !m_isFull)
        m_socket->flush();
    m_isTurn = false;
}

void WebSocketWire::drain()
{
    m_isTurn = true;
    if (!isWritable())
        return;
    const bool wasFull = std::exchange(m_isFull, false);
    if (m_owedPong) {
        addControl(Opcode::Pong, *std::exchange(m_owedPong, std::nullopt));
        flush(); // which may fill it anew
    }
    if (wasFull && !m_isFull)
        m_owner->wireDrained();
}

void WebSocketWire::count()
{
    m_owner->wireCounted(std::exchange(m_sent, 0), std::exchange(m_received, 0));
}

void WebSocketWire::measure()
{
    if (!isOpen())
        return;
    QByteArray payload(sizeof m_pings, Qt::Uninitialized);
    qToBigEndian(++m_pings, payload.data());
    m_pingedAt = steadyNow();
    addControl(Opcode::Ping, payload);
    flush();
}

void WebSocketWire::leave(const CloseNote &note)
{
    if (!isOpen())
        return;
    m_state = State::Leaving;
    sendClose(note);
}

void WebSocketWire::sendClose(const CloseNote &note)
{
    const QByteArray payload = note.encoded();
    const quint8 first = WireFrame::firstByte(Opcode::Close);
    m_writer.append(first, payload);
    m_sent += payload.size();
    m_trace.closeFrame(Direction::Out, first, payload.size(), note.code, note.reason);
    flush();
    m_linger.start(FarewellTimeout);
    m_socket->flush(); // whoever is told of the end may break the connection
}

void WebSocketWire::lingerTimedOut()
{
    if (isOpen() && m_answer)
        refuseAnswer();
    else
        finish();
}

void WebSocketWire::finish()
{
    m_state = State::Ended;
    m_linger.stop();
    dropSocket();
    m_tls = nullptr;
    m_owner->wireFinished();
}

} // namespace SocketIO
