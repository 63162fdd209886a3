// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Sockeye {

/// The number of an argument, by which its row is drawn to another place.
class RowGrip final : public QWidget {
    Q_OBJECT

public:
    explicit RowGrip(QWidget *parent = nullptr);

    void setNumber(int number);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// While drawn: where the pointer is on the screen.
    void drawn(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    int m_number = 1;
    QPoint m_from;
    bool m_isDrawn = false;
};

} // namespace Sockeye
