// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/bytediff.h"
#include "inspector/lineview.h"

namespace Sockeye {

/// Two byte arrays side by side in hexadecimal; bytes that differ are marked. Positions are those of the comparison.
class ByteDiffView final : public LineView {
    Q_OBJECT

public:
    using LineView::LineView;

    void setDiff(const ByteDiff &diff);
    [[nodiscard]] const ByteDiff &diff() const { return m_diff; }
    /// The left bytes, then the right ones.
    [[nodiscard]] QByteArray searched() const override { return m_diff.left() + m_diff.right(); }
    /// The places of a stretch of what is searched; an empty one where it is of neither side.
    [[nodiscard]] ByteRange placesOf(const ByteRange &searched) const;
    /// One line: "00000010  01 02 | 01 03", a gap as "··".
    [[nodiscard]] QString lineText(qsizetype line) const;

protected:
    [[nodiscard]] qsizetype lineCount() const override { return (m_diff.size() + m_perLine - 1) / m_perLine; }
    [[nodiscard]] qsizetype length() const override { return m_diff.size(); }
    [[nodiscard]] qsizetype positionAt(qsizetype line, int x) const override;
    [[nodiscard]] qsizetype lineOf(qsizetype position) const override;
    [[nodiscard]] int xOf(qsizetype line, qsizetype position) const override;
    void paintLine(QPainter &painter, qsizetype line, int top) override;
    [[nodiscard]] QString copied(qsizetype from, qsizetype to) const override;
    [[nodiscard]] int textWidth() const override;
    void fitWidth(int width) override;

private:
    [[nodiscard]] int offsetDigits() const { return m_diff.size() > 0xFFFF ? 8 : 4; }
    [[nodiscard]] int column(int side, int byte) const;
    [[nodiscard]] QString hexAt(int side, qsizetype place) const;

    ByteDiff m_diff;
    int m_perLine = 8;
};

} // namespace Sockeye
