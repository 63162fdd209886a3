// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventtable.h"

#include "events/eventcolumns.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>

using Sockeye::Theme::Meaning;

namespace Sockeye {
namespace {

constexpr int ToneCount = static_cast<int>(Meaning::Binary) + 1;

QFont nameFont()
{
    QFont font;
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

EventTable::EventTable(EventModel *model, QWidget *parent)
    : FlatTable(parent)
    , m_model(model)
    , m_new(new QPushButton(this))
    , m_span(new QLabel(this))
    , m_text(QFont())
    , m_name(nameFont())
    , m_code(Theme::codeFont())
    , m_columns(nullptr)
    , m_codeWidth(m_code.width(QStringLiteral("0")))
{
    setAccessibleName(tr("Events"));
    setModel(model);
    m_columns = new EventColumns(this);
    setupNewButton();
    setupSpan();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &EventTable::onScrolled);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &EventTable::rememberPlace);
    connect(model, &QAbstractItemModel::modelReset, this, &EventTable::findPlace);
}

void EventTable::setFollowing(bool on)
{
    if (on == m_following) {
        keepUp();
        return;
    }
    m_following = on;
    m_seen = m_model->lastRecord();
    keepUp();
    Q_EMIT followingChanged(on);
}

void EventTable::keepUp()
{
    if (m_following) {
        const QScopedValueRollback guard(m_moving, true);
        executeDelayedItemsLayout();
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    }
    showNewCount();
}

void EventTable::showRow(int row, ScrollHint hint)
{
    const QScopedValueRollback guard(m_moving, true);
    const QModelIndex at = m_model->index(row, EventModel::Time);
    selectionModel()->setCurrentIndex(at, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (m_following)
        keepUp();
    else
        scrollTo(at, hint);
}

/// Rows that go or come elsewhere must not move those one looks at.
void EventTable::rememberPlace()
{
    const auto [first, end] = rowsInSight();
    const int current = currentIndex().row();
    m_sawCurrent = current >= first && current < end;
    m_anchor = first < end ? m_model->row(first).record : -1;
}

void EventTable::findPlace()
{
    m_span->hide(); // a reset ends the selection without a word
    if (!m_following && m_anchor >= 0) {
        const QScopedValueRollback guard(m_moving, true);
        executeDelayedItemsLayout();
        const int row = m_model->rowCount() - m_model->rowsBehind(m_anchor - 1);
        verticalScrollBar()->setValue(row * Theme::RowHeight);
    }
    showNewCount();
}

void EventTable::restoreCurrent(int row)
{
    const auto [first, end] = rowsInSight();
    const QScopedValueRollback guard(m_moving, true);
    const QModelIndex at = m_model->index(row, EventModel::Time);
    setAutoScroll(false); // a view goes to what becomes current
    selectionModel()->setCurrentIndex(at, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    setAutoScroll(true);
    if (!m_following && m_sawCurrent && (row < first || row >= end - 1))
        scrollTo(at, PositionAtCenter);
}

void EventTable::repaintAges()
{
    const auto [first, end] = rowsInSight();
    for (int row = first; row < end; ++row) {
        if (m_model->row(row).state == EventState::Waiting)
            viewport()->update(cell(EventModel::Ack, rowRect(row)));
    }
}

void EventTable::onScrolled(int value)
{
    if (!m_moving)
        setFollowing(value >= verticalScrollBar()->maximum());
}

void EventTable::updateColors()
{
    m_icons.reset(palette(), devicePixelRatioF());
    m_tones.clear();
    for (int i = 0; i < ToneCount; ++i)
        m_tones.push_back(Theme::color(palette(), static_cast<Meaning>(i)));
}

void EventTable::updateGeometries()
{
    // A new range moves the scroll bar; that is not the user's doing.
    const QScopedValueRollback guard(m_moving, true);
    FlatTable::updateGeometries();
}

void EventTable::resizeEvent(QResizeEvent *event)
{
    m_columns->fit();
    FlatTable::resizeEvent(event);
    keepUp();
    placeNewButton();
    placeSpan();
}

void EventTable::setNameColors(NameColors colors)
{
    m_nameColors = colors;
    viewport()->update();
}

void EventTable::foldCurrent(bool on)
{
    if (!currentIndex().isValid())
        return;
    const qsizetype life = m_model->lifeOf(currentIndex().row());
    if (life == EventLives::None || m_model->isFolded(life) == on)
        return;
    // The rows behind the first go away; the first stands for them.
    const int head = m_model->rowOfRecord(m_model->firstRecordOf(life));
    m_model->setFolded(life, on);
    if (head >= 0)
        showRow(head, EnsureVisible);
}

void EventTable::foldAll(bool on)
{
    const QScopedValueRollback guard(m_moving, true);
    m_model->setAllFolded(on);
    keepUp();
}

void EventTable::keyboardSearch(const QString &search)
{
    Q_UNUSED(search)
}

void EventTable::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex pressed = indexAt(at);
    FlatTable::mousePressEvent(event);
    if (!pressed.isValid() || event->button() != Qt::LeftButton)
        return;
    const QRect rect = rowRect(pressed.row());
    if (m_model->row(pressed.row()).isEvent()) {
        const EventLine &line = m_model->words().line(m_model->row(pressed.row()));
        if (openerOf(rect).contains(at) && isCut(line.arguments, cell(EventModel::Arguments, rect).width()))
            Q_EMIT previewRequested(pressed.row());
    } else if (m_model->beginsLife(pressed.row()) && at.x() >= sentenceRect(rect).left() - Theme::RowHeight
               && at.x() < sentenceRect(rect).left()) {
        foldCurrent(!m_model->isFolded(m_model->lifeOf(pressed.row())));
    }
}

void EventTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex at = indexAt(event->position().toPoint());
    if (!at.isValid() || event->button() != Qt::LeftButton) {
        FlatTable::mouseDoubleClickEvent(event);
        return;
    }
    const EventRow &row = m_model->row(at.row());
    if (!row.isEvent()) {
        foldCurrent(!m_model->isFolded(m_model->lifeOf(at.row())));
        return;
    }
    if (at.column() == EventModel::Ack && row.state == EventState::Question)
        Q_EMIT replyRequested(at.row());
    else
        Q_EMIT previewRequested(at.row());
}

void EventTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex at = currentIndex();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && at.isValid() && m_model->row(at.row()).state == EventState::Question) {
        Q_EMIT replyRequested(at.row());
        return;
    }
    if (event->key() == Qt::Key_End)
        setFollowing(true);
    FlatTable::keyPressEvent(event);
}

} // namespace Sockeye
