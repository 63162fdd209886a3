// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QWidget>
#include <SocketIO/tracelog.h>

class QKeySequence;
class QToolButton;

namespace Sockeye::Theme {
struct CommandText;
}

namespace Sockeye {

class TimelineView;

/// The life of a connection on a line of time: polling, the probe, the websocket and the heartbeat, live.
class TimelinePanel : public QWidget {
    Q_OBJECT

public:
    explicit TimelinePanel(QWidget *parent = nullptr);

    /// Starts over with this log; nullptr shows nothing.
    void setLog(std::shared_ptr<const SocketIO::TraceLog> log);
    /// Takes in what is new and moves the present; cheap when there is nothing.
    void extend();

    [[nodiscard]] TimelineView *view() const { return m_view; }

Q_SIGNALS:
    /// Somebody clicked on what this record of the log began.
    void recordSelected(qsizetype record);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(const Theme::CommandText &text, const QList<QKeySequence> &keys,
                           void (TimelineView::*run)());
    void setupButtons();
    void refresh();
    void arrange();

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    TimelineView *m_view;
    QWidget *m_buttons;
    QToolButton *m_upgrade = nullptr;
    QToolButton *m_live = nullptr;
};

} // namespace Sockeye
