// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/texteditor.h"
#include "composer/argumentparser.h"
#include "composer/jsonlayout.h"
#include "composer/localfiles.h"
#include "composer/pastedpicture.h"
#include "theme/theme.h"
#include "theme/words.h"
#include <algorithm>
#include <QAbstractTextDocumentLayout>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>

namespace Sockeye {

namespace {

constexpr qsizetype Excerpt = 300; // UTF-16 units shown of a text kept aside
constexpr qsizetype BrokenLine = 96; // units per line of bytes that came without lines; whole bytes in both writings

} // namespace

TextEditor::TextEditor(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setFont(Theme::codeFont());
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(Theme::SmallGap);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &TextEditor::fitHeight);
}

QString TextEditor::broken(const QString &text) const
{
    if (!m_isBreakable)
        return text;
    QString joined = text;
    joined.removeIf([](QChar c) { return c.isSpace(); });
    QString lines;
    lines.reserve(joined.size() + joined.size() / BrokenLine);
    for (qsizetype i = 0; i < joined.size(); i += BrokenLine) {
        if (i > 0)
            lines += u'\n';
        lines += QStringView(joined).sliced(i, std::min(BrokenLine, joined.size() - i));
    }
    return lines;
}

/// Not toPlainText(): that makes ordinary spaces of those that do not break.
QString TextEditor::shown() const
{
    QString text = document()->toRawText();
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return c == QChar::ParagraphSeparator || c == QChar::LineSeparator; },
        u'\n');
    return text;
}

void TextEditor::setContent(const QString &text)
{
    const bool isEndless = JsonLayout::longestLine(text) > LongestLine;
    m_aside = isEndless && !m_isBreakable ? text : QString();
    setReadOnly(!m_aside.isEmpty());
    if (!m_aside.isEmpty())
        setPlainText(text.first(Excerpt) + QChar(0x2026));
    else
        setPlainText(isEndless ? broken(text) : text);
}

void TextEditor::replaceAll(const QString &text)
{
    if (isReadOnly() || JsonLayout::longestLine(text) > LongestLine)
        return setContent(text);
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
}

QString TextEditor::limitation() const
{
    if (m_aside.isEmpty())
        return {};
    return tr("%1 with a line too long to edit. All of it is sent; its beginning is shown.")
        .arg(Words::bytes(m_aside.size()));
}

QTextCursor TextEditor::placeOf(const ArgumentError &error) const
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(error.line - 1, 0, document()->blockCount() - 1));
    // Columns count characters, a document counts UTF-16 units.
    const QString line = block.text();
    qsizetype at = 0;
    for (int column = 1; column < error.column && at < line.size(); ++column)
        at += line[at].isHighSurrogate() ? 2 : 1;
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + static_cast<int>(at));
    if (at < line.size())
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    else
        cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor);
    return cursor;
}

void TextEditor::showProblem(const std::optional<ArgumentError> &error)
{
    if (!error || !m_aside.isEmpty())
        return setExtraSelections({});
    QTextEdit::ExtraSelection selection;
    selection.cursor = placeOf(*error);
    selection.format.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    selection.format.setUnderlineColor(Theme::color(palette(), Theme::Meaning::Bad));
    setExtraSelections({selection});
}

void TextEditor::goTo(const ArgumentError &error)
{
    QTextCursor cursor = placeOf(error);
    cursor.setPosition(std::min(cursor.anchor(), cursor.position()));
    setTextCursor(cursor);
    setFocus();
}

int TextEditor::lineCount() const
{
    // The layout of plain text counts its height in lines.
    return static_cast<int>(document()->documentLayout()->documentSize().height());
}

void TextEditor::fitHeight()
{
    const bool isFull = m_fixedHeight > 0 || lineCount() > MostLines;
    setVerticalScrollBarPolicy(isFull ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    updateGeometry();
}

void TextEditor::keepHeight(int height)
{
    m_fixedHeight = height;
    fitHeight();
}

QSize TextEditor::sizeHint() const
{
    const int around = 2 * Theme::SmallGap + 2 * frameWidth() + 3;
    if (m_fixedHeight > 0)
        return {240, std::max(m_fixedHeight, fontMetrics().lineSpacing() + around)};
    return {240, std::clamp(lineCount(), 1, MostLines) * fontMetrics().lineSpacing() + around};
}

bool TextEditor::canInsertFromMimeData(const QMimeData *source) const
{
    if (PastedPicture::isIn(source))
        return true;
    return localFiles(source).isEmpty() && QPlainTextEdit::canInsertFromMimeData(source);
}

void TextEditor::insertFromMimeData(const QMimeData *source)
{
    if (PastedPicture::isIn(source)) {
        Q_EMIT picturePasted(PastedPicture::png(source));
        return;
    }
    const QString text = source->text();
    if (JsonLayout::longestLine(text) <= LongestLine)
        return QPlainTextEdit::insertFromMimeData(source);
    const QTextCursor cursor = textCursor();
    const QString before = shown();
    setContent(before.left(cursor.selectionStart()) + text + before.mid(cursor.selectionEnd()));
}

void TextEditor::keyPressEvent(QKeyEvent *event)
{
    // Tab alone leaves the field, so this is the way to write one.
    if (event->key() == Qt::Key_Tab && event->modifiers() == Qt::ControlModifier)
        return insertPlainText(QStringLiteral("\t"));
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace Sockeye
