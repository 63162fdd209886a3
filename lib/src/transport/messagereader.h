// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "transport/deflateterms.h"
#include "transport/framereader.h"
#include "transport/inflater.h"
#include <memory>
#include <optional>

namespace SocketIO {

/// What a message means: a compressed one is inflated, text must be UTF-8 (RFC 6455 section 8.1, RFC 7692 section 6.2).
/// Pure.
class MessageReader {
public:
    enum class Taken {
        Part, ///< more fragments follow
        Message, ///< see `takeMessage`
        Fault, ///< see `fault`
    };

    /// `maxMessage` bytes may a message have when it is inflated; 0 for no limit.
    MessageReader(qint64 maxMessage, std::optional<DeflateTerms> terms)
        : m_maxMessage(maxMessage)
        , m_terms(terms)
    {
    }

    /// The data frame that was just found.
    [[nodiscard]] Taken take(FrameReader &frames);
    [[nodiscard]] bool isText() const { return m_isText; }
    [[nodiscard]] const QByteArray &message() const { return m_message; }
    [[nodiscard]] QByteArray takeMessage() { return std::move(m_message); }
    [[nodiscard]] const WireFault &fault() const { return m_fault; }

private:
    Taken inflate(FrameReader &frames);
    Taken check(qint64 position);

    qint64 m_maxMessage;
    std::optional<DeflateTerms> m_terms;
    std::unique_ptr<Inflater> m_inflater; // from the first compressed message on
    bool m_isText = false;
    bool m_isCompressed = false;
    QByteArray m_message;
    WireFault m_fault;
};

} // namespace SocketIO
