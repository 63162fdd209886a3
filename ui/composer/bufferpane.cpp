// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/bufferpane.h"
#include "theme/command.h"
#include "theme/emptystate.h"
#include "theme/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QToolButton>

namespace Sockeye {

BufferPane::BufferPane(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableView)
{
    setupTable();
    setupCommands();
    m_empty = new Theme::EmptyState(QStringLiteral("pending"), m_table);
    m_empty->setText(tr("Nothing waits"),
                     tr("Events sent while the namespace is not joined appear here until they can leave."));
    m_clock.start();
    connect(&m_aging, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_model.setTime(now());
    });
    m_aging.setInterval(std::chrono::seconds(1));
    showState();
}

void BufferPane::setupTable()
{
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("Events that wait to be sent"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Theme::RowHeight);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const int column : {BufferModel::EventColumn, BufferModel::ArgumentsColumn})
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    header->setMinimumSectionSize(40);
    const std::pair<int, int> widths[] = {{BufferModel::NamespaceColumn, 64},
                                          {BufferModel::SizeColumn, 56},
                                          {BufferModel::AgeColumn, 48},
                                          {BufferModel::TriesColumn, 44}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BufferPane::showState);
    connect(m_table, &QTableView::doubleClicked, this, &BufferPane::edit);
}

void BufferPane::setupCommands()
{
    m_edit = Theme::addCommand(m_table,
                               {QStringLiteral("composer.bufferEdit"),
                                tr("Edit"),
                                tr("Takes the event out of the buffer and writes it into the form."),
                                {}},
                               {Qt::Key_Return});
    m_drop = Theme::addCommand(m_table,
                               {QStringLiteral("composer.bufferDrop"), tr("Drop"),
                                tr("The chosen events are not sent."), QStringLiteral("clear")},
                               {QKeySequence::Delete});
    m_clear = Theme::addCommand(
        m_table,
        {QStringLiteral("composer.bufferClear"), tr("Empty the buffer"), tr("None of these events is sent."), {}});
    connect(m_edit, &QAction::triggered, this, &BufferPane::edit);
    connect(m_drop, &QAction::triggered, this, &BufferPane::drop);
    connect(m_clear, &QAction::triggered, this, &BufferPane::clear);
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::SmallGap);
    for (QAction *action : {m_edit, m_drop, m_clear}) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setAccessibleName(action->text());
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        line->addWidget(button);
    }
    line->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(m_table, 1);
}

void BufferPane::setEvents(const QList<BufferedEvent> &events)
{
    m_model.setEvents(events, now());
    if (events.isEmpty())
        m_aging.stop();
    else if (!m_aging.isActive())
        m_aging.start();
    showState();
}

void BufferPane::showState()
{
    const bool isEmpty = m_model.rowCount() == 0;
    const auto rows = m_table->selectionModel()->selectedRows().size();
    if (m_empty)
        m_empty->setVisible(isEmpty);
    m_table->setColumnHidden(BufferModel::TriesColumn, !m_model.hasTries());
    if (!m_edit)
        return;
    m_edit->setEnabled(rows == 1);
    m_drop->setEnabled(rows > 0);
    m_clear->setEnabled(!isEmpty);
}

QList<BufferedEvent> BufferPane::chosen() const
{
    QList<BufferedEvent> events;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        events.append(m_model.event(row.row()));
    return events;
}

void BufferPane::edit()
{
    const QList<BufferedEvent> events = chosen();
    if (events.size() == 1)
        Q_EMIT editRequested(events.constFirst());
}

void BufferPane::drop()
{
    const QList<BufferedEvent> events = chosen();
    for (const BufferedEvent &event : events)
        Q_EMIT dropRequested(event.nsp, event.number);
}

void BufferPane::clear()
{
    const QStringList namespaces = m_model.namespaces();
    for (const QString &nsp : namespaces)
        Q_EMIT clearRequested(nsp);
}

void BufferPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        Theme::updateCommandIcons(this);
}

} // namespace Sockeye
