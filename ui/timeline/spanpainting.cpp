// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Spans, their labels and the marks on them. See lanepainter.h.
#include "timeline/lanepainter.h"

namespace Sockeye {

using Kind = Span::Kind;
using Theme::Meaning;

namespace {

constexpr double LabelMargin = 5;
constexpr double DotRadius = 3;

struct Look {
    Meaning meaning;
    double strength; ///< of the fill
};

Look lookOf(const Span &span)
{
    const bool lives = span.kind == Kind::Connected || span.kind == Kind::WebSocket || span.kind == Kind::Joined;
    if (span.isFailure() && !lives)
        return {Meaning::Bad, 0.30};
    switch (span.kind) {
    case Kind::Connecting:
        return {Meaning::Accent, 0.30};
    case Kind::Connected:
        return {Meaning::Good, 0.20};
    case Kind::Waiting:
        return {Meaning::Warning, 0.14};
    case Kind::Get:
    case Kind::Post:
        return {Meaning::Polling, 0.26};
    case Kind::ProbeOpening:
        return {Meaning::Probe, 0.20};
    case Kind::Probing:
        return {Meaning::Probe, 0.50};
    case Kind::Pausing:
        return {Meaning::Warning, 0.34};
    case Kind::WebSocket:
        return {Meaning::WebSocket, 0.14};
    case Kind::Joining:
        return {Meaning::Accent, 0.30};
    case Kind::Joined:
        return {Meaning::Good, 0.14};
    case Kind::LookUp:
        return {Meaning::Binary, 0.45};
    case Kind::Reaching:
    case Kind::ThroughProxy:
        return {Meaning::Accent, 0.45};
    case Kind::Securing:
        return {Meaning::Warning, 0.45};
    }
    return {Meaning::Muted, 0.2};
}

} // namespace

LanePainter::LanePainter(QPainter &painter, const QPalette &palette, const TimelineScene &scene,
                         const TimelineWords &words, const TimelineScene::Hit &hovered)
    : m_painter(painter)
    , m_palette(palette)
    , m_scene(scene)
    , m_words(words)
    , m_hovered(hovered)
    , m_metrics(painter.font())
{
}

void LanePainter::paintConnection()
{
    LabelRow labels;
    for (const PixelRun &run : pixelRuns(m_scene.row(Lane::Connection), m_scene.span, m_scene.now))
        bar(Lane::Connection, run);
    marks(labels);
    for (const PixelRun &run : pixelRuns(m_scene.row(Lane::Connection), m_scene.span, m_scene.now))
        spanLabel(Lane::Connection, run, labels);
}

void LanePainter::paintExchanges()
{
    for (const Lane lane : {Lane::Get, Lane::Post}) {
        LabelRow labels;
        spans(lane, labels);
    }
}

void LanePainter::paintProbe()
{
    LabelRow labels;
    spans(Lane::Probe, labels);
    for (const PixelRun &run : pixelRuns(m_scene.row(Lane::Probe), m_scene.span, m_scene.now))
        labels.block(left() + run.left, left() + run.right);
    for (const PixelRun &run : pixelRuns(m_scene.row(Lane::Probe), m_scene.span, m_scene.now))
        probeResult(run, labels);
}

void LanePainter::paintNamespaces()
{
    for (int i = 0; i < m_scene.layout.namespaces(); ++i) {
        const Lane lane = TimelineLayout::laneOf(i);
        LabelRow labels;
        if (!m_scene.layout.isInSight(lane))
            continue;
        spans(lane, labels);
        refusals(lane, labels);
    }
}

// A refusal takes no time to speak of, so it is told behind its span.
void LanePainter::refusals(Lane lane, LabelRow &labels)
{
    const SpanRow &row = m_scene.row(lane);
    const auto runs = pixelRuns(row, m_scene.span, m_scene.now);
    for (const PixelRun &run : runs)
        labels.block(left() + run.left, left() + run.right);
    for (const PixelRun &run : runs) {
        const qsizetype last = run.first + run.count - 1;
        if (row.at(last).kind != Kind::Joining || !row.at(last).isFailure() || !fits(lane))
            continue;
        const QString words = m_words.label(row, last, m_scene.now, TimelineWords::Detail::Why);
        const double width = m_metrics.horizontalAdvance(words);
        const double from = left() + run.right + LabelMargin;
        if (const auto place = labels.place(from, std::min(from + width + 12, right() - 2), width))
            text(lane, *place, words, color(Meaning::Bad));
    }
}

void LanePainter::spans(Lane lane, LabelRow &labels)
{
    const auto runs = pixelRuns(m_scene.row(lane), m_scene.span, m_scene.now);
    for (const PixelRun &run : runs)
        bar(lane, run);
    steps(lane, labels);
    for (const PixelRun &run : runs)
        spanLabel(lane, run, labels);
}

void LanePainter::steps(Lane lane, LabelRow &labels)
{
    const SpanRow *row = m_scene.steps(lane);
    if (!row)
        return;
    const QRectF place = m_scene.layout.lane(lane);
    for (const PixelRun &run : pixelRuns(*row, m_scene.span, m_scene.now)) {
        const Span &step = row->at(run.first);
        const QRectF rect(left() + run.left, place.top() + 1, run.right - run.left, place.height() - 2);
        const Look look = lookOf(step);
        m_painter.fillRect(rect, color(look.meaning, look.strength));
        const QString words = TimelineWords::stepLabel(step);
        if (run.count == 1 && fits(lane)) {
            const double from = std::max(rect.left(), left()) + 2;
            if (const auto at =
                    labels.place(from, std::min(rect.right(), right()) - 2, m_metrics.horizontalAdvance(words)))
                text(lane, *at, words, m_palette.color(QPalette::Text));
        }
        labels.block(rect.left(), rect.right());
    }
}

void LanePainter::bar(Lane lane, const PixelRun &run)
{
    const SpanRow &row = m_scene.row(lane);
    const Span &span = row.at(run.first);
    const QRect place = m_scene.layout.lane(lane);
    const QRectF rect(left() + run.left, place.top(), run.right - run.left, place.height());
    const bool hovered =
        m_hovered.what == TimelineScene::Hit::What::Spans && m_hovered.lane == lane && m_hovered.first == run.first;
    Look look = lookOf(span);
    if (run.count > 1 && row.hasFailure(run.first, run.count))
        look.meaning = Meaning::Bad;
    constexpr double Narrow = 4;
    if (rect.width() < Narrow || run.count > 1) {
        m_painter.fillRect(rect, color(look.meaning, hovered ? 1.0 : 0.8));
        return;
    }
    constexpr double Radius = 3;
    m_painter.setPen(
        QPen(color(look.meaning, hovered ? 1.0 : 0.7), 1, span.kind == Kind::Waiting ? Qt::DashLine : Qt::SolidLine));
    m_painter.setBrush(color(look.meaning, hovered ? look.strength + 0.15 : look.strength));
    m_painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
    const bool lives = span.kind == Kind::Connected || span.kind == Kind::WebSocket || span.kind == Kind::Joined;
    const bool broke = lives && span.isFailure();
    if (broke)
        m_painter.fillRect(QRectF(rect.right() - 3, rect.top(), 3, rect.height()), color(Meaning::Bad));
}

void LanePainter::spanLabel(Lane lane, const PixelRun &run, LabelRow &labels)
{
    if (run.count > 1 || !fits(lane))
        return;
    const Span &span = m_scene.row(lane).at(run.first);
    const double from = std::max(left() + run.left, left()) + LabelMargin;
    const double to = std::min(left() + run.right, right()) - LabelMargin;
    // Where nothing at all would fit, the log need not be asked why.
    constexpr double Least = 20;
    if (to - from < Least)
        return;
    using Detail = TimelineWords::Detail;
    for (const Detail detail : {Detail::Why, Detail::What, Detail::Short}) {
        const QString words = m_words.label(m_scene.row(lane), run.first, m_scene.now, detail);
        if (words.isEmpty())
            return;
        const bool failed = span.isFailure() && span.kind != Kind::Connected && span.kind != Kind::Joined;
        if (const auto place = labels.place(from, to, m_metrics.horizontalAdvance(words)))
            return text(lane, *place, words, failed ? color(Meaning::Bad) : m_palette.color(QPalette::Text));
    }
}

void LanePainter::marks(LabelRow &labels)
{
    const QRectF lane = m_scene.layout.lane(Lane::Connection);
    const auto columns = pixelColumns(m_scene.fold.marks(), m_scene.span);
    for (const PixelColumn &column : columns)
        labels.block(left() + column.x - DotRadius, left() + column.x + DotRadius);
    for (const PixelColumn &column : columns) {
        const auto &facts = m_scene.fold.markFacts(static_cast<std::size_t>(column.first));
        const bool good = facts.kind == SocketIO::Kind::NamespaceConnected;
        const bool isLeft = facts.kind == SocketIO::Kind::NamespaceDisconnected;
        const QColor ink = color(good ? Meaning::Good : isLeft ? Meaning::Muted : Meaning::Bad);
        const QPointF centre(left() + column.x + 0.5, lane.center().y());
        m_painter.setPen(QPen(m_palette.color(QPalette::Base), 1));
        m_painter.setBrush(ink);
        m_painter.drawEllipse(centre, DotRadius, DotRadius);
        const QString words = TimelineWords::label(facts);
        // Only directly behind its dot does a name say whose dot it is.
        const double from = centre.x() + DotRadius;
        const double width = m_metrics.horizontalAdvance(words);
        if (fits(Lane::Connection) && !words.isEmpty()) {
            if (const auto place = labels.place(from, std::min(from + width + 8, right()), width))
                text(Lane::Connection, *place, words, ink);
        }
    }
}

void LanePainter::probeResult(const PixelRun &run, LabelRow &labels)
{
    const SpanRow &row = m_scene.row(Lane::Probe);
    const qsizetype last = run.first + run.count - 1;
    const Span &end = row.at(last);
    const bool isFinal = !end.isRunning() && (last + 1 == row.size() || row.at(last + 1).kind == Kind::ProbeOpening);
    if (!isFinal || !fits(Lane::Probe))
        return;
    qsizetype opening = last;
    while (opening > 0 && row.at(opening).kind != Kind::ProbeOpening)
        --opening;
    const double from = left() + run.right + LabelMargin;
    for (const auto detail : {TimelineWords::Detail::Why, TimelineWords::Detail::What}) {
        const QString words = m_words.probeResult(end, end.end - row.at(opening).begin, detail);
        const double width = m_metrics.horizontalAdvance(words);
        if (const auto place = labels.place(from, std::min(from + width + 12, right() - 2), width))
            return text(Lane::Probe, *place, words, color(end.isFailure() ? Meaning::Bad : Meaning::WebSocket));
    }
}

void LanePainter::text(Lane lane, double x, const QString &words, const QColor &ink)
{
    const QRectF rect = m_scene.layout.lane(lane);
    m_painter.setPen(ink);
    m_painter.drawText(QPointF(x, rect.center().y() + (m_metrics.ascent() - m_metrics.descent()) / 2), words);
}

bool LanePainter::fits(Lane lane) const
{
    return m_scene.layout.lane(lane).height() >= m_metrics.ascent() + 1;
}

QColor LanePainter::color(Meaning meaning, double strength) const
{
    QColor color = Theme::color(m_palette, meaning);
    color.setAlphaF(static_cast<float>(std::min(strength, 1.0)));
    return color;
}

} // namespace Sockeye
