// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <SocketIO/tracelog.h>

/// Writes what the Socket.IO layer of a connection leaves in a log, at times of the script's choosing.
class SocketScript {
public:
    using Record = SocketIO::TraceRecord;
    using Direction = SocketIO::Direction;
    using Kind = SocketIO::Kind;

    std::shared_ptr<SocketIO::TraceLog> log = std::make_shared<SocketIO::TraceLog>();

    /// The time of the records that follow, since the start of the log.
    SocketScript &at(double milliseconds)
    {
        m_time = std::chrono::microseconds(static_cast<qint64>(milliseconds * 1000));
        return *this;
    }
    /// `arguments` is the inside of a JSON array.
    SocketScript &event(Direction direction, const QByteArray &nsp, const QByteArray &name,
                        const QByteArray &arguments = {}, qint64 id = -1, const QByteArrayList &attachments = {})
    {
        return add(eventRecord(direction, nsp, name, arguments, id, attachments));
    }
    SocketScript &in(const QByteArray &name, const QByteArray &arguments = {}, qint64 id = -1)
    {
        return event(Direction::In, "/", name, arguments, id);
    }
    SocketScript &out(const QByteArray &name, const QByteArray &arguments = {}, qint64 id = -1)
    {
        return event(Direction::Out, "/", name, arguments, id);
    }
    SocketScript &buffered(const QByteArray &name, qint64 id = -1) { return notSent(Kind::Buffered, name, id); }
    SocketScript &dropped(const QByteArray &name, qint64 id = -1) { return notSent(Kind::Dropped, name, id); }
    /// Request `id` is about to be sent, after so many tries.
    SocketScript &retrying(qint64 id, int tries)
    {
        Record record;
        record.kind = Kind::Retrying;
        record.nsp = "/";
        record.id = id;
        record.status = tries;
        return add(record);
    }
    SocketScript &ack(Direction direction, qint64 id, const QByteArray &arguments = {}, double latency = -1,
                      const QByteArray &nsp = "/")
    {
        Record record;
        record.layer = SocketIO::Layer::Socket;
        record.direction = direction;
        record.kind = Kind::Ack;
        record.nsp = nsp;
        record.id = id;
        record.payload = QByteArray("3" + head(nsp, id) + "[" + arguments + "]");
        record.size = record.payload.size;
        if (latency >= 0)
            record.duration = std::chrono::microseconds(static_cast<qint64>(latency * 1000));
        return add(record);
    }
    SocketScript &state(Kind kind, const QByteArray &reason = {}, qint64 id = -1, double duration = -1,
                        const QByteArray &nsp = {}, const QByteArray &payload = {})
    {
        Record record;
        record.kind = kind;
        record.carrier = SocketIO::Carrier::Polling;
        record.reason = reason;
        record.id = id;
        record.nsp = nsp;
        record.payload = payload;
        if (duration >= 0)
            record.duration = std::chrono::microseconds(static_cast<qint64>(duration * 1000));
        return add(record);
    }
    SocketScript &nsp(Kind kind, const QByteArray &name, const QByteArray &reason = {}, const QByteArray &payload = {})
    {
        return state(kind, reason, -1, 3, name, payload);
    }
    /// A record of another layer, which no list of events shows.
    SocketScript &frame(const QByteArray &text)
    {
        Record record;
        record.layer = SocketIO::Layer::WebSocket;
        record.direction = Direction::In;
        record.kind = Kind::Text;
        record.payload = text;
        return add(record);
    }
    /// Connected by polling, "/" joined, upgraded.
    SocketScript &connected(double from = 0)
    {
        at(from).state(Kind::Connecting, "http://localhost:3000/socket.io/", 0);
        at(from + 12).state(Kind::Connected, "lv_VI97HAXpY6yYWAAAC", -1, 12);
        at(from + 15).nsp(Kind::NamespaceConnected, "/", "wZX3oN0bSVIhsaknAAAI");
        return at(from + 46).state(Kind::Upgraded, {}, -1, 31);
    }

private:
    static QByteArray head(const QByteArray &nsp, qint64 id)
    {
        return (nsp == "/" ? QByteArray() : QByteArray(nsp + ",")) + (id < 0 ? QByteArray() : QByteArray::number(id));
    }
    static Record eventRecord(Direction direction, const QByteArray &nsp, const QByteArray &name,
                              const QByteArray &arguments, qint64 id, const QByteArrayList &attachments)
    {
        Record record;
        record.layer = SocketIO::Layer::Socket;
        record.direction = direction;
        record.kind = Kind::Event;
        record.nsp = nsp;
        record.event = name;
        record.id = id;
        const QByteArray type =
            attachments.isEmpty() ? QByteArray("2") : QByteArray("5" + QByteArray::number(attachments.size()) + "-");
        const QByteArray rest = arguments.isEmpty() ? QByteArray() : QByteArray("," + arguments);
        record.payload = QByteArray(type + head(nsp, id) + "[\"" + name + "\"" + rest + "]");
        record.attachments = attachments;
        record.binary = !attachments.isEmpty();
        record.size = record.payload.size;
        for (const QByteArray &bytes : attachments)
            record.size += bytes.size();
        return record;
    }
    SocketScript &notSent(Kind kind, const QByteArray &name, qint64 id)
    {
        Record record = eventRecord(Direction::Out, "/", name, "1", id, {});
        record.layer = SocketIO::Layer::State;
        record.kind = kind;
        return add(record);
    }
    SocketScript &add(Record record)
    {
        record.time = log->start() + m_time;
        log->record(record);
        return *this;
    }

    std::chrono::microseconds m_time{0};
};
