// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/connectionsettings.h"
#include <chrono>
#include <optional>
#include <QString>
#include <QStringList>
#include <SocketIO/arguments.h>
#include <variant>

namespace Sockeye {

/// One event to be sent, as the command line asks for it.
struct Order {
    QString nsp;
    QString event;
    SocketIO::Arguments arguments;
    bool wantsAck = false;
};

/// What the command line asks for: values only.
struct CommandLine {
    bool console = false;
    bool demo = false;
    bool json = false;
    /// Whether the console looks for a way to the server instead of connecting.
    bool check = false;
    /// Empty for the start page.
    ConnectionSettings connection;
    /// Namespaces to join, in order; the first is where orders go that stand before any `--nsp`.
    QStringList namespaces;
    QList<Order> orders;
    std::optional<SocketIO::Arguments> reply;
    /// How long the console runs; none: until every order is answered, or, without orders, for ever.
    std::optional<std::chrono::milliseconds> duration;
    std::chrono::milliseconds ackTimeout{5000};
    QString scheme; ///< "light", "dark" or empty for the system's
    QString screenshot; ///< file to save the window to, then quit; empty for none

    /// A wrong command line: the sentence for the user.
    struct Problem {
        QString sentence;
    };
    /// The text was asked for (`--help`, `--version`): print it and end.
    struct Answer {
        QString text;
    };
    [[nodiscard]] static std::variant<CommandLine, Problem, Answer> parse(const QStringList &arguments);
};

} // namespace Sockeye
