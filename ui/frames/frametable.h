// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frames/framemodel.h"
#include "theme/flattable.h"
#include "theme/iconstrip.h"
#include "theme/linetext.h"

class QPushButton;

namespace Sockeye {

/// The frames on screen. Follows the newest row until one scrolls up, and again once one scrolls back to the end.
class FrameTable final : public Theme::FlatTable {
    Q_OBJECT

public:
    explicit FrameTable(FrameModel *model, QWidget *parent = nullptr);

    [[nodiscard]] bool isFollowing() const { return m_following; }
    void follow() { setFollowing(true); }
    /// Stops following and brings a row into the middle.
    void lookAt(int row);
    /// To be called after the model grew by `rows` new frames: goes to its end when following, else tells how many
    /// came.
    void keepUp(int rows);

protected:
    void paintRow(QPainter &painter, int row, const QRect &rect) override;
    QColor rowColor(int row) const override;
    void updateColors() override;
    void updateGeometries() override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Room : quint8 { Unknown, Cramped, Tight, Normal, Roomy };

    void setupNewest();
    void setFollowing(bool following);
    void scrolled(int value);
    void fitColumns();
    void placeNewest();
    void paintOutcome(QPainter &painter, const FrameText &text, const QRect &row);
    void paintRaw(QPainter &painter, const FrameText &text, const QRect &row);
    [[nodiscard]] QColor tone(Theme::Meaning meaning) const { return m_tones[static_cast<std::size_t>(meaning)]; }

    FrameModel *m_model;
    QPushButton *m_newest;
    Theme::LineText m_text;
    Theme::LineText m_code;
    Theme::IconStrip m_icons;
    std::vector<QColor> m_tones;
    Room m_room = Room::Unknown;
    bool m_following = true;
    bool m_moving = false; ///< the scroll bar is moved by us
    int m_unseen = 0;
};

} // namespace Sockeye
