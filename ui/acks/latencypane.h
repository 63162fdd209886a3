// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Sockeye {

class AckModel;
class LatencyChart;
class LatencyModel;
class LatencyTable;
struct AckName;

/// How long answers take: by event, and the histogram of the chosen one or of all requests.
class LatencyPane final : public QWidget {
    Q_OBJECT
public:
    explicit LatencyPane(const AckModel *acks, QWidget *parent = nullptr);

    /// Begins anew, after the model has another log.
    void reset();
    void extend();
    /// Chooses no name any more; tells nobody.
    void clearChoice();

Q_SIGNALS:
    /// The user wants to see the rows of this name alone.
    void nameChosen(const Sockeye::AckName &name);
    /// The user wants to see the rows of all names again.
    void choiceCleared();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupCommands();
    void choose();
    void updateChart();

    const AckModel *m_acks;
    LatencyModel *m_model;
    LatencyTable *m_table;
    LatencyChart *m_chart;
    bool m_byUser = true;
};

} // namespace Sockeye
