// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/postbody.h"

namespace SocketIO {

qint64 PostBody::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min(maxSize, m_bytes.size() - pos());
    if (count <= 0)
        return -1;
    std::copy_n(m_bytes.constData() + pos(), count, data);
    return count;
}

} // namespace SocketIO
