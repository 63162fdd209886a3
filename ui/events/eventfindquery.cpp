// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventfindquery.h"

#include "events/eventsentence.h"
#include "theme/argumentline.h"

#include <algorithm>
#include <limits>

using SocketIO::Layer;
using SocketIO::TraceView;

namespace Sockeye {
namespace {

constexpr qsizetype Whole = std::numeric_limits<qsizetype>::max() / 2;

/// The bytes that "ff d8", "FFD8", "ff:d8" or "0xffd8" stand for; none when it is something else.
QByteArray bytesOf(const QString &text)
{
    QByteArray digits = text.toLatin1().toLower();
    if (digits.startsWith("0x"))
        digits.remove(0, 2);
    digits.removeIf([](char c) { return c == ' ' || c == ':'; });
    const bool isHex = std::all_of(digits.begin(), digits.end(),
                                   [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    return isHex && digits.size() % 2 == 0 ? QByteArray::fromHex(digits) : QByteArray();
}

bool isEvent(const TraceView &view)
{
    using SocketIO::Kind;
    return view.layer == Layer::Socket || view.kind == Kind::Buffered || view.kind == Kind::Dropped;
}

} // namespace

EventFindQuery::EventFindQuery(const QString &text, In in)
    : m_text(text)
    , m_needle(text)
    , m_bytes(in == In::Everything || in == In::BinaryHex ? bytesOf(text) : QByteArray())
    , m_in(in)
{
    // "ff" alone is in every picture; nobody looks for that when looking everywhere.
    if (in == In::Everything && m_bytes.size() < 2)
        m_bytes.clear();
}

bool EventFindQuery::isIn(qsizetype record, const TraceView &view, const SocketIO::TraceLog &log) const
{
    if (looksAt(In::Arguments) && isInArguments(record, view, log))
        return true;
    if (looksAt(In::RawText) && (m_needle.isIn(view.payload) || m_needle.isIn(view.reason)))
        return true;
    const bool isInBytes = looksAt(In::BinaryText) || !m_bytes.isEmpty();
    return isInBytes && view.attachmentCount > 0 && isInBinary(record, log);
}

bool EventFindQuery::isInArguments(qsizetype record, const TraceView &view, const SocketIO::TraceLog &log) const
{
    if (m_needle.isIn(view.nsp) || m_needle.isIn(view.event))
        return true;
    if (!isEvent(view))
        return m_needle.isIn(EventSentence::text(view).toUtf8());
    if (view.attachmentCount == 0)
        return m_needle.isIn(ArgumentLine::argumentBytes(view.payload));
    return m_needle.isIn(ArgumentLine::ofRecord(log, record, Whole).toUtf8());
}

bool EventFindQuery::isInBinary(qsizetype record, const SocketIO::TraceLog &log) const
{
    const QByteArrayList attachments = log.at(record).attachments;
    return std::any_of(attachments.begin(), attachments.end(), [this](const QByteArray &bytes) {
        return (looksAt(In::BinaryText) && m_needle.isIn(bytes)) || (!m_bytes.isEmpty() && bytes.contains(m_bytes));
    });
}

} // namespace Sockeye
