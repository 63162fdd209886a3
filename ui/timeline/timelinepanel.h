// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <QWidget>
#include <SocketIO/tracelog.h>

class QAction;
class QKeySequence;
class QToolButton;

namespace Sockeye::Theme {
struct CommandText;
}

namespace Sockeye {

class StatesPane;
class TimelineView;

/// The life of a connection on a line of time: polling, the probe, the websocket, the heartbeat and the namespaces,
/// live; and its states beside it.
class TimelinePanel : public QWidget {
    Q_OBJECT

public:
    explicit TimelinePanel(QWidget *parent = nullptr);

    /// Starts over with this log; nullptr shows nothing.
    void setLog(std::shared_ptr<const SocketIO::TraceLog> log);
    /// Takes in what is new and moves the present; cheap when there is nothing.
    void extend();

    [[nodiscard]] TimelineView *view() const { return m_view; }
    [[nodiscard]] StatesPane *states() const { return m_states; }
    /// Writes what is in sight, `width` pixels wide, as SVG or PNG; returns why that was impossible.
    [[nodiscard]] QString exportTo(const QString &path, int width) const;
    void clearRange();

    /// Whether the states are shown.
    [[nodiscard]] QByteArray place() const;
    void setPlace(const QByteArray &place);

Q_SIGNALS:
    /// Somebody clicked on what this record of the log began, or on the transition it told.
    void recordSelected(qsizetype record);
    /// Somebody selected a time; both ends count from the start of the log.
    void timeRangeSelected(std::chrono::microseconds from, std::chrono::microseconds to);
    void timeRangeCleared();
    void placeChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(QAction *command, const QString &text = {});
    QAction *addCommand(const Theme::CommandText &text, const QList<QKeySequence> &keys, void (TimelineView::*run)());
    void setupButtons();
    QAction *setupRangeCommands();
    void setupExportCommands();
    void setupMenu(QAction *select);
    void startExport(const QString &suffix);
    void askForFile(const QString &suffix, int width);
    void refresh();
    void arrange();

    std::shared_ptr<const SocketIO::TraceLog> m_log;
    TimelineView *m_view;
    StatesPane *m_states;
    QWidget *m_buttons;
    QToolButton *m_upgrade = nullptr;
    QToolButton *m_live = nullptr;
    QAction *m_showStates = nullptr;
    QList<QAction *> m_rangeCommands; ///< those that need a selected time
    QList<QAction *> m_exports;
    std::optional<bool> m_statesWanted; ///< nobody has said: where there is room
};

} // namespace Sockeye
