// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/logcursor.h"
#include "timeline/timelinescene.h"
#include "timeline/timelinewords.h"

#include <memory>
#include <QWidget>

class QScrollBar;

namespace Sockeye {

/// The timeline itself: shows a stretch of a log, follows the present until one looks elsewhere.
///
/// Wheel zooms around the pointer, with Shift or sideways it moves, with Ctrl it scrolls the lanes; a drag moves, with
/// Shift or on the clock it selects a time; a double click shows everything. Keys: + and - zoom, left and right move,
/// Home goes to the beginning, End to the present, F shows everything. Enter, up or down choose a span, Tab goes on to
/// the next, Enter selects it, Escape lets go of it or of the selected time.
class TimelineView : public QWidget {
    Q_OBJECT

public:
    using Time = TimeSpan::Time;

    explicit TimelineView(QWidget *parent = nullptr);

    void setLog(std::shared_ptr<const SocketIO::TraceLog> log);
    /// Takes in what is new, for at most a few milliseconds; what is left comes with the next call. `now` counts from
    /// the start of the log; a time before the latest record is moved to it.
    void extend(Time now);

    [[nodiscard]] const TimelineScene &scene() const { return m_scene; }
    [[nodiscard]] const TimelineWords &words() const { return m_words; }
    [[nodiscard]] bool isFollowing() const { return m_following; }
    /// The selected time.
    [[nodiscard]] const std::optional<std::pair<Time, Time>> &range() const { return m_range; }
    void selectRange(Time from, Time to);
    /// Pixels at the right end of the clock kept free of texts.
    void setReserved(int pixels);

    QSize sizeHint() const override { return {800, 150}; }
    QSize minimumSizeHint() const override { return {240, 96}; }

public Q_SLOTS:
    void zoomIn() { zoom(2); }
    void zoomOut() { zoom(0.5); }
    void fitAll();
    /// Shows the opening of the connection and its upgrade, as large as possible.
    void showUpgrade();
    /// Moves the present to the right edge and keeps it there.
    void follow();
    void zoomToRange();
    /// Selects the time in sight.
    void selectVisible();
    void clearRange();

Q_SIGNALS:
    /// Somebody selected a time; both ends count from the start of the log.
    void timeRangeSelected(std::chrono::microseconds from, std::chrono::microseconds to);
    void timeRangeCleared();
    /// A click on a span, a frame, a beat or a mark; `record` is where it began.
    void recordSelected(qsizetype record);
    /// After each change of the shown stretch, of following or of the facts.
    void changed();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void zoom(double factor);
    void look(const TimeSpan &span);
    void lookAtPresent();
    void point(QPointF position);
    void describe();
    void arrange();
    void scrollTo(int scrolled);
    void choose(const TimelineScene::Hit &hit);
    void letGo();
    bool chooseNext(bool next);
    void dragRange(double x);
    [[nodiscard]] QString tipAt(QPoint position) const;

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    TimelineScene m_scene;
    TimelineWords m_words;
    LogCursor m_cursor;
    Time m_paintedNow{0};
    TimelineScene::Hit m_hovered;
    TimelineScene::Hit m_chosen; ///< by the keyboard
    std::optional<std::pair<Time, Time>> m_range;
    Time m_anchor{0}; ///< where the selection of a time began
    QScrollBar *m_scroll;
    std::optional<double> m_pointer;
    QPointF m_pressedAt;
    TimeSpan m_pressedSpan;
    int m_reserved = 0;
    bool m_following = true;
    bool m_growing = true; ///< nobody has chosen a stretch yet: shows all until that gets too long
    bool m_dragging = false;
    bool m_selecting = false; ///< the drag selects a time
};

} // namespace Sockeye
