// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "trace/tracespill.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryFile>

namespace SocketIO {

namespace {

/// The usual place for temporary files, unless it is missing or is memory itself, as /tmp often is: then nothing would
/// be won.
QString directory()
{
    const QString usual = QDir::tempPath();
    const QString onDisk = QStringLiteral("/var/tmp");
    const bool unfit = usual.isEmpty() || QStorageInfo(usual).fileSystemType() == "tmpfs";
    return unfit && QFileInfo(onDisk).isWritable() ? onDisk : usual;
}

} // namespace

TraceSpill::TraceSpill() = default;
TraceSpill::~TraceSpill() = default;

const char *TraceSpill::write(const std::vector<QByteArrayView> &pieces)
{
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>(QString(directory() + QStringLiteral("/socketio-trace-XXXXXX")));
        if (!m_file->open())
            return nullptr;
    }
    const qint64 begin = m_end;
    for (const QByteArrayView piece : pieces) {
        if (m_file->write(piece.data(), piece.size()) != piece.size())
            return nullptr;
        m_end += piece.size();
    }
    if (!m_file->flush())
        return nullptr;
    return reinterpret_cast<const char *>(m_file->map(begin, m_end - begin));
}

} // namespace SocketIO
