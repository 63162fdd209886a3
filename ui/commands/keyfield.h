// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace Sockeye {

/// A field that shows keys and takes the next ones that are pressed in it. Tab leaves it, Escape goes to its dialog.
class KeyField final : public QLineEdit {
    Q_OBJECT
public:
    explicit KeyField(QWidget *parent = nullptr);

    [[nodiscard]] QKeySequence keys() const { return m_keys; }
    /// Does not emit keysPressed.
    void setKeys(const QKeySequence &keys);

Q_SIGNALS:
    void keysPressed(const QKeySequence &keys);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QKeySequence m_keys;
};

} // namespace Sockeye
