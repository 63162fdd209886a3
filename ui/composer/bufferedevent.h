// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <SocketIO/arguments.h>

namespace Sockeye {

/// An event that waits to be sent.
struct BufferedEvent {
    QString nsp;
    /// Names it; unique in its namespace.
    qint64 number = 0;
    QString event;
    SocketIO::Arguments arguments;
    /// Whether an answer is asked for.
    bool ack = false;
    /// How often it was sent already without being acknowledged.
    int tries = 0;
};

} // namespace Sockeye
