// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/savedfilterspane.h"

#include "events/savedfilters.h"
#include "theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QTreeView>

namespace Sockeye {
namespace {

constexpr QSize PaneSize(460, 300);

QToolButton *newButton(const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(tip);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    return button;
}

} // namespace

SavedFiltersPane::SavedFiltersPane(SavedFilters *filters, QWidget *parent)
    : FallingPane(tr("Saved filters"), parent)
    , m_filters(filters)
    , m_list(new QTreeView(this))
    , m_hint(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_save(newButton(tr("Save"), tr("Keep the filter under this name (Enter)"), this))
    , m_rename(newButton(tr("Rename"), tr("Change the name of the chosen filter (F2)"), this))
    , m_remove(newButton(tr("Delete"), tr("Forget the chosen filter (Delete)"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, Theme::Gap, Theme::Gap, Theme::Gap);
    layout->setSpacing(Theme::SmallGap);
    auto *save = new QHBoxLayout;
    save->addWidget(m_name, 1);
    save->addWidget(m_save);
    layout->addLayout(save);
    layout->addWidget(m_hint);
    layout->addWidget(m_list, 1);
    auto *edit = new QHBoxLayout;
    edit->addStretch(1);
    edit->addWidget(m_rename);
    edit->addWidget(m_remove);
    layout->addLayout(edit);
    setupList();
    setupButtons();
    resize(PaneSize);
}

void SavedFiltersPane::setupList()
{
    m_list->setAccessibleName(tr("Saved filters"));
    m_list->setModel(m_filters);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->header()->resizeSection(SavedFilters::Name, PaneSize.width() / 3);
    m_hint->setWordWrap(true);
    connect(m_list, &QAbstractItemView::activated, this, &SavedFiltersPane::choose);
    connect(m_list, &QAbstractItemView::clicked, this, &SavedFiltersPane::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SavedFiltersPane::updateButtons);
    auto *remove = new QAction(this);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(remove);
    connect(remove, &QAction::triggered, this, &SavedFiltersPane::removeCurrent);
}

void SavedFiltersPane::setupButtons()
{
    m_name->setAccessibleName(tr("Name for the filter"));
    m_name->setPlaceholderText(tr("Name for this filter"));
    connect(m_name, &QLineEdit::textChanged, this, &SavedFiltersPane::updateButtons);
    connect(m_name, &QLineEdit::returnPressed, this, &SavedFiltersPane::saveCurrent);
    connect(m_save, &QToolButton::clicked, this, &SavedFiltersPane::saveCurrent);
    connect(m_rename, &QToolButton::clicked, this,
            [this] { m_list->edit(m_list->currentIndex().siblingAtColumn(SavedFilters::Name)); });
    connect(m_remove, &QToolButton::clicked, this, &SavedFiltersPane::removeCurrent);
}

void SavedFiltersPane::open(const QWidget &below, const QString &line)
{
    m_line = line;
    m_name->clear();
    m_name->setEnabled(!line.isEmpty());
    m_list->setCurrentIndex({});
    updateButtons();
    fallFrom(below);
    (line.isEmpty() ? static_cast<QWidget *>(m_list) : m_name)->setFocus();
}

void SavedFiltersPane::saveCurrent()
{
    const int row = m_filters->save(m_name->text(), m_line);
    if (row < 0)
        return;
    m_name->clear();
    m_list->setCurrentIndex(m_filters->index(row, SavedFilters::Name));
    m_list->setFocus();
    updateButtons();
}

void SavedFiltersPane::removeCurrent()
{
    m_filters->remove(m_list->currentIndex().row());
    updateButtons();
}

void SavedFiltersPane::choose(const QModelIndex &index)
{
    if (!index.isValid() || !isVisible()) // some styles tell a click twice
        return;
    hide();
    Q_EMIT chosen(m_filters->line(index.row()));
}

void SavedFiltersPane::updateButtons()
{
    const bool isEmpty = m_filters->rowCount() == 0;
    m_save->setEnabled(!m_line.isEmpty() && !m_name->text().trimmed().isEmpty());
    m_rename->setEnabled(m_list->currentIndex().isValid());
    m_remove->setEnabled(m_list->currentIndex().isValid());
    m_list->setVisible(!isEmpty);
    m_hint->setVisible(isEmpty || m_line.isEmpty());
    m_hint->setText(isEmpty ? tr("No filter is saved yet. Type one, open this again and give it a name.")
                            : tr("Choose a filter to apply it. To save another, type it first."));
}

} // namespace Sockeye
