// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How keys, the clipboard and files that are dropped reach a JSON editor.
#include "composer/jsoncompleter.h"
#include "composer/jsondress.h"
#include "composer/jsoneditor.h"
#include "composer/jsonlayout.h"
#include "composer/localfiles.h"
#include "composer/pastedpicture.h"
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>

namespace Sockeye {

namespace {

/// Keys of QScintilla's that are left to it. All its others belong to the program: Ctrl+T is a new tab there.
bool isEditingKey(int key)
{
    constexpr int Shift = static_cast<int>(Qt::ShiftModifier);
    constexpr int Ctrl = static_cast<int>(Qt::ControlModifier);
    constexpr int Others = static_cast<int>(Qt::AltModifier) | static_cast<int>(Qt::MetaModifier);
    if (key & Others)
        return false;
    if (!(key & Ctrl))
        return true;
    switch (key & ~(Ctrl | Shift)) {
    case Qt::Key_A:
    case Qt::Key_C:
    case Qt::Key_V:
    case Qt::Key_X:
    case Qt::Key_Y:
    case Qt::Key_Z:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Insert:
        return !(key & Shift);
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        return true;
    default:
        return false;
    }
}

QString tokensOf(const QStringList &paths)
{
    QStringList tokens;
    for (const QString &path : paths)
        tokens.append(BinaryToken::text(QStringLiteral("$file"), path));
    return tokens.join(QLatin1String(", "));
}

} // namespace

void JsonEditor::setupKeys()
{
    for (QsciCommand *command : standardCommands()->commands()) {
        if (!isEditingKey(command->key()))
            command->setKey(0);
        if (!isEditingKey(command->alternateKey()))
            command->setAlternateKey(0);
        if (command->command() == QsciCommand::Redo)
            command->setAlternateKey((Qt::CTRL | Qt::SHIFT | Qt::Key_Z).toCombined());
    }
}

bool JsonEditor::isBlank() const
{
    return m_aside.isEmpty() && QStringView(m_text).trimmed().isEmpty();
}

bool JsonEditor::focusNextPrevChild(bool next)
{
    // A list of completions takes the Tab key for itself.
    return !isListActive() && QAbstractScrollArea::focusNextPrevChild(next);
}

void JsonEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isCtrl = event->modifiers().testFlag(Qt::ControlModifier);
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isCtrl && event->key() == Qt::Key_Space)
        return m_completer->show();
    if (isCtrl && event->key() == Qt::Key_Tab)
        return insertTab();
    if (isReturn && event->modifiers() == Qt::NoModifier && !isListActive() && !isReadOnly())
        return breakLine();
    if (isReturn && isCtrl)
        return event->ignore();
    if (event->matches(QKeySequence::Paste))
        return paste();
    QsciScintilla::keyPressEvent(event);
}

void JsonEditor::wheelEvent(QWheelEvent *event)
{
    // With Ctrl, QScintilla would make the letters of this one field larger.
    if (event->modifiers().testFlag(Qt::ControlModifier))
        event->ignore();
    else
        QAbstractScrollArea::wheelEvent(event);
}

void JsonEditor::breakLine()
{
    const auto at = static_cast<unsigned long>(SendScintilla(SCI_GETCURRENTPOS));
    const auto before = static_cast<char>(at > 0 ? SendScintilla(SCI_GETCHARAT, at - 1) : 0);
    const auto after = static_cast<char>(SendScintilla(SCI_GETCHARAT, at));
    const bool opens = before == '{' || before == '[';
    const bool closes = after == '}' || after == ']';
    int line = 0;
    int index = 0;
    getCursorPosition(&line, &index);
    const QString indent(indentation(line), u' ');
    QString text = u'\n' + indent;
    if (opens)
        text += QLatin1String("  ");
    const QString closing = opens && closes ? QString(u'\n' + indent) : QString();
    beginUndoAction();
    insertAtCursor(text + closing, static_cast<int>(closing.size()));
    endUndoAction();
    ensureCursorVisible();
}

