// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/connectionstatus.h"
#include <QWidget>

class QLabel;

namespace Sockeye {

class StateDot;

/// One connection in one line: state, transport, session id, latency, rates, and how much of it is recorded.
class StatusStrip final : public QWidget {
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    /// `now` counts from the start of the log.
    void showStatus(const ConnectionStatus &status, std::chrono::microseconds now);
    /// What the log holds: records, bytes in memory and bytes moved to disk.
    void showLog(qsizetype records, qint64 memory, qint64 spilled, bool spillFailed);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addLabel(const QString &accessible);
    void applyTheme();

    StateDot *m_dot = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_sid = nullptr;
    QLabel *m_latency = nullptr;
    QLabel *m_in = nullptr;
    QLabel *m_out = nullptr;
    StateDot *m_recording = nullptr;
    QLabel *m_log = nullptr;
};

} // namespace Sockeye
