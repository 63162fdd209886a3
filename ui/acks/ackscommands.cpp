// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the panel. See ackspanel.h.
#include "acks/ackcolumns.h"
#include "acks/ackmodel.h"
#include "acks/acksbar.h"
#include "acks/ackspanel.h"
#include "acks/acktable.h"
#include "theme/argumentline.h"
#include "theme/command.h"

#include <limits>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMenu>

namespace Sockeye {

using Theme::addCommand;

namespace {

constexpr qsizetype MostCopied = 20'000; // more would stop the program
constexpr qsizetype Whole = std::numeric_limits<qsizetype>::max();

} // namespace

void AcksPanel::setupCommands()
{
    m_bar->addCommands(this);
    setupRowCommands();
    setupViewCommands();
    setupColumnCommands();
    m_bar->addButton(m_reply, true);
    m_bar->addButton(m_latenciesShown);
    m_bar->addButton(m_editRules);
}

void AcksPanel::setupRowCommands()
{
    m_reply = addCommand(this,
                         {QStringLiteral("acks.reply"), tr("Reply…"),
                          tr("Answer the question of the server that is chosen in the list"), QStringLiteral("reply")},
                         {Qt::Key_Return, Qt::Key_Enter});
    connect(m_reply, &QAction::triggered, this, &AcksPanel::reply);
    m_event = addCommand(this,
                         {QStringLiteral("acks.event"), tr("Show in Events"),
                          tr("Goes to the request or question among the events"), QStringLiteral("events")},
                         {Qt::CTRL | Qt::Key_E});
    connect(m_event, &QAction::triggered, this, &AcksPanel::showEvent);
    m_answer = addCommand(
        this,
        {QStringLiteral("acks.answer"), tr("Inspect the answer"), tr("Instead of the request"), QStringLiteral("jump")},
        {Qt::CTRL | Qt::Key_J});
    connect(m_answer, &QAction::triggered, this, &AcksPanel::showAnswer);
    m_copy = addCommand(this,
                        {QStringLiteral("acks.copy"), tr("Copy rows"),
                         tr("The columns shown, with tabs between; values in full length"), QStringLiteral("copy")},
                        {QKeySequence::Copy});
    connect(m_copy, &QAction::triggered, this, &AcksPanel::copyRows);
    m_copyAnswers = addCommand(this,
                               {QStringLiteral("acks.copyAnswers"), tr("Copy answers"),
                                tr("The answers alone, a line each, in full length"), QStringLiteral("copy")},
                               {Qt::CTRL | Qt::SHIFT | Qt::Key_C});
    connect(m_copyAnswers, &QAction::triggered, this, &AcksPanel::copyAnswers);
}

void AcksPanel::setupViewCommands()
{
    QAction *find =
        addCommand(this, {QStringLiteral("acks.filter"), tr("Filter acknowledgements"), {}, QStringLiteral("filter")},
                   {QKeySequence::Find});
    connect(find, &QAction::triggered, m_bar, &AcksBar::focusLine);
    m_latenciesShown = addCommand(this,
                                  {QStringLiteral("acks.latencies"), tr("Latencies by event"),
                                   tr("Percentiles and histogram below the list"), QStringLiteral("chart")},
                                  {Qt::CTRL | Qt::Key_L});
    m_latenciesShown->setCheckable(true);
    m_latenciesShown->setChecked(true);
    connect(m_latenciesShown, &QAction::toggled, this, [this] {
        refresh();
        keepPlace();
    });
    m_editRules = addCommand(this,
                             {QStringLiteral("acks.rules"), tr("Automatic replies…"),
                              tr("Rules that answer the server by themselves; off at first"), QStringLiteral("repeat")},
                             {Qt::CTRL | Qt::SHIFT | Qt::Key_R});
    connect(m_editRules, &QAction::triggered, this, &AcksPanel::showRules);
    QAction *byTime = addCommand(this,
                                 {QStringLiteral("acks.sortByTime"), tr("Sort as they began"),
                                  tr("New ones come at the end and stay in sight"), QStringLiteral("follow")},
                                 {Qt::CTRL | Qt::Key_End});
    connect(byTime, &QAction::triggered, this, [this] {
        m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
        m_table->scrollToBottom();
    });
    QAction *byLatency = addCommand(
        this, {QStringLiteral("acks.sortByLatency"), tr("Sort by latency"), tr("The longest, and what waits, on top")});
    connect(byLatency, &QAction::triggered, this,
            [this] { m_table->horizontalHeader()->setSortIndicator(AckModel::Latency, Qt::DescendingOrder); });
}

void AcksPanel::setupColumnCommands()
{
    for (int i = 0; i < AckModel::ColumnCount; ++i) {
        const auto column = static_cast<AckModel::Column>(i);
        QAction *command = addCommand(this,
                                      {QStringLiteral("acks.column.%1").arg(i), AckModel::columnName(column),
                                       tr("Shows or hides this column of the acknowledgements")});
        command->setCheckable(true);
        connect(command, &QAction::triggered, this,
                [this, column](bool shown) { m_table->columns()->choose(column, shown); });
        m_columnCommands.append(command);
    }
    QAction *reset = addCommand(this,
                                {QStringLiteral("acks.columns.reset"), tr("Reset columns"),
                                 tr("Order, widths and choice as they were at first")});
    connect(reset, &QAction::triggered, m_table->columns(), &AckColumns::reset);
    m_columnMenu->addActions(m_columnCommands);
    m_columnMenu->addSeparator();
    m_columnMenu->addAction(reset);
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        m_columnMenu->popup(m_table->horizontalHeader()->viewport()->mapToGlobal(at));
    });
    connect(m_table->columns(), &AckColumns::changed, this, [this] {
        updateColumnCommands();
        keepPlace();
    });
    updateColumnCommands();
}

