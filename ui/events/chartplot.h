// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/chartseries.h"

#include <QWidget>

namespace Sockeye {

/// Draws a series as a line over time. However many points there are, each column of pixels shows all of its own.
class ChartPlot final : public QWidget {
    Q_OBJECT
public:
    explicit ChartPlot(QWidget *parent = nullptr);

    /// The series must outlive the plot, or another one be given.
    void setSeries(const ChartSeries *series);

Q_SIGNALS:
    /// The mouse is at this point; -1 when it left.
    void pointed(qsizetype point);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QRect area() const;
    [[nodiscard]] QPointF placeOf(const ChartSeries::Point &point) const;
    void paintScale(QPainter &painter) const;
    void paintLine(QPainter &painter) const;

    const ChartSeries *m_series = nullptr;
    qsizetype m_pointed = -1;
};

} // namespace Sockeye
