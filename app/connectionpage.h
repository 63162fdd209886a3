// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSplitter;
class QTabWidget;

namespace Sockeye {

class AcksPanel;
class Composer;
class ConnectionBar;
class EventsPanel;
class FramesPanel;
class Inspector;
class NamespacesPanel;
class StatusStrip;
class TimelinePanel;

/// Where the panels of one connection stand. Places them; joins nothing.
class ConnectionPage final : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionPage(QWidget *parent = nullptr);

    [[nodiscard]] ConnectionBar *bar() const { return m_bar; }
    [[nodiscard]] NamespacesPanel *namespaces() const { return m_namespaces; }
    [[nodiscard]] EventsPanel *events() const { return m_events; }
    [[nodiscard]] FramesPanel *frames() const { return m_frames; }
    [[nodiscard]] AcksPanel *acks() const { return m_acks; }
    [[nodiscard]] TimelinePanel *timeline() const { return m_timeline; }
    [[nodiscard]] Composer *composer() const { return m_composer; }
    [[nodiscard]] Inspector *inspector() const { return m_inspector; }
    [[nodiscard]] StatusStrip *status() const { return m_status; }

    /// Brings one of the logs to the front.
    void showEvents();
    void showFrames();
    void showAcks();

    /// Where the splitters stand, to be given to the next page or the next start.
    [[nodiscard]] QByteArray place() const;
    void setPlace(const QByteArray &place);

private:
    void setupLogs();
    void setupCentre();
    void setupSides();

    ConnectionBar *m_bar;
    NamespacesPanel *m_namespaces;
    EventsPanel *m_events;
    FramesPanel *m_frames;
    AcksPanel *m_acks;
    TimelinePanel *m_timeline;
    Composer *m_composer;
    Inspector *m_inspector;
    StatusStrip *m_status;
    QTabWidget *m_logs;
    QSplitter *m_centre;
    QSplitter *m_sides;
};

} // namespace Sockeye
