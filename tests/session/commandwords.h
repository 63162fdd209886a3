// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/command.h"
#include "session/namespacecommand.h"
#include <QStringList>

/// Commands in the words of the page's tables.
struct CommandWords {
    static QString text(const char *words) { return QString::fromLatin1(words); }
    static QString packet(const SocketIO::EnginePacket &packet)
    {
        static const char *const names[] = {"open", "close", "ping", "pong", "message", "upgrade", "noop"};
        return text(names[int(packet.type)]);
    }

    QString operator()(const SocketIO::Command::Send &it) const { return text("Send ") + packet(it.packet); }
    QString operator()(const SocketIO::Command::Deliver &) const { return text("Deliver"); }
    QString operator()(const SocketIO::Command::Opened &) const { return text("Opened"); }
    QString operator()(const SocketIO::Command::Ended &it) const
    {
        return text("Ended ") + SocketIO::closeReasonText(it.reason);
    }
    QString operator()(const SocketIO::Command::Heartbeat &) const { return text("Heartbeat"); }
    QString operator()(const SocketIO::Command::OpenProbe &) const { return text("OpenProbe"); }
    QString operator()(const SocketIO::Command::SendOnProbe &it) const
    {
        return text("SendOnProbe ") + packet(it.packet);
    }
    QString operator()(const SocketIO::Command::PauseTransport &) const { return text("PauseTransport"); }
    QString operator()(const SocketIO::Command::ResumeTransport &) const { return text("ResumeTransport"); }
    QString operator()(const SocketIO::Command::SwitchToProbe &) const { return text("SwitchToProbe"); }
    QString operator()(const SocketIO::Command::DropProbe &) const { return text("DropProbe"); }

    QString operator()(const SocketIO::SocketCommand::Transmit &it) const
    {
        const bool isConnect = it.type == SocketIO::SocketPacket::Type::Connect;
        return text(isConnect ? "Transmit CONNECT" : "Transmit DISCONNECT");
    }
    QString operator()(const SocketIO::SocketCommand::TransmitEvent &) const { return text("TransmitEvent"); }
    QString operator()(const SocketIO::SocketCommand::Buffered &) const { return text("Buffered"); }
    QString operator()(const SocketIO::SocketCommand::Dropped &) const { return text("Dropped"); }
    QString operator()(const SocketIO::SocketCommand::Deliver &) const { return text("Deliver"); }
    QString operator()(const SocketIO::SocketCommand::Joined &) const { return text("Joined"); }
    QString operator()(const SocketIO::SocketCommand::AskAuth &) const { return text("AskAuth"); }
    QString operator()(const SocketIO::SocketCommand::Refused &it) const { return text("Refused ") + it.error.code; }
    QString operator()(const SocketIO::SocketCommand::Reported &) const { return text("Reported"); }
    QString operator()(const SocketIO::SocketCommand::Left &it) const { return text("Left ") + it.reason; }
    QString operator()(const SocketIO::SocketCommand::Violation &) const { return text("Violation"); }

    /// A word for each command, in order.
    template <typename Commands> static QStringList of(const Commands &commands)
    {
        QStringList words;
        for (const auto &command : commands)
            words.append(std::visit(CommandWords(), command));
        return words;
    }
};
