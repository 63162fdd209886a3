// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Sockeye {

/// The lower edge of an editor: drawn down or up it makes the editor higher or lower, a double click lets it fit its
/// text again.
class EditorGrip final : public QWidget {
    Q_OBJECT

public:
    explicit EditorGrip(QWidget *parent = nullptr);

Q_SIGNALS:
    /// The edge was drawn `by` pixels since the button went down.
    void drawn(int by);
    void begun();
    void fitRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    int m_from = 0; // where the button went down, on the screen
};

} // namespace Sockeye
