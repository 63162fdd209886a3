// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acks/replyrule.h"

#include <QFrame>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QToolButton;

namespace Sockeye {

/// The form of one ReplyRule.
class ReplyRuleForm final : public QFrame {
    Q_OBJECT
public:
    explicit ReplyRuleForm(QWidget *parent = nullptr);

    /// A rule that lacks something is off.
    [[nodiscard]] ReplyRule rule() const;
    /// Tells nobody.
    void setRule(const ReplyRule &rule);
    void setOn(bool on);
    /// What is wrong with it; empty when nothing is.
    void showProblem(const QString &problem);
    void countFired();
    /// Its number in the list, from 1, for those who cannot see where it stands.
    void setNumber(int number, int count);
    void focusEvent();

Q_SIGNALS:
    void changed();
    /// The user wants it `by` places further down.
    void moveRequested(int by);
    void duplicateRequested();
    void removeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupCondition(QBoxLayout *layout);
    void setupReply(QBoxLayout *layout);
    void setupLimits(QBoxLayout *layout);
    void setupButtons(QBoxLayout *layout);
    QToolButton *addButton(QBoxLayout *layout, const QString &text, const QString &icon);
    void setEmits(bool emits);
    void tell();
    void updateProblem();
    /// What is missing before it can do anything.
    [[nodiscard]] QString missing() const;
    void updateColors();

    QCheckBox *m_on;
    QLineEdit *m_event;
    QLineEdit *m_nsp;
    QComboBox *m_kind;
    QLineEdit *m_emission;
    QPlainTextEdit *m_arguments;
    QSpinBox *m_delay;
    QSpinBox *m_atMost;
    QLabel *m_fired;
    QLabel *m_problem;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QString m_told; ///< the problem somebody else has with it
    int m_firedCount = 0;
    bool m_byUser = true;
};

} // namespace Sockeye
