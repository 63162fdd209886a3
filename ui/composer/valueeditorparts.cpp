// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an argument's editor does alike for every type: problems, search, height, names.
#include "composer/argumentparser.h"
#include "composer/editorfind.h"
#include "composer/editorgrip.h"
#include "composer/jsoneditor.h"
#include "composer/patheditor.h"
#include "composer/texteditor.h"
#include "composer/valueeditor.h"
#include <QComboBox>
#include <QLineEdit>

namespace Sockeye {

bool ValueEditor::isBlank() const
{
    return m_type != ArgumentDraft::Type::Null && QStringView(text()).trimmed().isEmpty();
}

QString ValueEditor::limitation() const
{
    if (const JsonEditor *json = jsonEditor())
        return json->limitation();
    return isLongText() ? m_text->limitation() : QString();
}

void ValueEditor::setAccessibleRow(const QString &row)
{
    m_row = row;
    if (m_json)
        m_json->setAccessibleName(tr("Value of %1").arg(row));
    // The one that is hidden keeps silent: two fields of a name would be one too many.
    m_text->setAccessibleName(tr("Text of %1").arg(row));
    m_number->setAccessibleName(tr("Number of %1").arg(row));
    m_boolean->setAccessibleName(tr("Truth of %1").arg(row));
    m_path->setAccessibleRow(row);
    m_find->setAccessibleRow(row);
}

void ValueEditor::setWords(const QStringList &words)
{
    m_words = words;
    if (m_json)
        m_json->setWords(words);
}

void ValueEditor::showProblem(const std::optional<ArgumentError> &error)
{
    current()->setAccessibleDescription(error ? error->toString() : QString());
    if (JsonEditor *json = jsonEditor())
        json->showProblem(error);
    else if (isLongText())
        m_text->showProblem(error);
}

void ValueEditor::goTo(const ArgumentError &error)
{
    if (JsonEditor *json = jsonEditor())
        json->goTo(error);
    else if (isLongText())
        m_text->goTo(error);
    else
        focusEditor();
}

void ValueEditor::focusEditor()
{
    if (current() == m_path)
        m_path->focusPath();
    else
        current()->setFocus();
}

void ValueEditor::drawEdge(int by)
{
    keepHeight(std::max(m_heightBefore + by, 1));
}

void ValueEditor::keepHeight(int height)
{
    if (JsonEditor *json = jsonEditor())
        json->keepHeight(height);
    else
        m_text->keepHeight(height);
}

void ValueEditor::find()
{
    if (!isLongText())
        return;
    const QString chosen = jsonEditor() ? m_json->selectedText() : m_text->textCursor().selectedText();
    m_find->begin(chosen);
}

void ValueEditor::findNext(const QString &text, bool forward)
{
    bool isFound = false;
    if (JsonEditor *json = jsonEditor()) {
        int line = 0;
        int index = 0;
        json->getCursorPosition(&line, &index);
        // Backwards from before the hit that is selected.
        if (!forward)
            json->lineIndexFromPosition(static_cast<int>(json->SendScintilla(JsonEditor::SCI_GETSELECTIONSTART)), &line,
                                        &index);
        isFound = json->findFirst(text, false, false, false, true, forward, line, index);
    } else {
        const auto flags = forward ? QTextDocument::FindFlags() : QTextDocument::FindBackward;
        isFound = m_text->find(text, flags);
        if (!isFound) {
            m_text->moveCursor(forward ? QTextCursor::Start : QTextCursor::End);
            isFound = m_text->find(text, flags);
        }
    }
    m_find->setFound(isFound);
}

void ValueEditor::closeFind()
{
    m_find->hide();
    focusEditor();
}

} // namespace Sockeye
