// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/httpanswer.h"

#include <algorithm>

namespace SocketIO {

namespace {

constexpr int SwitchingProtocols = 101;
constexpr int NoContent = 204;
constexpr int NotModified = 304;

struct Chunks {
    QByteArray content;
    bool isComplete = false;
};

/// The content of a chunked body as far as it came (RFC 9112 section 7.1). What is no chunk ends it.
Chunks dechunked(QByteArrayView bytes)
{
    Chunks result;
    for (;;) {
        const qsizetype line = bytes.indexOf("\r\n");
        if (line < 0)
            return result;
        bool isNumber = false;
        const QByteArray size = bytes.first(line).toByteArray().split(';').first().trimmed();
        const qlonglong announced = size.toLongLong(&isNumber, 16);
        if (!isNumber || announced <= 0) {
            result.isComplete = true;
            return result;
        }
        bytes = bytes.sliced(line + 2);
        const qsizetype there = qsizetype(std::min<qlonglong>(announced, bytes.size()));
        result.content += bytes.first(there);
        if (bytes.size() - 2 < announced)
            return result;
        bytes = bytes.sliced(qsizetype(announced) + 2);
    }
}

} // namespace

HttpAnswer::State HttpAnswer::append(QByteArrayView bytes)
{
    m_bytes += bytes;
    if (m_state == State::Head)
        m_state = readHead();
    if (m_state == State::Body)
        m_state = readBody();
    return m_state;
}

HttpAnswer::State HttpAnswer::readHead()
{
    for (;;) {
        auto parsed = parseHttpHead(m_bytes);
        if (std::holds_alternative<HttpHeadIncomplete>(parsed))
            return State::Head;
        if (auto *error = std::get_if<DecodeError>(&parsed)) {
            m_problem = std::move(*error);
            return State::Broken;
        }
        auto &complete = std::get<HttpHeadComplete>(parsed);
        if (complete.head.status == 0) {
            m_problem = {0, QStringLiteral("it is an HTTP request")};
            return State::Broken;
        }
        m_head = std::move(complete.head);
        m_bytes.remove(0, complete.size);
        if (m_head.status == SwitchingProtocols || m_head.status == NoContent || m_head.status == NotModified)
            return State::Complete;
        if (m_head.status >= 200)
            return State::Body;
    }
}

HttpAnswer::State HttpAnswer::readBody()
{
    bool isComplete = body().size() >= m_maxBody;
    if (m_head.hasToken("Transfer-Encoding", "chunked"))
        isComplete = isComplete || dechunked(m_bytes).isComplete;
    else if (m_head.contentLength() >= 0)
        isComplete = isComplete || m_bytes.size() >= m_head.contentLength();
    return isComplete ? State::Complete : State::Body;
}

QByteArray HttpAnswer::body() const
{
    if (m_state == State::Head || m_state == State::Broken || m_head.status == SwitchingProtocols)
        return {};
    QByteArray content = m_head.hasToken("Transfer-Encoding", "chunked") ? dechunked(m_bytes).content : m_bytes;
    const qint64 length = m_head.contentLength();
    const qint64 most = length >= 0 ? std::min<qint64>(length, m_maxBody) : m_maxBody;
    content.truncate(qsizetype(std::min<qint64>(most, content.size())));
    return content;
}

} // namespace SocketIO
