// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acks/latencymodel.h"
#include "theme/flattable.h"
#include "theme/iconstrip.h"
#include "theme/linetext.h"

namespace Sockeye {

/// The latencies by name on screen, each row with a small histogram.
class LatencyTable final : public Theme::FlatTable {
    Q_OBJECT
public:
    explicit LatencyTable(LatencyModel *model, QWidget *parent = nullptr);

protected:
    void paintRow(QPainter &painter, int row, const QRect &rect) override;
    void updateColors() override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void fitColumns();
    void paintSpread(QPainter &painter, int row, const QRect &area);
    /// The words on the bar at a place of the column of histograms; empty where there is none.
    [[nodiscard]] QString spreadTip(const QPoint &at) const;

    LatencyModel *m_model;
    Theme::LineText m_text;
    Theme::LineText m_code;
    Theme::IconStrip m_icons;
};

} // namespace Sockeye
