// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/framefilter.h"

#include <algorithm>

namespace Sockeye {

namespace {

constexpr uchar folded(char byte)
{
    return static_cast<uchar>(byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte);
}

} // namespace

FrameFilter::FrameFilter(Layers layers, const QString &text)
    : m_layers(layers)
    , m_text(text.trimmed())
{
    const bool ascii = std::ranges::all_of(std::as_const(m_text), [](QChar c) { return c.unicode() < 0x80; });
    if (m_text.isEmpty() || !ascii)
        return;
    m_folded = m_text.toLower().toLatin1();
    m_shift.fill(m_folded.size());
    for (qsizetype i = 0; i + 1 < m_folded.size(); ++i)
        m_shift[folded(m_folded[i])] = m_folded.size() - 1 - i;
}

bool FrameFilter::narrows(const FrameFilter &other) const
{
    return (m_layers & ~other.m_layers) == 0 && m_text.contains(other.m_text, Qt::CaseInsensitive);
}

bool FrameFilter::wants(const Frame &frame, const SocketIO::TraceLog &log) const
{
    if ((bit(frame.layer) & m_layers) == 0)
        return false;
    return m_text.isEmpty() || isIn(frame.record, log) || (frame.answer >= 0 && isIn(frame.answer, log));
}

bool FrameFilter::isIn(qsizetype record, const SocketIO::TraceLog &log) const
{
    bool found = false;
    log.visit(record, record + 1, [&](qsizetype, const SocketIO::TraceView &view) {
        found = isIn(view.payload) || isIn(view.reason) || isIn(view.event) || isIn(view.nsp)
            || isIn(SocketIO::kindName(view.kind)) || (view.status != 0 && isIn(QByteArray::number(view.status)));
        return false;
    });
    return found;
}

bool FrameFilter::isIn(QByteArrayView bytes) const
{
    if (m_folded.isEmpty())
        return QString::fromUtf8(bytes).contains(m_text, Qt::CaseInsensitive);
    const qsizetype length = m_folded.size();
    const char *at = bytes.data();
    for (qsizetype left = bytes.size(); left >= length;) {
        qsizetype i = length - 1;
        while (i >= 0 && folded(at[i]) == static_cast<uchar>(m_folded[i]))
            --i;
        if (i < 0)
            return true;
        const qsizetype shift = m_shift[folded(at[length - 1])];
        at += shift;
        left -= shift;
    }
    return false;
}

} // namespace Sockeye
