// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timelinepainter.h"

#include <QFont>
#include <QImage>

namespace Sockeye {

/// A timeline as a picture of any width: the time that was in sight, and all of its lanes.
class TimelinePicture {
    Q_DECLARE_TR_FUNCTIONS(Sockeye::TimelinePicture)

public:
    static constexpr int Narrowest = 300;
    static constexpr int Widest = 30'000; ///< as far as images can be painted

    TimelinePicture(TimelineScene scene, TimelineWords words, const QPalette &palette, const QFont &font, int width);

    std::optional<std::pair<TimeSpan::Time, TimeSpan::Time>> range; ///< selected time

    [[nodiscard]] QSize size() const { return m_size; }
    /// Twice as many pixels in each direction as `size`, where that is possible.
    [[nodiscard]] QImage image() const;
    [[nodiscard]] QByteArray svg() const;
    /// Writes SVG or PNG, as the file's name ends. Returns why that was impossible; empty when it was done.
    [[nodiscard]] QString writeTo(const QString &path) const;

private:
    void paint(QPaintDevice &device) const;

    TimelineScene m_scene;
    TimelineWords m_words;
    QPalette m_palette;
    QFont m_font;
    QSize m_size;
};

} // namespace Sockeye
