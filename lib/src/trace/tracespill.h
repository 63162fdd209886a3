// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <QByteArrayView>
#include <vector>

class QTemporaryFile;

namespace SocketIO {

/// The temporary file the oldest blocks of a log are moved to. Made when first needed, gone with the log.
class TraceSpill {
public:
    TraceSpill();
    ~TraceSpill();

    /// Writes the pieces one behind the other and maps them. The bytes stay readable as long as this object lives;
    /// nullptr when the file could not be made, written or mapped.
    [[nodiscard]] const char *write(const std::vector<QByteArrayView> &pieces);

private:
    std::unique_ptr<QTemporaryFile> m_file;
    qint64 m_end = 0;
};

} // namespace SocketIO
