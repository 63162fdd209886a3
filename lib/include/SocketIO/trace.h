// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <SocketIO/export.h>
#include <SocketIO/slice.h>

namespace SocketIO {

/// The station a record was made at.
enum class Layer : quint8 { Http, WebSocket, Engine, Socket, State };

/// Which way the bytes went; None for state records.
enum class Direction : quint8 { None, In, Out };

/// The transport that carried it; None before one is chosen.
enum class Carrier : quint8 { None, Polling, WebSocket, Custom };

/// What a record tells. The names are the field's; `kindName` gives the text used in exports.
enum class Kind : quint8 {
    // Http: one Request and one Response (or Failure) per exchange, joined by `id`.
    Request,
    Response,
    Failure, ///< Http: the exchange ended without a response; WebSocket: it ended without a close frame; `reason` says
             ///< why
    // WebSocket
    Handshake, ///< Out: the upgrade request, In: the answer; `head` holds what is known of it
    Text,
    Binary,
    Continuation, ///< a further frame of a fragmented message
    PingFrame,
    PongFrame,
    CloseFrame, ///< `status` is the close code
    // Engine.IO packets; a binary message is Message with `binary` set
    Open,
    Close,
    Ping,
    Pong,
    Message,
    Upgrade,
    Noop,
    // Socket.IO packets; binary variants carry attachments
    Connect,
    Disconnect,
    Event,
    Ack, ///< `duration` is the latency when the record answers a pending request
    ConnectError,
    // State: life-cycle facts, one per transition
    Connecting, ///< an attempt starts; `id` counts attempts since the last success, 0 for the first; `reason` is the
                ///< URL
    Step, ///< one step towards a connection is done: `reason` is "dns", "tcp", "proxy" or "tls", then a tab and details;
          ///< `duration` of that step. "custom" is all that a custom transport did to open. Polling: `id` is the
          ///< exchange the connection was made for, one without a step went over an open connection; "tls" spans what
          ///< is before it; -1 where Qt tells no duration
    Redirected, ///< the server sent us elsewhere; `reason` is the new URL, `status` the HTTP status
    FallingBack, ///< a transport could not be opened, the next is tried; `reason` says why
    ProtocolDetected, ///< `id` is the Engine.IO revision (3 or 4); `reason` says what told it
    Connected, ///< the Engine.IO handshake arrived; `reason` is the session id; `duration` since Connecting
    ConnectFailed, ///< the attempt failed; `reason` says why
    Closing,
    Closed, ///< the connection ended; `reason` is the reference client's string, then a tab and the details if any
    ReconnectScheduled, ///< `id` is the attempt, `duration` the delay
    ReconnectFailed, ///< no attempts left
    ProbeOpening, ///< the upgrade probe's transport is being opened
    Probing, ///< it is open and `2probe` was sent
    Pausing, ///< `3probe` came; the old transport drains
    Upgraded, ///< `5` was sent; `duration` since ProbeOpening
    UpgradeFailed, ///< `duration` since ProbeOpening; `reason`
    NamespaceConnecting, ///< CONNECT sent or waiting for the engine
    NamespaceConnected, ///< `reason` is the socket id; `duration` since NamespaceConnecting
    Recovered, ///< the session before the loss goes on; follows NamespaceConnected
    NotRecovered, ///< it could not be recovered; `reason` says why
    NamespaceRefused, ///< CONNECT_ERROR or no answer; payload is the server's JSON
    NamespaceDisconnected, ///< `reason` is the reference client's string
    Buffered, ///< an event waits for the connection; payload is its packet
    Dropped, ///< a volatile event was not sent; payload is its packet
    Retrying, ///< an event is sent again; `id` of the request, `status` counts the retries
    AckTimedOut, ///< `id` of the request, `duration` waited
    AckLost, ///< the connection ended before the answer to request `id`
    AckUnknown, ///< an ACK for an id nobody waits for (late or never asked)
    Fault, ///< an error worth showing: `reason`; payload the bytes it is about
};

/// One fact about a connection. The same stream feeds every view.
///
/// `payload` shares the bytes of the message; `TraceTap::record` must copy what it wants to keep longer than the
/// bytes live (a QByteArray copy of the slice shares and is enough).
struct TraceRecord {
    /// When, on `steadyNow`'s clock.
    std::chrono::steady_clock::time_point time;
    /// The station it was made at.
    Layer layer = Layer::State;
    /// Which way the bytes went.
    Direction direction = Direction::None;
    /// The transport that carried it.
    Carrier carrier = Carrier::None;
    /// What it tells.
    Kind kind = Kind::Fault;
    /// Whether the payload is binary.
    bool binary = false;
    /// Acknowledgement id (Socket), number of the exchange (Http), see Kind for State; -1 for none.
    qint64 id = -1;
    /// HTTP status or WebSocket close code; 0 for none.
    int status = 0;
    /// Bytes on the wire of this layer, headers aside. Of a compressed WebSocket frame or HTTP body those that crossed;
    /// `payload` is what they meant.
    qint64 size = 0;
    /// WebSocket frames: the first byte of the frame as on the wire (FIN 0x80, RSV1 0x40, RSV2 0x20, RSV3 0x10, opcode;
    /// RFC 6455 section 5.2); 0 otherwise.
    quint8 frame = 0;
    /// Microseconds: latency of an answer, duration of an exchange or phase; -1 for none.
    std::chrono::microseconds duration{-1};
    QByteArray nsp; ///< UTF-8; empty below the Socket layer
    QByteArray event; ///< UTF-8 event name; on Ack the name of the event it answers, where known
    QByteArray reason; ///< UTF-8; Http Request: "METHOD url"
    Slice payload; ///< Http: body; WebSocket: the message of an unfragmented frame, inflated, else the frame's own bytes; Engine: packet with its digit; Socket: packet text without it
    QByteArray head; ///< Http and Handshake: start line and header lines, LF between
    QByteArrayList attachments; ///< Socket: the binary attachments
};

/// Where a Client tells what happens. Set on a Client; called in the client's thread.
class SOCKETIO_EXPORT TraceTap {
public:
    virtual ~TraceTap() = default;
    /// Takes one fact; must not call the client back.
    virtual void record(const TraceRecord &record) = 0;
};

/// Names used in exports: `http websocket engine socket state`, `in out`, `polling websocket custom`, and kinds in
/// lower case with `_` between words (`event`, `ack`, `connect_error`, `upgrade_failed`, …).
SOCKETIO_EXPORT QByteArrayView layerName(Layer layer);
SOCKETIO_EXPORT QByteArrayView directionName(Direction direction);
SOCKETIO_EXPORT QByteArrayView carrierName(Carrier carrier);
SOCKETIO_EXPORT QByteArrayView kindName(Kind kind);

} // namespace SocketIO
