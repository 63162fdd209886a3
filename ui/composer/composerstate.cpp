// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/argumentlist.h"
#include "composer/argumentparser.h"
#include "composer/binarytokens.h"
#include "composer/bufferpane.h"
#include "composer/composer.h"
#include "composer/draftjson.h"
#include "composer/jsonwords.h"
#include "composer/messagehead.h"
#include "composer/previewpane.h"
#include "composer/repeatbar.h"
#include "composer/replybanner.h"
#include "composer/sendbar.h"
#include "theme/words.h"
#include <QAction>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSet>
#include <QSplitter>
#include <QStackedWidget>

// What the composer shows: its mode, its notice, the preview.

namespace Sockeye {

namespace {

/// Files that a preview reads; larger ones are read when they are sent.
constexpr qint64 MostFileBytes = 8LL * 1024 * 1024;

qint64 fileBytes(const QList<ArgumentDraft> &arguments)
{
    qint64 bytes = 0;
    for (const ArgumentDraft &argument : arguments) {
        if (argument.type == ArgumentDraft::Type::File)
            bytes += QFileInfo(BinaryText::realPath(argument.text)).size();
        if (argument.type != ArgumentDraft::Type::Json || !argument.text.contains(QLatin1String("$file")))
            continue;
        const QList<BinaryToken> tokens = BinaryToken::in(argument.text);
        for (const BinaryToken &token : tokens)
            bytes += token.key == QLatin1String("$file") ? QFileInfo(BinaryText::realPath(token.value)).size() : 0;
    }
    return bytes;
}

} // namespace

ArgumentList *Composer::arguments() const
{
    return m_question ? m_replyArguments : m_eventArguments;
}

void Composer::showMode()
{
    const bool replying = m_question.has_value();
    m_event->setVisible(!replying);
    m_banner->setVisible(replying);
    m_eventArguments->setVisible(!replying);
    m_replyArguments->setVisible(replying);
    m_repeat->setVisible(!replying && m_commands.repeat->isChecked());
    m_bar->setReplying(replying);
    for (QAction *ofEvents : {m_commands.repeat, m_commands.save, m_commands.older, m_commands.newer})
        ofEvents->setEnabled(!replying);
    noteChange();
}

void Composer::showPane(QAction *pane)
{
    QAction *other = pane == m_commands.preview ? m_commands.buffer : m_commands.preview;
    if (pane->isChecked())
        other->setChecked(false);
    const bool isOpen = m_commands.preview->isChecked() || m_commands.buffer->isChecked();
    const bool opens = isOpen && m_side->isHidden();
    m_side->setVisible(isOpen);
    if (opens)
        m_split->setSizes({1, 1});
    m_side->setCurrentWidget(m_commands.buffer->isChecked() ? static_cast<QWidget *>(m_buffer) : m_preview);
    noteChange();
}

SendSituation Composer::situation() const
{
    return {m_connected, m_event->isJoined(), m_buffered, arguments()->attachmentCount(), m_question.has_value()};
}

void Composer::noteChange()
{
    m_remark.clear();
    showNotice();
    m_previewPause.start();
    m_placePause.start();
}

/// What is sent again keeps the namespace it began with, whatever is written meanwhile.
void Composer::judgeRepetition()
{
    if (!m_repeat->isActive() || m_repeated.isEmpty())
        return m_repeat->setCanSend(situation().canSend());
    const Message &next = m_repeated[m_repeat->repetition().sent() % m_repeated.size()];
    m_repeat->setCanSend(m_connected && m_event->isJoined(next.nsp));
}

void Composer::showNotice()
{
    const SendSituation now = situation();
    judgeRepetition();
    QString notice = m_remark.isEmpty() ? SendAdvice::notice(m_event->draft(), now) : m_remark;
    if (notice.isEmpty() && m_isTooLargeToKeep)
        notice = tr("Too large to be kept over a restart.");
    m_bar->setNotice(notice);
}

void Composer::say(const QString &remark)
{
    m_remark = remark;
    showNotice();
}

void Composer::showKnownEvents()
{
    QStringList events = m_seenEvents;
    QSet<QString> known(events.begin(), events.end());
    for (const QList<KeptMessage> &messages : {m_history.saved(), m_history.sent()}) {
        for (const KeptMessage &message : messages) {
            if (known.contains(message.draft.event))
                continue;
            known.insert(message.draft.event);
            events.append(message.draft.event);
        }
    }
    m_event->setKnownEvents(events);
    showWords();
}

void Composer::setWords(const QStringList &words)
{
    m_words = words;
    showWords();
}

void Composer::showWords()
{
    QStringList words = m_words;
    for (const QList<KeptMessage> &messages : {m_history.saved(), m_history.sent()}) {
        for (const KeptMessage &message : messages) {
            if (message.draft.event == m_namedEvent)
                words += JsonWords::of(message.draft.arguments);
        }
    }
    words.removeDuplicates();
    m_eventArguments->setWords(words.first(std::min(words.size(), JsonWords::MostWords)));
}

void Composer::noteEvent()
{
    const QString event = m_event->draft().event;
    if (std::exchange(m_namedEvent, event) == event)
        return;
    m_words.clear();
    showWords();
    Q_EMIT eventNamed(event);
}

std::optional<SocketIO::Packet> Composer::packet(QString *problem, QString *note) const
{
    const QList<ArgumentDraft> drafts = arguments()->drafts();
    const qint64 inFiles = fileBytes(drafts);
    const bool isRead = inFiles <= MostFileBytes;
    if (!isRead)
        *note = tr("Files of %1 are read when it is sent; they stand empty here.").arg(Words::bytes(inFiles));
    const auto parsed = ArgumentParser::parse(drafts, isRead ? BinaryText::Files::Read : BinaryText::Files::CheckOnly);
    if (const auto *error = std::get_if<ArgumentError>(&parsed)) {
        *problem = error->argument < 0
            ? error->toString()
            : tr("Argument %1: %2").arg(QString::number(error->argument + 1), error->toString());
        return std::nullopt;
    }
    SocketIO::Packet packet;
    packet.arguments = std::get<SocketIO::Arguments>(parsed);
    if (m_question) {
        packet.type = SocketIO::Packet::Type::Ack;
        packet.nsp = m_question->nsp.toUtf8();
        packet.id = m_question->id;
        return packet;
    }
    const Draft typed = m_event->draft();
    *problem = SendAdvice::nameProblem(typed.event, m_format.protocol);
    packet.nsp = typed.nsp.toUtf8();
    packet.name = typed.event.toUtf8();
    if (typed.ack || typed.retries > 0)
        packet.id = situation().canSend() ? m_nextIds.value(typed.nsp, PacketPreview::NextId) : PacketPreview::NextId;
    return problem->isEmpty() ? std::optional(packet) : std::nullopt;
}

void Composer::updatePreview()
{
    if (!m_preview->isVisibleTo(this) || !m_commands.preview->isChecked())
        return;
    QElapsedTimer clock;
    clock.start();
    QString problem;
    QString note;
    if (const auto written = packet(&problem, &note))
        m_preview->show(PacketPreview::of(*written, m_format), note);
    else
        m_preview->showProblem(problem);
    // What takes long is not done at each pause of typing.
    constexpr int PauseForWork = 10;
    m_previewPause.setInterval(std::clamp(PauseForWork * std::chrono::milliseconds(clock.elapsed()),
                                          std::chrono::milliseconds(150), std::chrono::milliseconds(3000)));
}

} // namespace Sockeye
