// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timelinewords.h"

#include <optional>
#include <QPainter>
#include <QPalette>

namespace Sockeye {

/// Paints a scene: clock and grid, names of the lanes, the lanes, the present moment and the pointer's time.
class TimelinePainter {
public:
    TimelinePainter(const TimelineScene &scene, const TimelineWords &words, const QPalette &palette);

    TimelineScene::Hit hovered;
    TimelineScene::Hit chosen; ///< by the keyboard
    std::optional<std::pair<TimeSpan::Time, TimeSpan::Time>> range; ///< selected time
    std::optional<double> pointer; ///< x of the pointer, in the plot
    int reserved = 0; ///< pixels at the right end of the clock that belong to others

    void paint(QPainter &painter) const;

private:
    void paintFrame(QPainter &painter) const;
    void paintExplanation(QPainter &painter) const;
    void paintClock(QPainter &painter) const;
    void paintNames(QPainter &painter) const;
    void paintLanes(QPainter &painter) const;
    void paintNow(QPainter &painter) const;
    void paintPointer(QPainter &painter) const;
    void paintRange(QPainter &painter) const;
    void paintChosen(QPainter &painter) const;
    void paintNamespaceNames(QPainter &painter) const;

    const TimelineScene &m_scene;
    const TimelineWords &m_words;
    const QPalette &m_palette;
};

} // namespace Sockeye
