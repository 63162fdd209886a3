// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acks/latencyhistogram.h"

#include <QString>
#include <QWidget>

namespace Sockeye {

/// A histogram of latencies with its percentiles, on a scale of doublings. Pointing at a bar tells it.
class LatencyChart final : public QWidget {
    Q_OBJECT
public:
    explicit LatencyChart(QWidget *parent = nullptr);

    /// `title` says whose latencies they are.
    void show(const QString &title, const LatencyHistogram &latencies);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// "4.1 ms to 6.1 ms: 12 of 300 answers"
    [[nodiscard]] static QString words(const LatencyHistogram::Bar &bar, qsizetype all);
    /// The words on the bar at a place; empty where there is none.
    [[nodiscard]] QString wordsAt(const QPoint &at) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] int left(std::size_t bar) const;
    [[nodiscard]] int placeOf(std::chrono::microseconds latency) const;
    void paintBars(QPainter &painter) const;
    void paintScale(QPainter &painter) const;
    void paintPercentiles(QPainter &painter) const;

    QString m_title;
    LatencyHistogram m_latencies;
    std::vector<LatencyHistogram::Bar> m_bars;
};

} // namespace Sockeye
