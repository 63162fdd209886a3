// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/messagereader.h"

#include "transport/closenote.h"
#include "transport/utf8.h"

namespace SocketIO {

MessageReader::Taken MessageReader::take(WireFrame &frame, qint64 position)
{
    m_position = position;
    if (frame.opcode() != Opcode::Continuation) {
        m_isText = frame.opcode() == Opcode::Text;
        m_isCompressed = frame.isCompressed();
    }
    if (!frame.isWholeMessage()) {
        m_gathered += frame.payload;
        return frame.isFinal() ? finish() : Taken::Part;
    }
    if (m_isCompressed)
        return inflate(frame.payload);
    m_message = frame.take();
    return m_isText && !isUtf8(m_message) ? refuseText() : Taken::Message;
}

MessageReader::Taken MessageReader::finish()
{
    const QByteArray gathered = std::exchange(m_gathered, QByteArray());
    if (m_isCompressed)
        return inflate(gathered);
    m_message = gathered;
    return m_isText && !isUtf8(m_message) ? refuseText() : Taken::Message;
}

MessageReader::Taken MessageReader::inflate(QByteArrayView deflated)
{
    if (!m_inflater)
        m_inflater = std::make_unique<Inflater>(m_terms && m_terms->serverForgets);
    switch (m_inflater->inflate(deflated, m_maxMessage, &m_message)) {
    case Inflater::Outcome::Done:
        return m_isText && !isUtf8(m_message) ? refuseText() : Taken::Message;
    case Inflater::Outcome::TooBig:
        m_message.clear();
        m_fault = {CloseCode::TooBig, {}, m_position - deflated.size()};
        return Taken::Fault;
    case Inflater::Outcome::Corrupt:
        break;
    }
    m_message.clear();
    m_fault = {CloseCode::InvalidPayload,
               QStringLiteral("a compressed message that cannot be inflated, %1").arg(m_inflater->problem()),
               m_position - deflated.size()};
    return Taken::Fault;
}

MessageReader::Taken MessageReader::refuseText()
{
    m_fault = {CloseCode::InvalidPayload,
               QStringLiteral("a text of %1 bytes that is no UTF-8 from its byte %2 on")
                   .arg(m_message.size())
                   .arg(invalidUtf8At(m_message)),
               m_position - m_message.size()};
    return Taken::Fault;
}

} // namespace SocketIO
