// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include "timeline/labelrow.h"
#include "timeline/timelinewords.h"

#include <QPainter>

namespace Sockeye {

/// Paints the content of the lanes. Lives for one paint event.
class LanePainter {
public:
    using Lane = TimelineLayout::Lane;

    LanePainter(QPainter &painter, const QPalette &palette, const TimelineScene &scene, const TimelineWords &words,
                const TimelineScene::Hit &hovered);

    void paintConnection();
    void paintExchanges();
    void paintProbe();
    void paintWebSocket();
    void paintHeartbeat();
    void paintVolume();
    void paintNamespaces();

private:
    void spans(Lane lane, LabelRow &labels);
    void bar(Lane lane, const PixelRun &run);
    void steps(Lane lane, LabelRow &labels);
    void refusals(Lane lane, LabelRow &labels);
    void volumeLabel(const std::vector<Volume::Bar> &bars);
    void volumeBar(const Volume::Bar &bar, const Volume::Sum &most);
    void spanLabel(Lane lane, const PixelRun &run, LabelRow &labels);
    void marks(LabelRow &labels);
    void probeResult(const PixelRun &run, LabelRow &labels);
    void frames(const std::vector<Moment> &frames, bool incoming);
    void silence(const Heartbeat::Beat &beat);
    void beat(const Heartbeat::Beat &beat, bool hovered);
    void text(Lane lane, double left, const QString &text, const QColor &color);
    [[nodiscard]] bool fits(Lane lane) const;
    [[nodiscard]] QColor color(Theme::Meaning meaning, double strength = 1) const;
    [[nodiscard]] double left() const { return m_scene.layout.plot().left(); }
    [[nodiscard]] double right() const { return left() + m_scene.span.width; }

    QPainter &m_painter;
    const QPalette &m_palette;
    const TimelineScene &m_scene;
    const TimelineWords &m_words;
    const TimelineScene::Hit &m_hovered;
    QFontMetricsF m_metrics;
};

} // namespace Sockeye
