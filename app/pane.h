// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

namespace Sockeye {

class PaneTitle;

/// A panel that can be moved, put into tabs and torn off. Closing a torn-off one puts it back.
class Pane final : public QDockWidget {
    Q_OBJECT

public:
    /// `id` keeps its place between starts. Owns `content`.
    Pane(const QString &id, const QString &title, QWidget *content);

    [[nodiscard]] QString id() const;
    /// Brings it to the front and gives it the focus.
    void reveal();
    /// Makes it a window of its own, a step beside where it stood.
    void tearOff();
    /// The same in this place, which its frame will lie around.
    void tearOff(const QRect &place);
    /// A tab names it: its own title goes.
    void setTabbed(bool tabbed);

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void takeFrame();

    PaneTitle *m_title;
};

} // namespace Sockeye
