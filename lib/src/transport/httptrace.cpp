// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/httptrace.h"

#include <SocketIO/clock.h>

namespace SocketIO {

HttpTrace::HttpTrace(std::shared_ptr<TraceTap *> tap, qint64 number)
    : m_tap(std::move(tap))
    , m_number(number)
{
}

void HttpTrace::tell(TraceRecord record)
{
    record.time = steadyNow();
    record.carrier = Carrier::Polling;
    record.id = m_number;
    (*m_tap)->record(record);
}

void HttpTrace::tellRequest(const QByteArray &method, const QNetworkRequest &request, const QByteArray &body)
{
    if (!*m_tap)
        return;
    m_start = steadyNow();
    TraceRecord record;
    record.layer = Layer::Http;
    record.direction = Direction::Out;
    record.kind = Kind::Request;
    record.reason = method + ' ' + request.url().toEncoded();
    record.head = record.reason;
    for (const QByteArray &name : request.rawHeaderList())
        record.head += '\n' + name + ": " + request.rawHeader(name);
    record.payload = Slice(body);
    record.size = body.size();
    tell(std::move(record));
}

void HttpTrace::tellStep(const QByteArray &step, std::chrono::microseconds duration)
{
    if (!*m_tap)
        return;
    TraceRecord record;
    record.kind = Kind::Step;
    record.reason = step;
    record.duration = duration;
    tell(std::move(record));
}

void HttpTrace::tellEnd(const HttpOutcome &answer, const QByteArray &failure)
{
    if (!*m_tap)
        return;
    const HttpHead &head = answer.head;
    TraceRecord record;
    record.layer = Layer::Http;
    record.direction = Direction::In;
    record.kind = head.status == 0 ? Kind::Failure : Kind::Response;
    record.status = head.status;
    record.reason = failure;
    if (m_start.time_since_epoch().count() != 0)
        record.duration = std::chrono::duration_cast<std::chrono::microseconds>(steadyNow() - m_start);
    if (head.status != 0)
        record.head = "HTTP " + QByteArray::number(head.status) + ' ' + head.reason;
    for (const auto &[name, value] : head.headers)
        record.head += '\n' + name + ": " + value;
    record.payload = Slice(answer.body);
    record.size = answer.size;
    tell(std::move(record));
}

void HttpTrace::tellRedirection(int status, const QUrl &url)
{
    if (!*m_tap)
        return;
    TraceRecord record;
    record.kind = Kind::Redirected;
    record.status = status;
    record.reason = url.toEncoded();
    tell(std::move(record));
}

} // namespace SocketIO
