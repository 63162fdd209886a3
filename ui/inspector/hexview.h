// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/lineview.h"

namespace Sockeye {

/// Bytes as offset, hexadecimal and ASCII; as many on a line as there is room for.
class HexView final : public LineView {
    Q_OBJECT

public:
    explicit HexView(QWidget *parent = nullptr);

    void setBytes(const QByteArray &bytes);
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] int bytesPerLine() const { return m_perLine; }
    [[nodiscard]] QByteArray searched() const override { return m_bytes; }
    /// One line as it is shown and copied: "00000010  01 02 …  ..A".
    [[nodiscard]] QString lineText(qsizetype line) const;

protected:
    [[nodiscard]] qsizetype lineCount() const override;
    [[nodiscard]] qsizetype length() const override { return m_bytes.size(); }
    [[nodiscard]] qsizetype positionAt(qsizetype line, int x) const override;
    [[nodiscard]] qsizetype lineOf(qsizetype position) const override;
    [[nodiscard]] int xOf(qsizetype line, qsizetype position) const override;
    void paintLine(QPainter &painter, qsizetype line, int top) override;
    /// A few bytes as hexadecimal; whole lines with everything as lines.
    [[nodiscard]] QString copied(qsizetype from, qsizetype to) const override;
    [[nodiscard]] int textWidth() const override;
    void fitWidth(int width) override;

private:
    [[nodiscard]] int offsetDigits() const;
    [[nodiscard]] int hexColumn(int byte) const;
    [[nodiscard]] int asciiColumn() const;

    QByteArray m_bytes;
    int m_perLine = 16;
};

} // namespace Sockeye
