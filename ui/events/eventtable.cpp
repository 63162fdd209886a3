// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventtable.h"

#include "theme/words.h"

#include <algorithm>
#include <array>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>

using Sockeye::Theme::Meaning;

namespace Sockeye {
namespace {

struct WidthClass {
    int from;
    int nsp;
    int event;
    int ack;
    bool size;
};
constexpr std::array WidthClasses{WidthClass{1000, 110, 170, 136, true}, WidthClass{640, 84, 112, 100, true},
                                  WidthClass{0, 80, 84, 104, false}};
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
    , m_text(QFont())
    , m_name(nameFont())
    , m_code(Theme::codeFont())
{
    setAccessibleName(tr("Events"));
    setModel(model);
    setupColumns();
    setupNewButton();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &EventTable::onScrolled);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { m_seen = 0; });
}

void EventTable::setupColumns()
{
    const Theme::LineText &code = m_code;
    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(EventModel::Arguments, QHeaderView::Stretch);
    const int timeWidth = qCeil(code.width(QStringLiteral("00:00:00.000"))) + 2 * Theme::Gap;
    header->resizeSection(EventModel::Time, timeWidth);
    header->setSectionResizeMode(EventModel::Direction, QHeaderView::Fixed);
    header->resizeSection(EventModel::Direction, Theme::RowHeight);
    header->resizeSection(EventModel::Size, 68);
    fitColumns();
}

/// Gives the columns their widths when the table becomes much wider or narrower; in between they are the user's.
void EventTable::fitColumns()
{
    const int width = viewport()->width();
    const auto fitting = std::find_if(WidthClasses.begin(), WidthClasses.end() - 1,
                                      [width](const WidthClass &widths) { return width >= widths.from; });
    if (std::exchange(m_fitted, fitting->from) == fitting->from)
        return;
    horizontalHeader()->resizeSection(EventModel::Namespace, fitting->nsp);
    horizontalHeader()->resizeSection(EventModel::Event, fitting->event);
    horizontalHeader()->resizeSection(EventModel::Ack, fitting->ack);
    setColumnHidden(EventModel::Size, !fitting->size);
}

void EventTable::setupNewButton()
{
    m_new->setAccessibleName(tr("Follow new events"));
    m_new->setToolTip(tr("Go to the newest event and follow (End)"));
    m_new->setCursor(Qt::PointingHandCursor);
    m_new->hide();
    connect(m_new, &QPushButton::clicked, this, [this] { setFollowing(true); });
}

void EventTable::setFollowing(bool on)
{
    if (on == m_following) {
        keepUp();
        return;
    }
    m_following = on;
    m_seen = m_model->rowCount();
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

void EventTable::showRow(int row)
{
    const QScopedValueRollback guard(m_moving, true);
    const QModelIndex at = m_model->index(row, EventModel::Time);
    selectionModel()->setCurrentIndex(at, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (m_following)
        keepUp();
    else
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

void EventTable::showNewCount()
{
    const int count = m_following ? 0 : m_model->rowCount() - m_seen;
    m_new->setVisible(count > 0);
    if (count <= 0)
        return;
    m_new->setText(tr("%1 new ↓").arg(Words::count(count)));
    placeNewButton();
}

void EventTable::placeNewButton()
{
    m_new->adjustSize();
    const QRect area = viewport()->geometry();
    m_new->move(area.center().x() - m_new->width() / 2, area.bottom() - m_new->height() - Theme::Gap);
}

void EventTable::updateColors()
{
    m_icons.reset(palette(), devicePixelRatioF());
    m_tones.clear();
    for (int i = 0; i < ToneCount; ++i)
        m_tones.push_back(Theme::color(palette(), static_cast<Meaning>(i)));
}

QColor EventTable::rowColor(int row) const
{
    return m_model->row(row).isEvent() ? QColor() : tone(Meaning::Banner);
}

void EventTable::paintRow(QPainter &painter, int row, const QRect &rect)
{
    const EventRow &at = m_model->row(row);
    if (at.isEvent())
        paintMessage(painter, at, rect);
    else
        paintSeparator(painter, at, rect);
}

void EventTable::paintMessage(QPainter &painter, const EventRow &row, const QRect &rect)
{
    const EventLine &line = m_model->words().line(row);
    const bool in = row.direction == SocketIO::Direction::In;
    const bool unsent = row.kind != SocketIO::Kind::Event;
    painter.setPen(tone(Meaning::Muted));
    m_code.draw(painter, cell(EventModel::Time, rect), line.time);
    m_text.draw(painter, cell(EventModel::Namespace, rect), line.nsp);
    m_code.draw(painter, cell(EventModel::Size, rect), line.size, Qt::AlignRight);
    const Meaning direction = unsent ? Meaning::Muted : in ? Meaning::Incoming : Meaning::Outgoing;
    m_icons.draw(painter, in ? QStringLiteral("arrow-in") : QStringLiteral("arrow-out"), direction,
                 cell(EventModel::Direction, rect));
    painter.setPen(tone(direction));
    m_name.draw(painter, cell(EventModel::Event, rect), line.event);
    painter.setPen(unsent ? tone(Meaning::Muted) : palette().color(QPalette::Text));
    m_code.draw(painter, cell(EventModel::Arguments, rect), line.arguments);
    paintState(painter, row, cell(EventModel::Ack, rect));
}

void EventTable::paintSeparator(QPainter &painter, const EventRow &row, const QRect &rect)
{
    const EventLine &line = m_model->words().line(row);
    painter.setPen(tone(Meaning::Muted));
    m_code.draw(painter, cell(EventModel::Time, rect), line.time);
    painter.setPen(tone(line.meaning));
    QRect sentence = rect;
    sentence.setLeft(cell(EventModel::Direction, rect).left());
    sentence.setRight(rect.right() - Theme::SmallGap);
    m_text.draw(painter, sentence, line.arguments);
}

void EventTable::paintState(QPainter &painter, const EventRow &row, const QRect &rect)
{
    if (row.state == EventState::Plain || rect.isEmpty())
        return;
    const EventStateWords words = m_model->words().state(row);
    const QRect text = m_icons.draw(painter, words.icon, words.meaning, rect);
    painter.setPen(tone(words.meaning));
    m_text.draw(painter, text, words.text);
}

void EventTable::updateGeometries()
{
    // A new range moves the scroll bar; that is not the user's doing.
    const QScopedValueRollback guard(m_moving, true);
    FlatTable::updateGeometries();
}

void EventTable::resizeEvent(QResizeEvent *event)
{
    fitColumns();
    FlatTable::resizeEvent(event);
    keepUp();
    placeNewButton();
}

void EventTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex at = indexAt(event->position().toPoint());
    if (at.isValid() && at.column() == EventModel::Ack && m_model->row(at.row()).state == EventState::Question)
        Q_EMIT replyRequested(at.row());
    else
        FlatTable::mouseDoubleClickEvent(event);
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
