// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acks/replyrule.h"
#include <QObject>
#include <SocketIO/arguments.h>
#include <SocketIO/tracelog.h>

namespace Sockeye {

/// Answers and events that are sent by themselves, by rules, when the server sends something new.
class AutoReplies final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Holds for what comes from now on; what an earlier rule has not sent yet is not sent.
    void setRules(const QList<ReplyRule> &rules);
    /// Whether any rule is on and can be carried out.
    [[nodiscard]] bool isIdle() const { return m_rules.isEmpty(); }
    /// Looks at the next record of the log.
    void apply(const SocketIO::TraceView &view);

Q_SIGNALS:
    /// After setRules, once per rule: what is wrong with its arguments, or nothing.
    void checked(int rule, const QString &problem);
    /// A rule has replied.
    void fired(int rule);
    /// Time to answer question `id`.
    void replyDue(const QString &nsp, qint64 id, const SocketIO::Arguments &arguments);
    /// Time to send an event.
    void emissionDue(const QString &nsp, const QString &event, const SocketIO::Arguments &arguments);

private:
    struct Rule {
        int number = 0;
        ReplyRule rule;
        SocketIO::Arguments arguments;
        int sent = 0;
    };

    void carryOut(Rule &rule, const QString &nsp, qint64 id);

    QList<Rule> m_rules;
    int m_generation = 0; ///< counts setRules
};

} // namespace Sockeye
