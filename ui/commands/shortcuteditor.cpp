// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/shortcuteditor.h"

#include "commands/commandgroups.h"
#include "commands/keyfield.h"
#include "commands/shortcutmodel.h"
#include "theme/command.h"
#include "theme/theme.h"
#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace Sockeye {

ShortcutEditor::ShortcutEditor(const QList<QAction *> &commands, const Shortcuts &shortcuts, QWidget *parent)
    : QDialog(parent)
    , m_model(new ShortcutModel(commands, shortcuts, this))
    , m_search(new QLineEdit)
    , m_table(new QTableView)
    , m_chosen(new QLabel)
    , m_keys(new KeyField)
    , m_clear(new QPushButton(tr("No keys")))
    , m_reset(new QPushButton(tr("Usual keys")))
    , m_conflict(new QLabel)
    , m_free(new QPushButton(tr("Take them from there")))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setupTable();
    setupKeys();
    setupLayout();
    applyTheme();
    resize(720, 560);
    m_table->selectRow(0);
    showRow();
    m_search->setFocus();
}

void ShortcutEditor::setupTable()
{
    m_search->setAccessibleName(tr("Search for a command or its keys"));
    m_search->setPlaceholderText(tr("Search for a command or its keys"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setSearched(text);
        m_table->selectRow(0);
        showRow();
    });
    m_table->setAccessibleName(tr("Commands and their keys"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setCornerButtonEnabled(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Theme::RowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(ShortcutModel::Group, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ShortcutModel::Command, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(ShortcutModel::Keys, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ShortcutModel::Scope, QHeaderView::ResizeToContents);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShortcutEditor::showRow);
}

void ShortcutEditor::setupKeys()
{
    m_keys->setAccessibleName(tr("Keys of the chosen command: press them here"));
    m_keys->setToolTip(tr("Click here, then press the keys"));
    m_clear->setToolTip(tr("Takes the keys of the chosen command away"));
    m_reset->setToolTip(tr("Gives the chosen command the keys back that it came with"));
    m_free->setToolTip(tr("The other commands lose their keys"));
    for (QPushButton *button : {m_clear, m_reset, m_free}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
    m_conflict->setWordWrap(true);
    connect(m_keys, &KeyField::keysPressed, this, [this](const QKeySequence &keys) { takeKeys({keys}); });
    connect(m_clear, &QPushButton::clicked, this, [this] { takeKeys({}); });
    connect(m_reset, &QPushButton::clicked, this, &ShortcutEditor::reset);
    connect(m_free, &QPushButton::clicked, this, &ShortcutEditor::freeRivals);
}

void ShortcutEditor::setupLayout()
{
    auto *keys = new QHBoxLayout;
    keys->addWidget(m_chosen);
    keys->addWidget(m_keys, 1);
    keys->addWidget(m_clear);
    keys->addWidget(m_reset);
    auto *conflict = new QHBoxLayout;
    conflict->addWidget(m_conflict, 1);
    conflict->addWidget(m_free);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton *all = buttons->addButton(tr("All usual keys"), QDialogButtonBox::ResetRole);
    all->setToolTip(tr("Gives every command the keys back that it came with"));
    for (QAbstractButton *button : buttons->buttons())
        button->setAccessibleName(button->text().remove(u'&'));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(all, &QPushButton::clicked, this, [this] {
        m_model->resetAll();
        showRow();
    });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    layout->addLayout(keys);
    layout->addLayout(conflict);
    layout->addWidget(buttons);
}

const Shortcuts &ShortcutEditor::shortcuts() const
{
    return m_model->shortcuts();
}

int ShortcutEditor::row() const
{
    return m_table->currentIndex().row();
}

void ShortcutEditor::showRow()
{
    const QAction *command = m_model->commandAt(row());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_keys, m_clear})
        widget->setEnabled(command != nullptr);
    m_chosen->setText(command ? CommandGroups::plainText(*command) : tr("No command is called like that."));
    m_keys->setKeys(m_model->keysAt(row()).value(0));
    showConflict();
}

void ShortcutEditor::showConflict()
{
    m_reset->setEnabled(m_model->isChangedAt(row()));
    QStringList names;
    for (const QAction *rival : m_model->rivalsAt(row()))
        names.append(tr("%1: %2", "group, command")
                         .arg(CommandGroups::placeName(rival->objectName()), CommandGroups::plainText(*rival)));
    m_conflict->setText(names.isEmpty()
                            ? QString()
                            : tr("The same keys belong to “%1”. Neither will work until one of them has others.")
                                  .arg(names.join(QStringLiteral("”, “"))));
    m_free->setVisible(!names.isEmpty());
}

void ShortcutEditor::takeKeys(const QList<QKeySequence> &keys)
{
    if (QAction *command = m_model->commandAt(row()))
        m_model->setKeys(command, keys);
    m_keys->setKeys(keys.value(0));
    showConflict();
}

void ShortcutEditor::reset()
{
    if (QAction *command = m_model->commandAt(row()))
        m_model->setKeys(command, Theme::usualKeys(command));
    showRow();
}

void ShortcutEditor::freeRivals()
{
    for (QAction *rival : m_model->rivalsAt(row()))
        m_model->setKeys(rival, {});
    showConflict();
}

void ShortcutEditor::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void ShortcutEditor::applyTheme()
{
    QPalette bad = palette();
    bad.setColor(QPalette::WindowText, Theme::color(bad, Theme::Meaning::Bad));
    m_conflict->setPalette(bad);
}

} // namespace Sockeye
