// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/binarytext.h"
#include "composer/draft.h"
#include <optional>
#include <QByteArrayView>
#include <SocketIO/arguments.h>
#include <variant>

namespace Sockeye {

/// Where and why typed arguments cannot be sent. Line and column count from 1, columns in characters.
struct ArgumentError {
    int argument = -1; ///< index of the argument; -1 for the event's name or the array as a whole
    int line = 1;
    int column = 1;
    QString reason;

    /// "Line 1, column 5: reason"
    [[nodiscard]] QString toString() const;
    friend bool operator==(const ArgumentError &, const ArgumentError &) = default;
};

/// An event and its arguments.
struct Emission {
    QString event;
    SocketIO::Arguments arguments;
};

/// Makes what is sent out of what was typed. Pure but for the files that tokens and drafts name.
class ArgumentParser {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::ArgumentParser)

public:
    using Parsed = std::variant<SocketIO::Arguments, ArgumentError>;

    /// The event's name and all arguments.
    [[nodiscard]] static Parsed parse(const Draft &draft);
    /// The arguments alone. With CheckOnly files are looked at, not read.
    [[nodiscard]] static Parsed parse(const QList<ArgumentDraft> &arguments,
                                      BinaryText::Files files = BinaryText::Files::Read);
    /// `["name", argument…]`, with tokens for binary. With CheckOnly files are looked at, not read.
    [[nodiscard]] static std::variant<Emission, ArgumentError>
    parseEmit(QByteArrayView jsonArray, BinaryText::Files files = BinaryText::Files::Read);
    /// `[argument…]`, with tokens for binary.
    [[nodiscard]] static Parsed parseValues(QByteArrayView jsonArray);

    /// Why `event` cannot be an event's name, in a sentence; empty when it can.
    [[nodiscard]] static QString nameProblem(const QString &event);
};

} // namespace Sockeye
