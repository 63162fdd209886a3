// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Sockeye {

/// Stands in the place of the event line while a question of the server is being answered.
class ReplyBanner final : public QWidget {
    Q_OBJECT

public:
    explicit ReplyBanner(QWidget *parent = nullptr);

    void setQuestion(const QString &nsp, const QString &event, qint64 id);

Q_SIGNALS:
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();

    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace Sockeye
