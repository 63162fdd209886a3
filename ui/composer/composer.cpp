// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/composer.h"
#include "composer/argumentlist.h"
#include "composer/argumentparser.h"
#include "composer/messagehead.h"
#include "composer/replybanner.h"
#include "composer/sendbar.h"
#include "theme/theme.h"
#include <QShortcut>
#include <QVBoxLayout>

namespace Sockeye {

namespace {

/// What servers accept by default since socket.io-parser 4.2.6.
constexpr qsizetype MostAttachments = 10;

} // namespace

Composer::Composer(QWidget *parent)
    : QWidget(parent)
    , m_event(new MessageHead)
    , m_banner(new ReplyBanner)
    , m_eventArguments(new ArgumentList)
    , m_replyArguments(new ArgumentList)
    , m_bar(new SendBar)
{
    setupLayout();
    setupConnections();
    showMode();
}

void Composer::setupLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, Theme::Gap, Theme::Gap, Theme::Gap);
    layout->setSpacing(Theme::Gap);
    layout->addWidget(m_event);
    layout->addWidget(m_banner);
    layout->addWidget(m_eventArguments, 1);
    layout->addWidget(m_replyArguments, 1);
    layout->addWidget(m_bar);
}

void Composer::setupConnections()
{
    for (ArgumentList *list : {m_eventArguments, m_replyArguments})
        connect(list, &ArgumentList::changed, this, &Composer::showNotice);
    connect(m_event, &MessageHead::changed, this, &Composer::showNotice);
    connect(m_banner, &ReplyBanner::cancelRequested, this, &Composer::cancelReply);
    connect(m_bar, &SendBar::argumentRequested, this, [this] { arguments()->add({}); });
    connect(m_bar, &SendBar::tokenRequested, this, [this](const QString &key) { arguments()->insertToken(key); });
    connect(m_bar, &SendBar::sendRequested, this, &Composer::send);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &Composer::send);
    }
}

ArgumentList *Composer::arguments() const
{
    return m_question ? m_replyArguments : m_eventArguments;
}

Draft Composer::draft() const
{
    return {m_event->nsp(), m_event->event(),   m_eventArguments->drafts(),
            m_event->ack(), m_event->timeout(), m_event->isVolatile()};
}

void Composer::setDraft(const Draft &draft)
{
    m_event->setNsp(draft.nsp);
    m_event->setEvent(draft.event);
    m_event->setAck(draft.ack);
    m_event->setTimeout(draft.timeout);
    m_event->setVolatile(draft.isVolatile);
    m_eventArguments->setDrafts(draft.arguments);
}

void Composer::setNamespaces(const QStringList &namespaces)
{
    m_event->setNamespaces(namespaces);
    showNotice();
}

void Composer::setKnownEvents(const QStringList &events)
{
    m_event->setKnownEvents(events);
}

void Composer::setConnected(bool connected, qsizetype buffered)
{
    m_connected = connected;
    m_buffered = buffered;
    showNotice();
}

void Composer::send()
{
    if (m_question)
        sendReply();
    else
        sendEvent();
}

void Composer::sendEvent()
{
    const Draft typed = draft();
    const auto parsed = ArgumentParser::parse(typed);
    if (const auto *error = std::get_if<ArgumentError>(&parsed)) {
        if (error->argument < 0)
            m_event->showProblem(error->reason);
        else
            m_eventArguments->showError(*error);
        return;
    }
    SocketIO::SendOptions options;
    options.isVolatile = typed.isVolatile;
    if (typed.ack)
        options.timeout = typed.timeout;
    Q_EMIT sendRequested(typed.nsp, typed.event, std::get<SocketIO::Arguments>(parsed), options, typed.ack);
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

void Composer::startReply(const QString &nsp, const QString &event, qint64 id)
{
    m_question = Question{nsp, id};
    m_banner->setQuestion(nsp, event, id);
    showMode();
    m_replyArguments->focusFirst();
}

void Composer::cancelReply()
{
    m_question.reset();
    showMode();
}

void Composer::showMode()
{
    const bool replying = m_question.has_value();
    m_event->setVisible(!replying);
    m_banner->setVisible(replying);
    m_eventArguments->setVisible(!replying);
    m_replyArguments->setVisible(replying);
    m_bar->setReplying(replying);
    showNotice();
}

void Composer::showNotice()
{
    m_bar->setNotice(notice());
}

QString Composer::notice() const
{
    if (const qsizetype count = arguments()->attachmentCount(); count > MostAttachments)
        return tr("%1 attachments: many servers close the connection above %2.")
            .arg(QString::number(count), QString::number(MostAttachments));
    if (m_question)
        return m_connected ? QString() : tr("Not connected: this question can no longer be answered.");
    if (m_connected && m_event->isJoined())
        return {};
    if (m_event->isVolatile())
        return tr("Not connected: a volatile event will be dropped.");
    const QString waiting = m_buffered > 0 ? tr(" · %1 waiting").arg(m_buffered) : QString();
    if (m_connected)
        return tr("%1 is not joined: will be sent once it is%2").arg(m_event->nsp(), waiting);
    if (m_event->ack() && m_event->timeout().count() > 0)
        return tr("Not connected: waits for the next connect, as long as for its ack%1").arg(waiting);
    return tr("Not connected: will be sent after the next connect%1").arg(waiting);
}

} // namespace Sockeye
