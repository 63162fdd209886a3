// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acks/replyrule.h"

#include <QDialog>

class QAction;
class QBoxLayout;
class QCheckBox;
class QLabel;
class QScrollArea;

namespace Sockeye {

class ReplyRuleForm;

namespace Theme {
struct CommandText;
}

/// The rules of automatic replies: made, ordered, turned on and off.
class ReplyRules final : public QDialog {
    Q_OBJECT
public:
    explicit ReplyRules(QWidget *parent = nullptr);
    ~ReplyRules() override;

    [[nodiscard]] QList<ReplyRule> rules() const;
    [[nodiscard]] int countOn() const;
    /// Turns every rule off.
    void turnOff();
    /// Adds a rule at the end, and shows it.
    void add(const ReplyRule &rule);

    void showProblem(int rule, const QString &problem);
    void countFired(int rule);

    [[nodiscard]] QJsonObject place() const;
    /// Rules are off afterwards, unless the user asked to keep them on.
    void setPlace(const QJsonObject &place);

Q_SIGNALS:
    /// The user has changed something.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupButtons(QBoxLayout *layout);
    void setupCommands();
    void addCommand(const Theme::CommandText &text, const QKeySequence &keys,
                    void (ReplyRules::*carryOut)(ReplyRuleForm *));
    void addEmpty();
    void updateCommands();
    ReplyRuleForm *insert(qsizetype at, const ReplyRule &rule);
    void duplicate(ReplyRuleForm *form);
    void remove(ReplyRuleForm *form);
    void moveUp(ReplyRuleForm *form) { move(form, -1); }
    void moveDown(ReplyRuleForm *form) { move(form, 1); }
    void move(ReplyRuleForm *form, int by);
    void number();
    /// The form that the focus is in; null for none.
    [[nodiscard]] ReplyRuleForm *current() const;

    QScrollArea *m_scroll;
    QBoxLayout *m_layout; ///< of the forms
    QLabel *m_none;
    QCheckBox *m_keepOn;
    QAction *m_adding = nullptr;
    QList<QAction *> m_ruleCommands; ///< on the rule that the focus is in
    QList<ReplyRuleForm *> m_forms;
};

} // namespace Sockeye
