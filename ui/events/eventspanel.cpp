// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventspanel.h"

#include "events/eventchart.h"
#include "events/eventclipboard.h"
#include "events/eventfindbar.h"
#include "events/eventmarkcommands.h"
#include "events/eventmodel.h"
#include "events/eventnamespane.h"
#include "events/eventnotice.h"
#include "events/eventpins.h"
#include "events/eventpreview.h"
#include "events/eventrowcommands.h"
#include "events/eventsbar.h"
#include "events/eventtable.h"
#include "events/eventviewcommands.h"
#include "events/filterbox.h"
#include "theme/command.h"
#include "theme/emptystate.h"
#include "theme/theme.h"
#include "theme/words.h"

#include <algorithm>
#include <QApplication>
#include <QEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSplitter>

namespace Sockeye {
namespace {

// An age on screen changes its last digit ten times a second at most.
constexpr qint64 MsBetweenAges = 100;
constexpr qsizetype RecordsCountedPerTick = 20'000;

} // namespace

EventsPanel::EventsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new EventModel(this))
    , m_bar(new EventsBar(m_model, this))
    , m_table(new EventTable(m_model, this))
    , m_find(new EventFindBar(m_model, this))
    , m_notice(new EventNotice(this))
    , m_pins(new EventPins(m_model, this))
    , m_names(new EventNamesPane(m_model, this))
    , m_preview(new EventPreview(this))
    , m_chart(new EventChart(m_model, this))
    , m_rowCommands(new EventRowCommands(m_table, m_model))
    , m_markCommands(new EventMarkCommands(m_table, m_model))
    , m_viewCommands(new EventViewCommands(m_table, m_model))
    , m_clipboard(new EventClipboard(this))
    , m_empty(new Theme::EmptyState(QStringLiteral("events"), m_table->viewport()))
    , m_viewMenu(new QMenu(this))
    , m_split(new QSplitter(this))
{
    setupLayout();
    setFocusProxy(m_table);
    m_sinceAges.start();
    setupBar();
    setupTable();
    setupFind();
    setupRowCommands();
    setupViewCommands();
    setupCopying();
    updateCounts();
}

void EventsPanel::setupBar()
{
    connect(&m_bar->filter(), &FilterBox::filterChanged, m_model, &EventModel::setFilter);
    connect(&m_bar->filter(), &FilterBox::awaited, this, &EventsPanel::welcome);
    connect(&m_bar->filter(), &FilterBox::placeChanged, this, [this] { Q_EMIT placeChanged(); });
    m_bar->addCommands(this);
    m_bar->filter().addCommands(this);
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
    connect(m_table, &EventTable::previewRequested, this, &EventsPanel::preview);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { choose(current.row()); });
    connect(m_table, &QAbstractItemView::pressed, this, [this](const QModelIndex &pressed) { choose(pressed.row()); });
    connect(m_model, &EventModel::countsChanged, this, &EventsPanel::updateCounts);
    connect(m_model, &EventModel::marksChanged, this, [this] { Q_EMIT marksChanged(); });
    connect(m_pins, &EventPins::chosen, this, &EventsPanel::goTo);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &EventsPanel::showMenu);
}

void EventsPanel::setupFind()
{
    m_find->addCommands(this);
    m_table->setFind(&m_find->found());
    connect(m_find, &EventFindBar::recordFound, this, &EventsPanel::goTo);
    connect(m_find, &EventFindBar::marksChanged, this, [this] {
        m_table->matches().setFound(m_find->found().query().text());
        m_table->viewport()->update();
    });
    connect(&m_bar->filter(), &FilterBox::filterChanged, this,
            [this](const EventFilter &filter) { m_table->matches().setFilter(filter.marks()); });
}

void EventsPanel::welcome(qsizetype record, std::chrono::microseconds waited)
{
    goTo(record);
    showRefusal(tr("It came after %1.").arg(Words::duration(waited)));
    QApplication::alert(window());
}

void EventsPanel::setLog(std::shared_ptr<const SocketIO::TraceLog> log)
{
    m_log = log;
    m_current = -1;
    m_fresh = m_counted = 0;
    m_model->setLog(std::move(log));
    m_bar->filter().readAgain();
    m_table->setFollowing(true);
    m_bar->showPaused(0);
}

