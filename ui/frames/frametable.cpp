// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/frametable.h"

#include "frames/framecolumns.h"
#include "theme/words.h"

#include <algorithm>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace Sockeye {

FrameTable::FrameTable(FrameModel *model, QWidget *parent)
    : FlatTable(parent)
    , m_model(model)
    , m_newest(new QPushButton(this))
    , m_text(QFont())
    , m_code(Theme::codeFont())
{
    setAccessibleName(tr("Frames"));
    setModel(model);
    const int timeWidth = qCeil(m_code.width(QStringLiteral("00:00:00.000"))) + 2 * Theme::Gap;
    m_columns = new FrameColumns(horizontalHeader(), timeWidth);
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

void FrameTable::choose(int row)
{
    lookAt(row);
    selectionModel()->setCurrentIndex(m_model->QAbstractTableModel::index(row, 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

std::vector<int> FrameTable::chosenRows(qsizetype most) const
{
    QItemSelection chosen = selectionModel()->selection();
    std::ranges::sort(chosen, {}, &QItemSelectionRange::top);
    std::vector<int> rows;
    for (const QItemSelectionRange &range : std::as_const(chosen)) {
        for (int row = range.top(); row <= range.bottom() && std::ssize(rows) < most; ++row) {
            if (rows.empty() || rows.back() < row)
                rows.push_back(row);
        }
    }
    return rows;
}

qsizetype FrameTable::chosenCount() const
{
    qsizetype count = 0;
    const QItemSelection chosen = selectionModel()->selection();
    for (const QItemSelectionRange &range : chosen)
        count += range.height();
    return count;
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
    m_columns->fit(viewport()->width());
    keepUp(0);
}

void FrameTable::keyPressEvent(QKeyEvent *event)
{
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (sideways && event->modifiers() == Qt::NoModifier && stepSideways(event->key() == Qt::Key_Right))
        return;
    if (event->key() == Qt::Key_End)
        setFollowing(true);
    FlatTable::keyPressEvent(event);
}

bool FrameTable::stepSideways(bool right)
{
    const int row = currentIndex().row();
    if (row < 0 || !m_model->isGrouped())
        return false;
    const qsizetype frame = m_model->number(row);
    if (m_model->canFold(row) && m_model->isFolded(frame) == right)
        m_model->setFolded(frame, !right);
    else if (right && row + 1 < m_model->rowCount() && m_model->depth(row + 1) > m_model->depth(row))
        choose(row + 1);
    else if (const qsizetype above = m_model->index().tree().parent(frame); !right && above >= 0) {
        if (const int target = m_model->rowOf(above); target >= 0)
            choose(target);
    }
    return true;
}

void FrameTable::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(qRound(event->position().y()));
    const bool onMarker = row >= 0 && m_model->canFold(row) && markerOf(row).contains(event->position().toPoint());
    if (!onMarker || event->button() != Qt::LeftButton)
        return FlatTable::mousePressEvent(event);
    const qsizetype frame = m_model->number(row);
    m_model->setFolded(frame, !m_model->isFolded(frame));
}

} // namespace Sockeye
