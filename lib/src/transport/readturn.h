// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

namespace SocketIO {

/// What frames the reading of what has arrived, in pairs: whoever tells users of it tells them at its end, which saves
/// a turn of the event loop. Only where the socket can stand that its owner goes, or runs an event loop, inside `end`.
class ReadTurn {
public:
    virtual ~ReadTurn() = default;
    /// What is found from now on will be told by `end`.
    virtual void begin() = 0;
    /// The last thing that happens to it; users are told now. Whoever calls it holds a reference of its own and looks
    /// at nothing else afterwards.
    virtual void end() noexcept = 0;
};

} // namespace SocketIO
