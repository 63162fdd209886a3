// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/connectionstates.h"

#include <QPolygonF>
#include <QRectF>
#include <span>

namespace Sockeye {

/// Where the states of a connection and the ways between them are drawn.
class StateMap {
public:
    using State = ConnectionStates::State;

    explicit StateMap(const QRectF &place);

    [[nodiscard]] QRectF box(State state) const;
    /// From edge to edge, bent to the side so that the way back lies beside it.
    [[nodiscard]] QPolygonF way(State from, State to) const;
    /// Where the number of a transition is written.
    [[nodiscard]] QPointF badge(State from, State to) const;
    /// The transitions that a connection can take.
    [[nodiscard]] static std::span<const std::pair<State, State>> usual();

private:
    [[nodiscard]] QPointF point(State from, State to, double part) const;

    QRectF m_place;
    QSizeF m_box;
};

} // namespace Sockeye
