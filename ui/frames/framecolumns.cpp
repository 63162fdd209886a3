// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frames/framecolumns.h"

#include <algorithm>
#include <functional>
#include <QHeaderView>
#include <QJsonArray>
#include <QScopedValueRollback>
#include <utility>

namespace Sockeye {

namespace {

constexpr int Wide = 1300;
constexpr int Broad = 1000;
constexpr int Roomy = 900;
constexpr int Normal = 780;
constexpr int Tight = 460;
constexpr int WidestRemembered = 4000;

// As they are written; never translated and never changed.
constexpr std::array<const char *, FrameText::ColumnCount> Names{
    "time", "direction", "layer", "transport", "what", "raw", "wire", "inflated", "connection", "status"};

std::size_t slotOf(int column)
{
    return static_cast<std::size_t>(column);
}

int columnOf(const QJsonValue &name)
{
    const auto found =
        std::ranges::find_if(Names, [&name](const char *known) { return name.toString() == QLatin1String(known); });
    return found == Names.end() ? -1 : static_cast<int>(found - Names.begin());
}

} // namespace

FrameColumns::FrameColumns(QHeaderView *header, int timeWidth)
    : QObject(header)
    , m_header(header)
    , m_timeWidth(timeWidth)
{
    header->setSectionsMovable(true);
    header->setSectionResizeMode(Column::Raw, QHeaderView::Stretch);
    header->setSectionResizeMode(Column::Direction, QHeaderView::Fixed);
    connect(header, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { noteWidth(column, width); });
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_applying)
            Q_EMIT changed();
    });
    apply();
}

void FrameColumns::fit(int width)
{
    if (std::exchange(m_width, width) != width)
        apply();
}

bool FrameColumns::isUsuallyShown(Column column) const
{
    // Narrower panes first lose what the other columns tell anyway; tooltips and the inspector have it all.
    switch (column) {
    case Column::Connection:
        return m_width >= Wide;
    case Column::Content:
        return m_width >= Broad;
    case Column::Carrier:
        return m_width >= Roomy;
    case Column::Size:
        return m_width >= Normal;
    case Column::Outcome:
        return m_width >= Tight;
    default:
        return true;
    }
}

int FrameColumns::usualWidth(Column column) const
{
    const bool tight = m_width < Normal;
    switch (column) {
    case Column::Time:
        return m_timeWidth;
    case Column::Direction:
        return Theme::RowHeight;
    case Column::Layer:
        return tight ? 58 : 66;
    case Column::Summary:
        return m_width >= Roomy ? 236 : m_width < Tight ? 84 : tight ? 112 : 150;
    case Column::Outcome:
        return tight ? 84 : 124;
    case Column::Size:
    case Column::Content:
        return 100;
    default:
        return 84;
    }
}

void FrameColumns::apply()
{
    const QScopedValueRollback guard(m_applying, true);
    for (int i = 0; i < FrameText::ColumnCount; ++i) {
        const auto column = static_cast<Column>(i);
        m_header->setSectionHidden(i, !isShown(column));
        if (column != Column::Raw && isShown(column))
            m_header->resizeSection(i, m_widths[slotOf(i)] > 0 ? m_widths[slotOf(i)] : usualWidth(column));
    }
}

void FrameColumns::noteWidth(int column, int width)
{
    if (m_applying || column == Column::Raw || width <= 0)
        return;
    m_widths[slotOf(column)] = width;
    Q_EMIT changed();
}

bool FrameColumns::isShown(Column column) const
{
    return m_hasChosen ? m_shown[slotOf(column)] : isUsuallyShown(column);
}

void FrameColumns::choose(Column column, bool shown)
{
    for (int i = 0; !m_hasChosen && i < FrameText::ColumnCount; ++i)
        m_shown[slotOf(i)] = isUsuallyShown(static_cast<Column>(i));
    m_hasChosen = true;
    m_shown[slotOf(column)] = shown;
    // A list without any column could not be brought back by its header.
    if (std::ranges::none_of(m_shown, std::identity()))
        m_shown[slotOf(Column::Raw)] = true;
    apply();
    Q_EMIT changed();
}

void FrameColumns::reset()
{
    {
        const QScopedValueRollback guard(m_applying, true);
        for (int i = 0; i < FrameText::ColumnCount; ++i)
            m_header->moveSection(m_header->visualIndex(i), i);
    }
    m_hasChosen = false;
    m_widths.fill(0);
    apply();
    Q_EMIT changed();
}

QJsonObject FrameColumns::place() const
{
    QJsonArray order;
    QJsonObject widths;
    QJsonArray shown;
    for (int visual = 0; visual < FrameText::ColumnCount; ++visual) {
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

void FrameColumns::setPlace(const QJsonObject &place)
{
    const QScopedValueRollback guard(m_applying, true);
    int visual = 0;
    for (const QJsonValue &name : place.value(QLatin1String("order")).toArray()) {
        if (const int column = columnOf(name); column >= 0 && m_header->visualIndex(column) >= visual)
            m_header->moveSection(m_header->visualIndex(column), visual++);
    }
    const QJsonArray shown = place.value(QLatin1String("shown")).toArray();
    m_hasChosen = !shown.isEmpty();
    m_shown.fill(false);
    for (const QJsonValue &name : shown) {
        if (const int column = columnOf(name); column >= 0)
            m_shown[slotOf(column)] = true;
    }
    m_hasChosen = m_hasChosen && !std::ranges::none_of(m_shown, std::identity());
    const QJsonObject widths = place.value(QLatin1String("widths")).toObject();
    for (int i = 0; i < FrameText::ColumnCount; ++i) {
        const int width = widths.value(QLatin1String(Names[slotOf(i)])).toInt();
        m_widths[slotOf(i)] = width >= Theme::RowHeight && width <= WidestRemembered ? width : 0;
    }
    apply();
}

} // namespace Sockeye
