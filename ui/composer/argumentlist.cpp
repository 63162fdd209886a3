// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/argumentlist.h"
#include "composer/argumentparser.h"
#include "composer/argumentrow.h"
#include "composer/texteditor.h"
#include "theme/theme.h"
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace Sockeye {

ArgumentList::ArgumentList(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_layout(new QVBoxLayout(m_content))
    , m_empty(new QLabel(tr("No arguments: nothing but the name is sent.")))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_content);
    m_empty->setFocusPolicy(Qt::TabFocus);
    m_content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Theme::SmallGap + 2);
    m_layout->addWidget(m_empty);
    m_layout->addStretch(1);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { rememberFocus(now); });
    insert(0, {});
    applyTheme();
}

QList<ArgumentDraft> ArgumentList::drafts() const
{
    QList<ArgumentDraft> drafts;
    for (const ArgumentRow *row : m_rows)
        drafts.append(row->draft());
    return drafts;
}

void ArgumentList::setDrafts(const QList<ArgumentDraft> &drafts)
{
    while (!m_rows.isEmpty())
        remove(m_rows.constLast());
    for (const ArgumentDraft &draft : drafts)
        insert(m_rows.size(), draft);
}

qsizetype ArgumentList::attachmentCount() const
{
    qsizetype count = 0;
    for (const ArgumentRow *row : m_rows)
        count += row->attachmentCount();
    return count;
}

void ArgumentList::add(const ArgumentDraft &draft)
{
    ArgumentRow *row = insert(m_rows.size(), draft);
    row->focusEditor();
    // The row gets its place when the layout runs.
    QMetaObject::invokeMethod(
        row, [this, row] { ensureWidgetVisible(row, 0, 0); }, Qt::QueuedConnection);
    Q_EMIT changed();
}

ArgumentRow *ArgumentList::insert(qsizetype index, const ArgumentDraft &draft)
{
    auto *row = new ArgumentRow(draft, m_content);
    m_rows.insert(index, row);
    m_layout->insertWidget(static_cast<int>(index) + 1, row);
    connect(row, &ArgumentRow::changed, this, [this] { Q_EMIT changed(); });
    connect(row, &ArgumentRow::removeRequested, this, [this, row] { remove(row); });
    connect(row, &ArgumentRow::moveRequested, this, [this, row](int by) { move(row, by); });
    connect(row, &ArgumentRow::moreFilesDropped, this,
            [this, row](const QStringList &paths) { insertFiles(row, paths); });
    row->show();
    renumber();
    return row;
}

void ArgumentList::remove(ArgumentRow *row)
{
    m_rows.removeOne(row);
    if (m_usedLast == row)
        m_usedLast = nullptr;
    m_layout->removeWidget(row);
    row->hide();
    row->deleteLater();
    renumber();
    Q_EMIT changed();
}

void ArgumentList::move(ArgumentRow *row, int by)
{
    const qsizetype to = m_rows.indexOf(row) + by;
    if (to < 0 || to >= m_rows.size())
        return;
    m_rows.removeOne(row);
    m_rows.insert(to, row);
    m_layout->removeWidget(row);
    m_layout->insertWidget(static_cast<int>(to) + 1, row);
    renumber();
    Q_EMIT changed();
}

void ArgumentList::insertFiles(ArgumentRow *after, const QStringList &paths)
{
    qsizetype index = m_rows.indexOf(after);
    for (const QString &path : paths)
        insert(++index, {ArgumentDraft::Type::File, path});
    Q_EMIT changed();
}

void ArgumentList::renumber()
{
    const int count = static_cast<int>(m_rows.size());
    for (int i = 0; i < count; ++i)
        m_rows[i]->setPlace(i, count);
    m_empty->setVisible(m_rows.isEmpty());
    orderTabs();
}

void ArgumentList::orderTabs()
{
    // New and moved rows come last by themselves; the label holds the place of the list, seen or not.
    QWidget *before = m_empty;
    for (const ArgumentRow *row : std::as_const(m_rows)) {
        for (QWidget *part : row->findChildren<QWidget *>()) {
            if (!(part->focusPolicy() & Qt::TabFocus) || part->window() != window())
                continue;
            QWidget::setTabOrder(before, part);
            before = part;
        }
    }
}

void ArgumentList::insertToken(const QString &key)
{
    ArgumentRow *target = m_usedLast && m_usedLast->jsonEditor() ? m_usedLast : nullptr;
    if (!target) {
        add({});
        target = m_rows.constLast();
    }
    target->jsonEditor()->insertAtCursor(QStringLiteral("{\"%1\": \"\"}").arg(key), 2);
}

void ArgumentList::showError(const ArgumentError &error)
{
    if (error.argument < 0 || error.argument >= m_rows.size())
        return;
    ArgumentRow *row = m_rows[error.argument];
    row->showError(error);
    row->focusEditor();
    QMetaObject::invokeMethod(
        row, [this, row] { ensureWidgetVisible(row, 0, 0); }, Qt::QueuedConnection);
}

void ArgumentList::focusFirst()
{
    if (!m_rows.isEmpty())
        m_rows.constFirst()->focusEditor();
}

void ArgumentList::rememberFocus(const QWidget *focused)
{
    for (ArgumentRow *row : std::as_const(m_rows)) {
        if (focused && row->isAncestorOf(focused))
            m_usedLast = row;
    }
}

QSize ArgumentList::sizeHint() const
{
    return {480, std::max(m_content->sizeHint().height(), 72)};
}

QSize ArgumentList::minimumSizeHint() const
{
    return {240, 40};
}

void ArgumentList::applyTheme()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Muted));
    m_empty->setPalette(colors);
}

void ArgumentList::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

} // namespace Sockeye
