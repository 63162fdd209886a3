// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/latencypane.h"

#include "acks/ackmodel.h"
#include "acks/latencychart.h"
#include "acks/latencymodel.h"
#include "acks/latencytable.h"
#include "theme/command.h"

#include <QBoxLayout>
#include <QItemSelectionModel>
#include <QScopedValueRollback>

namespace Sockeye {
namespace {
constexpr int WidthForChart = 840;
}

LatencyPane::LatencyPane(const AckModel *acks, QWidget *parent)
    : QWidget(parent)
    , m_acks(acks)
    , m_model(new LatencyModel(acks, this))
    , m_table(new LatencyTable(m_model, this))
    , m_chart(new LatencyChart(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(m_table, 5);
    layout->addWidget(m_chart, 2);
    setFocusProxy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LatencyPane::choose);
    connect(m_model, &QAbstractItemModel::layoutChanged, m_table->viewport(), qOverload<>(&QWidget::update));
    setupCommands();
    updateChart();
}

void LatencyPane::setupCommands()
{
    QAction *all = Theme::addCommand(m_table,
                                     {QStringLiteral("acks.latencies.all"), tr("Show all events"),
                                      tr("Goes back from one event to all of them"), QStringLiteral("eye")},
                                     {Qt::Key_Escape});
    connect(all, &QAction::triggered, m_table, &QTableView::clearSelection);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void LatencyPane::reset()
{
    clearChoice();
    m_model->reset();
    updateChart();
}

void LatencyPane::extend()
{
    if (m_model->extend())
        updateChart();
}

void LatencyPane::clearChoice()
{
    const QScopedValueRollback guard(m_byUser, false);
    m_table->clearSelection();
}

void LatencyPane::choose()
{
    updateChart();
    if (!m_byUser)
        return;
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    if (chosen.isEmpty())
        Q_EMIT choiceCleared();
    else
        Q_EMIT nameChosen(m_model->name(chosen.first().row()));
}

void LatencyPane::updateChart()
{
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    if (!chosen.isEmpty())
        m_chart->show(m_model->text(chosen.first().row(), LatencyModel::Event),
                      m_model->tally(chosen.first().row()).latencies);
    else
        m_chart->show(tr("All requests"), m_acks->fold().latencies().together(false));
}

void LatencyPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_chart->setVisible(width() >= WidthForChart);
}

} // namespace Sockeye
