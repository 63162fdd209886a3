// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acks/ackfilter.h"

#include <array>
#include <QWidget>

class QAction;
class QActionGroup;
class QBoxLayout;
class QComboBox;
class QLineEdit;
class QToolButton;

namespace Sockeye {

class AckFold;

/// The bar over the acknowledgements: which group of states is shown, how many are in each, words to look for, and the
/// panel's commands.
class AcksBar final : public QWidget {
    Q_OBJECT
public:
    explicit AcksBar(QWidget *parent = nullptr);

    /// Makes the commands of the bar in the panel.
    void addCommands(QWidget *panel);
    /// Adds a button for a command of the panel, with its words beside the icon where there is room.
    void addButton(QAction *command, bool hasWords = false);

    [[nodiscard]] AckFilter filter() const;
    [[nodiscard]] AckGroup group() const;
    void setGroup(AckGroup group);
    [[nodiscard]] QString line() const;
    void setLine(const QString &line);
    void focusLine();
    void showCounts(const AckFold &fold);
    void updateColors();

Q_SIGNALS:
    void filterChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupLine();
    [[nodiscard]] static QString nameOf(AckGroup group);
    [[nodiscard]] static QString tipOf(AckGroup group);

    QBoxLayout *m_layout;
    QWidget *m_chips;
    QComboBox *m_choice; ///< instead of the chips where there is no room
    QLineEdit *m_line;
    QAction *m_lineIcon;
    QActionGroup *m_groups;
    QBoxLayout *m_tools;
    std::array<QToolButton *, AckGroupCount> m_buttons{};
    std::array<qsizetype, AckGroupCount> m_counts{};
};

} // namespace Sockeye
