// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/argumenttree.h"
#include "inspector/binaryform.h"
#include "inspector/codetext.h"
#include "inspector/hexpage.h"
#include "inspector/inspector.h"
#include "inspector/inspectorfind.h"
#include "inspector/inspectorhead.h"
#include "inspector/inspectorpage.h"
#include "inspector/treepage.h"
#include "theme/words.h"
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QSaveFile>
#include <QTabWidget>
#include <QTreeView>

// What the commands do.

namespace Sockeye {

void Inspector::copy() const
{
    QGuiApplication::clipboard()->setText(page()->copied());
}

void Inspector::put(const QString &text)
{
    m_head->setProblem({});
    QGuiApplication::clipboard()->setText(text);
}

void Inspector::copyPath()
{
    put(m_tree->model().path(m_tree->current()));
}

void Inspector::copyValue()
{
    const QModelIndex index = m_tree->current();
    if (m_tree->model().isBinary(index))
        return put(QString::fromLatin1(m_tree->model().bytes(index).toHex(' ')));
    put(m_tree->model().isLeaf(index) ? m_tree->model().text(index) : QString::fromUtf8(m_tree->model().json(index)));
}

void Inspector::copyJson()
{
    if (page() == m_tree && m_tree->current().isValid())
        return put(QString::fromUtf8(m_tree->model().json(m_tree->current())));
    put(m_record ? QString::fromUtf8(RecordText::json(*m_record).text.view()) : QString());
}

void Inspector::copyCode(CodeLanguage language)
{
    if (!m_record)
        return;
    if (m_record->payload.size > CodeText::Most)
        return m_head->setProblem(
            tr("%1 are too much for code: copy it as JSON.").arg(Words::bytes(m_record->payload.size)));
    put(CodeText::of(language, CodeText::subjectOf(*m_record)));
}

void Inspector::copyValueCode(CodeLanguage language)
{
    const QModelIndex index = m_tree->current();
    const ByteRange range = m_tree->model().range(index);
    if (!m_record || range.to - range.from <= 0)
        return m_head->setProblem(tr("Choose a value in Arguments first."));
    if (range.to - range.from > CodeText::Most)
        return m_head->setProblem(
            tr("%1 are too much for code: copy it as JSON.").arg(Words::bytes(range.to - range.from)));
    const QByteArray json = m_tree->searched();
    put(CodeText::value(language, QByteArrayView(json).sliced(range.from, range.to - range.from),
                        m_record->attachments));
}

QString Inspector::saveTo(const QString &path) const
{
    QSaveFile file(path);
    const QByteArray bytes = page()->chosenBytes();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return tr("“%1” could not be written: %2. Choose another place.").arg(path, file.errorString());
}

void Inspector::askWhereToSave()
{
    const QByteArray bytes = page()->chosenBytes();
    if (bytes.isEmpty())
        return;
    const auto selection = page()->selection();
    const int source = selection ? selection->source : 0;
    const QString name = source > 0 ? QStringLiteral("attachment-%1.%2") : QStringLiteral("value%1.%2");
    const QString number = source > 0 ? QString::number(source) : QString();
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save the bytes"), name.arg(number, BinaryForm::suffix(bytes)));
    if (!path.isEmpty())
        m_head->setProblem(saveTo(path));
}

void Inspector::expandAll()
{
    const bool isAll = m_tree->expandAll();
    m_head->setProblem(
        isAll ? QString() : tr("There is too much to open at once: some values stayed closed. Choose one and go on."));
}

void Inspector::expandLevel()
{
    const bool isAll = m_tree->expandLevel();
    m_head->setProblem(
        isAll ? QString() : tr("There is too much to open at once: some values stayed closed. Choose one and go on."));
}

void Inspector::collapseAll()
{
    m_tree->collapseAll();
    m_head->setProblem({});
}

void Inspector::find()
{
    m_find->open();
}

void Inspector::findNext()
{
    if (m_find->isVisible())
        m_find->step(1);
    else
        m_find->open();
}

void Inspector::findPrevious()
{
    if (m_find->isVisible())
        m_find->step(-1);
    else
        m_find->open();
}

void Inspector::goToOffset()
{
    if (!m_record)
        return;
    m_pages->setCurrentWidget(m_hex);
    m_hex->askForOffset();
}

} // namespace Sockeye
