// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/ackspanel.h"

#include "acks/ackmodel.h"
#include "acks/acksbar.h"
#include "acks/acktable.h"
#include "acks/latencypane.h"
#include "acks/replyrules.h"
#include "acks/replyrulessign.h"
#include "theme/command.h"
#include "theme/emptystate.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QSplitter>

namespace Sockeye {
namespace {
constexpr qint64 MsBetweenAges = 100;
constexpr int HeightForLatencies = 220;
} // namespace

AcksPanel::AcksPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new AckModel(this))
    , m_bar(new AcksBar(this))
    , m_sign(new ReplyRulesSign(this))
    , m_note(new QLabel(this))
    , m_table(new AckTable(m_model, this))
    , m_latencies(new LatencyPane(m_model, this))
    , m_split(new QSplitter(Qt::Vertical, this))
    , m_empty(new Theme::EmptyState(QStringLiteral("arrow-both"), m_table->viewport()))
    , m_rules(new ReplyRules(this))
    , m_columnMenu(new QMenu(tr("Columns"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_sign);
    layout->addWidget(m_note);
    layout->addWidget(m_split, 1);
    m_split->addWidget(m_table);
    m_split->addWidget(m_latencies);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 1);
    m_split->setChildrenCollapsible(false);
    m_note->setAccessibleName(tr("Why it cannot be answered"));
    m_note->setContentsMargins(Theme::Gap, 0, Theme::Gap, Theme::SmallGap);
    m_note->setWordWrap(true);
    m_note->hide();
    setFocusProxy(m_table);
    m_sinceAges.start();
    setupCommands();
    setupTable();
    setupLatencies();
    setupRules();
    refresh();
}

void AcksPanel::setupTable()
{
    connect(m_table, &AckTable::replyRequested, this, &AcksPanel::reply);
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &at) {
        // The click on the offer itself has replied already.
        if (at.column() != AckModel::State)
            reply();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AcksPanel::choose);
    connect(m_model, &AckModel::filtered, this, [this] {
        showChosen();
        refresh();
    });
    connect(m_bar, &AcksBar::filterChanged, this, &AcksPanel::applyFilter);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_reply, m_event, m_answer, m_copy, m_copyAnswers});
}

void AcksPanel::setupLatencies()
{
    connect(m_latencies, &LatencyPane::nameChosen, this, [this](const AckName &name) {
        m_lineOfChoice = AckFilter::lineOf(name);
        m_bar->setLine(m_lineOfChoice);
    });
    connect(m_latencies, &LatencyPane::choiceCleared, this, [this] {
        if (m_bar->line() == m_lineOfChoice)
            m_bar->setLine({});
    });
    connect(m_split, &QSplitter::splitterMoved, this, [this] {
        m_sizes = m_split->sizes();
        keepPlace();
    });
}

void AcksPanel::setupRules()
{
    connect(m_rules, &ReplyRules::changed, this, &AcksPanel::tellRules);
    connect(m_sign, &ReplyRulesSign::editRequested, this, &AcksPanel::showRules);
    connect(m_sign, &ReplyRulesSign::turnOffRequested, m_rules, &ReplyRules::turnOff);
}

void AcksPanel::setLog(std::shared_ptr<const SocketIO::TraceLog> log)
{
    m_chosen.reset();
    m_model->setLog(std::move(log));
    m_latencies->reset();
    refresh();
}

void AcksPanel::extend()
{
    const bool atEnd = m_table->isAtEnd();
    const int before = m_model->rowCount();
    m_model->extend();
    if (atEnd && m_model->rowCount() > before)
        m_table->scrollToBottom();
    m_latencies->extend();
    refresh();
    if (m_sinceAges.elapsed() < MsBetweenAges)
        return;
    m_sinceAges.restart();
    m_table->repaintAges();
}

void AcksPanel::applyFilter()
{
    const AckFilter filter = m_bar->filter();
    if (filter.line() != m_lineOfChoice)
        m_latencies->clearChoice();
    m_model->setFilter(filter);
    showChosen();
    refresh();
    keepPlace();
}

/// What was chosen stays chosen through a filter that wants it; else the newest are of interest.
void AcksPanel::showChosen()
{
    if (currentRow() >= 0)
        return;
    if (const int row = m_chosen ? m_model->rowOf(*m_chosen) : -1; row >= 0)
        m_table->selectRow(row);
    else if (m_model->isInOrderOfTime())
        m_table->scrollToBottom();
}

void AcksPanel::refresh()
{
    m_bar->showCounts(m_model->fold());
    explainEmptiness();
    const bool hasRows = !m_model->fold().rows().empty();
    m_latencies->setVisible(hasRows && m_latenciesShown->isChecked() && height() >= HeightForLatencies);
    updateCommands();
}

void AcksPanel::explainEmptiness()
{
    const bool isEmpty = m_model->rowCount() == 0 && !m_model->isFiltering();
    m_empty->setVisible(isEmpty);
    if (!isEmpty)
        return;
    if (m_model->fold().rows().empty())
        m_empty->setText(tr("No acknowledgements yet"),
                         tr("A request appears here when you send an event with “ack” ticked, and a question when "
                            "the server asks for an answer; each with how long it took or still takes."));
    else if (m_bar->line().trimmed().isEmpty())
        m_empty->setText(tr("None of these now"), tr("Choose “All” above to see every request and question."));
    else
        m_empty->setText(tr("Nothing matches “%1”").arg(m_bar->line().trimmed()),
                         tr("Names, ids, arguments, answers and reasons are searched. Point at the filter to see its "
                            "keys."));
}

void AcksPanel::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void AcksPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateColumnCommands();
    refresh();
}

void AcksPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    Theme::updateCommandIcons(this);
    m_bar->updateColors();
    QPalette note = palette();
    note.setColor(QPalette::WindowText, Theme::color(note, Theme::Meaning::Warning));
    m_note->setPalette(note);
}

} // namespace Sockeye
