// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"
#include <QFrame>

class QAction;
class QLabel;
class QToolButton;

namespace Sockeye {

/// One problem as a person reads it: cause, evidence, what to do next, and a button that does it.
class ProblemBox final : public QFrame {
    Q_OBJECT

public:
    explicit ProblemBox(QWidget *parent = nullptr);

    void setDiagnosis(const Diagnosis &diagnosis);
    [[nodiscard]] const Diagnosis &diagnosis() const { return m_diagnosis; }

    /// Takes the step of the diagnosis.
    [[nodiscard]] QAction *step() const { return m_step; }
    /// Shows the record that is the best evidence.
    [[nodiscard]] QAction *showing() const { return m_show; }
    /// Explains the cause at length.
    [[nodiscard]] QAction *explanation() const { return m_explain; }
    [[nodiscard]] QAction *dismissal() const { return m_dismiss; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupCommands();
    void setupLayout();
    void copy();
    void updateColors();
    [[nodiscard]] QToolButton *buttonFor(QAction *action, bool withText);

    Diagnosis m_diagnosis;
    QLabel *m_icon;
    QLabel *m_cause;
    QLabel *m_evidence;
    QLabel *m_next;
    QAction *m_step;
    QAction *m_show;
    QAction *m_explain;
    QAction *m_copy;
    QAction *m_dismiss;
    QToolButton *m_stepButton;
};

} // namespace Sockeye
