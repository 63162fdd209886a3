// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a JSON editor shows beside its text: problems, tokens, tips, the placeholder.
#include "composer/argumentparser.h"
#include "composer/jsondress.h"
#include "composer/jsoneditor.h"
#include "theme/theme.h"
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Sockeye {

namespace {

void clearMark(QsciScintilla &editor, JsonDress::Mark mark)
{
    editor.SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, static_cast<unsigned long>(mark));
    editor.SendScintilla(QsciScintilla::SCI_INDICATORCLEARRANGE, 0UL, static_cast<long>(editor.length()));
}

void setMark(QsciScintilla &editor, JsonDress::Mark mark, long begin, long end)
{
    editor.SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, static_cast<unsigned long>(mark));
    editor.SendScintilla(QsciScintilla::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(begin), end - begin);
}

} // namespace

long JsonEditor::position(qsizetype units) const
{
    return SendScintilla(SCI_POSITIONRELATIVECODEUNITS, 0UL, static_cast<long>(units));
}

JsonEditor::Place JsonEditor::placeOf(const ArgumentError &error) const
{
    const auto line = static_cast<unsigned long>(std::clamp(error.line - 1, 0, lines() - 1));
    const long begin = SendScintilla(SCI_POSITIONFROMLINE, line);
    const long end = SendScintilla(SCI_GETLINEENDPOSITION, line);
    const long found =
        SendScintilla(SCI_POSITIONRELATIVE, static_cast<unsigned long>(begin), static_cast<long>(error.column - 1));
    // Behind the last character nothing can be underlined; the character before is.
    const long first = found <= 0 && error.column > 1 ? end : std::min(found, end);
    const auto place = static_cast<unsigned long>(first);
    if (first < end)
        return {first, std::max(SendScintilla(SCI_WORDENDPOSITION, place, 1L), SendScintilla(SCI_POSITIONAFTER, place)),
                first};
    return {SendScintilla(SCI_POSITIONBEFORE, place), first, first};
}

void JsonEditor::showProblem(const std::optional<ArgumentError> &error)
{
    clearMark(*this, JsonDress::Problem);
    if (!error || !m_aside.isEmpty())
        return;
    const Place place = placeOf(*error);
    setMark(*this, JsonDress::Problem, place.begin, place.end);
}

void JsonEditor::goTo(const ArgumentError &error)
{
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(placeOf(error).caret));
    ensureCursorVisible();
    setFocus();
}

void JsonEditor::markTokens()
{
    for (const JsonDress::Mark mark : {JsonDress::Token, JsonDress::TokenText})
        clearMark(*this, mark);
    m_tokens = lexer() ? BinaryToken::in(m_text) : QList<BinaryToken>();
    long before = 0;
    qsizetype units = 0;
    for (const BinaryToken &token : std::as_const(m_tokens)) {
        // From token to token, for positions count bytes and are found by walking.
        const long begin = SendScintilla(SCI_POSITIONRELATIVECODEUNITS, static_cast<unsigned long>(before),
                                         static_cast<long>(token.begin - units));
        before = SendScintilla(SCI_POSITIONRELATIVECODEUNITS, static_cast<unsigned long>(begin),
                               static_cast<long>(token.end - token.begin));
        units = token.end;
        setMark(*this, JsonDress::Token, begin, before);
        setMark(*this, JsonDress::TokenText, begin, before);
    }
}

QString JsonEditor::tipAt(const QPoint &point) const
{
    const long at =
        SendScintilla(SCI_POSITIONFROMPOINTCLOSE, static_cast<unsigned long>(point.x()), static_cast<long>(point.y()));
    if (at < 0)
        return {};
    const auto found = std::find_if(m_tokens.cbegin(), m_tokens.cend(), [&](const BinaryToken &token) {
        return position(token.begin) <= at && at < position(token.end);
    });
    return found == m_tokens.cend() ? QString() : found->description();
}

bool JsonEditor::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QsciScintilla::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), tipAt(help->pos()), viewport());
    return true;
}

void JsonEditor::focusInEvent(QFocusEvent *event)
{
    setBraceMatching(SloppyBraceMatch);
    QsciScintilla::focusInEvent(event);
}

void JsonEditor::focusOutEvent(QFocusEvent *event)
{
    // Brackets are matched where somebody writes, or every field of a form would shine.
    setBraceMatching(NoBraceMatch);
    SendScintilla(SCI_BRACEHIGHLIGHT, ~0UL, -1L);
    QsciScintilla::focusOutEvent(event);
}

void JsonEditor::paintEvent(QPaintEvent *event)
{
    QsciScintilla::paintEvent(event);
    if (length() > 0 || m_placeholder.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QRect area = viewport()->rect().adjusted(Theme::SmallGap, 0, -2, 0);
    const QString shown = painter.fontMetrics().elidedText(m_placeholder, Qt::ElideRight, area.width());
    painter.drawText(QRect(area.topLeft(), QSize(area.width(), textHeight(0))), Qt::AlignVCenter, shown);
}

} // namespace Sockeye
