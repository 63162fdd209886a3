// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace Sockeye {

/// A text, or bytes, to be found in many byte arrays. A text is found in either case.
class FrameNeedle {
public:
    FrameNeedle() = default;
    explicit FrameNeedle(const QString &text);
    explicit FrameNeedle(const QByteArray &bytes);

    [[nodiscard]] bool isIn(QByteArrayView bytes) const;

private:
    void reckonTables(bool exact);
    [[nodiscard]] uchar seen(char byte) const { return m_seen[static_cast<uchar>(byte)]; }

    QString m_text;
    QByteArray m_bytes; // lower-case bytes of a text that is all ASCII
    std::array<uchar, 256> m_seen{}; // each byte as it is compared: in lower case for a text
    std::array<qsizetype, 256> m_shift{}; // how far the search may jump when a byte stands under the needle's end
};

} // namespace Sockeye
