// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/messagereader.h"

#include "transport/closenote.h"
#include "transport/utf8.h"

namespace SocketIO {

MessageReader::Taken MessageReader::take(FrameReader &frames)
{
    const WireFrame &frame = frames.frame();
    if (frame.opcode() != Opcode::Continuation) {
        m_isText = frame.opcode() == Opcode::Text;
        m_isCompressed = frame.isCompressed();
    }
    if (!frame.isFinal())
        return Taken::Part;
    if (m_isCompressed)
        return inflate(frames);
    m_message = frames.takeMessage();
    return check(frames.position());
}

MessageReader::Taken MessageReader::inflate(FrameReader &frames)
{
    if (!m_inflater)
        m_inflater = std::make_unique<Inflater>(m_terms && m_terms->serverForgets);
    const qint64 start = frames.position() - frames.message().size();
    const Inflater::Outcome outcome = m_inflater->inflate(frames.message(), m_maxMessage, &m_message);
    frames.dropMessage();
    if (outcome == Inflater::Outcome::Done)
        return check(frames.position());
    m_message.clear();
    if (outcome == Inflater::Outcome::TooBig)
        m_fault = {CloseCode::TooBig, {}, start};
    else
        m_fault = {CloseCode::InvalidPayload,
                   QStringLiteral("a compressed message that cannot be inflated, %1").arg(m_inflater->problem()),
                   start};
    return Taken::Fault;
}

// `position` is that of the stream behind the message.
MessageReader::Taken MessageReader::check(qint64 position)
{
    if (!m_isText || isUtf8(m_message))
        return Taken::Message;
    m_fault = {CloseCode::InvalidPayload,
               QStringLiteral("a text of %1 bytes that is no UTF-8 from its byte %2 on")
                   .arg(m_message.size())
                   .arg(invalidUtf8At(m_message)),
               position - m_message.size()};
    return Taken::Fault;
}

} // namespace SocketIO
