// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/enginecodec.h"
#include "protocol/socketdecoder.h"
#include "session/command.h"
#include "session/namespacesession.h"
#include "session/timepoint.h"

/// What goes into a state machine and what comes out of it as short lines, so that a test reads as a transcript.
namespace Transcript {

using Lines = QByteArrayList;

/// A moment `ms` after an arbitrary start.
inline SocketIO::TimePoint at(qint64 ms)
{
    return SocketIO::TimePoint(std::chrono::hours(1)) + std::chrono::milliseconds(ms);
}

/// Milliseconds of a moment made by `at`; -1 for never.
inline qint64 msOf(SocketIO::TimePoint time)
{
    if (time == SocketIO::Never)
        return -1;
    return std::chrono::duration_cast<std::chrono::milliseconds>(time - at(0)).count();
}

/// An engine packet from its text, type digit included.
inline SocketIO::EnginePacket packet(const QByteArray &text)
{
    return std::get<SocketIO::EnginePacket>(SocketIO::decodeEnginePacket(text));
}

inline SocketIO::EnginePacket binary(const QByteArray &bytes)
{
    return SocketIO::binaryEnginePacket(bytes);
}

/// A Socket.IO packet from its text, as the decoder gives it.
inline SocketIO::SocketPacket socketPacket(const QByteArray &text)
{
    SocketIO::SocketDecoder decoder;
    return std::get<SocketIO::SocketPacket>(decoder.receive(SocketIO::Slice(text)));
}

inline QByteArray textOf(const SocketIO::EnginePacket &packet)
{
    return packet.binary ? "binary " + packet.data.toByteArray().toHex() : SocketIO::encodedText(packet);
}

inline QByteArray withError(const QByteArray &line, const SocketIO::Error &error)
{
    return error.isError() ? line + ": " + error.code.toUtf8() : line;
}

/// Says what a command is; one function for each.
struct Speaker {
    QByteArray operator()(const SocketIO::Command::Send &it) const { return "send " + textOf(it.packet); }
    QByteArray operator()(const SocketIO::Command::Deliver &it) const { return "deliver " + textOf(it.packet); }
    QByteArray operator()(const SocketIO::Command::Opened &it) const { return "opened " + it.handshake.sid; }
    QByteArray operator()(const SocketIO::Command::Ended &it) const
    {
        return withError("ended " + SocketIO::closeReasonText(it.reason).toUtf8(), it.error);
    }
    QByteArray operator()(const SocketIO::Command::Heartbeat &it) const
    {
        const bool isMeasured = it.roundTrip.count() >= 0;
        return "heartbeat" + (isMeasured ? ' ' + QByteArray::number(it.roundTrip.count()) : QByteArray());
    }
    QByteArray operator()(const SocketIO::Command::OpenProbe &) const { return "open probe"; }
    QByteArray operator()(const SocketIO::Command::SendOnProbe &it) const { return "probe sends " + textOf(it.packet); }
    QByteArray operator()(const SocketIO::Command::PauseTransport &) const { return "pause"; }
    QByteArray operator()(const SocketIO::Command::ResumeTransport &) const { return "resume"; }
    QByteArray operator()(const SocketIO::Command::SwitchToProbe &) const { return "switch to probe"; }
    QByteArray operator()(const SocketIO::Command::DropProbe &it) const { return withError("drop probe", it.error); }

    QByteArray operator()(const SocketIO::SocketCommand::Transmit &it) const { return "transmit " + it.packet.text; }
    QByteArray operator()(const SocketIO::SocketCommand::TransmitEvent &it) const
    {
        return "event " + it.event.packet.text;
    }
    QByteArray operator()(const SocketIO::SocketCommand::Buffered &it) const
    {
        return "buffered " + it.event.packet.text;
    }
    QByteArray operator()(const SocketIO::SocketCommand::Dropped &it) const
    {
        return "dropped " + it.event.packet.text;
    }
    QByteArray operator()(const SocketIO::SocketCommand::Deliver &it) const
    {
        return "deliver " + it.packet.text().toByteArray();
    }
    QByteArray operator()(const SocketIO::SocketCommand::Joined &it) const
    {
        return "joined " + it.sid + (it.isRecovered ? " recovered" : "");
    }
    QByteArray operator()(const SocketIO::SocketCommand::AskAuth &it) const
    {
        return "ask auth " + QByteArray::number(it.number);
    }
    QByteArray operator()(const SocketIO::SocketCommand::Refused &it) const { return withError("refused", it.error); }
    QByteArray operator()(const SocketIO::SocketCommand::Reported &it) const { return withError("reported", it.error); }
    QByteArray operator()(const SocketIO::SocketCommand::Left &it) const { return "left: " + it.reason.toUtf8(); }
    QByteArray operator()(const SocketIO::SocketCommand::Violation &it) const
    {
        return withError("violation", it.error);
    }
};

/// A line for each command, in order.
template <typename Commands> Lines said(const Commands &commands)
{
    Lines lines;
    for (const auto &command : commands)
        lines.append(std::visit(Speaker(), command));
    return lines;
}

} // namespace Transcript
