// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspector.h"
#include "inspector/inspectorpage.h"
#include "inspector/treepage.h"
#include "theme/command.h"
#include <QHBoxLayout>
#include <QMenu>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

// The commands and the bar of buttons.

namespace Sockeye {

namespace {

void addButton(QHBoxLayout *bar, QAction *command)
{
    auto *button = new QToolButton;
    button->setDefaultAction(command);
    button->setAutoRaise(true);
    button->setAccessibleName(command->text());
    bar->addWidget(button);
}

} // namespace

QAction *Inspector::add(const QString &id, const QString &text, const QString &icon, const QList<QKeySequence> &keys,
                        void (Inspector::*does)())
{
    QAction *command = Theme::addCommand(this, {QStringLiteral("inspector.") + id, text, {}, icon}, keys);
    connect(command, &QAction::triggered, this, does);
    return command;
}

void Inspector::setupCommands()
{
    auto *bar = findChild<QHBoxLayout *>(QStringLiteral("bar"));
    m_back = add(QStringLiteral("back"), tr("Back to the record before"), QStringLiteral("back"),
                 {QKeySequence(Qt::ALT | Qt::Key_Left)}, &Inspector::goBack);
    m_forward = add(QStringLiteral("forward"), tr("Forward again"), QStringLiteral("forward"),
                    {QKeySequence(Qt::ALT | Qt::Key_Right)}, &Inspector::goForward);
    addButton(bar, m_back);
    addButton(bar, m_forward);
    add(QStringLiteral("partner"), tr("Go to the answer or the question"), {}, {QKeySequence(Qt::CTRL | Qt::Key_J)},
        &Inspector::goToPartner);
    bar->addStretch(1);
    m_secrets =
        Theme::addCommand(this,
                          {QStringLiteral("inspector.secrets"), tr("Show secrets"),
                           tr("Writes passwords, tokens and cookies of HTTP heads out."), QStringLiteral("eye")});
    m_secrets->setCheckable(true);
    connect(m_secrets, &QAction::toggled, this, [this](bool isShown) {
        for (int i = 0; i < m_pages->count(); ++i)
            pageAt(i)->setSecretsShown(isShown);
    });
    addButton(bar, m_secrets);
    addButton(bar,
              add(QStringLiteral("find"), tr("Find on this page"), QStringLiteral("search"), {QKeySequence::Find},
                  &Inspector::find));
    add(QStringLiteral("findNext"), tr("Find next"), {}, {QKeySequence(Qt::Key_F3)}, &Inspector::findNext);
    add(QStringLiteral("findPrevious"), tr("Find previous"), {}, {QKeySequence(Qt::SHIFT | Qt::Key_F3)},
        &Inspector::findPrevious);
    add(QStringLiteral("goToOffset"), tr("Go to an offset"), {}, {QKeySequence(Qt::CTRL | Qt::Key_G)},
        &Inspector::goToOffset);
    addButton(bar,
              add(QStringLiteral("comparePrevious"), tr("Compare with the one selected before"),
                  QStringLiteral("compare"), {QKeySequence(Qt::CTRL | Qt::Key_D)}, &Inspector::comparePrevious));
    setupCopyCommands(bar);
    setupTreeCommands();
}

void Inspector::setupCopyCommands(QHBoxLayout *bar)
{
    QAction *command = Theme::addCommand(this,
                                         {QStringLiteral("inspector.copy"), tr("Copy"),
                                          tr("Copies what is chosen or, without a choice, all that is shown."),
                                          QStringLiteral("copy")},
                                         {QKeySequence::Copy});
    connect(command, &QAction::triggered, this, &Inspector::copy);
    auto *button = new QToolButton;
    button->setDefaultAction(command);
    button->setAutoRaise(true);
    button->setAccessibleName(tr("Copy"));
    button->setPopupMode(QToolButton::MenuButtonPopup);
    button->setMenu(new QMenu(button));
    bar->addWidget(button);
    const QList<QAction *> copies = {
        add(QStringLiteral("copyValue"), tr("Copy value"), {}, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
            &Inspector::copyValue),
        add(QStringLiteral("copyPath"), tr("Copy path"), {}, {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C)},
            &Inspector::copyPath),
        add(QStringLiteral("copyJson"), tr("Copy as JSON"), {}, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J)},
            &Inspector::copyJson),
    };
    button->menu()->addActions(copies);
    m_tree->tree()->addActions(copies);
    setupCodeCommands(button->menu());
    m_save = add(QStringLiteral("save"), tr("Save as a file…"), QStringLiteral("file"), {QKeySequence::Save},
                 &Inspector::askWhereToSave);
    addButton(bar, m_save);
    m_tree->tree()->addAction(m_save);
}

void Inspector::setupCodeCommands(QWidget *menuOwner)
{
    struct Language {
        CodeLanguage language;
        QString id;
        QString name;
    };
    const QList<Language> languages = {
        {CodeLanguage::JavaScript, QStringLiteral("JavaScript"), tr("JavaScript")},
        {CodeLanguage::TypeScript, QStringLiteral("TypeScript"), tr("TypeScript")},
        {CodeLanguage::Cpp, QStringLiteral("Cpp"), tr("C++ with Qt")},
        {CodeLanguage::Qml, QStringLiteral("Qml"), tr("QML")},
        {CodeLanguage::Python, QStringLiteral("Python"), tr("Python")},
    };
    auto *menu = static_cast<QMenu *>(menuOwner);
    QMenu *code = menu->addMenu(tr("Copy as code"));
    QMenu *value = menu->addMenu(tr("Copy value as code"));
    for (const Language &entry : languages) {
        QAction *whole =
            Theme::addCommand(this,
                              {QStringLiteral("inspector.code.") + entry.id, tr("Copy as %1").arg(entry.name),
                               tr("Code that sends the event, or that listens to it.")});
        connect(whole, &QAction::triggered, this, [this, language = entry.language] { copyCode(language); });
        code->addAction(whole);
        QAction *one = Theme::addCommand(
            this, {QStringLiteral("inspector.value.") + entry.id, tr("Copy value as %1").arg(entry.name), {}});
        connect(one, &QAction::triggered, this, [this, language = entry.language] { copyValueCode(language); });
        value->addAction(one);
    }
    m_tree->tree()->addAction(code->menuAction());
    m_tree->tree()->addAction(value->menuAction());
}

void Inspector::setupTreeCommands()
{
    m_tree->tree()->addActions({
        add(QStringLiteral("expandLevel"), tr("Open one level"), {}, {QKeySequence(Qt::CTRL | Qt::Key_E)},
            &Inspector::expandLevel),
        add(QStringLiteral("expandAll"), tr("Open everything"), {}, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
            &Inspector::expandAll),
        add(QStringLiteral("collapseAll"), tr("Close everything"), {}, {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E)},
            &Inspector::collapseAll),
    });
}

void Inspector::updateCommands()
{
    if (!m_save) // the pages are made before the commands
        return;
    m_save->setEnabled(m_record && page()->hasChosenBytes());
    m_back->setEnabled(m_historyAt > 0);
    m_forward->setEnabled(m_historyAt + 1 < m_history.size());
    m_secrets->setEnabled(m_record && !m_record->head.isEmpty());
}

} // namespace Sockeye
