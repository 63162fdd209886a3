// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the argument used last, and with files that are dropped beside the rows.
#include "composer/argumentlist.h"
#include "composer/argumentparser.h"
#include "composer/argumentrow.h"
#include "composer/binarytokens.h"
#include "composer/jsoneditor.h"
#include "composer/localfiles.h"
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMenu>

namespace Sockeye {

ArgumentRow *ArgumentList::currentRow() const
{
    return m_usedLast || m_rows.isEmpty() ? m_usedLast : m_rows.constFirst();
}

void ArgumentList::use(ArgumentRow *row)
{
    if (std::exchange(m_usedLast, row) != row)
        Q_EMIT currentChanged();
}

void ArgumentList::rememberFocus(const QWidget *focused)
{
    for (ArgumentRow *row : std::as_const(m_rows)) {
        if (focused && row->isAncestorOf(focused))
            use(row);
    }
}

void ArgumentList::showMenu(ArgumentRow *row, const QPoint &globalPosition)
{
    use(row);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_rowActions);
    menu->popup(globalPosition);
}

void ArgumentList::moveCurrent(int by)
{
    ArgumentRow *row = currentRow();
    if (!row)
        return;
    move(row, m_rows.indexOf(row) + by);
    row->focusEditor();
    reveal(row);
}

void ArgumentList::duplicateCurrent()
{
    const ArgumentRow *row = currentRow();
    if (!row)
        return;
    ArgumentRow *copy = insert(m_rows.indexOf(row) + 1, row->draft());
    copy->focusEditor();
    m_usedLast = copy;
    renumber();
    reveal(copy);
    Q_EMIT changed();
}

void ArgumentList::removeCurrent()
{
    if (ArgumentRow *row = currentRow())
        remove(row);
}

void ArgumentList::insertToken(const QString &key)
{
    if (key != QLatin1String("$file"))
        return insertJson(BinaryToken::text(key, {}), 2);
    const QString path = QFileDialog::getOpenFileName(this, tr("Send the bytes of a file"));
    if (!path.isEmpty())
        insertJson(BinaryToken::text(key, QDir::toNativeSeparators(path)));
}

void ArgumentList::insertJson(const QString &json, int back)
{
    if (!currentRow() || !currentRow()->jsonEditor())
        add({});
    currentRow()->jsonEditor()->insertAtCursor(json, back);
}

void ArgumentList::showError(const ArgumentError &error)
{
    if (error.argument < 0 || error.argument >= m_rows.size())
        return;
    ArgumentRow *row = m_rows[error.argument];
    row->showError(error);
    row->goToProblem();
    reveal(row);
}

void ArgumentList::focusFirst()
{
    if (!m_rows.isEmpty())
        m_rows.constFirst()->focusEditor();
}

void ArgumentList::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ArgumentList::dropEvent(QDropEvent *event)
{
    const QStringList paths = localFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    insertFiles(m_rows.size(), paths);
}

} // namespace Sockeye
