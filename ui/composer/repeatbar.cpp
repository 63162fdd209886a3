// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/repeatbar.h"
#include "theme/theme.h"
#include "theme/words.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>

namespace Sockeye {

RepeatBar::RepeatBar(QWidget *parent)
    : QWidget(parent)
    , m_times(new QSpinBox)
    , m_every(new QSpinBox)
    , m_start(new QPushButton)
    , m_stop(new QPushButton(tr("Stop")))
    , m_progress(new QProgressBar)
    , m_words(new QLabel)
{
    setupParts();
    setupLayout();
    m_clock.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RepeatBar::step);
    connect(m_start, &QPushButton::clicked, this, &RepeatBar::press);
    connect(m_stop, &QPushButton::clicked, this, &RepeatBar::stop);
    for (QSpinBox *box : {m_times, m_every})
        connect(box, &QSpinBox::valueChanged, this, [this] { Q_EMIT planChanged(); });
    showState();
}

void RepeatBar::setupParts()
{
    constexpr int MostTimes = 10'000'000;
    constexpr int LongestEvery = 24 * 3600 * 1000;
    m_times->setAccessibleName(tr("How often to send"));
    m_times->setRange(0, MostTimes);
    m_times->setSpecialValueText(tr("until stopped"));
    m_every->setAccessibleName(tr("Milliseconds between two"));
    m_every->setRange(1, LongestEvery);
    m_every->setSuffix(tr(" ms"));
    m_every->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_times->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    // The words around a number depend on it.
    connect(m_times, &QSpinBox::valueChanged, this,
            [this](int times) { m_times->setSuffix(tr(" time(s)", nullptr, times)); });
    connect(m_every, &QSpinBox::valueChanged, this,
            [this](int every) { m_every->setPrefix(tr("every ", nullptr, every)); });
    setPlan({});
    m_stop->setAccessibleName(tr("Stop sending"));
    m_progress->setAccessibleName(tr("Progress of sending"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(120);
    m_progress->setMaximumHeight(Theme::Gap);
    m_words->setAccessibleName(tr("How far sending is"));
    m_words->setWordWrap(true);
}

void RepeatBar::setupLayout()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Gap);
    for (QWidget *part : std::initializer_list<QWidget *>{m_times, m_every, m_start, m_stop, m_progress})
        layout->addWidget(part);
    layout->addWidget(m_words, 1);
}

Repetition::Plan RepeatBar::plan() const
{
    return {m_times->value(), Repetition::Time(m_every->value())};
}

void RepeatBar::setPlan(const Repetition::Plan &plan)
{
    m_times->setValue(plan.times);
    m_every->setValue(static_cast<int>(plan.every.count()));
}

void RepeatBar::setStopTip(const QString &tip)
{
    m_stop->setToolTip(tip);
}

void RepeatBar::press()
{
    if (m_repetition.state() != Repetition::State::Paused) {
        Q_EMIT startRequested();
        return;
    }
    m_repetition.resume(now());
    showState();
    step();
}

void RepeatBar::start(const Repetition::Plan &plan)
{
    m_repetition.start(plan, now());
    if (!m_canSend)
        m_repetition.pause();
    showState();
    schedule();
}

void RepeatBar::stop()
{
    m_timer.stop();
    m_repetition.stop();
    showState();
}

void RepeatBar::setCanSend(bool canSend)
{
    if (m_canSend == canSend)
        return;
    m_canSend = canSend;
    if (!canSend && m_repetition.state() == Repetition::State::Running) {
        m_timer.stop();
        m_repetition.pause();
    }
    showState();
}

void RepeatBar::step()
{
    if (m_repetition.step(now()))
        Q_EMIT due();
    if (m_repetition.state() != Repetition::State::Running)
        return showState();
    showState();
    schedule();
}

void RepeatBar::schedule()
{
    // Never sooner than in the next turn: what cannot be kept up with is not made up for in a burst.
    if (m_repetition.state() == Repetition::State::Running)
        m_timer.start(m_repetition.untilNext(now()));
}

void RepeatBar::showState()
{
    using State = Repetition::State;
    const bool isActive = m_repetition.isActive();
    const bool isPaused = m_repetition.state() == State::Paused;
    const bool wasStopShown = m_stop->isVisibleTo(this);
    m_times->setEnabled(!isActive);
    m_every->setEnabled(!isActive);
    m_start->setVisible(!isActive || isPaused);
    m_start->setEnabled(!isPaused || m_canSend);
    m_start->setText(isPaused ? tr("Continue") : tr("Start"));
    m_start->setAccessibleName(isPaused ? tr("Continue sending") : tr("Start sending"));
    m_stop->setVisible(isActive);
    m_progress->setVisible(isActive);
    m_progress->setRange(0, m_repetition.plan().times);
    m_progress->setValue(m_repetition.sent());
    m_words->setText(words());
    if (wasStopShown != isActive || isPaused)
        Q_EMIT stateChanged();
}

QString RepeatBar::words() const
{
    using State = Repetition::State;
    const QString sent = Words::count(m_repetition.sent());
    const QString far = m_repetition.plan().times > 0
        ? tr("%1 of %2").arg(sent, Words::count(m_repetition.plan().times))
        : tr("%n sent", nullptr, m_repetition.sent());
    const QString pace = Words::duration(m_repetition.interval());
    switch (m_repetition.state()) {
    case State::Running:
        return m_repetition.sent() > 1 ? tr("%1 · one every %2").arg(far, pace) : far;
    case State::Paused:
        return m_canSend ? tr("Paused at %1: the connection was lost and is back.").arg(far)
                         : tr("Paused at %1: not connected.").arg(far);
    case State::Done:
        return m_repetition.sent() > 1 ? tr("Done: %1 · one every %2").arg(far, pace) : tr("Done: %1").arg(far);
    case State::Stopped:
        return tr("Stopped at %1").arg(far);
    default:
        return tr("The message is sent as it is written when you press Start.");
    }
}

} // namespace Sockeye
