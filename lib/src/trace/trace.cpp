// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <array>
#include <SocketIO/trace.h>

namespace SocketIO {

namespace {

constexpr std::array Layers{"http", "websocket", "engine", "socket", "state"};
constexpr std::array Directions{"", "in", "out"};
constexpr std::array Carriers{"", "polling", "websocket", "custom"};
constexpr std::array Kinds{
    "request",
    "response",
    "failure",
    "handshake",
    "text",
    "binary",
    "continuation",
    "ping",
    "pong",
    "close",
    "open",
    "close",
    "ping",
    "pong",
    "message",
    "upgrade",
    "noop",
    "connect",
    "disconnect",
    "event",
    "ack",
    "connect_error",
    "connecting",
    "step",
    "redirected",
    "falling_back",
    "protocol_detected",
    "connected",
    "connect_failed",
    "closing",
    "closed",
    "reconnect_scheduled",
    "reconnect_failed",
    "probe_opening",
    "probing",
    "pausing",
    "upgraded",
    "upgrade_failed",
    "namespace_connecting",
    "namespace_connected",
    "recovered",
    "not_recovered",
    "namespace_refused",
    "namespace_disconnected",
    "buffered",
    "dropped",
    "retrying",
    "ack_timed_out",
    "ack_lost",
    "ack_unknown",
    "fault",
};
static_assert(Layers.size() == static_cast<size_t>(Layer::State) + 1);
static_assert(Directions.size() == static_cast<size_t>(Direction::Out) + 1);
static_assert(Carriers.size() == static_cast<size_t>(Carrier::Custom) + 1);
static_assert(Kinds.size() == static_cast<size_t>(Kind::Fault) + 1);

template <size_t Count, typename Enum> QByteArrayView nameIn(const std::array<const char *, Count> &names, Enum value)
{
    const auto index = static_cast<size_t>(value);
    return index < Count ? QByteArrayView(names[index]) : QByteArrayView();
}

} // namespace

QByteArrayView layerName(Layer layer)
{
    return nameIn(Layers, layer);
}

QByteArrayView directionName(Direction direction)
{
    return nameIn(Directions, direction);
}

QByteArrayView carrierName(Carrier carrier)
{
    return nameIn(Carriers, carrier);
}

QByteArrayView kindName(Kind kind)
{
    return nameIn(Kinds, kind);
}

} // namespace SocketIO
