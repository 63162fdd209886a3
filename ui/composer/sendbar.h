// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace Sockeye {

/// The last line of the composer: adds arguments and binary tokens, says what will happen, and sends.
class SendBar final : public QWidget {
    Q_OBJECT

public:
    explicit SendBar(QWidget *parent = nullptr);

    /// The button says Reply instead of Send.
    void setReplying(bool replying);
    /// What a person should know before pressing Send; empty for nothing.
    void setNotice(const QString &notice);

Q_SIGNALS:
    void argumentRequested();
    /// `key` of a binary token: "$hex", "$base64", "$file".
    void tokenRequested(const QString &key);
    void sendRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupTokens();
    void setupLayout();
    void applyTheme();

    QToolButton *m_add = nullptr;
    QToolButton *m_binary = nullptr;
    QLabel *m_notice = nullptr;
    QPushButton *m_send = nullptr;
    bool m_replying = false;
};

} // namespace Sockeye
