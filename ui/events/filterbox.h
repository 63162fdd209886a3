// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventfilter.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace Sockeye {

class EventModel;
class EventWait;
class FilterHelp;
class FilterLine;
class SavedFilters;
class SavedFiltersPane;

/// The filter of a list of events: its line, what is wrong with it, the saved ones, and how to write one. What is not
/// understood leaves the filter before in force.
class FilterBox final : public QWidget {
    Q_OBJECT
public:
    explicit FilterBox(const EventModel *events, QWidget *parent = nullptr);
    /// Makes the commands of a panel.
    void addCommands(QWidget *panel);

    void setLine(const QString &line);
    /// Adds a condition to the line that is not kept with it, in the place of the one added before; empty for none.
    void setPassingCondition(const QString &condition);
    /// To be called when the events are of another log, whose day `time:12:00` then means.
    void readAgain();
    void focusLine();
    /// The sentence about a mistake, to be placed below the line.
    [[nodiscard]] QLabel *problem() const { return m_problem; }

    [[nodiscard]] QJsonObject place() const;
    void setPlace(const QJsonObject &place);

Q_SIGNALS:
    void filterChanged(const Sockeye::EventFilter &filter);
    void placeChanged();
    /// What was waited for came.
    void awaited(qsizetype record, std::chrono::microseconds waited);

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *newButton(const QString &name);
    void connectParts();
    void addWaitCommand(QWidget *panel);
    void takeLine();
    void showProblem();
    void updateColors();
    [[nodiscard]] EventFilter::Read read(const QString &line) const;
    [[nodiscard]] QString withoutPassing(QString line) const;

    const EventModel *m_events;
    FilterLine *m_line;
    SavedFilters *m_filters;
    SavedFiltersPane *m_saved;
    FilterHelp *m_help;
    QToolButton *m_savedButton;
    QToolButton *m_helpButton;
    QToolButton *m_waitButton;
    EventWait *m_wait;
    QLabel *m_problem;
    QTimer m_patience;
    EventFilter m_filter;
    QString m_passing; ///< condition that somebody else added to the line
    std::optional<EventFilterError> m_error;
};

} // namespace Sockeye
