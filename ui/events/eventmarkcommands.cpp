// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventmarkcommands.h"

#include "events/eventmodel.h"
#include "events/eventselection.h"
#include "events/eventtable.h"
#include "theme/command.h"

#include <algorithm>
#include <array>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

namespace Sockeye {
namespace {
// More rows than these are pinned or coloured by nobody on purpose.
constexpr qsizetype MostAtOnce = 1000;
constexpr int LeastEditorWidth = 200;
} // namespace

EventMarkCommands::EventMarkCommands(EventTable *table, EventModel *model)
    : QObject(table)
    , m_table(table)
    , m_model(model)
    , m_editor(new QLineEdit(table->viewport()))
{
    m_actions = {
        add("events.pin", tr("Pin or unpin"), tr("A pinned event stays in sight above the list"), "pin",
            {Qt::CTRL | Qt::Key_B}, [this] { togglePin(); }),
        add("events.mark", tr("Bookmark or not"), tr("In the colour used last"), "bookmark", {Qt::CTRL | Qt::Key_M},
            [this] { setColor(m_lastColor); }),
        add("events.comment", tr("Comment…"), tr("A note to this row, kept with the log"), "comment",
            {Qt::CTRL | Qt::SHIFT | Qt::Key_M}, [this] { openComment(); }),
        add("events.mark.next", tr("Next marked row"), tr("Pinned, bookmarked or commented"), "down", {Qt::Key_F2},
            [this] { go(true); }),
        add("events.mark.previous", tr("Previous marked row"), tr("Pinned, bookmarked or commented"), "up",
            {Qt::SHIFT | Qt::Key_F2}, [this] { go(false); }),
    };
    setupColors();
    setupEditor();
}

QAction *EventMarkCommands::add(const char *id, const QString &text, const QString &tip, const char *icon,
                                const QList<QKeySequence> &keys, const std::function<void()> &action)
{
    QAction *command =
        Theme::addCommand(m_table, {QString::fromLatin1(id), text, tip, QString::fromLatin1(icon)}, keys);
    connect(command, &QAction::triggered, this, action);
    return command;
}

void EventMarkCommands::setupColors()
{
    const std::array names{tr("Red bookmark"), tr("Yellow bookmark"), tr("Green bookmark"), tr("Blue bookmark"),
                           tr("Violet bookmark")};
    static_assert(names.size() == EventMarks::Colors.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto color = static_cast<quint8>(i + 1);
        const QByteArray id = "events.mark." + QByteArray::number(color);
        const QKeySequence keys(Qt::CTRL | Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + color));
        m_colors.append(add(id.constData(), names[i], {}, "bookmark", {keys}, [this, color] { setColor(color); }));
    }
}

void EventMarkCommands::setupEditor()
{
    m_editor->setAccessibleName(tr("Comment"));
    m_editor->setPlaceholderText(tr("Comment; Return keeps it, Escape does not"));
    m_editor->hide();
    m_editor->installEventFilter(this);
    connect(m_editor, &QLineEdit::editingFinished, this, &EventMarkCommands::keepComment);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &EventMarkCommands::keepComment);
}

void EventMarkCommands::fillMenu(QMenu *menu) const
{
    menu->addActions(m_actions.first(3));
    QMenu *colors = menu->addMenu(tr("Bookmark colour"));
    colors->addActions(m_colors);
    for (std::size_t i = 0; i < EventMarks::Colors.size(); ++i) {
        QPalette colored = m_table->palette();
        colored.setColor(QPalette::ButtonText, Theme::color(colored, EventMarks::Colors[i]));
        m_colors[static_cast<qsizetype>(i)]->setIcon(Theme::icon(QStringLiteral("bookmark"), colored));
    }
    menu->addActions(m_actions.mid(3));
}

qsizetype EventMarkCommands::currentRecord() const
{
    const QModelIndex at = m_table->currentIndex();
    return at.isValid() ? m_model->row(at.row()).record : -1;
}

void EventMarkCommands::changeMarks(const std::function<void(EventMark &)> &change)
{
    const EventSelection chosen(m_table, m_model);
    if (chosen.size() == 0 || chosen.size() > MostAtOnce) {
        Q_EMIT refused(chosen.size() == 0 ? tr("Select a row first.")
                                          : tr("%n row(s) at most can be marked at once.", nullptr, MostAtOnce));
        return;
    }
    EventMarks marks = m_model->marks();
    for (const EventRow &row : chosen.rows()) {
        EventMark mark = marks.at(row.record);
        change(mark);
        marks.set(row.record, mark);
    }
    m_model->setMarks(marks);
}

void EventMarkCommands::togglePin()
{
    const bool on = !m_model->marks().at(currentRecord()).pinned;
    changeMarks([on](EventMark &mark) { mark.pinned = on; });
}

void EventMarkCommands::setColor(quint8 color)
{
    const quint8 now = m_model->marks().at(currentRecord()).color;
    m_lastColor = color;
    // The same once more takes the bookmark away.
    changeMarks([color, now](EventMark &mark) { mark.color = now == color ? 0 : color; });
}

void EventMarkCommands::openComment()
{
    const QModelIndex at = m_table->currentIndex();
    if (!at.isValid()) {
        Q_EMIT refused(tr("Select a row first."));
        return;
    }
    keepComment();
    m_table->setFollowing(false);
    m_table->scrollTo(at);
    m_commented = currentRecord();
    const QRect row = m_table->rowRect(at.row());
    const int left = qMax(0, m_table->columnViewportPosition(EventModel::Arguments));
    const int width = std::max(LeastEditorWidth, m_table->viewport()->width() - left);
    m_editor->setGeometry(QRect(left, row.top(), width, row.height()));
    m_editor->setText(m_model->marks().at(m_commented).comment);
    m_editor->selectAll();
    m_editor->show();
    m_editor->setFocus();
}

void EventMarkCommands::keepComment()
{
    const qsizetype record = std::exchange(m_commented, -1);
    if (record < 0)
        return;
    EventMark mark = m_model->marks().at(record);
    mark.comment = m_editor->text().trimmed();
    m_model->setMark(record, mark);
    closeComment();
}

void EventMarkCommands::closeComment()
{
    m_commented = -1;
    const bool hadFocus = m_editor->hasFocus();
    m_editor->hide();
    if (hadFocus)
        m_table->setFocus();
}

bool EventMarkCommands::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    if (watched == m_editor && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        closeComment();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void EventMarkCommands::go(bool forward)
{
    const EventMarks &marks = m_model->marks();
    const qsizetype record = forward ? marks.next(currentRecord()) : marks.previous(currentRecord());
    if (record >= 0)
        Q_EMIT recordRequested(record);
    else
        Q_EMIT refused(tr("Nothing is marked yet: pin, bookmark or comment a row first."));
}

} // namespace Sockeye
