// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/frameneedle.h"

#include <algorithm>
#include <utility>

namespace Sockeye {

FrameNeedle::FrameNeedle(const QString &text)
    : m_text(text)
{
    const bool ascii = std::ranges::all_of(std::as_const(m_text), [](QChar c) { return c.unicode() < 0x80; });
    if (ascii)
        m_bytes = m_text.toLower().toLatin1();
    reckonTables(false);
}

FrameNeedle::FrameNeedle(const QByteArray &bytes)
    : m_bytes(bytes)
{
    reckonTables(true);
}

void FrameNeedle::reckonTables(bool exact)
{
    for (std::size_t byte = 0; byte < m_seen.size(); ++byte) {
        const bool upper = !exact && byte >= 'A' && byte <= 'Z';
        m_seen[byte] = static_cast<uchar>(upper ? byte + ('a' - 'A') : byte);
    }
    std::array<qsizetype, 256> shift{};
    shift.fill(m_bytes.size());
    for (qsizetype i = 0; i + 1 < m_bytes.size(); ++i)
        shift[seen(m_bytes[i])] = m_bytes.size() - 1 - i;
    for (std::size_t byte = 0; byte < m_shift.size(); ++byte)
        m_shift[byte] = shift[m_seen[byte]];
}

bool FrameNeedle::isIn(QByteArrayView bytes) const
{
    if (m_bytes.isEmpty())
        return QString::fromUtf8(bytes).contains(m_text, Qt::CaseInsensitive);
    const qsizetype length = m_bytes.size();
    const char *at = bytes.data();
    for (qsizetype left = bytes.size(); left >= length;) {
        qsizetype i = length - 1;
        while (i >= 0 && seen(at[i]) == static_cast<uchar>(m_bytes[i]))
            --i;
        if (i < 0)
            return true;
        const qsizetype shift = m_shift[static_cast<uchar>(at[length - 1])];
        at += shift;
        left -= shift;
    }
    return false;
}

} // namespace Sockeye
