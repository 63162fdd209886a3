// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/historypopup.h"
#include "theme/theme.h"
#include "theme/words.h"
#include <algorithm>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QTabBar>
#include <QTableView>

namespace Sockeye {

HistoryPopup::HistoryPopup(History *history, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_history(history)
    , m_pages(new QTabBar)
    , m_search(new QLineEdit)
    , m_table(new QTableView)
    , m_words(new QLabel)
    , m_name(new QLineEdit)
    , m_save(new QPushButton(tr("Save")))
    , m_send(new QPushButton(tr("Send in order")))
    , m_load(new QPushButton(tr("Load")))
    , m_remove(new QPushButton(tr("Delete")))
    , m_removeAll(new QPushButton(tr("Delete all")))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("History"));
    m_pages->addTab(tr("Sent"));
    m_pages->addTab(tr("Saved"));
    m_pages->setAccessibleName(tr("Sent or saved messages"));
    m_search->setPlaceholderText(tr("Search in names and arguments"));
    m_search->setAccessibleName(tr("Search the history"));
    m_search->setClearButtonEnabled(true);
    m_name->setPlaceholderText(tr("Name for the message being written"));
    m_name->setAccessibleName(tr("Name to save as"));
    m_save->setAccessibleName(tr("Save the message"));
    m_send->setAccessibleName(tr("Send the chosen messages in order"));
    m_send->setToolTip(tr("Sends the chosen messages one after the other, at the pace set for sending repeatedly."));
    m_load->setAccessibleName(tr("Load the message"));
    m_remove->setAccessibleName(tr("Delete the message"));
    m_removeAll->setAccessibleName(tr("Delete all that was sent"));
    m_words->setAccessibleName(tr("What the history holds"));
    m_words->setWordWrap(true);
    setupTable();
    setupLayout();
    setupConnections();
}

void HistoryPopup::setupTable()
{
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("Messages"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Theme::RowHeight);
    QHeaderView *header = m_table->horizontalHeader();
    header->hide();
    const std::pair<int, int> widths[] = {{HistoryModel::TitleColumn, 110},
                                          {HistoryModel::NamespaceColumn, 80},
                                          {HistoryModel::EventColumn, 120},
                                          {HistoryModel::FlagsColumn, 90}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    header->setSectionResizeMode(HistoryModel::ArgumentsColumn, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    m_search->installEventFilter(this);
}

void HistoryPopup::setupLayout()
{
    auto *top = new QHBoxLayout;
    top->addWidget(m_pages);
    top->addWidget(m_search, 1);
    auto *bottom = new QHBoxLayout;
    for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_save})
        bottom->addWidget(part);
    bottom->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_send, m_load, m_remove, m_removeAll})
        bottom->addWidget(part);
    bottom->setStretchFactor(m_name, 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, Theme::Gap, Theme::Gap, Theme::Gap);
    layout->setSpacing(Theme::SmallGap);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_words);
    layout->addLayout(bottom);
}

void HistoryPopup::setupConnections()
{
    connect(m_pages, &QTabBar::currentChanged, this, &HistoryPopup::refresh);
    connect(m_search, &QLineEdit::textChanged, this, &HistoryPopup::refresh);
    connect(m_search, &QLineEdit::returnPressed, this, &HistoryPopup::choose);
    connect(m_table, &QTableView::doubleClicked, this, &HistoryPopup::choose);
    connect(m_send, &QPushButton::clicked, this, &HistoryPopup::sendChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPopup::showChoice);
    connect(m_load, &QPushButton::clicked, this, &HistoryPopup::choose);
    connect(m_remove, &QPushButton::clicked, this, &HistoryPopup::removeChosen);
    connect(m_removeAll, &QPushButton::clicked, this, &HistoryPopup::removeAll);
    connect(m_save, &QPushButton::clicked, this, &HistoryPopup::save);
    connect(m_name, &QLineEdit::returnPressed, this, &HistoryPopup::save);
}

bool HistoryPopup::isSavedPage() const
{
    return m_pages->currentIndex() == static_cast<int>(Page::Saved);
}

