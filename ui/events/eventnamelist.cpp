// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventnamelist.h"

#include "theme/command.h"
#include "theme/namecolor.h"

#include <algorithm>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>

using Sockeye::Theme::Meaning;

namespace Sockeye {
namespace {
constexpr int CountWidth = 64;
constexpr int RateWidth = 52;
constexpr int NamespaceWidth = 76;
constexpr int TimeWidth = 96;
// Below these widths the list does without a column: the name itself matters most.
constexpr int WidthForTimes = 480;
constexpr int WidthForNamespaces = 360;
constexpr int WidthForRates = 240;
} // namespace

EventNameList::EventNameList(EventNamesModel *model, QWidget *parent)
    : FlatTable(parent)
    , m_model(model)
    , m_text(QFont())
    , m_code(Theme::codeFont())
{
    setAccessibleName(tr("Event names"));
    setModel(model);
    setSelectionMode(SingleSelection);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView *header = horizontalHeader();
    for (const int column : {EventNamesModel::Shown, EventNamesModel::Solo, EventNamesModel::Direction}) {
        header->setSectionResizeMode(column, QHeaderView::Fixed);
        header->resizeSection(column, Theme::RowHeight);
    }
    header->setSectionResizeMode(EventNamesModel::Event, QHeaderView::Stretch);
    header->resizeSection(EventNamesModel::Namespace, NamespaceWidth);
    header->resizeSection(EventNamesModel::Count, CountWidth);
    header->resizeSection(EventNamesModel::Rate, RateWidth);
    header->resizeSection(EventNamesModel::LastSeen, TimeWidth);
    header->setSortIndicator(-1, Qt::DescendingOrder);
    setSortingEnabled(true);
    setupCommands();
}

void EventNameList::setupCommands()
{
    QAction *hide = Theme::addCommand(
        this, {QStringLiteral("events.names.hide"), tr("Hide or show the event"), {}, QStringLiteral("eye-off")},
        {Qt::Key_Space});
    QAction *solo = Theme::addCommand(
        this, {QStringLiteral("events.names.solo"), tr("Show the event alone or not"), {}, QStringLiteral("solo")},
        {Qt::Key_Return, Qt::Key_Enter});
    connect(hide, &QAction::triggered, this, [this] {
        if (currentIndex().isValid())
            m_model->toggleHidden(currentIndex().row());
    });
    connect(solo, &QAction::triggered, this, [this] {
        if (currentIndex().isValid())
            m_model->toggleSolo(currentIndex().row());
    });
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void EventNameList::updateColors()
{
    m_icons.reset(palette(), devicePixelRatioF());
}

void EventNameList::paintRow(QPainter &painter, int row, const QRect &rect)
{
    using Column = EventNamesModel::Column;
    const EventName &name = m_model->name(row);
    const bool shown = m_model->choice().shows(m_model->number(row));
    const bool solo = m_model->choice().isSolo(m_model->number(row));
    const bool in = name.direction == SocketIO::Direction::In;
    m_icons.draw(painter, shown ? QStringLiteral("eye") : QStringLiteral("eye-off"), Meaning::Muted,
                 cell(Column::Shown, rect));
    m_icons.draw(painter, QStringLiteral("solo"), solo ? Meaning::Accent : Meaning::Muted, cell(Column::Solo, rect));
    m_icons.draw(painter, in ? QStringLiteral("arrow-in") : QStringLiteral("arrow-out"),
                 !shown   ? Meaning::Muted
                     : in ? Meaning::Incoming
                          : Meaning::Outgoing,
                 cell(Column::Direction, rect));
    const QColor muted = Theme::color(palette(), Meaning::Muted);
    painter.setPen(shown ? palette().color(QPalette::Text) : muted);
    paintName(painter, row, cell(Column::Event, rect));
    m_code.draw(painter, cell(Column::Count, rect), m_model->text(row, Column::Count), Qt::AlignRight);
    painter.setPen(muted);
    m_text.draw(painter, cell(Column::Namespace, rect), m_model->text(row, Column::Namespace));
    m_code.draw(painter, cell(Column::Rate, rect), m_model->text(row, Column::Rate), Qt::AlignRight);
    m_code.draw(painter, cell(Column::LastSeen, rect), m_model->text(row, Column::LastSeen));
}

/// The namespace stands behind the name where it has no column: it tells two names apart.
void EventNameList::paintName(QPainter &painter, int row, const QRect &area)
{
    const QString name = m_model->text(row, EventNamesModel::Event);
    const QString nsp = m_model->text(row, EventNamesModel::Namespace);
    QRect left = area;
    if (isColumnHidden(EventNamesModel::Namespace) && nsp != QLatin1String("/")) {
        const int width = std::min(qCeil(m_text.width(nsp)) + 1, area.width() / 2);
        const int nameWidth = std::min(qCeil(m_text.width(name)) + 1, area.width() - width - Theme::Gap);
        left.setWidth(nameWidth);
        const QPen pen = painter.pen();
        painter.setPen(Theme::color(palette(), Meaning::Muted));
        m_text.draw(painter, QRect(left.right() + Theme::Gap, area.top(), width, area.height()), nsp);
        painter.setPen(pen);
    }
    m_text.draw(painter, left, name);
}

void EventNameList::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex at = indexAt(event->position().toPoint());
    FlatTable::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !at.isValid() || at.row() != currentIndex().row())
        return;
    if (at.column() == EventNamesModel::Shown)
        m_model->toggleHidden(at.row());
    else if (at.column() == EventNamesModel::Solo)
        m_model->toggleSolo(at.row());
}

void EventNameList::resizeEvent(QResizeEvent *event)
{
    setColumnHidden(EventNamesModel::LastSeen, viewport()->width() < WidthForTimes);
    setColumnHidden(EventNamesModel::Rate, viewport()->width() < WidthForRates);
    setColumnHidden(EventNamesModel::Namespace, viewport()->width() < WidthForNamespaces);
    FlatTable::resizeEvent(event);
}

} // namespace Sockeye
