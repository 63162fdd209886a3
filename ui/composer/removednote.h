// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace Sockeye {

/// Says that an argument was removed, and brings it back.
class RemovedNote final : public QWidget {
    Q_OBJECT

public:
    explicit RemovedNote(QWidget *parent = nullptr);

    /// How many arguments can be brought back; hides when none.
    void setCount(int count);

Q_SIGNALS:
    void restoreRequested();
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();

    QLabel *m_text = nullptr;
    QToolButton *m_restore = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace Sockeye
