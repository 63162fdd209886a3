// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "events/eventfindquery.h"

#include <optional>
#include <QObject>
#include <QTimer>
#include <vector>

namespace Sockeye {

class EventModel;

/// Finds a text in the rows of a list of events, or in the whole log, in slices and while events arrive. It hides
/// nothing: it knows which records have the text, and goes from one to the next.
class EventFind final : public QObject {
    Q_OBJECT
public:
    enum class Scope : quint8 { RowsShown, WholeLog };
    /// How a step got where it is.
    enum class Step : quint8 { Plain, FromTheTop, FromTheEnd, Nowhere };

    explicit EventFind(const EventModel *events, QObject *parent = nullptr);

    void start(const EventFindQuery &query, Scope scope);
    /// Forgets the query and what was found.
    void stop();
    /// Stops looking and keeps what was found so far.
    void cancel();
    /// To be called when there may be new records.
    void extend();

    [[nodiscard]] const EventFindQuery &query() const { return m_query; }
    [[nodiscard]] bool isFinished() const;
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }
    /// How far it has looked, of 100.
    [[nodiscard]] int percent() const;
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_found.size()); }
    /// Whether a record has the text, as far as it was looked at.
    [[nodiscard]] bool isFound(qsizetype record) const;
    /// The record gone to last, and its number from 0 among those found; -1 for none.
    [[nodiscard]] qsizetype current() const { return m_current; }
    [[nodiscard]] qsizetype currentNumber() const;

    /// Goes to the record found behind or before another one, which is -1 for the start. Where the search has not come
    /// so far yet, it goes there as soon as it is found.
    void goForward(qsizetype from);
    void goBack(qsizetype from);

Q_SIGNALS:
    /// Found more, or came to an end.
    void progressed();
    void went(qsizetype record, Sockeye::EventFind::Step step);

private:
    void restart();
    void takeOut(int first, int last);
    void putIn(int first, int last);
    void lookOn();
    [[nodiscard]] qsizetype total() const;
    [[nodiscard]] qsizetype recordAt(qsizetype place) const;
    [[nodiscard]] bool isWanted(qsizetype record) const;
    void go(qsizetype number, Step step);

    const EventModel *m_events;
    const SocketIO::TraceLog *m_log = nullptr; ///< the one looked at, only to be told from another
    EventFindQuery m_query;
    Scope m_scope = Scope::RowsShown;
    std::vector<qsizetype> m_found; ///< records, in order
    qsizetype m_looked = 0; ///< rows or records looked at
    qsizetype m_current = -1;
    std::optional<qsizetype> m_waitsBehind; ///< goes forward from here when something is found
    QTimer m_slices;
    bool m_isCancelled = false;
};

} // namespace Sockeye
