// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventrowcommands.h"

#include "events/eventmodel.h"
#include "events/eventselection.h"
#include "events/eventtable.h"
#include "theme/command.h"

#include <algorithm>
#include <QMenu>

namespace Sockeye {

EventRowCommands::EventRowCommands(EventTable *table, EventModel *model)
    : QObject(table)
    , m_table(table)
    , m_model(model)
{
    setupCopying();
    setupSending();
    setupComparing();
}

QAction *EventRowCommands::add(const char *id, const QString &text, const QString &tip, const char *icon,
                               const QList<QKeySequence> &keys, void (EventRowCommands::*action)())
{
    QAction *command =
        Theme::addCommand(m_table, {QString::fromLatin1(id), text, tip, QString::fromLatin1(icon)}, keys);
    connect(command, &QAction::triggered, this, action);
    return command;
}

QAction *EventRowCommands::addCopy(const char *id, const QString &text, const QString &tip,
                                   const QList<QKeySequence> &keys, CopyFormat format)
{
    QAction *command = Theme::addCommand(m_table, {QString::fromLatin1(id), text, tip, QStringLiteral("copy")}, keys);
    connect(command, &QAction::triggered, this, [this, format] {
        if (m_table->selectionModel()->hasSelection())
            Q_EMIT copyRequested(format);
        else
            Q_EMIT refused(tr("Nothing is selected: there is nothing to copy."));
    });
    m_copies.append(command);
    return command;
}

void EventRowCommands::setupCopying()
{
    addCopy("events.copy", tr("Copy as text"), tr("The selected rows as they are read, a line each"),
            QKeySequence::keyBindings(QKeySequence::Copy), CopyFormat::Text);
    addCopy("events.copy.jsonlines", tr("Copy as JSON lines"),
            tr("One JSON object a row, with whole arguments; binary as base64"), {Qt::CTRL | Qt::ALT | Qt::Key_J},
            CopyFormat::JsonLines);
    addCopy("events.copy.csv", tr("Copy as CSV"),
            tr("For spreadsheets (RFC 4180), with whole arguments; binary as base64"), {Qt::CTRL | Qt::ALT | Qt::Key_C},
            CopyFormat::Csv);
    m_arguments = add("events.copy.arguments", tr("Copy arguments as JSON"), tr("Of the current event"), "copy",
                      {Qt::CTRL | Qt::SHIFT | Qt::Key_C}, &EventRowCommands::copyArguments);
}

void EventRowCommands::setupSending()
{
    m_reply = add("events.reply", tr("Reply…"), tr("Answer the event that waits for it"), "reply",
                  {Qt::CTRL | Qt::SHIFT | Qt::Key_R}, &EventRowCommands::reply);
    m_resend = add("events.resend", tr("Send again"), tr("Send the selected events that we sent once more"), "resend",
                   {Qt::CTRL | Qt::Key_R}, &EventRowCommands::resend);
    m_edit = add("events.edit", tr("Edit in the composer"), tr("Take the event's namespace, name and arguments there"),
                 "edit", {Qt::CTRL | Qt::Key_E}, &EventRowCommands::edit);
}

void EventRowCommands::setupComparing()
{
    m_compare = add("events.compare", tr("Compare the two selected"), tr("Show what differs in their arguments"),
                    "compare", {Qt::CTRL | Qt::Key_D}, &EventRowCommands::compare);
    m_compareBefore =
        add("events.compare.before", tr("Compare with the one before"), tr("With the last event of the same name"),
            "compare", {Qt::CTRL | Qt::SHIFT | Qt::Key_D}, &EventRowCommands::compareWithBefore);
    m_frames = add("events.frames", tr("Show its frames"), tr("What it was on the wire"), "frames",
                   {Qt::CTRL | Qt::SHIFT | Qt::Key_J}, &EventRowCommands::showFrames);
    m_jump = add("events.jump", tr("Go to its answer or back"),
                 tr("From a request to its acknowledgement, and from there to the request"), "jump",
                 {Qt::CTRL | Qt::Key_J}, &EventRowCommands::jump);
    m_preview = add("events.preview", tr("Open the whole value"), tr("All of the row's arguments, a line per member"),
                    "inspector", {Qt::Key_Space}, &EventRowCommands::preview);
    m_chart = add("events.chart", tr("Chart a number"), tr("One number of all events of this name over time"), "chart",
                  {Qt::CTRL | Qt::ALT | Qt::Key_G}, &EventRowCommands::chart);
}

void EventRowCommands::fillMenu(QMenu *menu) const
{
    menu->addActions({m_preview, m_chart, m_jump, m_frames});
    menu->addSeparator();
    menu->addActions({m_reply, m_resend, m_edit});
    menu->addSeparator();
    menu->addActions({m_compare, m_compareBefore});
    menu->addSeparator();
    QMenu *copy = menu->addMenu(tr("Copy"));
    copy->addActions(m_copies);
    copy->addAction(m_arguments);
}

void EventRowCommands::showUse(bool menuIsOpen)
{
    const EventRow *event = currentEvent();
    const auto enable = [menuIsOpen](QAction *action, bool useful) { action->setEnabled(!menuIsOpen || useful); };
    const EventSelection chosen(m_table, m_model);
    enable(m_arguments, event);
    enable(m_reply, event && event->state == EventState::Question);
    enable(m_resend, event && (chosen.size() > 1 || event->direction == SocketIO::Direction::Out));
    enable(m_edit, event);
    enable(m_chart, event);
    enable(m_compare, chosen.size() == 2);
    enable(m_compareBefore, event);
    enable(m_jump, event && m_model->partnerOf(event->record) >= 0);
}

const EventRow *EventRowCommands::current() const
{
    const QModelIndex at = m_table->currentIndex();
    return at.isValid() ? &m_model->row(at.row()) : nullptr;
}

const EventRow *EventRowCommands::currentEvent() const
{
    const EventRow *row = current();
    return row && row->isEvent() ? row : nullptr;
}

void EventRowCommands::copyArguments()
{
    if (const EventRow *event = currentEvent())
        Q_EMIT argumentsRequested(event->record);
    else
        Q_EMIT refused(tr("This row has no arguments: it is no event."));
}

void EventRowCommands::reply()
{
    const EventRow *event = currentEvent();
    if (event && event->state == EventState::Question)
        Q_EMIT replyRequested(event->record);
    else
        Q_EMIT refused(tr("This row waits for no reply."));
}

void EventRowCommands::resend()
{
    QList<qsizetype> records;
    for (const EventRow &row : EventSelection(m_table, m_model).rows()) {
        // What waited in the buffer has a second row from when it left.
        const bool isSending = row.direction == SocketIO::Direction::Out && row.state != EventState::Sent;
        if (row.isEvent() && isSending)
            records.append(row.record);
    }
    if (records.isEmpty())
        Q_EMIT refused(tr("Only what we sent can be sent again. “Edit in the composer” takes what was received."));
    else
        Q_EMIT resendRequested(records);
}

void EventRowCommands::edit()
{
    if (const EventRow *event = currentEvent())
        Q_EMIT editRequested(event->record);
    else
        Q_EMIT refused(tr("This row is no event: there is nothing to edit."));
}

void EventRowCommands::compare()
{
    const EventSelection chosen(m_table, m_model);
    const std::vector<EventRow> rows = chosen.first(2);
    if (chosen.size() == 2 && rows[0].isEvent() && rows[1].isEvent())
        Q_EMIT comparisonRequested(rows[0].record, rows[1].record);
    else
        Q_EMIT refused(tr("Select two events to compare them (Ctrl and a click adds a row)."));
}

void EventRowCommands::compareWithBefore()
{
    const EventRow *event = currentEvent();
    const qsizetype before = event ? m_model->previousOfName(m_table->currentIndex().row()) : -1;
    if (before >= 0)
        Q_EMIT comparisonRequested(before, event->record);
    else
        Q_EMIT refused(tr("There is no event of the same name before this one."));
}

void EventRowCommands::showFrames()
{
    if (const EventRow *row = current())
        Q_EMIT framesRequested(row->record);
    else
        Q_EMIT refused(tr("Select a row first."));
}

void EventRowCommands::jump()
{
    Q_EMIT jumpRequested();
}

void EventRowCommands::chart()
{
    if (currentEvent())
        Q_EMIT chartRequested(m_table->currentIndex().row());
    else
        Q_EMIT refused(tr("Select an event with a number in its arguments first."));
}

void EventRowCommands::preview()
{
    if (current())
        Q_EMIT previewRequested(m_table->currentIndex().row());
}

} // namespace Sockeye
