// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/textsearch.h"
#include <QAbstractScrollArea>

namespace Sockeye {

/// A read-only view of many lines in the code font that touches only the lines one sees, so its cost does not depend on
/// how many there are. Selects by mouse and keyboard in positions that the derived view defines.
class LineView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit LineView(QWidget *parent = nullptr);

    [[nodiscard]] bool hasSelection() const { return m_anchor != m_position; }
    [[nodiscard]] qsizetype selectionStart() const { return std::min(m_anchor, m_position); }
    [[nodiscard]] qsizetype selectionEnd() const { return std::max(m_anchor, m_position); }
    void select(qsizetype from, qsizetype to);
    /// Scrolls until a position can be seen.
    void reveal(qsizetype position);
    /// The text or the bytes that a search goes through.
    [[nodiscard]] virtual QByteArray searched() const = 0;
    /// Places to mark, in order.
    void setFound(std::vector<ByteRange> found);

Q_SIGNALS:
    void selectionChanged();

public Q_SLOTS:
    void selectAll();
    /// Copies the selection, or everything when nothing is selected.
    void copy() const;

public:
    /// What copying would put into the clipboard.
    [[nodiscard]] QString copiedText() const;

protected:
    [[nodiscard]] virtual qsizetype lineCount() const = 0;
    /// Number of positions: what selecting everything selects.
    [[nodiscard]] virtual qsizetype length() const = 0;
    /// `x` in pixels from the left edge of the text.
    [[nodiscard]] virtual qsizetype positionAt(qsizetype line, int x) const = 0;
    virtual void paintLine(QPainter &painter, qsizetype line, int top) = 0;
    /// The text put into the clipboard.
    [[nodiscard]] virtual QString copied(qsizetype from, qsizetype to) const = 0;
    /// Pixels the longest line takes.
    [[nodiscard]] virtual int textWidth() const = 0;
    /// The line a position is in.
    [[nodiscard]] virtual qsizetype lineOf(qsizetype position) const = 0;
    /// Pixels from the left edge of the text to a position of a line.
    [[nodiscard]] virtual int xOf(qsizetype line, qsizetype position) const = 0;
    /// The position `by` (1 or -1) characters on.
    [[nodiscard]] virtual qsizetype nextTo(qsizetype position, int by) const { return position + by; }
    /// The visible width changed; lines may break elsewhere.
    virtual void fitWidth(int width) = 0;

    /// After the text changed: from the top, nothing selected.
    void startOver();
    void updateScrollBars();
    [[nodiscard]] bool isFound(qsizetype position) const;
    /// Background of what a search found.
    [[nodiscard]] QColor foundColor() const;
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] int columnWidth() const;
    [[nodiscard]] qsizetype firstLine() const;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] qsizetype positionAt(QPoint point) const;
    void moveTo(qsizetype position, bool selects);
    bool moveByKey(const QKeyEvent &event);
    void paintCaret(QPainter &painter);

    qsizetype m_anchor = 0;
    qsizetype m_position = 0;
    std::vector<ByteRange> m_found;
};

} // namespace Sockeye
