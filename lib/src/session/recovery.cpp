// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "session/recovery.h"

#include "protocol/jsontext.h"
#include <algorithm>

namespace SocketIO {

namespace {

QByteArrayView trimmedEnd(QByteArrayView text)
{
    while (!text.isEmpty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r' || text.back() == '\t'))
        text.chop(1);
    return text;
}

/// The last element of a valid JSON array when that is a string of no more than `most` bytes, quotes included. Looked
/// for from the end, so that it costs the same however long the text is.
QByteArrayView lastString(QByteArrayView array, qsizetype most)
{
    const QByteArrayView closed = trimmedEnd(array);
    const QByteArrayView text = trimmedEnd(closed.chopped(closed.endsWith(']') ? 1 : 0));
    if (!text.endsWith('"'))
        return {};
    const qsizetype last = text.size() - 1;
    const qsizetype first = std::max<qsizetype>(0, text.size() - most);
    for (qsizetype at = last - 1; at >= first; --at) {
        const bool isQuote = text[at] == '"';
        // Inside a string each quote has a backslash in front; the one that opens it never has.
        if (isQuote && (at == 0 || text[at - 1] != '\\'))
            return text.sliced(at);
    }
    return {};
}

} // namespace

Recovery::Outcome Recovery::joined(const QByteArray &pid, Protocol protocol)
{
    Outcome outcome;
    outcome.isRecovered = !pid.isEmpty() && pid == m_pid;
    if (outcome.isRecovered)
        return outcome;
    outcome.problem = problem(pid, protocol);
    m_pid = pid;
    m_offset.clear(); // of another session
    return outcome;
}

QString Recovery::problem(const QByteArray &pid, Protocol protocol) const
{
    if (m_before == Before::None)
        return {};
    if (protocol == Protocol::V3)
        return QStringLiteral("Servers of Socket.IO 1 and 2 keep nothing from which a session could be recovered.");
    if (m_before == Before::Left)
        return QStringLiteral("The namespace was left by a DISCONNECT, after which the server keeps nothing.");
    if (m_pid.isEmpty())
        return QStringLiteral("The server offered no connection state recovery: its CONNECT had no pid.");
    if (m_offset.isEmpty())
        return QStringLiteral("No event with an offset came before the loss, so the server had nothing to go on from.");
    if (pid.isEmpty())
        return QStringLiteral("The server offers connection state recovery no longer: its CONNECT has no pid.");
    return QStringLiteral("The server began a new session: the old one was too old, the server was restarted, or it "
                          "had not noticed the loss yet.");
}

void Recovery::delivered(const SocketPacket &event)
{
    if (m_pid.isEmpty() || event.type != SocketPacket::Type::Event || event.id >= 0 || event.size == 0)
        return;
    const QByteArrayView literal = lastString(event.data.view(), MaxOffsetSize);
    if (literal.isEmpty())
        return;
    m_offset.resize(0); // keeps its memory
    m_offset.append(literal);
}

void Recovery::left()
{
    m_before = Before::Left;
    m_pid.clear();
    m_offset.clear();
}

QByteArray Recovery::payload(const QByteArray &auth) const
{
    const QByteArray given = auth.trimmed();
    const bool isEmptyObject = given.startsWith('{') && given.sliced(1).trimmed() == "}";
    if (m_pid.isEmpty())
        return isEmptyObject ? QByteArray() : auth;
    TextBuffer text;
    text.append("{\"pid\":");
    appendJsonString(text, QByteArrayView(m_pid));
    if (!m_offset.isEmpty()) {
        text.append(",\"offset\":");
        text.append(m_offset);
    }
    // Behind ours, so that a member of the same name wins, as in the reference client.
    if (given.startsWith('{') && !isEmptyObject) {
        text.append(',');
        text.append(QByteArrayView(given).sliced(1));
    } else {
        text.append('}');
    }
    return text.take();
}

} // namespace SocketIO
