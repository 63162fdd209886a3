// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/framefailure.h"

namespace Sockeye {

using namespace SocketIO;

bool tellsFailure(const TraceView &view)
{
    constexpr int FirstErrorStatus = 400;
    constexpr int SwitchingProtocols = 101;
    constexpr int GoingAway = 1001;
    constexpr int NoCode = 1005;
    switch (view.kind) {
    case Kind::Failure:
    case Kind::ConnectError:
    case Kind::Fault:
        return true;
    case Kind::Response:
        return view.status >= FirstErrorStatus;
    case Kind::Handshake:
        return view.direction == Direction::In && view.status > 0 && view.status != SwitchingProtocols;
    case Kind::CloseFrame:
        return view.status > GoingAway && view.status != NoCode;
    default:
        return false;
    }
}

} // namespace Sockeye
