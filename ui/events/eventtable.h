// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventmodel.h"
#include "theme/flattable.h"
#include "theme/iconstrip.h"
#include "theme/linetext.h"

class QPushButton;

namespace Sockeye {

/// The list of events on screen. Follows the newest row until one scrolls up.
class EventTable final : public Theme::FlatTable {
    Q_OBJECT
public:
    explicit EventTable(EventModel *model, QWidget *parent = nullptr);

    [[nodiscard]] bool isFollowing() const { return m_following; }
    void setFollowing(bool on);
    /// Makes a row the current one, without a word to anybody about following.
    void showRow(int row);
    /// To be called after the model grew: goes to its end when following, else tells how much came since.
    void keepUp();
    /// Repaints what grows older on screen.
    void repaintAges();

Q_SIGNALS:
    void followingChanged(bool following);
    /// The user wants to answer the question in this row.
    void replyRequested(int row);

protected:
    void paintRow(QPainter &painter, int row, const QRect &rect) override;
    QColor rowColor(int row) const override;
    void updateColors() override;
    void updateGeometries() override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setupColumns();
    void fitColumns();
    void setupNewButton();
    void onScrolled(int value);
    void showNewCount();
    void placeNewButton();
    void paintMessage(QPainter &painter, const EventRow &row, const QRect &rect);
    void paintSeparator(QPainter &painter, const EventRow &row, const QRect &rect);
    void paintState(QPainter &painter, const EventRow &row, const QRect &rect);
    [[nodiscard]] QColor tone(Theme::Meaning meaning) const { return m_tones[static_cast<std::size_t>(meaning)]; }

    EventModel *m_model;
    QPushButton *m_new;
    Theme::LineText m_text;
    Theme::LineText m_name;
    Theme::LineText m_code;
    std::vector<QColor> m_tones;
    Theme::IconStrip m_icons;
    bool m_following = true;
    bool m_moving = false; ///< the scroll bar is moved by us
    int m_fitted = -1; ///< width class the columns were made for
    int m_seen = 0; ///< rows there were when following ended
};

} // namespace Sockeye