void HistoryPopup::open(Page page, const Draft &draft, const QWidget *anchor)
{
    constexpr QSize Usual(720, 320);
    m_draft = draft;
    m_search->clear();
    m_name->setText(page == Page::Saved ? draft.event : QString());
    m_pages->setCurrentIndex(static_cast<int>(page));
    refresh();
    const QRect screen = anchor->screen()->availableGeometry();
    resize(Usual.boundedTo(screen.size()));
    const QPoint corner = anchor->mapToGlobal(QPoint(0, 0)) - QPoint(0, height());
    move(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width())),
         std::max(corner.y(), screen.top()));
    show();
    (page == Page::Saved ? m_name : m_search)->setFocus();
}

void HistoryPopup::refresh()
{
    const bool isSaved = isSavedPage();
    const int row = m_table->currentIndex().row();
    m_model.setNeedle(m_search->text());
    m_model.setMessages(isSaved ? m_history->saved() : m_history->sent());
    m_name->setVisible(isSaved);
    m_save->setVisible(isSaved);
    m_removeAll->setVisible(!isSaved);
    m_removeAll->setEnabled(!m_history->sent().isEmpty());
    const bool hasRows = m_model.rowCount() > 0;
    if (hasRows)
        m_table->selectRow(std::clamp(row, 0, m_model.rowCount() - 1));
    showChoice();
    m_words->setText(words());
}

QString HistoryPopup::words() const
{
    if (m_model.total() == 0)
        return isSavedPage() ? tr("Nothing is saved. Give the message being written a name and press Save.")
                             : tr("Nothing was sent yet. What you send appears here.");
    const QString found = tr("%1 of %2 shown.").arg(Words::count(m_model.rowCount()), Words::count(m_model.total()));
    if (isSavedPage())
        return tr("%1 Files are kept by their path.").arg(found);
    return tr("%1 The newest %2 and at most %3 are kept, files by their path; now %4.")
        .arg(found, Words::count(History::MostSent), Words::bytes(History::MostBytes),
             Words::bytes(m_history->sentBytes()));
}

void HistoryPopup::choose()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    const Draft draft = m_model.draft(row);
    close();
    Q_EMIT chosen(draft);
}

QList<int> HistoryPopup::chosenRows() const
{
    QList<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void HistoryPopup::showChoice()
{
    const auto count = m_table->selectionModel()->selectedRows().size();
    m_load->setEnabled(count == 1);
    m_remove->setEnabled(count > 0);
    m_send->setEnabled(count > 0);
}

void HistoryPopup::sendChosen()
{
    QList<KeptMessage> messages;
    const QList<int> rows = chosenRows();
    for (const int row : rows)
        messages.append(m_model.message(row));
    if (!isSavedPage())
        std::reverse(messages.begin(), messages.end()); // as they were sent, the oldest first
    close();
    Q_EMIT sequenceRequested(messages);
}

void HistoryPopup::removeChosen()
{
    const QList<int> rows = chosenRows();
    for (auto row = rows.crbegin(); row != rows.crend(); ++row) {
        if (isSavedPage())
            m_history->removeSaved(m_model.source(*row));
        else
            m_history->removeSent(m_model.source(*row));
    }
    refresh();
    Q_EMIT changed();
}

void HistoryPopup::removeAll()
{
    m_history->clearSent();
    refresh();
    Q_EMIT changed();
}

void HistoryPopup::save()
{
    if (!m_history->save(m_name->text(), m_draft, QDateTime::currentDateTime())) {
        m_words->setText(m_name->text().trimmed().isEmpty()
                             ? tr("Give the message a name first.")
                             : tr("Not saved: a message may have %1, and there may be %2 of them.")
                                   .arg(Words::bytes(History::MostBytesOfOne), Words::count(History::MostSaved)));
        return;
    }
    refresh();
    Q_EMIT changed();
}

bool HistoryPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_search && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        m_table->setFocus();
        QCoreApplication::sendEvent(m_table, event);
        return true;
    }
    if (watched != m_table)
        return false;
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        return choose(), true;
    if (key == Qt::Key_Delete)
        return removeChosen(), true;
    return false;
}

} // namespace Sockeye
