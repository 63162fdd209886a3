// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Sockeye {

/// A line under an editor that looks for a text in it.
class EditorFind final : public QWidget {
    Q_OBJECT

public:
    explicit EditorFind(QWidget *parent = nullptr);

    /// Shows the line, ready for typing.
    void begin(const QString &text);
    void setFound(bool found);
    void setAccessibleRow(const QString &row);

Q_SIGNALS:
    void findRequested(const QString &text, bool forward);
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void find(bool forward);
    void applyTheme();

    QLineEdit *m_text = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_close = nullptr;
    QLabel *m_result = nullptr;
};

} // namespace Sockeye
