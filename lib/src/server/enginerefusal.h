// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "server/httprequest.h"
#include <optional>

namespace SocketIO {

class EnginePeer;

/// Why an Engine.IO server refuses a request. The enumerators are the codes in its answer.
enum class EngineRefusal {
    UnknownTransport = 0,
    UnknownSid = 1,
    BadHandshakeMethod = 2,
    BadRequest = 3,
    BadVersion = 5
};

/// Checks a request in the order of the reference server; `session` is what its sid names, null when unknown.
[[nodiscard]] std::optional<EngineRefusal> refusalOf(const HttpRequest &request, const EnginePeer *session);

/// HTTP 400 with `{"code":N,"message":"…"}`.
[[nodiscard]] HttpReply refusalReply(EngineRefusal refusal);
/// The same for a WebSocket handshake: HTTP 400 with the message alone.
[[nodiscard]] HttpReply upgradeRefusalReply(EngineRefusal refusal);

} // namespace SocketIO
