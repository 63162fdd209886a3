// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "protocol/httphead.h"

namespace SocketIO {

/// One HTTP/1.1 answer to a GET, put together from bytes as they come (RFC 9112 sections 6 and 7): its head, then as
/// much of its body as is worth showing. Informational answers before it are skipped. Pure.
class HttpAnswer {
public:
    enum class State {
        Head, ///< the head is not complete
        Body, ///< the body is not complete; without a length only the connection's end completes it
        Complete,
        Broken, ///< no HTTP; see `problem`
    };

    /// At most `maxBody` bytes of the body are kept; with that many it is complete.
    explicit HttpAnswer(qsizetype maxBody)
        : m_maxBody(maxBody)
    {
    }

    State append(QByteArrayView bytes);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const HttpHead &head() const { return m_head; }
    /// What has come of the body, without the marks of its chunks.
    [[nodiscard]] QByteArray body() const;
    /// What came and is neither head nor body: everything behind the head of a 101, all of it when it is no HTTP.
    [[nodiscard]] const QByteArray &rest() const { return m_bytes; }
    [[nodiscard]] const DecodeError &problem() const { return m_problem; }

private:
    State readHead();
    State readBody();

    qsizetype m_maxBody;
    State m_state = State::Head;
    HttpHead m_head;
    QByteArray m_bytes; // not made use of yet; in State::Body the body as it came
    DecodeError m_problem;
};

} // namespace SocketIO
