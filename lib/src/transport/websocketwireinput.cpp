// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/httperror.h"
#include "transport/websocketwire.h"
#include <QtEndian>
#include <SocketIO/clock.h>

namespace SocketIO {

namespace {
/// Of bytes that cannot be accepted this many are shown.
constexpr qsizetype ShownBytes = 256;
/// Read in one piece. Small ones stay in the processor's cache until they are copied on.
constexpr qint64 Piece = 4096;
} // namespace

// A user who is told inside `end` may delete the client and run an event loop, all in one; the socket must be there
// when that returns, for it is the one that called.
void WebSocketWire::readTurn()
{
    if (!m_turn || m_kept)
        return read();
    OwnedSocket kept;
    const QPointer<WebSocketWire> guard(this);
    const std::shared_ptr<ReadTurn> turn = m_turn;
    m_kept = &kept;
    turn->begin();
    read();
    turn->end();
    if (guard)
        m_kept = nullptr;
}

void WebSocketWire::dropSocket()
{
    if (!m_kept || !m_socket)
        return m_socket.reset();
    m_socket->disconnect();
    m_socket->abort();
    *m_kept = std::move(m_socket);
}

void WebSocketWire::read()
{
    const QPointer<WebSocketWire> guard(this);
    m_isTurn = true;
    while (m_socket && m_socket->bytesAvailable() > 0) {
        const qint64 waiting = m_socket->bytesAvailable();
        if (m_state == State::Ended) {
            m_socket->skip(waiting);
            continue;
        }
        if (m_answer) {
            readAnswer(m_socket->read(waiting));
        } else {
            const std::span<char> room = m_frames.room(qsizetype(std::min(waiting, Piece)));
            const qint64 got = m_socket->read(room.data(), qint64(room.size()));
            if (got <= 0)
                break;
            m_frames.advance(qsizetype(got));
            readFrames(guard);
        }
        if (!guard)
            return;
    }
    if (!m_socket)
        return;
    flush(); // pongs
    count();
}

void WebSocketWire::readFrames(const QPointer<WebSocketWire> &guard)
{
    while (guard && m_state != State::Ended) {
        switch (m_frames.next()) {
        case FrameReader::Found::Nothing:
            return;
        case FrameReader::Found::Fault:
            return refuse(m_frames.fault());
        case FrameReader::Found::Http:
            m_answer.emplace(MaxErrorBody);
            return readAnswer(m_frames.unread());
        case FrameReader::Found::Frame:
            break;
        }
        const WireFrame &frame = m_frames.frame();
        m_received += frame.payload.size();
        if (frame.isControl())
            receiveControl(frame);
        else
            receiveData(frame);
    }
}

void WebSocketWire::receiveData(const WireFrame &frame)
{
    const bool isTraced = m_trace.isOn();
    const qsizetype wireSize = frame.payload.size();
    // A message by itself is shown as what it means, a fragment as it came.
    QByteArray shown;
    if (isTraced && (!frame.isWholeMessage() || frame.isCompressed()))
        shown = frame.payload.toByteArray();
    const MessageReader::Taken taken = m_messages.take(m_frames);
    if (isTraced) {
        const bool isMeant =
            frame.isWholeMessage() && (taken == MessageReader::Taken::Message || !frame.isCompressed());
        m_trace.frame(Direction::In, frame.first, wireSize, isMeant ? m_messages.message() : shown);
    }
    if (taken == MessageReader::Taken::Fault)
        return refuse(m_messages.fault());
    if (taken == MessageReader::Taken::Message)
        m_owner->wireReceived(m_messages.isText(), m_messages.takeMessage());
}

void WebSocketWire::receiveControl(const WireFrame &frame)
{
    if (frame.opcode() == Opcode::Close)
        return receiveClose(frame);
    const QByteArray payload = frame.payload.toByteArray();
    m_trace.frame(Direction::In, frame.first, payload.size(), payload);
    if (frame.opcode() == Opcode::Ping)
        receivePing(payload);
    else
        receivePong(payload);
}

void WebSocketWire::receivePing(const QByteArray &payload)
{
    if (!isOpen())
        return;
    // Only the latest of several needs an answer (RFC 6455 section 5.5.3). A server that pings and does not read shall
    // not make us remember them all.
    if (isWritable())
        addControl(Opcode::Pong, payload);
    else
        m_owedPong = payload;
}

void WebSocketWire::receivePong(const QByteArray &payload)
{
    if (!m_pingedAt || payload.size() != sizeof m_pings || qFromBigEndian<quint64>(payload.data()) != m_pings)
        return;
    const auto took = steadyNow() - *std::exchange(m_pingedAt, std::nullopt);
    m_owner->wireMeasured(std::chrono::duration_cast<std::chrono::microseconds>(took));
}

void WebSocketWire::receiveClose(const WireFrame &frame)
{
    CloseNote note;
    const auto problem = readCloseNote(frame.payload, &note);
    const QByteArray shown = problem ? frame.payload.toByteArray() : note.reason;
    m_trace.closeFrame(Direction::In, frame.first, frame.payload.size(), problem ? 0 : note.code, shown);
    if (problem)
        return refuse({problem->closeCode, problem->words, m_frames.position() - frame.payload.size()});
    const bool isAnswer = std::exchange(m_state, State::Ended) == State::Leaving;
    if (isAnswer)
        return;
    sendClose({note.code, {}});
    Error error = socketError(QAbstractSocket::RemoteHostClosedError, {}, m_terms.url);
    error.message += QStringLiteral(" WebSocket %1.").arg(note.words());
    end(CloseReason::TransportClose, error);
}

void WebSocketWire::readAnswer(QByteArrayView bytes)
{
    const HttpAnswer::State state = m_answer->append(bytes);
    if (state == HttpAnswer::State::Complete || state == HttpAnswer::State::Broken)
        refuseAnswer();
    else if (!m_linger.isActive())
        m_linger.start(FarewellTimeout);
}

void WebSocketWire::refuse(const WireFault &fault)
{
    if (std::exchange(m_state, State::Ended) == State::Leaving)
        return;
    const bool isTooBig = fault.closeCode == CloseCode::TooBig;
    Error error{Error::Kind::Protocol, isTooBig ? QStringLiteral("too-big") : QStringLiteral("parse-error")};
    const QString what = isTooBig
        ? QStringLiteral("The server sent a message larger than the limit of %1 bytes").arg(m_terms.maxMessage)
        : QStringLiteral("The server broke the WebSocket protocol: ") + fault.words;
    error.message = QStringLiteral("%1 (at byte %2 of its stream).").arg(what).arg(fault.position);
    const QByteArrayView shown = m_frames.unread();
    m_trace.refused(error.message, shown.first(std::min(shown.size(), ShownBytes)).toByteArray());
    sendClose({fault.closeCode, isTooBig ? QByteArray() : fault.words.toUtf8()});
    end(CloseReason::ParseError, error);
}

void WebSocketWire::refuseAnswer()
{
    const HttpHead &head = m_answer->head();
    const QPointer<WebSocketWire> guard(this);
    Error error{Error::Kind::Protocol, QStringLiteral("parse-error"),
                QStringLiteral("The server sent HTTP into the open WebSocket, and no whole answer.")};
    QByteArray shown = m_answer->rest();
    if (head.status != 0) {
        error = refusal(head.status, head.header("Content-Type"), m_answer->body());
        error.httpHeaders = head.headers;
        shown = encodeHttpHead(head) + m_answer->body();
    }
    m_trace.refused(error.message, shown.first(std::min(shown.size(), ShownBytes)));
    m_state = State::Ended;
    end(CloseReason::TransportError, error);
    if (guard)
        finish();
}

void WebSocketWire::loseSocket()
{
    if (!m_socket)
        return;
    const QPointer<WebSocketWire> guard(this);
    read();
    if (!guard || !m_socket)
        return;
    if (isOpen() && m_answer)
        return refuseAnswer();
    if (std::exchange(m_state, State::Ended) == State::Open) {
        const bool isClosed = m_failure.error() == QAbstractSocket::RemoteHostClosedError;
        Error error = socketError(m_failure.error(), m_failure.words(), m_terms.url, Error::Phase::WebSocket);
        if (isClosed)
            error.message += QStringLiteral(" It did so without a close frame.");
        m_trace.failed(error.message);
        end(isClosed ? CloseReason::TransportClose : CloseReason::TransportError, error);
    }
    if (guard)
        finish();
}

void WebSocketWire::end(CloseReason reason, Error error)
{
    if (error.phase == Error::Phase::None)
        error.phase = Error::Phase::WebSocket;
    error.url = m_terms.url;
    m_owner->wireEnded(reason, error);
}

} // namespace SocketIO
