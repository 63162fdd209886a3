// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Sockeye {

class AcksPanel;
class Composer;
class ConnectionBar;
class DiagnosisCard;
class EventsPanel;
class FramesPanel;
class Inspector;
class NamespacesPanel;
class Pane;
class PaneArea;
class StatusStrip;
class TimelinePanel;

/// Where the panels of one connection stand. Places them; joins nothing.
class ConnectionPage final : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionPage(QWidget *parent = nullptr);

    [[nodiscard]] ConnectionBar *bar() const { return m_bar; }
    [[nodiscard]] DiagnosisCard *diagnosis() const { return m_diagnosis; }
    [[nodiscard]] NamespacesPanel *namespaces() const { return m_namespaces; }
    [[nodiscard]] EventsPanel *events() const { return m_events; }
    [[nodiscard]] FramesPanel *frames() const { return m_frames; }
    [[nodiscard]] AcksPanel *acks() const { return m_acks; }
    [[nodiscard]] TimelinePanel *timeline() const { return m_timeline; }
    [[nodiscard]] Composer *composer() const { return m_composer; }
    [[nodiscard]] Inspector *inspector() const { return m_inspector; }
    [[nodiscard]] StatusStrip *status() const { return m_status; }
    [[nodiscard]] PaneArea *panes() const { return m_area; }

    /// Brings the pane of a panel to the front and gives it the focus.
    void reveal(const QWidget *panel);
    /// Brings it to the front and leaves the focus where it is.
    void bringUp(const QWidget *panel);

    /// Where the panes stand, to be given to the next page or the next start.
    [[nodiscard]] QByteArray place() const;
    void setPlace(const QByteArray &place);

private:
    void setupPanes();
    void setupCommands();
    void arrange();
    void shareRoom();
    void tearOff();
    [[nodiscard]] Pane *paneOf(const QWidget *panel) const;

    ConnectionBar *m_bar;
    DiagnosisCard *m_diagnosis;
    NamespacesPanel *m_namespaces;
    EventsPanel *m_events;
    FramesPanel *m_frames;
    AcksPanel *m_acks;
    TimelinePanel *m_timeline;
    Composer *m_composer;
    Inspector *m_inspector;
    StatusStrip *m_status;
    PaneArea *m_area;
};

} // namespace Sockeye
