// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/reservedevent.h"

#include <algorithm>
#include <array>
#include <QLatin1String>

namespace SocketIO {
namespace {

constexpr std::array ReservedEvents{
    QLatin1String("connect"),       QLatin1String("connect_error"), QLatin1String("disconnect"),
    QLatin1String("disconnecting"), QLatin1String("newListener"),   QLatin1String("removeListener"),
};

constexpr std::array ReservedEventsOfV3{
    QLatin1String("connect_timeout"),
    QLatin1String("connecting"),
    QLatin1String("error"),
    QLatin1String("ping"),
    QLatin1String("pong"),
    QLatin1String("reconnect"),
    QLatin1String("reconnect_attempt"),
    QLatin1String("reconnect_error"),
    QLatin1String("reconnect_failed"),
    QLatin1String("reconnecting"),
};

} // namespace

bool isReservedEvent(QStringView name)
{
    return std::find(ReservedEvents.begin(), ReservedEvents.end(), name) != ReservedEvents.end();
}

bool isReservedEventOfV3(QStringView name)
{
    return std::find(ReservedEventsOfV3.begin(), ReservedEventsOfV3.end(), name) != ReservedEventsOfV3.end();
}

bool isReservedEvent(QByteArrayView utf8Name)
{
    // Asked for each event that comes; almost none starts like one of these.
    const char initial = utf8Name.isEmpty() ? '\0' : utf8Name.front();
    if (initial != 'c' && initial != 'd' && initial != 'n' && initial != 'r')
        return false;
    return std::any_of(ReservedEvents.begin(), ReservedEvents.end(),
                       [utf8Name](QLatin1String event) { return utf8Name == QByteArrayView(event); });
}

} // namespace SocketIO
