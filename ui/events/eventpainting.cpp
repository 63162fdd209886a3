// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/eventfind.h"
#include "events/eventtable.h"
#include "theme/namecolor.h"

#include <algorithm>
#include <QHeaderView>
#include <QPainter>

using Sockeye::Theme::Meaning;

namespace Sockeye {
namespace {
constexpr int BookmarkBar = 4;
constexpr int FoundAlpha = 24;
constexpr int CurrentFoundAlpha = 60;
} // namespace

QColor EventTable::rowColor(int row) const
{
    const EventRow &at = m_model->row(row);
    if (m_find && m_find->isFound(at.record)) {
        QColor found = tone(Meaning::Warning);
        found.setAlpha(at.record == m_find->current() ? CurrentFoundAlpha : FoundAlpha);
        return found;
    }
    return at.isEvent() ? QColor() : tone(Meaning::Banner);
}

/// Draws a text, and behind it what was asked for in it.
void EventTable::drawMarked(QPainter &painter, Theme::LineText &font, const QRect &area, const QString &text)
{
    m_matches.draw(painter, area, text, font, tone(Meaning::Warning));
    font.draw(painter, area, text);
}

void EventTable::paintRow(QPainter &painter, int row, const QRect &rect)
{
    if (m_model->row(row).isEvent())
        paintMessage(painter, row, rect);
    else
        paintSeparator(painter, row, rect);
}

QColor EventTable::nameTone(const EventLine &line, NameColors by, Meaning otherwise) const
{
    if (m_nameColors == NameColors::Off || (by == NameColors::ByNamespace && m_nameColors != by))
        return tone(otherwise);
    return Theme::nameColor(palette(), m_nameColors == NameColors::ByEvent ? line.eventHue : line.nspHue);
}

void EventTable::paintMessage(QPainter &painter, int row, const QRect &rect)
{
    const QString time = m_model->timeText(row);
    const EventRow &at = m_model->row(row);
    const EventLine &line = m_model->words().line(at);
    const bool in = at.direction == SocketIO::Direction::In;
    const bool unsent = at.kind != SocketIO::Kind::Event;
    painter.setPen(tone(Meaning::Muted));
    m_code.draw(painter, cell(EventModel::Time, rect), time);
    m_code.draw(painter, cell(EventModel::Size, rect), line.size, Qt::AlignRight);
    painter.setPen(nameTone(line, NameColors::ByNamespace, Meaning::Muted));
    drawMarked(painter, m_text, cell(EventModel::Namespace, rect), line.nsp);
    const Meaning direction = unsent ? Meaning::Muted : in ? Meaning::Incoming : Meaning::Outgoing;
    m_icons.draw(painter, in ? QStringLiteral("arrow-in") : QStringLiteral("arrow-out"), direction,
                 cell(EventModel::Direction, rect));
    painter.setPen(nameTone(line, NameColors::ByEvent, direction));
    drawMarked(painter, m_name, cell(EventModel::Event, rect), line.event);
    paintArguments(painter, row, line, cell(EventModel::Arguments, rect));
    paintState(painter, at, cell(EventModel::Ack, rect));
    paintBookmark(painter, at, rect);
}

void EventTable::paintArguments(QPainter &painter, int at, const EventLine &line, QRect area)
{
    if (area.isEmpty())
        return;
    const EventRow &row = m_model->row(at);
    const QRect opener = openerOf(area);
    const QRect rest = m_model->marks().isEmpty() ? area : paintMarks(painter, row, area);
    if (isCut(line.arguments, rest.width())) {
        m_icons.draw(painter, QStringLiteral("down"), Meaning::Muted, opener);
        area.setRight(opener.left() - 1);
    }
    painter.setPen(row.kind != SocketIO::Kind::Event ? tone(Meaning::Muted) : palette().color(QPalette::Text));
    drawMarked(painter, m_code, rest.intersected(area), sentenceOf(at, line));
}

/// What was noted stands before the arguments; returns what is left for them.
QRect EventTable::paintMarks(QPainter &painter, const EventRow &row, QRect area)
{
    const EventMark mark = m_model->marks().at(row.record);
    if (mark.isEmpty())
        return area;
    if (mark.pinned)
        area = m_icons.draw(painter, QStringLiteral("pin"), Meaning::Accent, area);
    if (mark.color > 0)
        area = m_icons.draw(painter, QStringLiteral("bookmark"), EventMarks::Colors[mark.color - 1u], area);
    if (!mark.comment.isEmpty()) {
        area = m_icons.draw(painter, QStringLiteral("comment"), Meaning::Accent, area);
        QRect comment = area;
        comment.setWidth(std::min(qCeil(m_text.width(mark.comment)) + 1, area.width() * 2 / 3));
        painter.setPen(tone(Meaning::Accent));
        m_text.draw(painter, comment, mark.comment);
        area.setLeft(comment.right() + Theme::Gap);
    }
    return area;
}

void EventTable::paintBookmark(QPainter &painter, const EventRow &row, const QRect &rect)
{
    if (m_model->marks().isEmpty())
        return;
    if (const quint8 color = m_model->marks().at(row.record).color; color > 0)
        painter.fillRect(QRect(rect.left(), rect.top(), BookmarkBar, rect.height()),
                         tone(EventMarks::Colors[color - 1u]));
}

QRect EventTable::sentenceRect(const QRect &row) const
{
    QRect rect = row;
    rect.setRight(row.right() - Theme::SmallGap);
    // The time keeps its column where that is the first; else it stands before the sentence.
    const bool timeFirst = !isColumnHidden(EventModel::Time) && horizontalHeader()->visualIndex(EventModel::Time) == 0;
    rect.setLeft((timeFirst ? columnViewportPosition(EventModel::Time) + columnWidth(EventModel::Time) : row.left())
                 + Theme::RowHeight);
    return rect;
}

/// What stands for a folded life says how many rows are behind it. It is an event where the rows before were cleared
/// away; of a long one's arguments only the beginning is left then.
QString EventTable::sentenceOf(int row, const EventLine &line) const
{
    constexpr qsizetype LongestBeginning = 30;
    if (!m_model->beginsLife(row) || !m_model->isFolded(m_model->lifeOf(row)))
        return line.arguments;
    const qsizetype folded = m_model->rowsOfLife(m_model->lifeOf(row));
    const bool isCutShort = m_model->row(row).isEvent() && line.arguments.size() > LongestBeginning;
    const QString beginning = isCutShort ? QString(line.arguments.first(LongestBeginning) + u'…') : line.arguments;
    return tr("%1 · %Ln row(s) folded", nullptr, static_cast<int>(folded)).arg(beginning);
}

void EventTable::paintSeparator(QPainter &painter, int row, const QRect &rect)
{
    const QString time = m_model->timeText(row);
    const EventRow &at = m_model->row(row);
    const EventLine &line = m_model->words().line(at);
    QRect sentence = sentenceRect(rect);
    if (m_model->beginsLife(row)) {
        const bool folded = m_model->isFolded(m_model->lifeOf(row));
        const QRect chevron(sentence.left() - Theme::RowHeight + Theme::SmallGap, rect.top(), Theme::RowHeight,
                            rect.height());
        m_icons.draw(painter, folded ? QStringLiteral("chevron-right") : QStringLiteral("down"), Meaning::Muted,
                     chevron);
    }
    painter.setPen(tone(Meaning::Muted));
    if (horizontalHeader()->visualIndex(EventModel::Time) == 0) {
        m_code.draw(painter, cell(EventModel::Time, rect), time);
    } else {
        m_code.draw(painter, sentence, time);
        sentence.setLeft(sentence.left() + qCeil(m_code.width(time)) + Theme::Gap);
    }
    if (!m_model->marks().isEmpty())
        sentence = paintMarks(painter, at, sentence);
    painter.setPen(tone(line.meaning));
    m_text.draw(painter, sentence, sentenceOf(row, line));
    paintBookmark(painter, at, rect);
}

void EventTable::paintState(QPainter &painter, const EventRow &row, const QRect &rect)
{
    if (row.state == EventState::Plain || rect.isEmpty())
        return;
    const EventStateWords words = m_model->words().state(row);
    const QRect text = m_icons.draw(painter, words.icon, words.meaning, rect);
    painter.setPen(tone(words.meaning));
    m_text.draw(painter, text, words.text);
}

QRect EventTable::openerOf(const QRect &row) const
{
    const QRect area = cell(EventModel::Arguments, row);
    return area.isEmpty()
        ? QRect()
        : QRect(area.right() - Theme::IconStrip::Size + 1, row.top(), Theme::IconStrip::Size, row.height());
}

bool EventTable::isCut(const QString &arguments, int width) const
{
    return static_cast<qreal>(arguments.size()) * m_codeWidth > width;
}

} // namespace Sockeye
