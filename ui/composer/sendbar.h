// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace Sockeye {

struct ComposerCommands;

/// The last line of the composer: adds arguments and binary tokens, opens its folds, says what will happen, and sends.
class SendBar final : public QWidget {
    Q_OBJECT

public:
    explicit SendBar(const ComposerCommands &commands, QWidget *parent = nullptr);

    /// What the menu for binary in JSON offers.
    void setBinaryCommands(const QList<QAction *> &commands);
    /// The button says Reply instead of Send.
    void setReplying(bool replying);
    /// What a person should know before pressing Send; empty for nothing.
    void setNotice(const QString &notice);
    /// Events that wait, told on the button of the buffer.
    void setBuffered(qsizetype count);
    /// Where the history opens.
    [[nodiscard]] const QWidget *historyAnchor() const;

Q_SIGNALS:
    void argumentRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(QAction *command);
    void setupArguments();
    void setupMore(const ComposerCommands &commands);
    void setupSend();
    void setupLayout();
    void applyTheme();

    QToolButton *m_add = nullptr;
    QToolButton *m_binary = nullptr;
    QToolButton *m_more = nullptr;
    QToolButton *m_buffer = nullptr;
    QList<QToolButton *> m_tools;
    QLabel *m_notice = nullptr;
    QPushButton *m_send = nullptr;
    QAction *m_command = nullptr; // that of m_send
    bool m_replying = false;
};

} // namespace Sockeye
