// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/argumentlist.h"
#include "composer/composer.h"
#include "composer/draftjson.h"
#include "composer/draftline.h"
#include "composer/historypopup.h"
#include "composer/messagehead.h"
#include "composer/pastedmessage.h"
#include "composer/repeatbar.h"
#include "composer/sendbar.h"
#include "composer/typedarguments.h"
#include "theme/words.h"
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>
#include <QKeyEvent>

// What is brought into the form, and what is kept of it.

namespace Sockeye {

namespace {

/// Each is a row of widgets; a hostile packet has more.
constexpr qsizetype MostArguments = 500;
/// A larger draft is not kept over a restart.
constexpr qsizetype MostDraftBytes = 4 * 1024 * 1024;

} // namespace

Draft Composer::draft() const
{
    Draft draft = m_event->draft();
    draft.arguments = m_eventArguments->drafts();
    return draft;
}

void Composer::setDraft(const Draft &draft)
{
    m_event->setDraft(draft);
    m_eventArguments->setDrafts(draft.arguments);
    noteChange();
}

/// Like setDraft, and what was written can be brought back.
void Composer::replaceDraft(const Draft &draft)
{
    if (m_question)
        cancelReply();
    const Draft written = this->draft();
    if (!DraftLine::isBlank(written) && written != draft) {
        m_replaced = written;
        m_commands.bringBack->setEnabled(true);
    }
    m_walked = -1;
    setDraft(draft);
}

void Composer::bringBack()
{
    if (m_replaced)
        replaceDraft(Draft(*m_replaced));
}

void Composer::clear()
{
    if (m_question)
        return m_replyArguments->setDrafts({{}});
    Draft blank;
    blank.nsp = m_event->nsp();
    blank.arguments = {{}};
    replaceDraft(blank);
    m_event->setFocus();
}

/// Whether the form has room for the arguments; says so when it has not.
bool Composer::hasRoomFor(const SocketIO::Arguments &arguments)
{
    if (arguments.size() <= MostArguments)
        return true;
    say(tr("Not loaded: %1 arguments are more than the form has room for (%2).")
            .arg(Words::count(arguments.size()), Words::count(MostArguments)));
    return false;
}

void Composer::load(const QString &nsp, const QString &event, const SocketIO::Arguments &arguments, bool ack)
{
    if (!hasRoomFor(arguments))
        return;
    Draft draft;
    draft.nsp = nsp;
    draft.event = event;
    draft.arguments = TypedArguments::of(arguments);
    draft.ack = ack;
    replaceDraft(draft);
}

void Composer::setupPasting()
{
    connect(m_commands.paste, &QAction::triggered, this, [this] {
        const QString text = QGuiApplication::clipboard()->text();
        if (std::holds_alternative<PastedMessage::Other>(PastedMessage::of(text)))
            say(tr("The clipboard holds no socket.emit(…) call, no packet like 42[\"a\"] and no JSON array."));
        else
            pasteMessage(text);
    });
    // Into an argument everything can be pasted; only an untouched form takes a call or a packet as a whole.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_eventArguments->isAncestorOf(now))
            now->installEventFilter(this);
    });
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPaste =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste);
    if (!isPaste || !DraftLine::isBlank(draft()))
        return QWidget::eventFilter(watched, event);
    const QString text = QGuiApplication::clipboard()->text();
    const bool isJson = text.trimmed().startsWith(u'[');
    if (isJson || !std::holds_alternative<PastedMessage>(PastedMessage::of(text)))
        return false;
    pasteMessage(text);
    return true;
}

void Composer::pasteMessage(const QString &text)
{
    const PastedMessage::Read read = PastedMessage::of(text);
    if (const auto *error = std::get_if<ArgumentError>(&read))
        return say(tr("Not pasted. %1").arg(error->toString()));
    if (const auto *pasted = std::get_if<PastedMessage>(&read))
        fill(*pasted);
}

void Composer::fill(const PastedMessage &pasted)
{
    if (!hasRoomFor(pasted.arguments))
        return;
    Draft draft;
    draft.nsp = pasted.nsp.value_or(m_event->nsp());
    draft.event = pasted.event;
    draft.arguments = pasted.drafts.isEmpty() ? TypedArguments::of(pasted.arguments, pasted.missing) : pasted.drafts;
    draft.ack = pasted.ack;
    draft.timeout = pasted.timeout.value_or(draft.timeout);
    draft.isVolatile = pasted.isVolatile;
    draft.compress = pasted.compress;
    replaceDraft(draft);
    say(pasted.notes.join(u' '));
}

