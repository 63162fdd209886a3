// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/httpexchange.h"

namespace SocketIO {

HttpExchange::HttpExchange(std::shared_ptr<TraceTap *> tap, qint64 number)
    : m_tap(std::move(tap))
    , m_number(number)
{
}

void HttpExchange::started(const QByteArray &method, const QNetworkRequest &request, const QByteArray &body)
{
    if (!*m_tap)
        return;
    m_clock.start();
    TraceRecord record;
    record.time = std::chrono::steady_clock::now();
    record.layer = Layer::Http;
    record.direction = Direction::Out;
    record.carrier = Carrier::Polling;
    record.kind = Kind::Request;
    record.id = m_number;
    record.reason = method + ' ' + request.url().toEncoded();
    record.head = record.reason;
    for (const QByteArray &name : request.rawHeaderList())
        record.head += '\n' + name + ": " + request.rawHeader(name);
    record.payload = Slice(body);
    record.size = body.size();
    (*m_tap)->record(record);
}

void HttpExchange::finished(const QNetworkReply &reply, const QByteArray &body, const QString &failure)
{
    if (!*m_tap)
        return;
    TraceRecord record;
    record.time = std::chrono::steady_clock::now();
    record.layer = Layer::Http;
    record.direction = Direction::In;
    record.carrier = Carrier::Polling;
    record.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    record.kind = record.status == 0 ? Kind::Failure : Kind::Response;
    record.id = m_number;
    record.reason = failure.toUtf8();
    if (m_clock.isValid())
        record.duration = std::chrono::microseconds(m_clock.nsecsElapsed() / 1000);
    if (record.status != 0)
        record.head = "HTTP " + QByteArray::number(record.status) + ' '
            + reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    for (const auto &[name, value] : reply.rawHeaderPairs())
        record.head += '\n' + name + ": " + value;
    record.payload = Slice(body);
    record.size = body.size();
    (*m_tap)->record(record);
}

} // namespace SocketIO
