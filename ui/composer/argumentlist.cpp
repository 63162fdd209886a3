// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/argumentlist.h"
#include "composer/argumentrow.h"
#include "composer/removednote.h"
#include "theme/theme.h"
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace Sockeye {

ArgumentList::ArgumentList(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_layout(new QVBoxLayout(m_content))
    , m_empty(new QLabel(tr("No arguments: nothing but the name is sent.")))
    , m_note(new RemovedNote)
{
    setupLayout();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { rememberFocus(now); });
    connect(m_note, &RemovedNote::restoreRequested, this, &ArgumentList::restore);
    connect(m_note, &RemovedNote::closed, this, &ArgumentList::forgetRemoved);
    insert(0, {});
    renumber();
    applyTheme();
}

ArgumentList::~ArgumentList()
{
    // The focus leaves the rows while they are destroyed, when the list of them is gone already.
    disconnect(qApp, nullptr, this, nullptr);
}

void ArgumentList::setupLayout()
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAcceptDrops(true);
    setWidget(m_content);
    m_empty->setFocusPolicy(Qt::TabFocus);
    m_empty->setWordWrap(true);
    m_content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Theme::SmallGap);
    m_layout->addWidget(m_empty);
    m_layout->addWidget(m_note);
    m_layout->addStretch(1);
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
        take(m_rows.constLast());
    for (const ArgumentDraft &draft : drafts)
        insert(m_rows.size(), draft);
    forgetRemoved();
    renumber();
    Q_EMIT changed();
}

qsizetype ArgumentList::attachmentCount() const
{
    qsizetype count = 0;
    for (const ArgumentRow *row : m_rows)
        count += row->attachmentCount();
    return count;
}

void ArgumentList::setWords(const QStringList &words)
{
    if (words == m_words)
        return;
    m_words = words;
    for (ArgumentRow *row : std::as_const(m_rows))
        row->setWords(words);
}

void ArgumentList::add(const ArgumentDraft &draft)
{
    ArgumentRow *row = insert(m_rows.size(), draft);
    row->focusEditor();
    m_usedLast = row;
    renumber();
    reveal(row);
    Q_EMIT changed();
}

void ArgumentList::reveal(ArgumentRow *row)
{
    // The row gets its place when the layout runs.
    QMetaObject::invokeMethod(
        row, [this, row] { ensureWidgetVisible(row, 0, 0); }, Qt::QueuedConnection);
}

ArgumentRow *ArgumentList::insert(qsizetype index, const ArgumentDraft &draft)
{
    auto *row = new ArgumentRow(draft, m_content);
    row->setWords(m_words);
    m_rows.insert(index, row);
    m_layout->insertWidget(static_cast<int>(index) + 1, row);
    connect(row, &ArgumentRow::changed, this, [this] { Q_EMIT changed(); });
    connect(row, &ArgumentRow::removeRequested, this, [this, row] { remove(row); });
    connect(row, &ArgumentRow::menuRequested, this, [this, row](const QPoint &place) { showMenu(row, place); });
    connect(row, &ArgumentRow::drawn, this, [this, row](const QPoint &place) { draw(row, place); });
    connect(row, &ArgumentRow::moreFilesDropped, this,
            [this, row](const QStringList &paths) { insertFiles(m_rows.indexOf(row) + 1, paths); });
    row->show();
    return row;
}

void ArgumentList::take(ArgumentRow *row)
{
    m_rows.removeOne(row);
    if (m_usedLast == row)
        m_usedLast = nullptr;
    m_layout->removeWidget(row);
    row->hide();
    // Its own button may be what removes it, so it goes later; but nobody finds it here any more.
    row->setParent(nullptr);
    row->deleteLater();
}

void ArgumentList::remove(ArgumentRow *row)
{
    constexpr qsizetype MostRemoved = 20;
    const qsizetype index = m_rows.indexOf(row);
    const ArgumentDraft draft = row->draft();
    const bool hadFocus = row->isAncestorOf(QApplication::focusWidget());
    take(row);
    if (!draft.text.trimmed().isEmpty()) {
        m_removed.append({index, draft});
        m_removed = m_removed.last(std::min(m_removed.size(), MostRemoved));
        m_note->setCount(static_cast<int>(m_removed.size()));
    }
    if (hadFocus && !m_rows.isEmpty())
        m_rows[std::min(index, m_rows.size() - 1)]->focusEditor();
    renumber();
    Q_EMIT changed();
}

void ArgumentList::restore()
{
    if (m_removed.isEmpty())
        return;
    const Removed last = m_removed.takeLast();
    ArgumentRow *row = insert(std::min(last.index, m_rows.size()), last.draft);
    m_note->setCount(static_cast<int>(m_removed.size()));
    row->focusEditor();
    m_usedLast = row;
    renumber();
    reveal(row);
    Q_EMIT changed();
}

void ArgumentList::forgetRemoved()
{
    m_removed.clear();
    m_note->setCount(0);
}

void ArgumentList::move(ArgumentRow *row, qsizetype to)
{
    if (to < 0 || to >= m_rows.size() || m_rows.indexOf(row) == to)
        return;
    m_rows.removeOne(row);
    m_rows.insert(to, row);
    m_layout->removeWidget(row);
    m_layout->insertWidget(static_cast<int>(to) + 1, row);
    renumber();
    Q_EMIT changed();
}

void ArgumentList::draw(ArgumentRow *row, const QPoint &globalPosition)
{
    const int pointer = m_content->mapFromGlobal(globalPosition).y();
    // Where the others would stand without this row: so the answer does not change when the row goes there.
    int top = m_rows.constFirst()->y();
    qsizetype to = 0;
    for (const ArgumentRow *other : std::as_const(m_rows)) {
        if (other == row)
            continue;
        if (pointer > top + other->height() / 2)
            ++to;
        top += other->height() + m_layout->spacing();
    }
    move(row, to);
    ensureVisible(0, pointer, 0, Theme::RowHeight);
}

void ArgumentList::insertFiles(qsizetype index, const QStringList &paths)
{
    for (const QString &path : paths)
        insert(index++, {ArgumentDraft::Type::File, path});
    renumber();
    Q_EMIT changed();
}

void ArgumentList::renumber()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setPlace(static_cast<int>(i));
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
