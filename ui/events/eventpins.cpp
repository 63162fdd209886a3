// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventpins.h"

#include "events/eventmodel.h"
#include "theme/command.h"

#include <QEvent>

namespace Sockeye {
namespace {
constexpr int RowsInSight = 4;
constexpr int IconSize = 14;
constexpr qsizetype LongestLine = 400;
constexpr int RecordRole = Qt::UserRole;
} // namespace

EventPins::EventPins(EventModel *events, QWidget *parent)
    : QListWidget(parent)
    , m_events(events)
{
    setAccessibleName(tr("Pinned events"));
    setFrameShape(NoFrame);
    setFont(Theme::codeFont());
    setUniformItemSizes(true);
    setIconSize({IconSize, IconSize});
    setViewportMargins(Theme::SmallGap, 0, 0, 0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    QAction *unpinned = Theme::addCommand(this, {QStringLiteral("events.pins.unpin"), tr("Unpin")}, {Qt::Key_Delete});
    connect(unpinned, &QAction::triggered, this, &EventPins::unpin);
    connect(this, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { Q_EMIT chosen(recordOf(item)); });
    connect(this, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT chosen(recordOf(item)); });
    connect(events, &EventModel::marksChanged, this, &EventPins::refill);
    updateColors();
    refill();
}

void EventPins::updateColors()
{
    QPalette quiet = parentWidget()->palette();
    quiet.setColor(QPalette::Base, Theme::color(quiet, Theme::Meaning::Panel));
    if (palette().color(QPalette::Base) != quiet.color(QPalette::Base))
        setPalette(quiet);
}

qsizetype EventPins::recordOf(const QListWidgetItem *item) const
{
    return item->data(RecordRole).value<qsizetype>();
}

void EventPins::refill()
{
    clear();
    const auto &marks = m_events->marks().all();
    for (auto it = marks.begin(); it != marks.end(); ++it) {
        const EventRow *row = it->pinned ? m_events->eventOf(it.key()) : nullptr;
        if (!row)
            continue;
        const EventLine &words = m_events->words().line(*row);
        QStringList parts{words.time};
        if (row->isEvent())
            parts += {row->direction == SocketIO::Direction::In ? QStringLiteral("↓") : QStringLiteral("↑"), words.nsp,
                      words.event};
        if (!it->comment.isEmpty())
            parts += QStringLiteral("“%1”").arg(it->comment);
        parts += words.arguments.left(LongestLine);
        auto *item = new QListWidgetItem(parts.join(QStringLiteral("  ")), this);
        item->setIcon(Theme::icon(QStringLiteral("pin"), palette()));
        item->setData(RecordRole, QVariant::fromValue(it.key()));
        item->setSizeHint({0, Theme::RowHeight});
        item->setToolTip(it->comment.isEmpty() ? words.arguments.left(LongestLine) : it->comment);
    }
    setVisible(count() > 0);
    updateGeometry();
}

QSize EventPins::sizeHint() const
{
    return {QListWidget::sizeHint().width(), std::min(count(), RowsInSight) * Theme::RowHeight};
}

void EventPins::unpin()
{
    if (!currentItem())
        return;
    const qsizetype record = recordOf(currentItem());
    EventMark mark = m_events->marks().at(record);
    mark.pinned = false;
    m_events->setMark(record, mark);
}

void EventPins::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        updateColors();
        refill();
    }
    QListWidget::changeEvent(event);
}

} // namespace Sockeye
