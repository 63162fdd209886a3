// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons, menu and export. See timelinepanel.h.
#include "timeline/timelinepanel.h"

#include "theme/command.h"
#include "timeline/statespane.h"
#include "timeline/timelinepicture.h"
#include "timeline/timelineview.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QToolButton>

namespace Sockeye {

QAction *TimelinePanel::addCommand(const Theme::CommandText &text, const QList<QKeySequence> &keys,
                                   void (TimelineView::*run)())
{
    QAction *command = Theme::addCommand(this, text, keys);
    connect(command, &QAction::triggered, m_view, run);
    return command;
}

QToolButton *TimelinePanel::addButton(QAction *command, const QString &text)
{
    auto *button = new QToolButton(m_buttons);
    button->setAccessibleName(command->text().remove(u'&'));
    if (!text.isEmpty())
        command->setIconText(text);
    button->setDefaultAction(command);
    button->setToolButtonStyle(text.isEmpty()                 ? Qt::ToolButtonIconOnly
                                   : command->icon().isNull() ? Qt::ToolButtonTextOnly
                                                              : Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFont(m_view->font());
    m_buttons->layout()->addWidget(button);
    return button;
}

void TimelinePanel::setupButtons()
{
    auto *layout = new QHBoxLayout(m_buttons);
    layout->setContentsMargins(0, 0, 2, 0);
    layout->setSpacing(0);
    m_upgrade =
        addButton(addCommand({QStringLiteral("timeline.upgrade"), tr("Show the &upgrade"),
                              tr("Zooms to the opening of the connection and its upgrade"), QStringLiteral("upgrade")},
                             {QKeySequence(Qt::Key_U)}, &TimelineView::showUpgrade),
                  tr("Upgrade"));
    addButton(addCommand({QStringLiteral("timeline.all"), tr("Show &everything"),
                          tr("Zooms out to the whole life of the connection; so does a double click")},
                         {QKeySequence(Qt::Key_F)}, &TimelineView::fitAll),
              tr("All"));
    addButton(addCommand({QStringLiteral("timeline.zoomOut"), tr("Zoom &out"), {}, QStringLiteral("minus")},
                         {QKeySequence(Qt::Key_Minus)}, &TimelineView::zoomOut));
    addButton(addCommand({QStringLiteral("timeline.zoomIn"), tr("Zoom &in"), {}, QStringLiteral("plus")},
                         {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)}, &TimelineView::zoomIn));
    m_live = addButton(addCommand({QStringLiteral("timeline.live"), tr("&Follow the present"),
                                   tr("Keeps the present at the right edge"), QStringLiteral("follow")},
                                  {QKeySequence(Qt::Key_End)}, &TimelineView::follow),
                       tr("Live"));
    m_live->defaultAction()->setCheckable(true);
    QAction *select = setupRangeCommands();
    setupExportCommands();
    setupMenu(select);
}

QAction *TimelinePanel::setupRangeCommands()
{
    QAction *select = addCommand({QStringLiteral("timeline.selectVisible"), tr("&Select the time in sight"),
                                  tr("Selects it, as a drag with Shift or on the clock selects a part of it")},
                                 {QKeySequence(Qt::Key_S)}, &TimelineView::selectVisible);
    m_rangeCommands = {
        addCommand({QStringLiteral("timeline.zoomToRange"), tr("&Zoom to the selected time")},
                   {QKeySequence(Qt::Key_Z)}, &TimelineView::zoomToRange),
        addCommand({QStringLiteral("timeline.clearRange"), tr("&Clear the selected time"), tr("Escape does it too")},
                   {}, &TimelineView::clearRange)};
    m_showStates =
        Theme::addCommand(this,
                          {QStringLiteral("timeline.states"), tr("Show the s&tates"),
                           tr("Shows the states of the connection beside the timeline"), QStringLiteral("tree")},
                          {QKeySequence(Qt::Key_T)});
    m_showStates->setCheckable(true);
    connect(m_showStates, &QAction::triggered, this, [this](bool on) {
        m_statesWanted = on;
        arrange();
        Q_EMIT placeChanged();
    });
    addButton(m_showStates);
    return select;
}

void TimelinePanel::setupExportCommands()
{
    const QString tip = tr("Writes the time in sight with all lanes, as wide as you like");
    QAction *png = Theme::addCommand(this, {QStringLiteral("timeline.exportPng"), tr("Save as &PNG…"), tip});
    QAction *svg = Theme::addCommand(this, {QStringLiteral("timeline.exportSvg"), tr("Save as S&VG…"), tip});
    connect(png, &QAction::triggered, this, [this] { startExport(QStringLiteral("png")); });
    connect(svg, &QAction::triggered, this, [this] { startExport(QStringLiteral("svg")); });
    m_exports = {png, svg};
}

void TimelinePanel::setupMenu(QAction *select)
{
    auto *more = new QToolButton(m_buttons);
    auto *menu = new QMenu(more);
    QAction *open = Theme::addCommand(this,
                                      {QStringLiteral("timeline.more"), tr("&More of the timeline"),
                                       tr("Selected time and saving as a picture"), QStringLiteral("more")});
    more->setDefaultAction(open);
    more->setAccessibleName(tr("More of the timeline"));
    more->setAutoRaise(true);
    connect(open, &QAction::triggered, this,
            [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    menu->addAction(select);
    menu->addActions(m_rangeCommands);
    menu->addSeparator();
    menu->addActions(m_exports);
    m_buttons->layout()->addWidget(more);
}

QString TimelinePanel::exportTo(const QString &path, int width) const
{
    TimelinePicture picture(m_view->scene(), m_view->words(), palette(), m_view->font(), width);
    picture.range = m_view->range();
    return picture.writeTo(path);
}

void TimelinePanel::startExport(const QString &suffix)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save the timeline as a picture"));
    dialog->setLabelText(tr("Width in pixels. The time in sight is spread over it."));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(TimelinePicture::Narrowest, TimelinePicture::Widest);
    dialog->setIntValue(m_view->width());
    connect(dialog, &QInputDialog::intValueSelected, this, [this, suffix](int width) { askForFile(suffix, width); });
    dialog->open();
}

void TimelinePanel::askForFile(const QString &suffix, int width)
{
    auto *dialog = new QFileDialog(this, tr("Save the timeline as a picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(suffix == QLatin1String("svg") ? tr("SVG pictures (*.svg)") : tr("PNG pictures (*.png)"));
    dialog->selectFile(tr("timeline") + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, width](const QString &path) {
        if (const QString problem = exportTo(path, width); !problem.isEmpty())
            QMessageBox::warning(this, tr("The picture was not saved"), tr("%1: %2").arg(path, problem));
    });
    dialog->open();
}

} // namespace Sockeye