void EventsPanel::extend()
{
    if (m_paused)
        countFresh();
    else
        m_model->extend();
    m_find->extend();
    m_names->refresh();
    m_chart->extend();
    if (m_sinceAges.elapsed() >= MsBetweenAges) {
        m_sinceAges.restart();
        m_table->repaintAges();
    }
}

void EventsPanel::selectRecord(qsizetype record)
{
    m_model->unfoldRecord(record);
    int row = m_model->rowOfRecord(record);
    if (row < 0 && !m_model->eventOf(record))
        row = m_model->rowOfRecord(m_model->partnerOf(record));
    if (row < 0) {
        if (m_model->eventOf(record))
            showRefusal(tr("The row of this event is hidden by the filter, by its name, or with what was cleared."));
        return;
    }
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
    m_find->startFrom(m_current);
    Q_EMIT recordSelected(m_current);
}

void EventsPanel::jump()
{
    const qsizetype partner = m_model->partnerOf(m_current);
    if (m_current < 0 || partner < 0)
        showRefusal(tr("This row has no answer in the log, and answers nothing."));
    else
        goTo(partner);
}

/// Goes to a record on the user's wish; an answer, which has no row of its own, is shown by the others.
void EventsPanel::goTo(qsizetype record)
{
    m_table->setFollowing(false);
    selectRecord(record);
    m_current = record;
    Q_EMIT recordSelected(record);
}

void EventsPanel::updateCounts()
{
    m_bar->showCounts(m_model->rowCount(), m_model->total(), m_model->isSearching());
    m_bar->showHidden(m_model->hiddenCount());
    const EventChoice &choice = m_model->choice();
    const auto &names = m_model->names().all();
    qint64 hidden = 0;
    for (std::size_t i = 0; choice.isActive() && i < names.size(); ++i)
        hidden += choice.shows(static_cast<quint32>(i)) ? 0 : names[i].count;
    m_notice->showHiddenNames(choice.hiddenOf(static_cast<qsizetype>(names.size())), hidden);
    updateEmptyState();
    // A filter throws the selection away; it comes back as soon as its row is found again.
    if (const int row = m_current < 0 ? -1 : m_model->rowOfRecord(m_current);
        row >= 0 && !m_table->currentIndex().isValid()) {
        const QScopedValueRollback guard(m_restoring, true);
        m_table->restoreCurrent(row);
    }
    m_table->keepUp();
}

void EventsPanel::updateEmptyState()
{
    const bool empty = m_model->rowCount() == 0 && !m_model->isSearching();
    m_empty->setVisible(empty);
    if (!empty)
        return;
    if (m_model->total() > 0 && m_model->filter().isEmpty())
        m_empty->setText(tr("All events here are hidden by their names"), tr("“Show all” brings them back."));
    else if (m_model->total() > 0)
        m_empty->setText(tr("Nothing passes the filter “%1”").arg(m_model->filter().line()),
                         tr("%1 rows are hidden by the filter. Case does not matter; words are looked for in the "
                            "namespace, the event name and the arguments.")
                             .arg(Words::count(m_model->total())));
    else if (m_model->hiddenCount() > 0)
        m_empty->setText(tr("The view is cleared"),
                         tr("New events appear here. “Show hidden” brings the earlier ones back."));
    else
        m_empty->setText(tr("No events yet"),
                         tr("Every event that comes or goes appears here by itself, whatever its name. Connect to a "
                            "server, then send one with the composer or wait for the server's."));
}

void EventsPanel::showRefusal(const QString &reason)
{
    m_notice->showMessage(reason);
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

void EventsPanel::showMenu(const QPoint &at)
{
    if (!m_table->currentIndex().isValid())
        return;
    m_rowCommands->showUse(true);
    QMenu menu;
    m_rowCommands->fillMenu(&menu);
    menu.addSeparator();
    m_markCommands->fillMenu(&menu);
    menu.addSeparator();
    m_viewCommands->fillRowMenu(&menu);
    menu.exec(m_table->viewport()->mapToGlobal(at));
    m_rowCommands->showUse(false);
}

void EventsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        Theme::updateCommandIcons(this);
    QWidget::changeEvent(event);
}

} // namespace Sockeye
