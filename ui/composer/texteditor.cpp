// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/texteditor.h"
#include "theme/theme.h"
#include <QAbstractTextDocumentLayout>
#include <QMimeData>
#include <QScrollBar>

namespace Sockeye {

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

int TextEditor::lineCount() const
{
    // The layout of plain text counts its height in lines.
    return static_cast<int>(document()->documentLayout()->documentSize().height());
}

void TextEditor::fitHeight()
{
    setVerticalScrollBarPolicy(lineCount() > MostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    updateGeometry();
}

QSize TextEditor::sizeHint() const
{
    const int lines = std::clamp(lineCount(), 1, MostLines);
    const int height = lines * fontMetrics().lineSpacing() + 2 * Theme::SmallGap + 2 * frameWidth() + 3;
    return {240, height};
}

void TextEditor::insertAtCursor(const QString &text, int back)
{
    QTextCursor cursor = textCursor();
    cursor.insertText(text);
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::MoveAnchor, back);
    setTextCursor(cursor);
    setFocus();
}

bool TextEditor::canInsertFromMimeData(const QMimeData *source) const
{
    const bool isFile = source->hasUrls() && source->urls().constFirst().isLocalFile();
    return !isFile && QPlainTextEdit::canInsertFromMimeData(source);
}

} // namespace Sockeye
