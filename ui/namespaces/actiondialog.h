// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "namespaces/adminaction.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Sockeye {

/// Asks what an admin action is to do and names how many sockets it touches before anything is sent.
class ActionDialog final : public QDialog {
    Q_OBJECT
public:
    /// `stats` must outlive it.
    ActionDialog(const AdminAction &action, const AdminStats &stats, QWidget *parent);

    /// Counts again: sockets come and go while it is open.
    void refresh();

Q_SIGNALS:
    /// The user agreed.
    void confirmed(const QString &event, const SocketIO::Arguments &arguments);

private:
    void setupFields();
    void setupButtons();
    void check();
    void confirm();
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool wantsWord() const;
    [[nodiscard]] QString targetWords() const;
    [[nodiscard]] QString sentence(qint64 count) const;
    [[nodiscard]] QString buttonText(qint64 count) const;

    AdminAction m_action;
    const AdminStats &m_stats;
    QLabel *m_sentence;
    QLineEdit *m_word;
    QLineEdit *m_values;
    QCheckBox *m_closes;
    QLabel *m_problem;
    QPushButton *m_confirm;
};

} // namespace Sockeye