void AcksPanel::updateColumnCommands()
{
    for (int i = 0; i < m_columnCommands.size(); ++i)
        m_columnCommands[i]->setChecked(m_table->columns()->isShown(static_cast<AckModel::Column>(i)));
}

int AcksPanel::currentRow() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && m_table->selectionModel()->isRowSelected(row) ? row : -1;
}

void AcksPanel::choose()
{
    const int row = currentRow();
    updateCommands();
    if (row < 0)
        return;
    const std::size_t number = m_model->number(row);
    if (std::exchange(m_chosen, number) == number)
        return;
    setNote({});
    Q_EMIT recordSelected(m_model->row(row).record);
}

void AcksPanel::updateCommands()
{
    const int row = currentRow();
    const QString choose = tr("Choose a row first.");
    for (QAction *command : {m_copy, m_copyAnswers})
        Theme::setCommandEnabled(command, m_table->selectionModel()->hasSelection(), choose);
    if (row < 0) {
        for (QAction *command : {m_reply, m_event, m_answer})
            Theme::setCommandEnabled(command, false, choose);
        return;
    }
    const AckRow &at = m_model->row(row);
    // A question that cannot be answered any more is answered with the reason.
    Theme::setCommandEnabled(m_reply, at.isQuestion(), tr("The server asks nothing here."));
    Theme::setCommandEnabled(m_event, at.state != AckState::Unknown, tr("There is no request."));
    Theme::setCommandEnabled(m_answer, at.answer >= 0, tr("There is no answer."));
}

void AcksPanel::reply()
{
    const int row = currentRow();
    if (row < 0 || !m_model->row(row).isQuestion())
        return;
    const QString problem = whyNoReply(m_model->row(row));
    setNote(problem);
    if (problem.isEmpty())
        Q_EMIT replyRequested(m_model->row(row).record);
}

QString AcksPanel::whyNoReply(const AckRow &row) const
{
    if (row.state == AckState::Replied)
        return tr("This question is answered already; the server takes one answer only.");
    if (row.state == AckState::Unanswered)
        return tr("The connection this question came over is gone; the server waits for no answer any more.");
    return {};
}

void AcksPanel::showEvent()
{
    if (const int row = currentRow(); row >= 0)
        Q_EMIT eventRequested(m_model->row(row).record);
}

void AcksPanel::showAnswer()
{
    if (const int row = currentRow(); row >= 0 && m_model->row(row).answer >= 0)
        Q_EMIT recordSelected(m_model->row(row).answer);
}

void AcksPanel::copyRows()
{
    const QHeaderView *header = m_table->horizontalHeader();
    QStringList lines;
    for (const int row : m_table->chosenRows().mid(0, MostCopied)) {
        const AckRow &at = m_model->row(row);
        QStringList cells;
        for (int visual = 0; visual < AckModel::ColumnCount; ++visual) {
            const int column = header->logicalIndex(visual);
            if (header->isSectionHidden(column))
                continue;
            if (column == AckModel::Answer && at.answer >= 0)
                cells += ArgumentLine::ofRecord(*m_model->log(), at.answer, Whole);
            else if (column == AckModel::Arguments && at.state != AckState::Unknown)
                cells += ArgumentLine::ofRecord(*m_model->log(), at.record, Whole);
            else
                cells += m_model->index(row, column).data().toString();
        }
        lines += cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void AcksPanel::copyAnswers()
{
    QStringList lines;
    for (const int row : m_table->chosenRows().mid(0, MostCopied)) {
        if (const qsizetype answer = m_model->row(row).answer; answer >= 0)
            lines += ArgumentLine::ofRecord(*m_model->log(), answer, Whole);
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace Sockeye
