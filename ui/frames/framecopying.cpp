// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copying and saving frames. See framespanel.h.
#include "frames/curlcommand.h"
#include "frames/framecolumns.h"
#include "frames/framemodel.h"
#include "frames/framespanel.h"
#include "frames/frametable.h"

#include <algorithm>
#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSaveFile>

namespace Sockeye {

namespace {

constexpr qsizetype MostCopied = 20'000; // more would stop the program, and is what recordings are for

QString asHex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex(' '));
}

} // namespace

void FramesPanel::copyBytes(bool hex)
{
    QStringList texts;
    for (const int row : m_table->chosenRows(MostCopied)) {
        const SocketIO::TraceRecord record = m_model->log()->at(m_model->text(row).record);
        const QByteArray bytes = record.payload.toByteArray();
        texts += hex || m_model->text(row).binary ? asHex(bytes) : QString::fromUtf8(bytes);
    }
    if (const qsizetype left = m_table->chosenCount() - texts.size(); left > 0)
        texts += tr("… and %1 more, not copied").arg(Words::count(left));
    if (!texts.isEmpty())
        QGuiApplication::clipboard()->setText(texts.join(u'\n'));
}

void FramesPanel::copyRows()
{
    const QHeaderView *header = m_table->horizontalHeader();
    QList<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            columns += column;
    }
    QStringList names;
    for (const int column : std::as_const(columns))
        names += FrameModel::columnName(static_cast<FrameModel::Column>(column));
    QStringList lines{names.join(u'\t')};
    for (const int row : m_table->chosenRows(MostCopied)) {
        QStringList cells;
        for (const int column : std::as_const(columns)) {
            const QModelIndex index = m_model->QAbstractTableModel::index(row, column);
            const bool whole = column == FrameModel::Column::Summary && !m_model->text(row).target.isEmpty();
            cells += whole ? m_model->text(row).target : m_model->data(index).toString();
        }
        lines += cells.join(u'\t');
    }
    if (const qsizetype left = m_table->chosenCount() - (lines.size() - 1); left > 0)
        lines += tr("… and %1 more, not copied").arg(Words::count(left));
    if (lines.size() > 1)
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

qsizetype FramesPanel::requestOf(qsizetype frame) const
{
    if (frame < 0)
        return -1;
    const FrameIndex &index = m_model->index();
    const qsizetype record = index.at(index.tree().root(frame)).record;
    bool can = false;
    m_model->log()->visit(record, record + 1, [&can](qsizetype, const SocketIO::TraceView &view) {
        can = CurlCommand::canMake(view);
        return false;
    });
    return can ? record : -1;
}

void FramesPanel::copyCurl(bool secrets)
{
    const qsizetype request = requestOf(currentFrame());
    if (request < 0)
        return;
    const auto shown = secrets ? CurlCommand::Secrets::Shown : CurlCommand::Secrets::Hidden;
    QGuiApplication::clipboard()->setText(CurlCommand::of(m_model->log()->at(request), shown));
}

void FramesPanel::save()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const qsizetype record = m_model->text(current.row()).record;
    const QByteArray bytes = m_model->log()->at(record).payload.toByteArray();
    auto *dialog = new QFileDialog(this, tr("Save the bytes of the frame"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_model->text(current.row()).binary ? QStringLiteral("frame-%1.bin").arg(record)
                                                           : QStringLiteral("frame-%1.txt").arg(record));
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString &path) { write(path, bytes); });
    dialog->open();
}

void FramesPanel::write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool done = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    complain(done ? QString() : tr("%1 could not be written: %2").arg(path, file.errorString()));
}

} // namespace Sockeye
