// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/statusstrip.h"
#include "connection/statedot.h"
#include "theme/words.h"
#include <cmath>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace Sockeye {

namespace {

QString stateText(const ConnectionStatus &status, std::chrono::microseconds now)
{
    using State = ConnectionStatus::State;
    if (status.state() == State::Connected)
        return QString::fromLatin1(SocketIO::carrierName(status.carrier()));
    if (status.state() != State::Reconnecting)
        return StateDot::name(status.state());
    const auto left = std::chrono::duration<double>(status.attemptAt() - now).count();
    return left > 0 ? StatusStrip::tr("attempt %1 in %2 s")
                          .arg(QLocale().toString(status.attempt()), QLocale().toString(left, 'f', 1))
                    : StatusStrip::tr("attempt %1…").arg(QLocale().toString(status.attempt()));
}

QString rateText(const QString &arrow, const ConnectionStatus::Count &count, std::chrono::microseconds now)
{
    const RateWindow::Rate rate = count.window.rate(now);
    return StatusStrip::tr("%1 %2/s  %3/s")
        .arg(arrow, QLocale().toString(std::llround(rate.events)), Words::bytes(std::llround(rate.bytes)));
}

} // namespace

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, 2, Theme::Gap, 2);
    layout->setSpacing(Theme::SmallGap);
    m_dot = new StateDot;
    layout->addWidget(m_dot);
    m_state = addLabel(tr("State"));
    m_sid = addLabel(tr("Session id"));
    m_latency = addLabel(tr("Latency"));
    m_in = addLabel(tr("Incoming"));
    m_out = addLabel(tr("Outgoing"));
    layout->addStretch(1);
    m_recording = new StateDot;
    layout->addWidget(m_recording);
    m_log = addLabel(tr("Log"));
    m_sid->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sid->setToolTip(tr("Engine.IO session id"));
    m_sid->setMinimumWidth(40); // the first to give way in a narrow window
    m_latency->setToolTip(tr("Round trip of the latest acknowledgement"));
    m_in->setToolTip(tr("Received: events and bytes in a second"));
    m_out->setToolTip(tr("Sent: events and bytes in a second"));
    showStatus({}, {});
    showLog(0, 0, 0, false);
    applyTheme();
}

QLabel *StatusStrip::addLabel(const QString &accessible)
{
    auto *label = new QLabel;
    label->setAccessibleName(accessible);
    label->setContentsMargins(0, 0, 2 * Theme::Gap, 0);
    layout()->addWidget(label);
    return label;
}

void StatusStrip::showStatus(const ConnectionStatus &status, std::chrono::microseconds now)
{
    m_dot->setState(status.state());
    m_state->setText(stateText(status, now));
    m_sid->setText(tr("sid %1").arg(status.sid()));
    m_sid->setVisible(!status.sid().isEmpty());
    const bool isKnown = status.latency().count() >= 0;
    m_latency->setText(isKnown ? tr("rtt %1").arg(Words::duration(status.latency())) : tr("rtt –"));
    m_in->setText(rateText(tr("↓"), status.in(), now));
    m_out->setText(rateText(tr("↑"), status.out(), now));
}

void StatusStrip::showLog(qsizetype records, qint64 memory, qint64 spilled, bool spillFailed)
{
    const QLocale locale;
    m_recording->setMeaning(spillFailed ? Theme::Meaning::Warning : Theme::Meaning::Bad, records > 0);
    const QString recording = records > 0 ? tr("recording") : tr("nothing recorded yet");
    m_recording->setToolTip(recording);
    m_recording->setAccessibleName(recording);
    QString text = tr("%1 records  %2").arg(locale.toString(records), Words::bytes(memory));
    if (spilled > 0)
        text += tr(" + %1 on disk").arg(Words::bytes(spilled));
    if (spillFailed)
        text += tr(", disk full?");
    m_log->setText(text);
    m_log->setToolTip(spillFailed ? tr("The temporary file cannot be written: the log stays in memory.") : text);
}

void StatusStrip::applyTheme()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Muted));
    for (QLabel *label : {m_sid, m_latency, m_in, m_out, m_log})
        label->setPalette(colors);
}

void StatusStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_log)
        applyTheme();
}

} // namespace Sockeye
