// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventspanel.h"

#include "events/eventmodel.h"
#include "events/eventsbar.h"
#include "events/eventtable.h"
#include "theme/emptystate.h"
#include "theme/theme.h"
#include "theme/words.h"

#include <algorithm>
#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QScopedValueRollback>
#include <SocketIO/arguments.h>

namespace Sockeye {
namespace {

// An age on screen changes its last digit ten times a second at most.
constexpr qint64 MsBetweenAges = 100;
constexpr qsizetype RecordsCountedPerTick = 20'000;

} // namespace

EventsPanel::EventsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new EventModel(this))
    , m_bar(new EventsBar(this))
    , m_table(new EventTable(m_model, this))
    , m_empty(new Theme::EmptyState(QStringLiteral("events"), m_table->viewport()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    m_sinceAges.start();
    setupBar();
    setupTable();
    setupActions();
    updateCounts();
}

void EventsPanel::setupBar()
{
    connect(m_bar, &EventsBar::filterEdited, m_model, &EventModel::setFilter);
    connect(m_bar, &EventsBar::followRequested, m_table, &EventTable::setFollowing);
    connect(m_bar, &EventsBar::clearRequested, m_model, &EventModel::hideAll);
    connect(m_bar, &EventsBar::showHiddenRequested, m_model, &EventModel::showHidden);
    connect(m_bar, &EventsBar::pauseRequested, this, &EventsPanel::setPaused);
}

void EventsPanel::setupTable()
{
    connect(m_table, &EventTable::followingChanged, m_bar, &EventsBar::setFollowing);
    connect(m_table, &EventTable::replyRequested, this,
            [this](int row) { Q_EMIT replyRequested(m_model->row(row).record); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { choose(current.row()); });
    connect(m_table, &QAbstractItemView::pressed, this, [this](const QModelIndex &pressed) { choose(pressed.row()); });
    connect(m_model, &EventModel::countsChanged, this, &EventsPanel::updateCounts);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &EventsPanel::showMenu);
}

void EventsPanel::setupActions()
{
    m_copyRows = new QAction(tr("Copy"), m_table);
    m_copyRows->setShortcut(QKeySequence::Copy);
    m_copyArguments = new QAction(tr("Copy arguments as JSON"), m_table);
    m_copyArguments->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_reply = new QAction(tr("Reply…"), m_table);
    for (QAction *action : {m_copyRows, m_copyArguments, m_reply}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
    }
    connect(m_copyRows, &QAction::triggered, this, &EventsPanel::copyRows);
    connect(m_copyArguments, &QAction::triggered, this, &EventsPanel::copyArguments);
    connect(m_reply, &QAction::triggered, this, &EventsPanel::reply);
    auto *find = new QAction(tr("Filter"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(find);
    connect(find, &QAction::triggered, m_bar, &EventsBar::focusFilter);
}

void EventsPanel::setLog(std::shared_ptr<const SocketIO::TraceLog> log)
{
    m_log = log;
    m_current = -1;
    m_fresh = m_counted = 0;
    m_model->setLog(std::move(log));
    m_table->setFollowing(true);
    m_bar->showPaused(0);
}

void EventsPanel::extend()
{
    if (m_paused)
        countFresh();
    else
        m_model->extend();
    if (m_sinceAges.elapsed() >= MsBetweenAges) {
        m_sinceAges.restart();
        m_table->repaintAges();
    }
}

void EventsPanel::selectRecord(qsizetype record)
{
    const int row = m_model->rowOfRecord(record);
    if (row < 0)
        return;
    const QScopedValueRollback guard(m_restoring, true);
    m_current = record;
    m_table->showRow(row);
}

void EventsPanel::choose(int row)
{
    // A list that gets the focus makes its first row the current one, which is nobody's choice: then it is not
    // selected. Neither is it yet when the mouse has chosen it, which `pressed` tells afterwards.
    if (row < 0 || m_restoring || !m_table->selectionModel()->isRowSelected(row))
        return;
    m_current = m_model->row(row).record;
    Q_EMIT recordSelected(m_current);
}

void EventsPanel::updateCounts()
{
    m_bar->showCounts(m_model->rowCount(), m_model->total(), m_model->isSearching());
    m_bar->showHidden(m_model->hiddenCount());
    updateEmptyState();
    // A filter throws the selection away; it comes back as soon as its row is found again.
    if (m_current >= 0 && !m_table->currentIndex().isValid())
        selectRecord(m_current);
    m_table->keepUp();
}

void EventsPanel::updateEmptyState()
{
    const bool empty = m_model->rowCount() == 0 && !m_model->isSearching();
    m_empty->setVisible(empty);
    if (!empty)
        return;
    if (m_model->total() > 0)
        m_empty->setText(tr("Nothing contains “%1”").arg(m_model->filter()),
                         tr("%1 rows are hidden by the filter. Case does not matter; namespace, event name and "
                            "arguments are searched.")
                             .arg(Words::count(m_model->total())));
    else if (m_model->hiddenCount() > 0)
        m_empty->setText(tr("The view is cleared"),
                         tr("New events appear here. “Show hidden” brings the earlier ones back."));
    else
        m_empty->setText(tr("No events yet"),
                         tr("Every event that comes or goes appears here by itself, whatever its name. Connect to a "
                            "server, then send one with the composer or wait for the server's."));
}

void EventsPanel::setPaused(bool on)
{
    m_paused = on;
    m_fresh = 0;
    m_counted = m_log ? m_log->size() : 0;
    m_bar->showPaused(0);
    if (!on)
        extend();
}

void EventsPanel::countFresh()
{
    if (!m_log || m_counted == m_log->size())
        return;
    const qsizetype to = std::min(m_log->size(), m_counted + RecordsCountedPerTick);
    m_log->visit(m_counted, to, [this](qsizetype, const SocketIO::TraceView &view) {
        m_fresh += isEventRow(view) ? 1 : 0;
        return true;
    });
    m_counted = to;
    m_bar->showPaused(m_fresh);
}

void EventsPanel::copyRows()
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QString text;
    for (const QModelIndex &row : std::as_const(rows))
        text += m_model->words().plainText(m_model->row(row.row())) + u'\n';
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void EventsPanel::copyArguments()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || !m_model->row(current.row()).isEvent())
        return;
    const SocketIO::TraceRecord record = m_log->at(m_model->row(current.row()).record);
    const auto arguments = SocketIO::Arguments::fromPacket(record.payload, record.attachments);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(arguments.toJson()));
}

void EventsPanel::reply()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid() && m_model->row(current.row()).state == EventState::Question)
        Q_EMIT replyRequested(m_model->row(current.row()).record);
}

void EventsPanel::showMenu(const QPoint &at)
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const EventRow &row = m_model->row(current.row());
    m_copyArguments->setEnabled(row.isEvent());
    m_reply->setEnabled(row.state == EventState::Question);
    QMenu menu;
    menu.addActions({m_copyRows, m_copyArguments});
    menu.addSeparator();
    menu.addAction(m_reply);
    menu.exec(m_table->viewport()->mapToGlobal(at));
    m_copyArguments->setEnabled(true);
    m_reply->setEnabled(true);
}

} // namespace Sockeye
