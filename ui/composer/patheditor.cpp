// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/patheditor.h"
#include "theme/theme.h"
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace Sockeye {

PathEditor::PathEditor(QWidget *parent)
    : QWidget(parent)
    , m_path(new QLineEdit)
    , m_browse(new QToolButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SmallGap);
    layout->addWidget(m_path, 1);
    layout->addWidget(m_browse);
    m_path->setFont(Theme::codeFont());
    m_path->setPlaceholderText(tr("Path of a file, or drop a file here"));
    m_path->setAcceptDrops(false);
    m_browse->setText(tr("Browse…"));
    connect(m_path, &QLineEdit::textChanged, this, [this] { Q_EMIT changed(); });
    connect(m_browse, &QToolButton::clicked, this, &PathEditor::browse);
}

QString PathEditor::path() const
{
    return m_path->text();
}

void PathEditor::setPath(const QString &path)
{
    m_path->setText(path);
}

void PathEditor::focusPath()
{
    m_path->setFocus();
}

void PathEditor::setAccessibleRow(const QString &row)
{
    m_path->setAccessibleName(tr("File of %1").arg(row));
    m_browse->setAccessibleName(tr("Browse for the file of %1").arg(row));
}

void PathEditor::browse()
{
    const QString chosen = QFileDialog::getOpenFileName(this, tr("Send the bytes of a file"), m_path->text());
    if (!chosen.isEmpty())
        m_path->setText(QDir::toNativeSeparators(chosen));
}

} // namespace Sockeye
