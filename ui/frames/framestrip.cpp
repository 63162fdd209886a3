// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/framestrip.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace Sockeye {

namespace {

constexpr int BarHeight = 8;
constexpr int LegendHeight = 20;

} // namespace

FrameStrip::FrameStrip(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_facts(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(2);
    for (QLabel *label : {m_title, m_facts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setAccessibleName(tr("The chosen frame"));
    m_facts->setAccessibleName(tr("What is known of the chosen frame"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    updateColors();
    clear();
}

void FrameStrip::tell(const FrameFacts &facts)
{
    constexpr qsizetype LongestTitle = 400; // the inspector has the whole of it
    const QString &title = facts.title();
    m_title->setText(title.size() > LongestTitle ? QString(title.first(LongestTitle) + u'…') : title);
    m_title->setToolTip(title);
    m_timing = facts.timing();
    QStringList lines = facts.lines();
    m_facts->setText(lines.join(QStringLiteral("  ")));
    fitBar();
}

void FrameStrip::clear()
{
    m_timing = ExchangeTiming();
    m_title->clear();
    m_facts->setText(tr("Choose a frame to see its bits, sizes, times and what it belongs to."));
    fitBar();
}

void FrameStrip::fitBar()
{
    const bool hasBar = !m_timing.parts().empty();
    m_title->setVisible(!m_title->text().isEmpty());
    layout()->setContentsMargins(Theme::Gap, Theme::SmallGap + 1, Theme::Gap,
                                 Theme::SmallGap + (hasBar ? BarHeight + LegendHeight : 0));
    QStringList parts;
    for (const ExchangeTiming::Part &part : m_timing.parts())
        parts += m_timing.textOf(part);
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    setToolTip(accessibleDescription());
    update();
}

QString FrameStrip::text() const
{
    return QStringList{m_title->text(), m_facts->text(), accessibleDescription()}.join(u'\n');
}

void FrameStrip::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(palette(), Theme::Meaning::Panel));
    painter.fillRect(QRect(0, 0, width(), 1), Theme::color(palette(), Theme::Meaning::Line));
    const auto &parts = m_timing.parts();
    if (parts.empty())
        return;
    std::chrono::microseconds known{0};
    for (const ExchangeTiming::Part &part : parts)
        known += std::max(part.took, std::chrono::microseconds(0));
    const int top = height() - BarHeight - LegendHeight - Theme::SmallGap / 2;
    const int room = width() - 2 * Theme::Gap;
    int legend = Theme::Gap;
    std::chrono::microseconds before{0};
    for (const ExchangeTiming::Part &part : parts) {
        const QColor color = Theme::color(palette(), ExchangeTiming::meaningOf(part.phase));
        const auto x = [&](std::chrono::microseconds at) {
            return known.count() > 0 ? static_cast<int>(room * at.count() / known.count()) : 0;
        };
        const auto took = std::max(part.took, std::chrono::microseconds(0));
        painter.fillRect(QRect(Theme::Gap + x(before), top, x(before + took) - x(before), BarHeight), color);
        before += took;
        const QString words = m_timing.textOf(part);
        const QRect place(legend, top + BarHeight, width() - legend - Theme::Gap, LegendHeight);
        painter.fillRect(QRect(place.left(), place.center().y() - BarHeight / 2, BarHeight, BarHeight), color);
        painter.setPen(palette().color(QPalette::WindowText));
        const QString shown =
            fontMetrics().elidedText(words, Qt::ElideRight, std::max(0, place.width() - BarHeight - Theme::SmallGap));
        painter.drawText(place.adjusted(BarHeight + Theme::SmallGap, 0, 0, 0), Qt::AlignVCenter, shown);
        legend += BarHeight + Theme::SmallGap + fontMetrics().horizontalAdvance(words) + 2 * Theme::Gap;
    }
}

void FrameStrip::updateColors()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Muted));
    m_facts->setPalette(quiet);
}

void FrameStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColors();
}

} // namespace Sockeye
