// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/frametable.h"

#include "theme/words.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace Sockeye {

using Column = FrameText::Column;

FrameTable::FrameTable(FrameModel *model, QWidget *parent)
    : FlatTable(parent)
    , m_model(model)
    , m_newest(new QPushButton(this))
    , m_text(QFont())
    , m_code(Theme::codeFont())
{
    setAccessibleName(tr("Frames"));
    setSelectionMode(SingleSelection);
    setModel(model);
    horizontalHeader()->setSectionResizeMode(Column::Raw, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(Column::Direction, QHeaderView::Fixed);
    fitColumns();
    setupNewest();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &FrameTable::scrolled);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { m_unseen = 0; });
}

void FrameTable::setupNewest()
{
    m_newest->setAccessibleName(tr("Follow new frames"));
    m_newest->setToolTip(tr("Go to the newest frame and follow (End)"));
    m_newest->setCursor(Qt::PointingHandCursor);
    m_newest->hide();
    connect(m_newest, &QPushButton::clicked, this, &FrameTable::follow);
}

void FrameTable::fitColumns()
{
    // Narrower panes first lose what the other columns tell anyway; tooltips and the inspector have it all.
    const int width = viewport()->width();
    const Room room = width >= 900 ? Room::Roomy
        : width >= 780             ? Room::Normal
        : width >= 460             ? Room::Tight
                                   : Room::Cramped;
    if (std::exchange(m_room, room) == room)
        return;
    const bool roomy = room == Room::Roomy;
    const bool tight = room <= Room::Tight;
    setColumnHidden(Column::Carrier, !roomy);
    setColumnHidden(Column::Size, tight);
    setColumnHidden(Column::Outcome, room == Room::Cramped);
    setColumnWidth(Column::Time, qCeil(m_code.width(QStringLiteral("00:00:00.000"))) + 2 * Theme::Gap);
    setColumnWidth(Column::Direction, Theme::RowHeight);
    setColumnWidth(Column::Layer, tight ? 58 : 66);
    setColumnWidth(Column::Carrier, 84);
    setColumnWidth(Column::Summary, roomy ? 236 : room == Room::Cramped ? 84 : tight ? 112 : 150);
    setColumnWidth(Column::Size, 96);
    setColumnWidth(Column::Outcome, tight ? 84 : 108);
}

void FrameTable::setFollowing(bool following)
{
    m_following = following;
    keepUp(0);
}

void FrameTable::keepUp(int rows)
{
    m_unseen = m_following ? 0 : m_unseen + rows;
    if (m_following) {
        const QScopedValueRollback guard(m_moving, true);
        executeDelayedItemsLayout();
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    }
    m_newest->setVisible(m_unseen > 0);
    m_newest->setText(tr("%1 new ↓").arg(Words::count(m_unseen)));
    placeNewest();
}

void FrameTable::lookAt(int row)
{
    m_following = false;
    const QScopedValueRollback guard(m_moving, true);
    executeDelayedItemsLayout();
    scrollTo(m_model->QAbstractTableModel::index(row, 0), PositionAtCenter);
}

void FrameTable::scrolled(int value)
{
    if (!m_moving)
        setFollowing(value >= verticalScrollBar()->maximum());
}

void FrameTable::placeNewest()
{
    m_newest->adjustSize();
    const QRect area = viewport()->geometry();
    m_newest->move(area.center().x() - m_newest->width() / 2, area.bottom() - m_newest->height() - Theme::Gap);
}

void FrameTable::updateGeometries()
{
    // A new range moves the scroll bar; that is not the user's doing.
    const QScopedValueRollback guard(m_moving, true);
    FlatTable::updateGeometries();
}

void FrameTable::resizeEvent(QResizeEvent *event)
{
    FlatTable::resizeEvent(event);
    fitColumns();
    keepUp(0);
}

void FrameTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_End)
        setFollowing(true);
    FlatTable::keyPressEvent(event);
}

} // namespace Sockeye
