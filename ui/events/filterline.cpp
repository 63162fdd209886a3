// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/filterline.h"

#include "events/eventmodel.h"
#include "events/filtercompletion.h"
#include "theme/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStringListModel>

namespace Sockeye {
namespace {

constexpr int WordsInSight = 12;
constexpr int LeastWidth = 120;
// What QLineEdit's cursor rectangle reaches to the left of the place between two letters.
constexpr int CursorMargin = 5;

QPainterPath wave(qreal from, qreal to, qreal y)
{
    constexpr qreal Step = 2;
    QPainterPath path(QPointF(from, y));
    for (int i = 1; from + i * Step <= std::max(to, from + 3 * Step); ++i)
        path.lineTo(from + i * Step, i % 2 == 0 ? y : y - Step);
    return path;
}

} // namespace

FilterLine::FilterLine(const EventModel *events, QWidget *parent)
    : QLineEdit(parent)
    , m_events(events)
    , m_completer(new QCompleter(this))
    , m_words(new QStringListModel(this))
    , m_icon(addAction(QIcon(), QLineEdit::LeadingPosition))
{
    setAccessibleName(tr("Filter events"));
    setPlaceholderText(tr("Filter by words or keys, such as event:chat* -ping ack:>100ms"));
    setClearButtonEnabled(true);
    setMinimumWidth(LeastWidth);
    m_completer->setWidget(this);
    m_completer->setModel(m_words);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(WordsInSight);
    m_completer->popup()->setFrameShape(QFrame::StyledPanel);
    m_completer->popup()->setAccessibleName(tr("What the filter may be completed to"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterLine::take);
    connect(this, &QLineEdit::textEdited, this, &FilterLine::complete);
    updateColors();
}

void FilterLine::setProblem(const std::optional<EventFilterError> &problem)
{
    m_problem = problem;
    update();
}

void FilterLine::complete()
{
    const FilterCompletion completion = FilterCompletion::at(text(), cursorPosition(), m_events->names());
    m_from = completion.from;
    m_words->setStringList(completion.words);
    if (completion.words.isEmpty() || text().isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) + 4 * Theme::Gap);
    place.moveLeft(xOf(m_from));
    m_completer->complete(place);
}

void FilterLine::take(const QString &word)
{
    setSelection(static_cast<int>(m_from), cursorPosition() - static_cast<int>(m_from));
    insert(word);
    if (word.endsWith(u':'))
        complete();
}

void FilterLine::insertWord(const QString &word)
{
    const QStringView before = QStringView(text()).first(cursorPosition());
    const QStringView after = QStringView(text()).sliced(cursorPosition());
    const bool isJoined = before.isEmpty() || before.back().isSpace() || before.endsWith(u'(') || before.endsWith(u'-');
    const bool isApart = after.isEmpty() || after.front().isSpace() || after.startsWith(u')');
    insert((isJoined ? QString() : QStringLiteral(" ")) + word + (isApart ? QString() : QStringLiteral(" ")));
    setFocus(Qt::OtherFocusReason);
}

void FilterLine::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!m_problem)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::color(palette(), Theme::Meaning::Bad), 1.2));
    const QRect inside = rect().adjusted(2, 2, -2, -2);
    painter.setClipRect(inside);
    painter.drawPath(
        wave(xOf(m_problem->offset), xOf(m_problem->offset + m_problem->length), cursorRect().bottom() + 1));
}

/// Where a letter begins, by the place of the cursor, which knows how far the text is scrolled.
int FilterLine::xOf(qsizetype offset) const
{
    const QString line = text();
    const auto at = static_cast<int>(std::clamp<qsizetype>(offset, 0, line.size()));
    const int cursor = cursorRect().left() + CursorMargin;
    const QFontMetrics metrics = fontMetrics();
    return cursor + metrics.horizontalAdvance(line, at) - metrics.horizontalAdvance(line, cursorPosition());
}

void FilterLine::keyPressEvent(QKeyEvent *event)
{
    const bool isAsked = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    if (isAsked || (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier)) {
        complete();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateColors();
    QLineEdit::changeEvent(event);
}

void FilterLine::updateColors()
{
    m_icon->setIcon(Theme::icon(QStringLiteral("filter"), palette()));
}

} // namespace Sockeye
