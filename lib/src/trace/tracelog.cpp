// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "trace/tracestore.h"

namespace SocketIO {

TraceLog::TraceLog(qint64 memoryCap)
    : d(std::make_unique<Store>(memoryCap))
{
}

TraceLog::~TraceLog() = default;

void TraceLog::record(const TraceRecord &record)
{
    d->append(record);
}

qsizetype TraceLog::size() const
{
    return d->size();
}

TraceRecord TraceLog::at(qsizetype index) const
{
    return d->at(index);
}

void TraceLog::visitRange(qsizetype from, qsizetype to, void *context,
                          bool (*visitor)(void *, qsizetype, const TraceView &)) const
{
    d->visit(from, to, context, visitor);
}

QDateTime TraceLog::startedAt() const
{
    return d->startedAt();
}

std::chrono::steady_clock::time_point TraceLog::start() const
{
    return d->start();
}

qint64 TraceLog::memoryUsed() const
{
    return d->memoryUsed();
}

qint64 TraceLog::spilled() const
{
    return d->memory().spilled();
}

bool TraceLog::spillFailed() const
{
    return d->memory().spillFailed();
}

} // namespace SocketIO
