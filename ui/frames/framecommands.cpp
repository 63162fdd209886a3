// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the panel and their menus. See framespanel.h.
#include "frames/framecolumns.h"
#include "frames/framemodel.h"
#include "frames/framespanel.h"
#include "frames/framestrip.h"
#include "frames/frametable.h"
#include "theme/command.h"

#include <array>
#include <QActionGroup>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>

namespace Sockeye {

using Theme::addCommand;
using TimeForm = FrameModel::TimeForm;

void FramesPanel::setupCommands()
{
    setupCopyCommands();
    setupJumpCommands();
    m_view = new QMenu(this);
    setupViewCommands();
    setupTimeCommands(m_view->addMenu(tr("Time")));
    setupColumnCommands(m_view->addMenu(tr("Columns")));
}

void FramesPanel::setupCopyCommands()
{
    const auto copyIcon = QStringLiteral("copy");
    m_copy =
        addCommand(this, {QStringLiteral("frames.copy"), tr("Copy raw text"), tr("Binary is copied as hex."), copyIcon},
                   {QKeySequence::Copy});
    connect(m_copy, &QAction::triggered, this, [this] { copyBytes(false); });
    m_copyHex = addCommand(this, {QStringLiteral("frames.copyHex"), tr("Copy as hex"), {}, copyIcon},
                           {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)});
    connect(m_copyHex, &QAction::triggered, this, [this] { copyBytes(true); });
    m_copyRows = addCommand(
        this, {QStringLiteral("frames.copyRows"), tr("Copy rows"), tr("The columns, with tabs between."), copyIcon},
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    connect(m_copyRows, &QAction::triggered, this, &FramesPanel::copyRows);
    m_curl =
        addCommand(this,
                   {QStringLiteral("frames.copyCurl"), tr("Copy as curl"),
                    tr("A line for a shell that makes the HTTP request once more; tokens, cookies and passwords are "
                       "hidden."),
                    copyIcon},
                   {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U)});
    connect(m_curl, &QAction::triggered, this, [this] { copyCurl(false); });
    m_curlSecrets = addCommand(this,
                               {QStringLiteral("frames.copyCurlSecrets"), tr("Copy as curl with secrets"),
                                tr("With tokens, cookies and passwords as they were sent."), copyIcon});
    connect(m_curlSecrets, &QAction::triggered, this, [this] { copyCurl(true); });
    m_save = addCommand(this,
                        {QStringLiteral("frames.save"), tr("Save bytes…"), tr("Into a file."), QStringLiteral("file")});
    connect(m_save, &QAction::triggered, this, &FramesPanel::save);
}

void FramesPanel::setupJumpCommands()
{
    const auto jumpIcon = QStringLiteral("jump");
    m_request = addCommand(this, {QStringLiteral("frames.request"), tr("Inspect the request")});
    connect(m_request, &QAction::triggered, this, [this] { showHalf(false); });
    m_answer = addCommand(this, {QStringLiteral("frames.answer"), tr("Inspect the answer")});
    connect(m_answer, &QAction::triggered, this, [this] { showHalf(true); });
    m_otherHalf = addCommand(
        this,
        {QStringLiteral("frames.otherHalf"), tr("Go to the other half"),
         tr("From a request to its answer, a ping to its pong, an event to its acknowledgement, and back."), jumpIcon},
        {QKeySequence(Qt::CTRL | Qt::Key_J)});
    connect(m_otherHalf, &QAction::triggered, this, &FramesPanel::showOtherHalf);
    m_event = addCommand(this,
                         {QStringLiteral("frames.event"), tr("Show the event"),
                          tr("What the frame carried, in Events."), QStringLiteral("events")},
                         {QKeySequence(Qt::CTRL | Qt::Key_E)});
    connect(m_event, &QAction::triggered, this, &FramesPanel::showEvent);
    QAction *next = addCommand(this, {QStringLiteral("frames.nextError"), tr("Next error"), {}, QStringLiteral("down")},
                               {QKeySequence(Qt::Key_F8)});
    connect(next, &QAction::triggered, this, [this] { showError(true); });
    QAction *previous =
        addCommand(this, {QStringLiteral("frames.previousError"), tr("Previous error"), {}, QStringLiteral("up")},
                   {QKeySequence(Qt::SHIFT | Qt::Key_F8)});
    connect(previous, &QAction::triggered, this, [this] { showError(false); });
    m_compare = addCommand(
        this,
        {QStringLiteral("frames.compare"), tr("Compare two"), tr("Choose two rows first."), QStringLiteral("compare")},
        {QKeySequence(Qt::CTRL | Qt::Key_D)});
    connect(m_compare, &QAction::triggered, this, &FramesPanel::compareChosen);
}

