// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/chartseries.h"

#include <QElapsedTimer>
#include <QWidget>

class QComboBox;
class QLabel;

namespace Sockeye {

class ChartPlot;
class EventModel;

/// A small window with the chart of one number of the events of one name; grows while events arrive.
class EventChart final : public QWidget {
    Q_OBJECT
public:
    EventChart(EventModel *events, QWidget *parent);

    /// Offers the numbers in an event. Returns false when there are none.
    bool open(const EventRow &row);
    /// Takes in what is new; cheap while the window is closed.
    void extend();

private:
    void choose(int path);
    void showFacts(qsizetype point);

    EventModel *m_events;
    QComboBox *m_paths;
    ChartPlot *m_plot;
    QLabel *m_facts;
    QList<ChartPath> m_choices;
    ChartSeries m_series;
    quint32 m_name = EventNames::None;
    QElapsedTimer m_sincePainted;
};

} // namespace Sockeye
