// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <SocketIO/customtransport.h>

namespace SocketIO {

/// A transport of the user's own, as it was registered.
struct CustomWay {
    QString name; ///< as in the list of transports
    QString serverName; ///< what the server calls it
    TransportFactory make;
};

} // namespace SocketIO