void JsonEditor::paste()
{
    const QMimeData *pasted = QGuiApplication::clipboard()->mimeData();
    if (!pasted || isReadOnly())
        return;
    if (isBlank() && PastedPicture::isIn(pasted)) {
        Q_EMIT picturePasted(PastedPicture::png(pasted));
        return;
    }
    const QString typed = pasted->text();
    if (!localFiles(pasted).isEmpty() || JsonLayout::longestLine(typed) <= LongestLine)
        return QsciScintilla::paste();
    // Never into the document as it is: laying such a line out takes seconds.
    const auto begin = static_cast<int>(SendScintilla(SCI_GETSELECTIONSTART));
    const auto end = static_cast<int>(SendScintilla(SCI_GETSELECTIONEND));
    setPlainText(text(0, begin) + typed + text(end, length()));
}

bool JsonEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return m_aside.isEmpty() && (source->hasText() || source->hasImage() || !localFiles(source).isEmpty());
}

QByteArray JsonEditor::fromMimeData(const QMimeData *source, bool &rectangular) const
{
    rectangular = false;
    if (const QStringList paths = localFiles(source); !paths.isEmpty())
        return tokensOf(paths).toUtf8();
    if (PastedPicture::isIn(source))
        return PastedPicture::token(PastedPicture::png(source)).toUtf8();
    QString text = source->text();
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    // Wrapping is what takes the time when much is inserted; it is chosen anew once the text is in.
    if (text.size() > Wrapped)
        SendScintilla(SCI_SETWRAPMODE, static_cast<unsigned long>(SC_WRAP_NONE));
    return JsonLayout::longestLine(text) <= LongestLine ? text.toUtf8() : JsonLayout::indented(text).toUtf8();
}

void JsonEditor::dragEnterEvent(QDragEnterEvent *event)
{
    dragMoveEvent(event);
}

void JsonEditor::dragMoveEvent(QDragMoveEvent *event)
{
    // A file over an empty editor becomes an argument of its own: the row takes it.
    if (isBlank() && !localFiles(event->mimeData()).isEmpty())
        event->ignore();
    else
        QsciScintilla::dragMoveEvent(event);
}

void JsonEditor::dropEvent(QDropEvent *event)
{
    const QStringList paths = localFiles(event->mimeData());
    if (paths.isEmpty())
        return QsciScintilla::dropEvent(event);
    if (isBlank() || isReadOnly())
        return event->ignore();
    const QPoint point = event->position().toPoint();
    const long at =
        SendScintilla(SCI_POSITIONFROMPOINT, static_cast<unsigned long>(point.x()), static_cast<long>(point.y()));
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(at));
    insertAtCursor(tokensOf(paths), 0);
    event->acceptProposedAction();
}

void JsonEditor::contextMenuEvent(QContextMenuEvent *event)
{
    // QScintilla's own menu speaks English only.
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString &text, QKeySequence::StandardKey keys, bool isEnabled, const auto &deed) {
        QAction *action = menu->addAction(text, deed);
        action->setShortcut(keys);
        action->setEnabled(isEnabled);
    };
    const bool isOpen = !isReadOnly();
    add(tr("Undo"), QKeySequence::Undo, isOpen && isUndoAvailable(), [this] { undo(); });
    add(tr("Redo"), QKeySequence::Redo, isOpen && isRedoAvailable(), [this] { redo(); });
    menu->addSeparator();
    add(tr("Cut"), QKeySequence::Cut, isOpen && hasSelectedText(), [this] { cut(); });
    add(tr("Copy"), QKeySequence::Copy, hasSelectedText(), [this] { copy(); });
    add(tr("Paste"), QKeySequence::Paste, isOpen, [this] { paste(); });
    add(tr("Select All"), QKeySequence::SelectAll, true, [this] { selectAll(); });
    menu->addSeparator();
    add(tr("Format JSON"), QKeySequence::UnknownKey, isOpen, [this] { layOut(false); });
    add(tr("JSON on One Line"), QKeySequence::UnknownKey, isOpen, [this] { layOut(true); });
    menu->popup(event->globalPos());
}

void JsonEditor::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        JsonDress::apply(*this, palette());
}

void JsonEditor::resizeEvent(QResizeEvent *event)
{
    QsciScintilla::resizeEvent(event);
    fitHeight();
}

} // namespace Sockeye
