// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/argumentlist.h"
#include "composer/argumentparser.h"
#include "composer/composer.h"
#include "composer/draftjson.h"
#include "composer/messagehead.h"
#include "composer/repeatbar.h"
#include "theme/words.h"
#include <QAction>

// What leaves the composer.

namespace Sockeye {

void Composer::send()
{
    if (m_question)
        sendReply();
    else
        sendEvent();
}

/// What is written, ready to be sent; nothing when it cannot be, which is shown where it is.
std::optional<Composer::Message> Composer::message()
{
    const Draft typed = draft();
    const auto parsed = ArgumentParser::parse(typed);
    if (const auto *error = std::get_if<ArgumentError>(&parsed)) {
        if (error->argument < 0)
            m_event->showProblem(error->reason);
        else
            m_eventArguments->showError(*error);
        return std::nullopt;
    }
    if (const QString problem = SendAdvice::nameProblem(typed.event, m_format.protocol); !problem.isEmpty()) {
        m_event->showProblem(problem);
        return std::nullopt;
    }
    return messageOf(typed, std::get<SocketIO::Arguments>(parsed));
}

Composer::Message Composer::messageOf(const Draft &draft, const SocketIO::Arguments &arguments)
{
    SocketIO::SendOptions options;
    options.isVolatile = draft.isVolatile;
    options.retries = draft.retries;
    options.compress = draft.compress;
    if (draft.ack || draft.retries > 0)
        options.timeout = draft.timeout;
    return {draft.nsp, draft.event, arguments, options, draft.ack};
}

void Composer::emitMessage(const Message &message)
{
    const Message leaving = message; // what follows may change the form, and stop a repetition
    Q_EMIT sendRequested(leaving.nsp, leaving.event, leaving.arguments, leaving.options, leaving.ack);
}

void Composer::sendEvent()
{
    const auto leaving = message();
    if (!leaving)
        return;
    const Draft sent = draft();
    if (m_commands.clearAfterSend->isChecked()) {
        m_eventArguments->setDrafts({{}});
        m_eventArguments->focusFirst();
    }
    remember(sent);
    emitMessage(*leaving);
}

void Composer::remember(const Draft &draft)
{
    m_walked = -1;
    const bool isKept = m_history.add(draft, QDateTime::currentDateTime());
    noteHistory();
    if (!isKept)
        say(tr("Sent, but too large for the history (%1).").arg(Words::bytes(DraftJson::size(draft))));
}

void Composer::sendReply()
{
    const auto parsed = ArgumentParser::parse(m_replyArguments->drafts());
    if (const auto *error = std::get_if<ArgumentError>(&parsed))
        return m_replyArguments->showError(*error);
    const Question question = *m_question;
    cancelReply();
    Q_EMIT replyRequested(question.nsp, question.id, std::get<SocketIO::Arguments>(parsed));
}

void Composer::startRepeating()
{
    const auto repeated = message();
    if (!repeated)
        return;
    m_repeated = {*repeated};
    remember(draft());
    m_repeat->start();
}

/// Sends kept messages one after the other. None is sent when one of them cannot be.
void Composer::sendSequence(const QList<KeptMessage> &messages)
{
    QList<Message> sequence;
    for (const KeptMessage &kept : messages) {
        const auto parsed = ArgumentParser::parse(kept.draft);
        if (const auto *error = std::get_if<ArgumentError>(&parsed))
            return say(tr("Nothing was sent. “%1”: %2")
                           .arg(kept.name.isEmpty() ? kept.draft.event : kept.name, error->toString()));
        sequence.append(messageOf(kept.draft, std::get<SocketIO::Arguments>(parsed)));
    }
    m_repeat->stop();
    m_repeated = sequence;
    m_commands.repeat->setChecked(true);
    m_repeat->setCanSend(m_connected && m_event->isJoined(sequence.constFirst().nsp));
    m_repeat->start({static_cast<int>(sequence.size()), m_repeat->plan().every});
}

void Composer::sendNext()
{
    if (m_repeated.isEmpty())
        return;
    emitMessage(m_repeated[(m_repeat->repetition().sent() - 1) % m_repeated.size()]);
    judgeRepetition(); // the next may be for another namespace
}

} // namespace Sockeye
