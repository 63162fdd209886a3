// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QList>
#include <QString>

namespace Sockeye {

/// One argument as it is being typed: what kind of value it is meant to be, and its text.
struct ArgumentDraft {
    enum class Type { Json, Text, Number, Boolean, Null, File, Hex, Base64, Utf8 };
    Type type = Type::Json;
    /// Json, Text, Number, Hex, Base64: as typed; Boolean: "true" or "false"; File: the path; Null: unused;
    /// Utf8: text whose UTF-8 bytes are sent as binary.
    QString text;

    friend bool operator==(const ArgumentDraft &, const ArgumentDraft &) = default;
};

/// A message as it is being typed.
struct Draft {
    QString nsp = QStringLiteral("/");
    QString event;
    QList<ArgumentDraft> arguments;
    /// Whether the server is asked for an answer. A server may behave differently when it is.
    bool ack = false;
    /// How long to wait for that answer; zero for ever.
    std::chrono::milliseconds timeout{5000};
    bool isVolatile = false;
    /// How often it is sent again until acknowledged; -1 for what the connection says.
    int retries = -1;
    /// Whether a WebSocket may compress it.
    bool compress = true;

    friend bool operator==(const Draft &, const Draft &) = default;
};

} // namespace Sockeye
