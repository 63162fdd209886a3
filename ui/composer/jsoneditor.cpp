// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/jsoneditor.h"
#include "composer/argumentparser.h"
#include "composer/jsoncompleter.h"
#include "composer/jsondress.h"
#include "composer/jsonlayout.h"
#include "theme/theme.h"
#include "theme/words.h"
#include <QScrollBar>

namespace Sockeye {

namespace {

constexpr qsizetype Excerpt = 300; // UTF-16 units shown of a text kept aside

} // namespace

JsonEditor::JsonEditor(QWidget *parent)
    : QsciScintilla(parent)
    , m_completer(new JsonCompleter(*this))
{
    m_lexer.setFoldCompact(false);
    m_lexer.setHighlightEscapeSequences(true);
    m_lexer.setHighlightComments(true);
    JsonDress::prepare(*this);
    setLexer(&m_lexer);
    setFolding(PlainFoldStyle, JsonDress::Folds);
    setWrapMode(WrapCharacter);
    setupKeys();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFrameStyle(QFrame::StyledPanel | QFrame::Sunken);
    JsonDress::apply(*this, palette());
    fitHeight();
    connect(this, &QsciScintilla::textChanged, this, &JsonEditor::takeChange);
}

QString JsonEditor::toPlainText() const
{
    return m_aside.isEmpty() ? m_text : m_aside;
}

void JsonEditor::setPlainText(const QString &text)
{
    m_isLoading = true;
    m_aside.clear();
    m_laidOut = JsonLayout::longestLine(text) > LongestLine;
    QString shown = m_laidOut ? JsonLayout::indented(text) : text;
    if (m_laidOut && JsonLayout::longestLine(shown) > LongestLine) {
        m_aside = text;
        shown = text.first(Excerpt) + QChar(0x2026);
    }
    setReadOnly(false);
    chooseComforts(shown.size());
    setText(shown);
    setReadOnly(!m_aside.isEmpty());
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    m_isLoading = false;
    readText(shown);
    Q_EMIT edited();
}

void JsonEditor::takeChange()
{
    if (m_isLoading)
        return;
    m_laidOut = false;
    const QString now = text();
    if (JsonLayout::longestLine(now) > LongestLine) {
        // Not from inside of the change itself, but before such a line is painted.
        m_text = now;
        QMetaObject::invokeMethod(
            this, [this, now] { setPlainText(now); }, Qt::QueuedConnection);
        return;
    }
    readText(now);
    Q_EMIT edited();
}

void JsonEditor::readText(const QString &now)
{
    m_text = now;
    chooseComforts(m_text.size());
    fitHeight();
    markTokens();
}

void JsonEditor::chooseComforts(qsizetype size)
{
    const bool isColoured = size <= Coloured && m_aside.isEmpty();
    if (isColoured != (lexer() != nullptr)) {
        setLexer(isColoured ? &m_lexer : nullptr);
        JsonDress::apply(*this, palette());
    }
    const WrapMode wrap = size <= Wrapped ? WrapCharacter : WrapNone;
    if (wrap != wrapMode())
        setWrapMode(wrap);
}

QString JsonEditor::limitation() const
{
    if (!m_aside.isEmpty())
        return tr("%1 with a line too long to edit. All of it is sent; its beginning is shown.")
            .arg(Words::bytes(m_aside.size()));
    if (m_text.size() > Coloured)
        return tr("%1 of text: colours, folds and marks are off.").arg(Words::bytes(m_text.size()));
    if (m_laidOut)
        return tr("The text was one endless line and got line breaks. What is sent is the same.");
    return {};
}

void JsonEditor::setPlaceholderText(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

void JsonEditor::setWords(const QStringList &words)
{
    m_completer->setWords(words);
}

void JsonEditor::replaceAll(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    beginUndoAction();
    SendScintilla(SCI_TARGETWHOLEDOCUMENT);
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(utf8.size()), utf8.constData());
    endUndoAction();
}

void JsonEditor::layOut(bool onOneLine)
{
    const QString text = toPlainText();
    const QString wanted = onOneLine ? JsonLayout::compact(text) : JsonLayout::indented(text);
    if (wanted == text || isReadOnly())
        return;
    // One line of a large text would be too slow to edit.
    if (wanted.size() > LongestLine && JsonLayout::longestLine(wanted) > LongestLine)
        setPlainText(wanted);
    else
        replaceAll(wanted);
}

void JsonEditor::insertTab()
{
    replaceSelectedText(QStringLiteral("\t"));
}

void JsonEditor::insertAtCursor(const QString &text, int back)
{
    removeSelectedText();
    const QByteArray utf8 = text.toUtf8();
    SendScintilla(SCI_ADDTEXT, static_cast<unsigned long>(utf8.size()), utf8.constData());
    const long at = SendScintilla(SCI_GETCURRENTPOS);
    SendScintilla(SCI_GOTOPOS,
                  static_cast<unsigned long>(
                      SendScintilla(SCI_POSITIONRELATIVE, static_cast<unsigned long>(at), -static_cast<long>(back))));
    setFocus();
}

int JsonEditor::shownLines() const
{
    if (wrapMode() == WrapNone)
        return std::min(lines(), MostLines);
    int shown = 0;
    for (int line = 0; line < lines() && shown < MostLines; ++line) {
        const auto number = static_cast<unsigned long>(line);
        if (SendScintilla(SCI_GETLINEVISIBLE, number) != 0)
            shown += static_cast<int>(SendScintilla(SCI_WRAPCOUNT, number));
    }
    return std::clamp(shown, 1, MostLines);
}

void JsonEditor::fitHeight()
{
    JsonDress::showMargins(*this, lines());
    const int shown = shownLines();
    if (std::exchange(m_shownLines, shown) != shown)
        updateGeometry();
}

void JsonEditor::keepHeight(int height)
{
    m_fixedHeight = height;
    updateGeometry();
}

QSize JsonEditor::sizeHint() const
{
    const int line = textHeight(0);
    if (m_fixedHeight > 0)
        return {240, std::max(m_fixedHeight, line + 2 * frameWidth())};
    const int bar = wrapMode() == WrapNone && horizontalScrollBar()->isVisible() ? horizontalScrollBar()->height() : 0;
    return {240, m_shownLines * line + 2 * frameWidth() + bar + 2};
}

} // namespace Sockeye
