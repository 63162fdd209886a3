// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventcolumns.h"

#include "events/eventmodel.h"
#include "theme/command.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QHeaderView>
#include <QJsonArray>
#include <QScopedValueRollback>
#include <QTableView>

namespace Sockeye {
namespace {

struct WidthClass {
    int from;
    int nsp;
    int event;
    int ack;
    bool size;
};
constexpr std::array WidthClasses{WidthClass{1000, 110, 170, 136, true}, WidthClass{640, 84, 112, 118, true},
                                  WidthClass{0, 80, 84, 112, false}};
constexpr int SizeWidth = 68;

/// What the columns are called in the place that is remembered.
constexpr std::array Names{"time", "direction", "namespace", "event", "arguments", "ack", "size"};
static_assert(Names.size() == EventModel::ColumnCount);

QString nameOf(int column)
{
    return QString::fromLatin1(Names[static_cast<std::size_t>(column)]);
}

int columnOf(const QString &name)
{
    const auto *found = std::find(Names.begin(), Names.end(), name.toLatin1());
    return found == Names.end() ? -1 : static_cast<int>(found - Names.begin());
}

} // namespace

EventColumns::EventColumns(QTableView *table)
    : QObject(table)
    , m_table(table)
    , m_header(table->horizontalHeader())
{
    m_header->setSectionsMovable(true);
    m_header->setSectionResizeMode(EventModel::Arguments, QHeaderView::Stretch);
    m_header->setSectionResizeMode(EventModel::Direction, QHeaderView::Fixed);
    m_header->resizeSection(EventModel::Direction, Theme::RowHeight);
    setupCommands();
    fit();
    connect(m_header, &QHeaderView::sectionResized, this, [this](int column) {
        if (m_fitting || column == EventModel::Arguments || m_table->isColumnHidden(column))
            return;
        m_ownWidths.insert(column);
        Q_EMIT changed();
    });
    connect(m_header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_fitting)
            Q_EMIT changed();
    });
}

void EventColumns::setupCommands()
{
    const std::array titles{tr("Show the time"),  tr("Show the direction"), tr("Show the namespace"),
                            tr("Show the event"), tr("Show the arguments"), tr("Show the acknowledgement"),
                            tr("Show the size")};
    for (int column = 0; column < EventModel::ColumnCount; ++column) {
        QAction *toggle = Theme::addCommand(
            m_table,
            {QStringLiteral("events.column.%1").arg(nameOf(column)), titles[static_cast<std::size_t>(column)]});
        toggle->setCheckable(true);
        toggle->setChecked(true);
        connect(toggle, &QAction::triggered, this, [this, column](bool on) {
            setShown(column, on);
            m_ownShown.insert(column);
            Q_EMIT changed();
        });
        m_toggles.append(toggle);
    }
    m_reset = Theme::addCommand(m_table,
                                {QStringLiteral("events.columns.reset"), tr("Usual columns"),
                                 tr("All columns in their usual order and width"), QStringLiteral("columns")});
    connect(m_reset, &QAction::triggered, this, [this] {
        reset();
        Q_EMIT changed();
    });
}

QList<QAction *> EventColumns::commands() const
{
    return m_toggles + QList{m_reset};
}

void EventColumns::setShown(int column, bool on)
{
    const QScopedValueRollback guard(m_fitting, true);
    const bool last = m_header->count() - m_header->hiddenSectionCount() <= 1;
    if (on || !last || m_table->isColumnHidden(column))
        m_table->setColumnHidden(column, !on);
    showChecks();
}

void EventColumns::showChecks()
{
    for (int column = 0; column < m_toggles.size(); ++column)
        m_toggles[column]->setChecked(!m_table->isColumnHidden(column));
}

int EventColumns::usualTimeWidth() const
{
    const QFontMetricsF metrics(Theme::codeFont());
    return static_cast<int>(std::ceil(metrics.horizontalAdvance(QStringLiteral("00:00:00.000")))) + 2 * Theme::Gap;
}

void EventColumns::fit()
{
    const int width = m_table->viewport()->width();
    const auto *fitting = std::find_if(WidthClasses.begin(), WidthClasses.end() - 1,
                                       [width](const WidthClass &widths) { return width >= widths.from; });
    if (std::exchange(m_fitted, fitting->from) == fitting->from)
        return;
    const QScopedValueRollback guard(m_fitting, true);
    const std::array widths{std::pair{int(EventModel::Time), usualTimeWidth()},
                            std::pair{int(EventModel::Namespace), fitting->nsp},
                            std::pair{int(EventModel::Event), fitting->event},
                            std::pair{int(EventModel::Ack), fitting->ack}, std::pair{int(EventModel::Size), SizeWidth}};
    for (const auto &[column, usual] : widths) {
        if (!m_ownWidths.contains(column))
            m_header->resizeSection(column, usual);
    }
    if (!m_ownShown.contains(EventModel::Size))
        setShown(EventModel::Size, fitting->size);
}

void EventColumns::reset()
{
    const QScopedValueRollback guard(m_fitting, true);
    m_ownWidths.clear();
    m_ownShown.clear();
    for (int column = 0; column < EventModel::ColumnCount; ++column)
        setShown(column, true);
    setOrder({});
    m_fitted = -1;
    fit();
}

void EventColumns::setOrder(const QStringList &names)
{
    const QScopedValueRollback guard(m_fitting, true);
    QList<int> order;
    for (const QString &name : names) {
        if (const int column = columnOf(name); column >= 0 && !order.contains(column))
            order.append(column);
    }
    // A column that a place knows nothing of keeps the place it usually has.
    for (int column = 0; column < EventModel::ColumnCount; ++column) {
        if (!order.contains(column))
            order.insert(std::min<qsizetype>(column, order.size()), column);
    }
    for (int place = 0; place < order.size(); ++place)
        m_header->moveSection(m_header->visualIndex(order[place]), place);
}

QJsonObject EventColumns::place() const
{
    QJsonArray order;
    QJsonObject widths;
    QJsonObject shown;
    for (int place = 0; place < EventModel::ColumnCount; ++place)
        order.append(nameOf(m_header->logicalIndex(place)));
    for (const int column : m_ownWidths)
        widths.insert(nameOf(column), m_header->sectionSize(column));
    for (const int column : m_ownShown)
        shown.insert(nameOf(column), !m_table->isColumnHidden(column));
    return {{QStringLiteral("order"), order}, {QStringLiteral("widths"), widths}, {QStringLiteral("shown"), shown}};
}

void EventColumns::setPlace(const QJsonObject &place)
{
    reset();
    const QScopedValueRollback guard(m_fitting, true);
    QStringList order;
    for (const QJsonValue name : place.value(QLatin1String("order")).toArray())
        order.append(name.toString());
    setOrder(order);
    const QJsonObject shown = place.value(QLatin1String("shown")).toObject();
    for (auto it = shown.begin(); it != shown.end(); ++it) {
        if (const int column = columnOf(it.key()); column >= 0 && it->isBool()) {
            m_ownShown.insert(column);
            setShown(column, it->toBool());
        }
    }
    const QJsonObject widths = place.value(QLatin1String("widths")).toObject();
    for (auto it = widths.begin(); it != widths.end(); ++it) {
        constexpr int Widest = 4000;
        const int column = columnOf(it.key());
        const int width = it->toInt();
        if (column >= 0 && column != EventModel::Arguments && width >= Theme::RowHeight && width <= Widest) {
            m_ownWidths.insert(column);
            m_header->resizeSection(column, width);
        }
    }
}

} // namespace Sockeye
