// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <SocketIO/customtransport.h>

namespace SocketIO {

CustomTransport::CustomTransport(QObject *parent)
    : QObject(parent)
{
}

CustomTransport::~CustomTransport() = default;

} // namespace SocketIO
