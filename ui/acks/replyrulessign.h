// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace Sockeye {

/// Says that automatic replies are on, as long as any is.
class ReplyRulesSign final : public QWidget {
    Q_OBJECT
public:
    explicit ReplyRulesSign(QWidget *parent = nullptr);

    void showCount(int on);

Q_SIGNALS:
    void editRequested();
    void turnOffRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(const QString &text);
    void updateColors();

    QLabel *m_icon;
    QLabel *m_text;
};

} // namespace Sockeye
