// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/websockettrace.h"

#include <SocketIO/clock.h>

namespace SocketIO {

namespace {

Kind kindOf(Opcode opcode)
{
    switch (opcode) {
    case Opcode::Continuation:
        return Kind::Continuation;
    case Opcode::Text:
        return Kind::Text;
    case Opcode::Binary:
        return Kind::Binary;
    case Opcode::Close:
        return Kind::CloseFrame;
    case Opcode::Ping:
        return Kind::PingFrame;
    case Opcode::Pong:
        return Kind::PongFrame;
    }
    return Kind::Fault;
}

QByteArray headText(const HttpHead &head)
{
    QByteArray text = head.status == 0 ? QByteArray(head.method + ' ' + head.target + " HTTP/1.1")
                                       : QByteArray("HTTP/1.1 " + QByteArray::number(head.status) + ' ' + head.reason);
    for (const auto &[name, value] : head.headers)
        text += '\n' + name + ": " + value;
    return text;
}

} // namespace

void WebSocketTrace::step(const QByteArray &step, const QByteArray &details, std::chrono::microseconds took) const
{
    TraceRecord record;
    record.layer = Layer::State;
    record.kind = Kind::Step;
    record.reason = step + '\t' + details;
    record.duration = took;
    tell(std::move(record));
}

void WebSocketTrace::asked(const QUrl &url, const HttpHead &head) const
{
    if (!isOn())
        return;
    TraceRecord record;
    record.direction = Direction::Out;
    record.kind = Kind::Handshake;
    record.reason = "GET " + url.toEncoded(QUrl::RemoveUserInfo);
    record.head = headText(head);
    tell(std::move(record));
}

void WebSocketTrace::answered(const HttpHead &head, const QByteArray &body) const
{
    if (!isOn())
        return;
    TraceRecord record;
    record.direction = Direction::In;
    record.kind = Kind::Handshake;
    record.status = head.status;
    record.head = headText(head);
    record.size = body.size();
    record.payload = Slice(body);
    tell(std::move(record));
}

void WebSocketTrace::redirected(int status, const QUrl &to) const
{
    TraceRecord record;
    record.layer = Layer::State;
    record.kind = Kind::Redirected;
    record.status = status;
    record.reason = to.toEncoded(QUrl::RemoveUserInfo);
    tell(std::move(record));
}

void WebSocketTrace::record(Direction direction, quint8 first, qint64 wireSize, const Slice &payload) const
{
    TraceRecord record;
    record.direction = direction;
    record.kind = kindOf(Opcode(first & WireFrame::OpcodeBits));
    record.binary = record.kind == Kind::Binary;
    record.frame = first;
    record.size = wireSize;
    record.payload = payload;
    tell(std::move(record));
}

void WebSocketTrace::closeFrame(Direction direction, quint8 first, qint64 wireSize, int code,
                                const QByteArray &reason) const
{
    TraceRecord record;
    record.direction = direction;
    record.kind = Kind::CloseFrame;
    record.frame = first;
    record.size = wireSize;
    record.status = code;
    record.payload = Slice(reason);
    tell(std::move(record));
}

void WebSocketTrace::refused(const QString &words, const QByteArray &bytes) const
{
    TraceRecord record;
    record.direction = Direction::In;
    record.kind = Kind::Fault;
    record.reason = words.toUtf8();
    record.binary = true;
    record.size = bytes.size();
    record.payload = Slice(bytes);
    tell(std::move(record));
}

void WebSocketTrace::failed(const QString &words) const
{
    TraceRecord record;
    record.direction = Direction::In;
    record.kind = Kind::Failure;
    record.reason = words.toUtf8();
    tell(std::move(record));
}

void WebSocketTrace::tell(TraceRecord record) const
{
    if (!isOn())
        return;
    record.time = steadyNow();
    if (record.kind != Kind::Step && record.kind != Kind::Redirected)
        record.layer = Layer::WebSocket;
    record.carrier = Carrier::WebSocket;
    (*m_tap)->record(record);
}

} // namespace SocketIO