QAction *FramesPanel::addSwitch(const Theme::CommandText &text, bool checked, const QList<QKeySequence> &keys)
{
    QAction *command = addCommand(this, text, keys);
    command->setCheckable(true);
    command->setChecked(checked);
    connect(command, &QAction::toggled, this, [this] {
        if (!m_restoring)
            Q_EMIT placeChanged();
    });
    return command;
}

void FramesPanel::setupViewCommands()
{
    QAction *find =
        addCommand(this, {QStringLiteral("frames.filter"), tr("Filter frames"), {}, QStringLiteral("filter")},
                   {QKeySequence::Find});
    connect(find, &QAction::triggered, this, [this] {
        m_filter->setFocus();
        m_filter->selectAll();
    });
    m_grouped = addSwitch({QStringLiteral("frames.group"), tr("Group by exchange"),
                           tr("Packets stand below the HTTP exchange or WebSocket frame that carried them."),
                           QStringLiteral("tree")},
                          false, {QKeySequence(Qt::CTRL | Qt::Key_G)});
    connect(m_grouped, &QAction::toggled, this, &FramesPanel::setGrouped);
    m_fold = addCommand(this, {QStringLiteral("frames.foldAll"), tr("Fold all")},
                        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Left)});
    connect(m_fold, &QAction::triggered, this, [this] { foldAll(true); });
    m_unfold = addCommand(this, {QStringLiteral("frames.unfoldAll"), tr("Unfold all")},
                          {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Right)});
    connect(m_unfold, &QAction::triggered, this, [this] { foldAll(false); });
    m_details = addSwitch({QStringLiteral("frames.details"), tr("Details below the list"),
                           tr("Bits, sizes and times of the chosen frame."), QStringLiteral("info")},
                          true, {QKeySequence(Qt::CTRL | Qt::Key_I)});
    connect(m_details, &QAction::toggled, m_strip, &QWidget::setVisible);
    m_secrets = addCommand(this,
                           {QStringLiteral("frames.secrets"), tr("Show secrets"),
                            tr("Tokens, cookies and passwords stand in the list as they are."), QStringLiteral("eye")});
    m_secrets->setCheckable(true);
    connect(m_secrets, &QAction::toggled, this, [this](bool shown) {
        m_model->showSecrets(shown);
        tellChosen();
    });
    QAction *follow =
        addCommand(this, {QStringLiteral("frames.follow"), tr("Follow new frames"), {}, QStringLiteral("follow")});
    connect(follow, &QAction::triggered, m_table, &FrameTable::follow);
    m_view->addActions({m_grouped, m_fold, m_unfold, m_details, m_secrets});
}

