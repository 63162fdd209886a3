// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <SocketIO/tracelog.h>

/// Writes the log of a connection as a Client would, at times of the script's choosing.
class TraceScript {
public:
    using Record = SocketIO::TraceRecord;
    using Layer = SocketIO::Layer;
    using Direction = SocketIO::Direction;
    using Carrier = SocketIO::Carrier;
    using Kind = SocketIO::Kind;

    std::shared_ptr<SocketIO::TraceLog> log = std::make_shared<SocketIO::TraceLog>();

    /// The time of the records that follow, since the start of the log.
    TraceScript &at(double milliseconds)
    {
        m_time = std::chrono::microseconds(static_cast<qint64>(milliseconds * 1000));
        return *this;
    }
    [[nodiscard]] std::chrono::microseconds time() const { return m_time; }

    TraceScript &add(Record record)
    {
        record.time = log->start() + m_time;
        log->record(record);
        return *this;
    }
    TraceScript &state(Kind kind, const QByteArray &reason = {}, qint64 id = -1, Carrier carrier = Carrier::None)
    {
        Record record;
        record.kind = kind;
        record.reason = reason;
        record.id = id;
        record.carrier = carrier;
        return add(record);
    }
    TraceScript &nsp(Kind kind, const QByteArray &nsp, const QByteArray &reason = {})
    {
        Record record;
        record.kind = kind;
        record.nsp = nsp;
        record.reason = reason;
        return add(record);
    }
    TraceScript &request(qint64 id, const QByteArray &method, const QByteArray &body = {})
    {
        Record record = made(Layer::Http, Direction::Out, Carrier::Polling, Kind::Request, body);
        record.id = id;
        record.reason =
            method + QByteArray(" http://localhost:3000/socket.io/?EIO=4&transport=polling&sid=lv_VI97HAXpY6yYWAAAC");
        return add(record);
    }
    TraceScript &response(qint64 id, int status, const QByteArray &body = {})
    {
        Record record = made(Layer::Http, Direction::In, Carrier::Polling, Kind::Response, body);
        record.id = id;
        record.status = status;
        return add(record);
    }
    TraceScript &failure(qint64 id, const QByteArray &reason)
    {
        Record record = made(Layer::Http, Direction::In, Carrier::Polling, Kind::Failure, {});
        record.id = id;
        record.reason = reason;
        return add(record);
    }
    TraceScript &handshake(Direction direction, int status = 0)
    {
        Record record = made(Layer::WebSocket, direction, Carrier::WebSocket, Kind::Handshake, {});
        record.status = status;
        record.head = "GET /socket.io/?EIO=4&transport=websocket&sid=lv_VI97HAXpY6yYWAAAC HTTP/1.1\nUpgrade: websocket";
        return add(record);
    }
    TraceScript &frame(Direction direction, Kind kind, const QByteArray &bytes, int status = 0)
    {
        Record record = made(Layer::WebSocket, direction, Carrier::WebSocket, kind, bytes);
        record.binary = kind == Kind::Binary;
        record.status = status;
        return add(record);
    }
    TraceScript &engine(Direction direction, Carrier carrier, Kind kind, const SocketIO::Slice &packet,
                        bool binary = false)
    {
        Record record = made(Layer::Engine, direction, carrier, kind, packet);
        record.binary = binary;
        return add(record);
    }
    /// An event in one text frame: the frame, the engine packet and the socket packet share their bytes.
    TraceScript &eventIn(const QByteArray &frameText, const QByteArray &name, const QByteArrayList &attachments = {})
    {
        frame(Direction::In, Kind::Text, frameText);
        engine(Direction::In, Carrier::WebSocket, Kind::Message, frameText);
        for (const QByteArray &bytes : attachments) {
            frame(Direction::In, Kind::Binary, bytes);
            engine(Direction::In, Carrier::WebSocket, Kind::Message, bytes, true);
        }
        Record record =
            made(Layer::Socket, Direction::In, Carrier::WebSocket, Kind::Event, SocketIO::Slice(frameText).mid(1));
        record.nsp = "/";
        record.event = name;
        record.attachments = attachments;
        return add(record);
    }
    TraceScript &eventOut(const QByteArray &frameText, const QByteArray &name, qint64 id = -1)
    {
        Record record =
            made(Layer::Socket, Direction::Out, Carrier::WebSocket, Kind::Event, SocketIO::Slice(frameText).mid(1));
        record.nsp = "/";
        record.event = name;
        record.id = id;
        add(record);
        engine(Direction::Out, Carrier::WebSocket, Kind::Message, frameText);
        return frame(Direction::Out, Kind::Text, frameText);
    }
    TraceScript &heartbeat(double milliseconds)
    {
        at(milliseconds)
            .frame(Direction::In, Kind::Text, "2")
            .engine(Direction::In, Carrier::WebSocket, Kind::Ping, QByteArray("2"));
        at(milliseconds + 0.4).engine(Direction::Out, Carrier::WebSocket, Kind::Pong, QByteArray("3"));
        return frame(Direction::Out, Kind::Text, "3");
    }
    /// A connection by polling that upgrades in 31 ms, from `from` milliseconds on; the HTTP ids start at `id`.
    TraceScript &upgradedConnection(double from, qint64 id = 1, qint64 attempt = 0)
    {
        open(from, id, attempt);
        at(from + 24).state(Kind::ProbeOpening).handshake(Direction::Out);
        at(from + 38).handshake(Direction::In, 101);
        engine(Direction::Out, Carrier::WebSocket, Kind::Ping, QByteArray("2probe"))
            .frame(Direction::Out, Kind::Text, "2probe");
        state(Kind::Probing);
        at(from + 43).frame(Direction::In, Kind::Text, "3probe");
        engine(Direction::In, Carrier::WebSocket, Kind::Pong, QByteArray("3probe")).state(Kind::Pausing);
        at(from + 54).response(id + 3, 200, "6").engine(Direction::In, Carrier::Polling, Kind::Noop, QByteArray("6"));
        at(from + 55).engine(Direction::Out, Carrier::WebSocket, Kind::Upgrade, QByteArray("5"));
        return frame(Direction::Out, Kind::Text, "5").state(Kind::Upgraded);
    }
    /// The same up to the pending GET after the namespace is joined.
    TraceScript &open(double from, qint64 id = 1, qint64 attempt = 0)
    {
        static const QByteArray Open =
            "0{\"sid\":\"lv_VI97HAXpY6yYWAAAC\",\"upgrades\":[\"websocket\"],\"pingInterval\":25000,"
            "\"pingTimeout\":20000,\"maxPayload\":1000000}";
        static const QByteArray Joined = "40{\"sid\":\"wZX3oN0bSVIhsaknAAAI\"}";
        at(from).state(Kind::Connecting, "http://localhost:3000/socket.io/", attempt).request(id, "GET");
        at(from + 9).response(id, 200, Open).engine(Direction::In, Carrier::Polling, Kind::Open, Open);
        state(Kind::Connected, "lv_VI97HAXpY6yYWAAAC", -1, Carrier::Polling);
        engine(Direction::Out, Carrier::Polling, Kind::Message, QByteArray("40")).request(id + 1, "POST", "40");
        at(from + 10).request(id + 2, "GET");
        at(from + 15).response(id + 1, 200, "ok");
        at(from + 18).response(id + 2, 200, Joined).engine(Direction::In, Carrier::Polling, Kind::Message, Joined);
        nsp(Kind::NamespaceConnected, "/", "wZX3oN0bSVIhsaknAAAI");
        return at(from + 19).request(id + 3, "GET");
    }

private:
    [[nodiscard]] static Record made(Layer layer, Direction direction, Carrier carrier, Kind kind,
                                     const SocketIO::Slice &payload)
    {
        Record record;
        record.layer = layer;
        record.direction = direction;
        record.carrier = carrier;
        record.kind = kind;
        record.payload = payload;
        record.size = payload.size;
        return record;
    }

    std::chrono::microseconds m_time{0};
};