void Composer::edit(const BufferedEvent &event)
{
    if (!hasRoomFor(event.arguments))
        return;
    load(event.nsp, event.event, event.arguments, event.ack);
    Q_EMIT bufferDropRequested(event.nsp, event.number);
}

void Composer::walk(int by)
{
    const qsizetype count = m_history.sent().size();
    const qsizetype to = std::clamp<qsizetype>(m_walked + by, -1, count - 1);
    if (m_question || to == m_walked)
        return;
    if (m_walked < 0)
        m_beforeWalk = draft();
    setDraft(to < 0 ? m_beforeWalk : m_history.sent()[to].draft);
    m_walked = to;
    if (to >= 0)
        say(tr("%1 of %2 sent").arg(Words::count(to + 1), Words::count(count)));
}

void Composer::openHistory(bool toSave)
{
    m_popup->open(toSave ? HistoryPopup::Page::Saved : HistoryPopup::Page::Sent, draft(), m_bar->historyAnchor());
}

void Composer::tellPlace()
{
    m_isTooLargeToKeep = DraftJson::size(draft()) > MostDraftBytes;
    showNotice();
    Q_EMIT placeChanged();
}

QByteArray Composer::place() const
{
    QJsonObject place;
    if (const Draft written = draft(); DraftJson::size(written) <= MostDraftBytes)
        place.insert(QStringLiteral("draft"), DraftJson::of(written));
    Draft reply;
    reply.arguments = m_replyArguments->drafts();
    if (DraftJson::size(reply) <= MostDraftBytes)
        place.insert(QStringLiteral("reply"), DraftJson::ofArguments(reply.arguments));
    const std::pair<QString, const QAction *> switches[] = {
        {QStringLiteral("clearAfterSend"), m_commands.clearAfterSend},
        {QStringLiteral("flags"), m_commands.flags},
        {QStringLiteral("repeat"), m_commands.repeat},
        {QStringLiteral("preview"), m_commands.preview},
        {QStringLiteral("buffer"), m_commands.buffer}};
    for (const auto &[key, action] : switches)
        place.insert(key, action->isChecked());
    const Repetition::Plan plan = m_repeat->plan();
    place.insert(QStringLiteral("times"), plan.times);
    place.insert(QStringLiteral("every"), static_cast<qint64>(plan.every.count()));
    return QJsonDocument(place).toJson(QJsonDocument::Compact);
}

void Composer::setPlace(const QByteArray &text)
{
    const QJsonObject place = QJsonDocument::fromJson(text).object();
    if (place.isEmpty())
        return;
    m_walked = -1;
    if (place[QLatin1String("draft")].isObject())
        setDraft(DraftJson::draft(place[QLatin1String("draft")].toObject()));
    if (place[QLatin1String("reply")].isArray())
        m_replyArguments->setDrafts(DraftJson::arguments(place[QLatin1String("reply")].toArray()));
    const std::pair<QLatin1String, QAction *> switches[] = {
        {QLatin1String("clearAfterSend"), m_commands.clearAfterSend},
        {QLatin1String("flags"), m_commands.flags},
        {QLatin1String("repeat"), m_commands.repeat},
        {QLatin1String("preview"), m_commands.preview},
        {QLatin1String("buffer"), m_commands.buffer}};
    for (const auto &[key, action] : switches)
        action->setChecked(place[key].toBool(action->isChecked()));
    Repetition::Plan plan = m_repeat->plan();
    plan.times = place[QLatin1String("times")].toInt(plan.times);
    plan.every = Repetition::Time(place[QLatin1String("every")].toInteger(plan.every.count()));
    m_repeat->setPlan(plan);
}

void Composer::setHistory(const History &history)
{
    m_popup->close(); // its rows are of the other history
    m_history = history;
    m_walked = -1;
    showKnownEvents();
}

/// Like `noteChange`; what is sent without a pause must not put it off for ever.
void Composer::noteHistory()
{
    showKnownEvents();
    noteChange();
    if (!m_historyPause.isActive())
        m_historyPause.start();
}

} // namespace Sockeye
