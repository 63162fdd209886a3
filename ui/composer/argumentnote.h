// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace Sockeye {

struct AttachmentLook;

/// The line under an argument: what is wrong with it, or how big it is and what it looks like.
class ArgumentNote final : public QWidget {
    Q_OBJECT

public:
    explicit ArgumentNote(QWidget *parent = nullptr);

    void showProblem(const QString &text);
    /// Nothing at all when `text` is empty.
    void showFacts(const QString &text);
    void showLook(const AttachmentLook &look);
    void setAccessibleRow(const QString &row);

protected:
    void changeEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

Q_SIGNALS:
    /// The problem was clicked.
    void problemClicked();

private:
    void show(const QString &text, bool isProblem);
    void applyTheme();

    QLabel *m_thumbnail = nullptr;
    QLabel *m_text = nullptr;
    bool m_isProblem = false;
};

} // namespace Sockeye
