// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/repetition.h"
#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace Sockeye {

/// Sends the same again and again: how often, how far it is, and the way to stop it.
class RepeatBar final : public QWidget {
    Q_OBJECT

public:
    explicit RepeatBar(QWidget *parent = nullptr);

    [[nodiscard]] Repetition::Plan plan() const;
    void setPlan(const Repetition::Plan &plan);
    /// Tells the keys that stop it.
    void setStopTip(const QString &tip);
    [[nodiscard]] bool isActive() const { return m_repetition.isActive(); }
    [[nodiscard]] const Repetition &repetition() const { return m_repetition; }

    /// Begins; `due` follows for each message.
    void start() { start(plan()); }
    void start(const Repetition::Plan &plan);
    void stop();
    /// A running repetition pauses when nothing can be sent; it goes on when told to.
    void setCanSend(bool canSend);

Q_SIGNALS:
    /// The person wants it to begin.
    void startRequested();
    /// One message is to be sent now.
    void due();
    /// Began, went on, paused or ended.
    void stateChanged();
    /// The plan was changed.
    void planChanged();

private:
    void setupParts();
    void setupLayout();
    void press();
    void step();
    void schedule();
    void showState();
    [[nodiscard]] QString words() const;
    [[nodiscard]] Repetition::Time now() const { return Repetition::Time(m_clock.elapsed()); }

    QSpinBox *m_times = nullptr;
    QSpinBox *m_every = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_stop = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_words = nullptr;
    Repetition m_repetition;
    QElapsedTimer m_clock;
    QTimer m_timer;
    bool m_canSend = false;
};

} // namespace Sockeye
