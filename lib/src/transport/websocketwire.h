// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transport/closenote.h"
#include "transport/deflater.h"
#include "transport/framereader.h"
#include "transport/framewriter.h"
#include "transport/httpanswer.h"
#include "transport/messagereader.h"
#include "transport/ownedsocket.h"
#include "transport/readturn.h"
#include "transport/websockethandshake.h"
#include "transport/websockettrace.h"
#include <QPointer>
#include <QTimer>
#include <SocketIO/closereason.h>
#include <SocketIO/error.h>

class QSslSocket;

namespace SocketIO {

/// What a wire tells. The wire may be deleted (by `deleteLater`) inside any call.
class WebSocketWireOwner {
public:
    virtual ~WebSocketWireOwner() = default;
    virtual void wireReceived(bool isText, QByteArray message) = 0;
    /// It is writable again, after it was not.
    virtual void wireDrained() = 0;
    virtual void wireMeasured(std::chrono::microseconds roundTrip) = 0;
    /// Payload bytes of frames since the last time.
    virtual void wireCounted(qint64 sent, qint64 received) = 0;
    /// No message follows. Once, and not after `leave`.
    virtual void wireEnded(CloseReason reason, const Error &error) = 0;
    /// The connection is gone. The last call.
    virtual void wireFinished() = 0;
};

/// An open WebSocket: messages, pings, and the end in both directions (RFC 6455 sections 5 to 7).
///
/// | state   | happens                                          | next    | told                                     |
/// |---------|--------------------------------------------------|---------|------------------------------------------|
/// | Open    | what is not allowed; a close frame says so       | Ended   | wireEnded ParseError                     |
/// | Open    | a close frame, which is answered                 | Ended   | wireEnded TransportClose                 |
/// | Open    | HTTP where a frame should be, complete or 2 s    | Ended   | wireEnded TransportError with its status |
/// | Open    | the connection breaks                            | Ended   | wireEnded TransportClose, TransportError |
/// | Open    | leave; a close frame says so                     | Leaving |                                          |
/// | Leaving | a close frame, or what is not allowed            | Ended   |                                          |
/// | any     | the connection breaks; 2 s after Open            | Ended   | wireFinished                             |
class WebSocketWire final : public QObject {
    Q_OBJECT

public:
    /// With this many waiting bytes it is not writable.
    static constexpr qint64 HighWater = 1024 * 1024;
    /// How long the last words, ours and the peer's, may take.
    static constexpr std::chrono::milliseconds FarewellTimeout{2000};

    struct Terms {
        QUrl url;
        WebSocketAgreement agreement;
        qint64 maxMessage = 0;
        qsizetype deflateThreshold = 0;
    };
    WebSocketWire(OwnedSocket socket, const Terms &terms, WebSocketTrace trace, WebSocketWireOwner *owner,
                  QObject *parent);
    ~WebSocketWire() override;

    /// Frames what is read. Not heeded with TLS, where Qt tells of nothing new before the handler of what is there has
    /// returned.
    void setReadTurn(std::shared_ptr<ReadTurn> turn);
    /// Starts to read, first the bytes that came behind the handshake.
    void start(const QByteArray &begun);
    [[nodiscard]] bool isOpen() const { return m_state == State::Open; }
    [[nodiscard]] bool isWritable() const { return isOpen() && bytesToWrite() < HighWater; }
    /// Bytes that have not left yet, encrypted ones included.
    [[nodiscard]] qint64 bytesToWrite() const;

    /// Messages are gathered by `add` and leave with `flush`, together.
    void reserve(qsizetype bytes) { m_writer.reserve(bytes); }
    void add(Opcode opcode, const QByteArray &message, bool mayCompress);
    void flush();
    /// Sends a ping of our own; `wireMeasured` follows its pong. A second one takes the place of the first.
    void measure();
    /// Says goodbye, if it is open, and lets the connection end.
    void leave(const CloseNote &note);
    /// Breaks the connection; nothing is told.
    void abandon()
    {
        m_state = State::Ended;
        dropSocket();
    }

private:
    enum class State { Open, Leaving, Ended };

    void readTurn();
    void read();
    void dropSocket();
    void readFrames(const QPointer<WebSocketWire> &guard);
    void receiveData(const WireFrame &frame);
    void receiveControl(const WireFrame &frame);
    void receivePing(const QByteArray &payload);
    void receivePong(const QByteArray &payload);
    void receiveClose(const WireFrame &frame);
    void readAnswer(QByteArrayView bytes);

    void addControl(Opcode opcode, const QByteArray &payload);
    void sendClose(const CloseNote &note);
    void drain();
    void count();

    void refuse(const WireFault &fault);
    void refuseAnswer();
    void loseSocket();
    void lingerTimedOut();
    void end(CloseReason reason, Error error);
    void finish();

    State m_state = State::Open;
    Terms m_terms;
    WebSocketTrace m_trace;
    WebSocketWireOwner *m_owner;
    OwnedSocket m_socket;
    OwnedSocket *m_kept = nullptr; // where the socket goes while it calls us
    std::shared_ptr<ReadTurn> m_turn;
    SocketFailure m_failure;
    QSslSocket *m_tls; // the same, if it is one
    FrameReader m_frames;
    MessageReader m_messages;
    std::optional<HttpAnswer> m_answer; // where frames should be
    FrameWriter m_writer;
    std::unique_ptr<Deflater> m_deflater; // from the first compressed message on
    bool m_isFull = false;
    bool m_isTurn = true; // something happened on the socket since the last flush
    std::optional<QByteArray> m_owedPong; // the latest ping that could not be answered yet
    quint64 m_pings = 0; // of ours, and the payload of the last
    std::optional<std::chrono::steady_clock::time_point> m_pingedAt;
    qint64 m_sent = 0; // not told yet
    qint64 m_received = 0;
    QTimer m_linger;
};

} // namespace SocketIO
