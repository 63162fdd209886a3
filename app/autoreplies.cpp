// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "autoreplies.h"

#include "composer/argumentparser.h"
#include <QTimer>

namespace Sockeye {

using namespace SocketIO;

void AutoReplies::setRules(const QList<ReplyRule> &rules)
{
    ++m_generation;
    m_rules.clear();
    for (int i = 0; i < rules.size(); ++i) {
        const auto parsed = ArgumentParser::parseValues(rules[i].arguments.toUtf8());
        const auto *error = std::get_if<ArgumentError>(&parsed);
        QString problem = error ? error->toString() : QString();
        if (problem.isEmpty() && rules[i].emits())
            problem = ArgumentParser::nameProblem(rules[i].emission);
        if (problem.isEmpty() && rules[i].isOn)
            m_rules.append({i, rules[i], std::get<Arguments>(parsed)});
        Q_EMIT checked(i, problem);
    }
}

void AutoReplies::apply(const TraceView &view)
{
    if (view.layer != Layer::Socket || view.kind != Kind::Event || view.direction != Direction::In)
        return;
    bool isAnswered = false;
    for (Rule &rule : m_rules) {
        const bool canReply = rule.rule.emits() || (view.id >= 0 && !isAnswered);
        const bool hasLeft = rule.rule.atMost == 0 || rule.sent < rule.rule.atMost;
        if (!canReply || !hasLeft || !rule.rule.matches(view.nsp, view.event, view.id >= 0))
            continue;
        isAnswered |= !rule.rule.emits(); // a question can be answered once
        carryOut(rule, QString::fromUtf8(view.nsp), view.id);
    }
}

void AutoReplies::carryOut(Rule &rule, const QString &nsp, qint64 id)
{
    ++rule.sent;
    const auto send = [this, nsp, id, number = rule.number, event = rule.rule.emission, arguments = rule.arguments,
                       generation = m_generation] {
        if (generation != m_generation)
            return;
        if (event.isEmpty())
            Q_EMIT replyDue(nsp, id, arguments);
        else
            Q_EMIT emissionDue(nsp, event, arguments);
        Q_EMIT fired(number);
    };
    QTimer::singleShot(rule.rule.delay, this, send);
}

} // namespace Sockeye
