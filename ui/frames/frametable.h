// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/framemodel.h"
#include "theme/flattable.h"
#include "theme/iconstrip.h"
#include "theme/linetext.h"

class QPushButton;

namespace Sockeye {

class FrameColumns;

/// The frames on screen. Follows the newest row until one scrolls up, and again once one scrolls back to the end.
class FrameTable final : public Theme::FlatTable {
    Q_OBJECT

public:
    explicit FrameTable(FrameModel *model, QWidget *parent = nullptr);

    [[nodiscard]] bool isFollowing() const { return m_following; }
    void follow() { setFollowing(true); }
    /// Stops following and brings a row into the middle.
    void lookAt(int row);
    /// Chooses a row and nothing else; brings it into sight.
    void choose(int row);
    /// To be called after the model grew by `rows` new frames: goes to its end when following, else tells how many
    /// came.
    void keepUp(int rows);
    /// The chosen rows, from the top; at most `most` of them.
    [[nodiscard]] std::vector<int> chosenRows(qsizetype most) const;
    [[nodiscard]] qsizetype chosenCount() const;
    [[nodiscard]] FrameColumns *columns() const { return m_columns; }

protected:
    void paintRow(QPainter &painter, int row, const QRect &rect) override;
    QColor rowColor(int row) const override;
    void updateColors() override;
    void updateGeometries() override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void setupNewest();
    void setFollowing(bool following);
    void scrolled(int value);
    void placeNewest();
    void paintSummary(QPainter &painter, int row, const FrameText &text, const QRect &rect);
    void paintOutcome(QPainter &painter, const FrameText &text, const QRect &row);
    void paintRaw(QPainter &painter, const FrameText &text, const QRect &row);
    /// Folds, unfolds or goes one level up or down; false where there is nothing to do.
    bool stepSideways(bool right);
    [[nodiscard]] QRect markerOf(int row) const;
    [[nodiscard]] QColor tone(Theme::Meaning meaning) const { return m_tones[static_cast<std::size_t>(meaning)]; }

    FrameModel *m_model;
    QPushButton *m_newest;
    Theme::LineText m_text;
    Theme::LineText m_code;
    Theme::IconStrip m_icons;
    FrameColumns *m_columns;
    std::vector<QColor> m_tones;
    bool m_following = true;
    bool m_moving = false; ///< the scroll bar is moved by us
    int m_unseen = 0;
};

} // namespace Sockeye
