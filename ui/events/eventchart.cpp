// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventchart.h"

#include "events/chartplot.h"
#include "events/eventmodel.h"
#include "theme/command.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>

namespace Sockeye {
namespace {

using namespace std::chrono_literals;

constexpr auto Slice = 3ms;
constexpr qint64 MsBetweenPaintings = 100;

QString number(double value)
{
    return QString::number(value, 'g', 10);
}

} // namespace

EventChart::EventChart(EventModel *events, QWidget *parent)
    : QWidget(parent, Qt::Tool)
    , m_events(events)
    , m_paths(new QComboBox(this))
    , m_plot(new ChartPlot(this))
    , m_facts(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, Theme::Gap, Theme::Gap, Theme::Gap);
    layout->addWidget(m_paths);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_facts);
    resize(520, 300);
    m_paths->setAccessibleName(tr("Number of the event"));
    m_facts->setAccessibleName(tr("Facts of the chart"));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    const QAction *close =
        Theme::addCommand(this, {QStringLiteral("events.chart.close"), tr("Close the chart")}, {Qt::Key_Escape});
    connect(close, &QAction::triggered, this, &QWidget::close);
    connect(m_paths, &QComboBox::currentIndexChanged, this, &EventChart::choose);
    connect(m_plot, &ChartPlot::pointed, this, &EventChart::showFacts);
    connect(events, &EventModel::logChanged, this, &QWidget::close);
}

bool EventChart::open(const EventRow &row)
{
    const SocketIO::TraceRecord record = m_events->log()->at(row.record);
    const QList<ChartPath> paths =
        ChartPath::numbersIn(SocketIO::Arguments::fromPacket(record.payload, record.attachments));
    if (paths.isEmpty())
        return false;
    const QString before = m_paths->currentText();
    m_paths->blockSignals(true);
    m_paths->clear();
    m_choices = paths;
    m_name = row.name;
    for (const ChartPath &path : paths)
        m_paths->addItem(path.text());
    m_paths->setCurrentIndex(std::max(0, m_paths->findText(before)));
    m_paths->blockSignals(false);
    setWindowTitle(tr("Chart of “%1”").arg(QString::fromUtf8(record.event)));
    show();
    choose(m_paths->currentIndex());
    return true;
}

void EventChart::choose(int path)
{
    if (path < 0 || path >= m_choices.size())
        return;
    m_series = ChartSeries(m_name, m_choices[path]);
    m_plot->setSeries(&m_series);
    m_sincePainted.invalidate();
    extend();
}

void EventChart::extend()
{
    if (!isVisible() || !m_events->log() || m_series.isFinished(m_events->fold().rows()))
        return;
    m_series.step(m_events->fold().rows(), *m_events->log(), Slice);
    const bool finished = m_series.isFinished(m_events->fold().rows());
    if (!finished && m_sincePainted.isValid() && m_sincePainted.elapsed() < MsBetweenPaintings)
        return;
    m_sincePainted.restart();
    m_plot->update();
    showFacts(-1);
}

void EventChart::showFacts(qsizetype point)
{
    const auto &points = m_series.points();
    if (point >= 0 && point < static_cast<qsizetype>(points.size())) {
        const ChartSeries::Point &at = points[static_cast<std::size_t>(point)];
        m_facts->setText(tr("%1 at %2").arg(number(at.value), m_events->words().timeOfDay(at.time)));
        return;
    }
    if (points.empty()) {
        m_facts->setText(tr("No event of this name has a number there."));
        return;
    }
    QString text = tr("%Ln value(s) · least %1 · mean %2 · most %3 · last %4", nullptr, static_cast<int>(points.size()))
                       .arg(number(m_series.least()), number(m_series.mean()), number(m_series.most()),
                            number(points.back().value));
    if (m_series.skipped() > 0)
        text += QStringLiteral(" · ") + tr("%Ln event(s) without it", nullptr, static_cast<int>(m_series.skipped()));
    m_facts->setText(text);
}

} // namespace Sockeye
