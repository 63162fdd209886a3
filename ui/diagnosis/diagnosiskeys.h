// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <SocketIO/tracelog.h>

namespace Sockeye {

/// Of a body or of broken bytes: enough for their reason, too little to weigh.
inline QByteArray beginningOf(QByteArrayView bytes)
{
    constexpr qsizetype MostBytes = 2048;
    return bytes.first(std::min(bytes.size(), MostBytes)).toByteArray();
}

/// Names an event that waits among those of all namespaces.
inline QByteArray keyOfEvent(const SocketIO::TraceView &view)
{
    return view.nsp.toByteArray() + '\n' + QByteArray::number(view.id);
}

/// For looking up only: the bytes stay where they are.
inline QByteArray unowned(QByteArrayView text)
{
    return QByteArray::fromRawData(text.data(), text.size());
}

} // namespace Sockeye
