// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/httphead.h"
#include <QUrl>
#include <SocketIO/closereason.h>
#include <SocketIO/error.h>

namespace SocketIO {

/// What came of one HTTP request.
struct HttpOutcome {
    QUrl url; ///< what was asked for
    HttpHead head; ///< status 0 when no answer came
    QByteArray body; ///< without its content coding
    qint64 size = 0; ///< bytes of the body on the wire
    /// Why the exchange broke: the network, a limit, trust. None for a whole answer, whatever its status.
    Error error;
    CloseReason reason = CloseReason::TransportError; ///< of that error
};

} // namespace SocketIO
