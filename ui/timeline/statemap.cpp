// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/statemap.h"

#include <array>
#include <cmath>

namespace Sockeye {

namespace {

constexpr int Columns = 3;
constexpr int Rows = 3;

struct Cell {
    int column;
    int row;
};

// In the order of ConnectionStates::State. The way of a connection that goes well leads down the middle or around the
// right; its end is on the left.
constexpr std::array<Cell, ConnectionStates::StateCount> Cells{Cell{0, 0}, Cell{1, 0}, Cell{1, 1}, Cell{2, 1},
                                                               Cell{2, 2}, Cell{1, 2}, Cell{0, 1}, Cell{0, 2}};

Cell cellOf(ConnectionStates::State state)
{
    return Cells[static_cast<std::size_t>(state)];
}

} // namespace

StateMap::StateMap(const QRectF &place)
    : m_place(place)
{
    constexpr double WidthPart = 0.285;
    constexpr double HeightPart = 0.24;
    constexpr double Tallest = 40;
    m_box = QSizeF(place.width() * WidthPart, std::min(place.height() * HeightPart, Tallest));
}

QRectF StateMap::box(State state) const
{
    const Cell cell = cellOf(state);
    const double left = m_place.left() + (m_place.width() - m_box.width()) * cell.column / (Columns - 1);
    const double top = m_place.top() + (m_place.height() - m_box.height()) * cell.row / (Rows - 1);
    return {QPointF(left, top), m_box};
}

QPointF StateMap::point(State from, State to, double part) const
{
    const QPointF begin = box(from).center();
    const QPointF end = box(to).center();
    const QPointF way = end - begin;
    const double length = std::max(std::hypot(way.x(), way.y()), 1.0);
    const Cell a = cellOf(from);
    const Cell b = cellOf(to);
    // One that passes a state goes around it.
    constexpr double Aside = 18;
    const bool passes = a.column == b.column && std::abs(a.row - b.row) > 1;
    const double gap = (m_place.width() - Columns * m_box.width()) / (Columns - 1);
    const bool isFar = a.column != b.column && std::abs(a.row - b.row) > 1; // a straight way lies between the columns
    const double bend = passes ? m_box.width() + gap : isFar ? 0 : Aside;
    const QPointF control = (begin + end) / 2 + QPointF(-way.y(), way.x()) / length * bend;
    const double rest = 1 - part;
    return begin * rest * rest + control * 2 * rest * part + end * part * part;
}

QPolygonF StateMap::way(State from, State to) const
{
    constexpr int Parts = 40;
    const QRectF begin = box(from);
    const QRectF end = box(to).adjusted(-1, -1, 1, 1);
    QPolygonF way;
    for (int i = 0; i <= Parts; ++i) {
        const QPointF at = point(from, to, i / static_cast<double>(Parts));
        if (end.contains(at))
            break;
        if (!begin.contains(at))
            way.append(at);
    }
    return way;
}

QPointF StateMap::badge(State from, State to) const
{
    const QPolygonF line = way(from, to);
    // Nearer to its begin, which tells it from the way back and, of ways that cross, from the other.
    const bool isDiagonal = cellOf(from).column != cellOf(to).column && cellOf(from).row != cellOf(to).row;
    const double part = isDiagonal ? 0.25 : 0.42;
    return line.isEmpty() ? box(from).center()
                          : line[static_cast<qsizetype>(static_cast<double>(line.size() - 1) * part)];
}

std::span<const std::pair<StateMap::State, StateMap::State>> StateMap::usual()
{
    using enum ConnectionStates::State;
    static constexpr std::array<std::pair<State, State>, 15> Usual{
        std::pair(Closed, Opening),       std::pair(Opening, OpenPolling),   std::pair(Opening, OpenWebSocket),
        std::pair(Opening, Closed),       std::pair(OpenPolling, Probing),   std::pair(Probing, Pausing),
        std::pair(Probing, OpenPolling),  std::pair(Pausing, OpenWebSocket), std::pair(OpenWebSocket, Closing),
        std::pair(OpenPolling, Closing),  std::pair(Closing, Closed),        std::pair(Closed, Reconnecting),
        std::pair(Reconnecting, Opening), std::pair(OpenWebSocket, Closed),  std::pair(OpenPolling, Closed)};
    return Usual;
}

} // namespace Sockeye
