// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/ackcolumns.h"

#include <algorithm>
#include <functional>
#include <QHeaderView>
#include <QJsonArray>
#include <QScopedValueRollback>
#include <utility>

namespace Sockeye {
namespace {

constexpr int Wide = 1100;
constexpr int Roomy = 620;
constexpr int Tight = 480;
constexpr int WidestRemembered = 4000;

// As they are written; never translated and never changed.
constexpr std::array<const char *, AckModel::ColumnCount> Names{
    "direction", "namespace", "event", "id", "sent", "state", "latency", "tries", "arguments", "answer"};

std::size_t slotOf(int column)
{
    return static_cast<std::size_t>(column);
}

int columnOf(const QJsonValue &name)
{
    const auto found = std::find_if(Names.begin(), Names.end(),
                                    [&name](const char *known) { return name.toString() == QLatin1String(known); });
    return found == Names.end() ? -1 : static_cast<int>(found - Names.begin());
}

} // namespace

AckColumns::AckColumns(QHeaderView *header, int timeWidth)
    : QObject(header)
    , m_header(header)
    , m_timeWidth(timeWidth)
{
    header->setSectionsMovable(true);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(AckModel::Answer, QHeaderView::Stretch);
    header->setSectionResizeMode(AckModel::Direction, QHeaderView::Fixed);
    connect(header, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { noteWidth(column, width); });
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_applying)
            Q_EMIT changed();
    });
    apply();
}

void AckColumns::fit(int width)
{
    if (std::exchange(m_width, width) != width)
        apply();
}

bool AckColumns::isUsuallyShown(Column column) const
{
    // Narrower panes first lose what tooltips and the inspector tell anyway.
    switch (column) {
    case AckModel::Arguments:
    case AckModel::Tries:
        return m_width >= Wide;
    case AckModel::Id:
    case AckModel::Sent:
        return m_width >= Roomy;
    case AckModel::Namespace:
        return m_width >= Tight;
    default:
        return true;
    }
}

int AckColumns::usualWidth(Column column) const
{
    const bool narrow = m_width < Roomy;
    switch (column) {
    case AckModel::Direction:
        return Theme::RowHeight;
    case AckModel::Sent:
        return m_timeWidth;
    case AckModel::Event:
        return narrow ? 92 : 128;
    case AckModel::Id:
    case AckModel::Tries:
        return 56;
    case AckModel::State:
        return narrow ? 116 : 172;
    case AckModel::Arguments:
        return m_width / 5;
    default:
        return 84;
    }
}

void AckColumns::apply()
{
    const QScopedValueRollback guard(m_applying, true);
    for (int i = 0; i < AckModel::ColumnCount; ++i) {
        const auto column = static_cast<Column>(i);
        m_header->setSectionHidden(i, !isShown(column));
        if (column != AckModel::Answer && isShown(column))
            m_header->resizeSection(i, m_widths[slotOf(i)] > 0 ? m_widths[slotOf(i)] : usualWidth(column));
    }
}

void AckColumns::noteWidth(int column, int width)
{
    if (m_applying || column == AckModel::Answer || width <= 0)
        return;
    m_widths[slotOf(column)] = width;
    Q_EMIT changed();
}

bool AckColumns::isShown(Column column) const
{
    return m_hasChosen ? m_shown[slotOf(column)] : isUsuallyShown(column);
}

void AckColumns::choose(Column column, bool shown)
{
    for (int i = 0; !m_hasChosen && i < AckModel::ColumnCount; ++i)
        m_shown[slotOf(i)] = isUsuallyShown(static_cast<Column>(i));
    m_hasChosen = true;
    m_shown[slotOf(column)] = shown;
    // A list without any column could not be brought back by its header.
    if (std::none_of(m_shown.begin(), m_shown.end(), std::identity()))
        m_shown[AckModel::Event] = true;
    apply();
    Q_EMIT changed();
}

void AckColumns::reset()
{
    {
        const QScopedValueRollback guard(m_applying, true);
        for (int i = 0; i < AckModel::ColumnCount; ++i)
            m_header->moveSection(m_header->visualIndex(i), i);
    }
    m_hasChosen = false;
    m_widths.fill(0);
    apply();
    Q_EMIT changed();
}

QJsonObject AckColumns::place() const
{
    QJsonArray order;
    QJsonObject widths;
    QJsonArray shown;
    for (int visual = 0; visual < AckModel::ColumnCount; ++visual) {
        const int column = m_header->logicalIndex(visual);
        const QLatin1String name(Names[slotOf(column)]);
        order.append(name);
        if (m_hasChosen && m_shown[slotOf(column)])
            shown.append(name);
        if (m_widths[slotOf(column)] > 0)
            widths.insert(name, m_widths[slotOf(column)]);
    }
    QJsonObject place{{QStringLiteral("order"), order}, {QStringLiteral("widths"), widths}};
    if (m_hasChosen)
        place.insert(QStringLiteral("shown"), shown);
    return place;
}

void AckColumns::setPlace(const QJsonObject &place)
{
    const QScopedValueRollback guard(m_applying, true);
    int visual = 0;
    for (const QJsonValue &name : place.value(QLatin1String("order")).toArray()) {
        if (const int column = columnOf(name); column >= 0 && m_header->visualIndex(column) >= visual)
            m_header->moveSection(m_header->visualIndex(column), visual++);
    }
    takeShown(place);
    const QJsonObject widths = place.value(QLatin1String("widths")).toObject();
    for (int i = 0; i < AckModel::ColumnCount; ++i) {
        const int width = widths.value(QLatin1String(Names[slotOf(i)])).toInt();
        m_widths[slotOf(i)] = width >= Theme::RowHeight && width <= WidestRemembered ? width : 0;
    }
    apply();
}

void AckColumns::takeShown(const QJsonObject &place)
{
    m_shown.fill(false);
    for (const QJsonValue &name : place.value(QLatin1String("shown")).toArray()) {
        if (const int column = columnOf(name); column >= 0)
            m_shown[slotOf(column)] = true;
    }
    m_hasChosen = std::any_of(m_shown.begin(), m_shown.end(), std::identity());
}

} // namespace Sockeye
