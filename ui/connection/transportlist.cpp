// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/transportlist.h"
#include "theme/theme.h"
#include <QKeyEvent>
#include <QSignalBlocker>

namespace Sockeye {

TransportList::TransportList(QWidget *parent)
    : QListWidget(parent)
{
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setTransports({QStringLiteral("polling"), QStringLiteral("websocket")});
    setFixedHeight(2 * Theme::RowHeight);
    connect(this, &QListWidget::itemChanged, this, [this] { Q_EMIT changed(); });
    connect(model(), &QAbstractItemModel::rowsMoved, this, [this] { Q_EMIT changed(); });
    connect(model(), &QAbstractItemModel::rowsRemoved, this, [this] { Q_EMIT changed(); }); // the end of a drag
}

QStringList TransportList::transports() const
{
    QStringList names;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            names.append(item(row)->text());
    }
    return names;
}

void TransportList::add(const QString &name, bool isUsed)
{
    auto *made = new QListWidgetItem(name, this);
    made->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
    made->setCheckState(isUsed ? Qt::Checked : Qt::Unchecked);
}

void TransportList::setTransports(const QStringList &names)
{
    if (names == transports() && count() > 0)
        return;
    {
        const QSignalBlocker quiet(this);
        const QSignalBlocker quietModel(model());
        clear();
        for (const QString &name : names)
            add(name, true);
        for (const char *known : {"polling", "websocket"}) {
            if (!names.contains(QLatin1String(known)))
                add(QString::fromLatin1(known), false);
        }
        setCurrentRow(0);
    }
    doItemsLayout();
    Q_EMIT changed();
}

void TransportList::move(int by)
{
    const int from = currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= count())
        return;
    {
        const QSignalBlocker quiet(this);
        insertItem(to, takeItem(from));
        setCurrentRow(to);
    }
    Q_EMIT changed();
}

void TransportList::keyPressEvent(QKeyEvent *event)
{
    const bool isMove =
        event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down);
    if (!isMove)
        return QListWidget::keyPressEvent(event);
    move(event->key() == Qt::Key_Up ? -1 : 1);
}

} // namespace Sockeye
