// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosisfold.h"
#include <memory>
#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace Sockeye {

class AttemptList;
class ProblemBox;

/// What is wrong with the connection, in sentences, with a button where the program can do something about it. Takes
/// no room while nothing is.
class DiagnosisCard final : public QWidget {
    Q_OBJECT

public:
    explicit DiagnosisCard(QWidget *parent = nullptr);

    void setLog(std::shared_ptr<const SocketIO::TraceLog> log);
    /// Takes in what is new in the log.
    void extend();
    [[nodiscard]] const DiagnosisFold &fold() const { return m_fold; }
    /// Whether it has, or had until somebody dismissed it, something to say of this connection.
    [[nodiscard]] bool hasExplained() const { return !m_fold.current().isEmpty() || !m_fold.attempts().isEmpty(); }

Q_SIGNALS:
    /// The person wants the program to do the step.
    void stepRequested(const Sockeye::Diagnosis &diagnosis);
    /// The person wants to see what shows it.
    void recordSelected(qsizetype record);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setupFoot();
    void showNews();
    void showProblems();
    void showAttempts();
    void updateFoot();
    ProblemBox *addBox();

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    qsizetype m_seen = 0;
    DiagnosisFold m_fold;
    qint64 m_shown = -1; ///< revision of the fold
    QList<ProblemBox *> m_boxes;
    QVBoxLayout *m_problems;
    QWidget *m_foot;
    QToolButton *m_unfold;
    QToolButton *m_more;
    AttemptList *m_attempts;
};

} // namespace Sockeye
