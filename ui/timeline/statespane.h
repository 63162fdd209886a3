// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/connectionstates.h"
#include "timeline/statemap.h"
#include "timeline/timeaxis.h"

#include <QWidget>

namespace Sockeye {

/// The state machine of the connection: the present state lit, and on each way how often it was taken. Arrows go from
/// transition to transition, Enter or a click shows its last record.
class StatesPane final : public QWidget {
    Q_OBJECT

public:
    explicit StatesPane(QWidget *parent = nullptr);

    void showStates(const ConnectionStates &states, const TimeAxis &axis);
    [[nodiscard]] const ConnectionStates &states() const { return m_states; }
    /// Where the number of a transition stands.
    [[nodiscard]] QPoint placeOf(const ConnectionStates::Transition &transition) const;

    [[nodiscard]] static QString nameOf(ConnectionStates::State state);

    QSize sizeHint() const override { return {300, 150}; }
    QSize minimumSizeHint() const override { return {240, 96}; }

Q_SIGNALS:
    /// Somebody chose a transition; `record` told it the last time.
    void recordSelected(qsizetype record);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    using State = ConnectionStates::State;

    [[nodiscard]] StateMap map() const;
    [[nodiscard]] qsizetype transitionAt(QPointF point) const;
    [[nodiscard]] QString wordsOf(const ConnectionStates::Transition &transition) const;
    void step(qsizetype by);
    void choose(qsizetype number);
    void describe();
    void paintTitle(QPainter &painter) const;
    void paintWay(QPainter &painter, State from, State to, const QColor &ink, double width) const;
    void paintBadge(QPainter &painter, qsizetype number) const;
    void paintState(QPainter &painter, State state) const;

    ConnectionStates m_states;
    TimeAxis m_axis;
    qsizetype m_chosen = -1;
};

} // namespace Sockeye
