// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace Sockeye {

class Pane;

/// The line above a pane: its name, and buttons to tear it off and to close it. Takes no room while a tab names the
/// pane already.
class PaneTitle final : public QWidget {
    Q_OBJECT

public:
    explicit PaneTitle(Pane *pane);

    void setSlim(bool slim);
    /// Shows the buttons that fit a floating pane, or a docked one.
    void setFloating(bool floating);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton();
    void toggle();
    void applyTheme();

    Pane *m_pane;
    QLabel *m_name;
    QToolButton *m_float;
    QToolButton *m_close;
    bool m_slim = false;
    bool m_floating = false;
};

} // namespace Sockeye
