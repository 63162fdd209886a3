// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acks/ackmodel.h"
#include "theme/flattable.h"
#include "theme/iconstrip.h"
#include "theme/linetext.h"

namespace Sockeye {

class AckColumns;

/// The acknowledgements on screen.
class AckTable final : public Theme::FlatTable {
    Q_OBJECT
public:
    explicit AckTable(AckModel *model, QWidget *parent = nullptr);

    [[nodiscard]] AckColumns *columns() const { return m_columns; }
    /// Whether the last row is in sight, so that it should stay there when rows are added.
    [[nodiscard]] bool isAtEnd() const;
    /// Repaints what grows older on screen.
    void repaintAges();
    /// The selected rows from top to bottom.
    [[nodiscard]] QList<int> chosenRows() const;

Q_SIGNALS:
    /// The user clicked the offer to reply in a row.
    void replyRequested(int row);

protected:
    void paintRow(QPainter &painter, int row, const QRect &rect) override;
    void updateColors() override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void setupHeader();
    [[nodiscard]] bool isReplyCell(const QModelIndex &at) const;
    [[nodiscard]] QColor tone(Theme::Meaning meaning) const { return Theme::color(palette(), meaning); }

    AckModel *m_model;
    Theme::LineText m_text;
    Theme::LineText m_code;
    Theme::IconStrip m_icons;
    AckColumns *m_columns;
};

} // namespace Sockeye