void FramesPanel::setupTimeCommands(QMenu *menu)
{
    m_times = new QActionGroup(this);
    const std::array<Theme::CommandText, 3> forms{{
        {QStringLiteral("frames.timeOfDay"), tr("Time of day"), {}, QStringLiteral("clock")},
        {QStringLiteral("frames.timeSinceConnect"), tr("Time since connect"), {}, QStringLiteral("clock")},
        {QStringLiteral("frames.timeSinceAbove"), tr("Time since the row above"), {}, QStringLiteral("clock")},
    }};
    for (std::size_t i = 0; i < forms.size(); ++i) {
        QAction *form = addCommand(this, forms[i]);
        form->setCheckable(true);
        form->setChecked(i == 0);
        form->setActionGroup(m_times);
        connect(form, &QAction::toggled, this, [this, i](bool chosen) {
            // The one left is told first, while the group has none: a place asked for then would know no form.
            if (!chosen)
                return;
            m_model->setTimeForm(static_cast<TimeForm>(i));
            if (!m_restoring)
                Q_EMIT placeChanged();
        });
        menu->addAction(form);
    }
}

void FramesPanel::setupColumnCommands(QMenu *menu)
{
    for (int i = 0; i < FrameText::ColumnCount; ++i) {
        const auto column = static_cast<FrameText::Column>(i);
        QAction *command = addCommand(this,
                                      {QStringLiteral("frames.column.%1").arg(i),
                                       tr("Column “%1”").arg(FrameModel::columnName(column)),
                                       {},
                                       QStringLiteral("columns")});
        command->setCheckable(true);
        connect(command, &QAction::triggered, this,
                [this, column] { m_table->columns()->choose(column, !m_table->columns()->isShown(column)); });
        menu->addAction(command);
        m_columns += command;
    }
    QAction *usual =
        addCommand(this, {QStringLiteral("frames.usualColumns"), tr("Usual columns"), {}, QStringLiteral("columns")});
    connect(usual, &QAction::triggered, m_table->columns(), &FrameColumns::reset);
    menu->addSeparator();
    menu->addAction(usual);
    connect(menu, &QMenu::aboutToShow, this, &FramesPanel::updateColumnCommands);
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { m_view->popup(m_table->horizontalHeader()->mapToGlobal(at)); });
}

void FramesPanel::setupMenus()
{
    auto *menu = new QMenu(this);
    menu->addActions({m_event, m_otherHalf, m_request, m_answer, m_compare});
    menu->addSeparator();
    menu->addActions({m_copy, m_copyHex, m_copyRows, m_curl, m_curlSecrets, m_save});
    menu->addSeparator();
    menu->addActions({m_grouped, m_fold, m_unfold});
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this, menu](const QPoint &at) { menu->popup(m_table->viewport()->mapToGlobal(at)); });
    updateColumnCommands();
}

void FramesPanel::updateColumnCommands()
{
    for (int i = 0; i < m_columns.size(); ++i)
        m_columns[i]->setChecked(m_table->columns()->isShown(static_cast<FrameText::Column>(i)));
}

void FramesPanel::updateCommands()
{
    const qsizetype frame = currentFrame();
    const bool chosen = frame >= 0 && m_table->selectionModel()->hasSelection();
    const bool answered = chosen && m_model->index().at(frame).answer >= 0;
    for (QAction *command : {m_copy, m_copyHex, m_copyRows})
        command->setEnabled(m_table->selectionModel()->hasSelection());
    m_save->setEnabled(chosen);
    for (QAction *command : {m_curl, m_curlSecrets})
        command->setEnabled(chosen && requestOf(frame) >= 0);
    for (QAction *command : {m_request, m_answer})
        command->setEnabled(answered);
    m_otherHalf->setEnabled(answered || (chosen && m_model->index().pairs().other(frame) >= 0));
    m_event->setEnabled(chosen && packetOf(frame) >= 0);
    m_compare->setEnabled(m_table->chosenCount() == 2);
    for (QAction *command : {m_fold, m_unfold})
        command->setEnabled(m_grouped->isChecked());
}

void FramesPanel::setGrouped(bool grouped)
{
    m_model->setGrouped(grouped);
    m_table->keepUp(0);
    updateCommands();
    refresh();
}

void FramesPanel::foldAll(bool folded)
{
    m_model->foldAll(folded);
    m_table->keepUp(0);
    refresh();
    Q_EMIT placeChanged();
}

} // namespace Sockeye
