// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/sendbar.h"
#include "composer/composercommands.h"
#include "theme/theme.h"
#include "theme/words.h"
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace Sockeye {

SendBar::SendBar(const ComposerCommands &commands, QWidget *parent)
    : QWidget(parent)
    , m_add(new QToolButton)
    , m_binary(new QToolButton)
    , m_more(new QToolButton)
    , m_notice(new QLabel)
    , m_send(new QPushButton)
    , m_command(commands.send)
{
    m_notice->setAccessibleName(tr("What happens on Send"));
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setupArguments();
    for (QAction *command : {commands.history, commands.repeat, commands.preview})
        addButton(command);
    m_buffer = addButton(commands.buffer);
    setupMore(commands);
    setupSend();
    setupLayout();
    setReplying(false);
}

void SendBar::setupArguments()
{
    m_add->setText(tr("Argument"));
    m_add->setToolTip(tr("Add an argument"));
    m_add->setAccessibleName(tr("Add an argument"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_add, &QToolButton::clicked, this, [this] { Q_EMIT argumentRequested(); });
    m_binary->setToolTip(tr("Put binary at the cursor of a JSON argument. It leaves as an attachment."));
    m_binary->setAccessibleName(tr("Insert binary into JSON"));
    m_binary->setPopupMode(QToolButton::InstantPopup);
    m_binary->setMenu(new QMenu(m_binary));
}

void SendBar::setupMore(const ComposerCommands &commands)
{
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More of the composer"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    menu->addActions({commands.paste, commands.save, commands.older, commands.newer});
    menu->addSeparator();
    menu->addActions({commands.clear, commands.clearAfterSend, commands.bringBack});
    m_more->setMenu(menu);
    m_tools.append(m_more);
}

QToolButton *SendBar::addButton(QAction *command)
{
    auto *button = new QToolButton;
    button->setDefaultAction(command);
    button->setAccessibleName(command->text());
    m_tools.append(button);
    return button;
}

void SendBar::setupSend()
{
    m_send->setMinimumWidth(96);
    const auto show = [this] {
        m_send->setText(m_command->text());
        m_send->setAccessibleName(m_command->text());
        m_send->setToolTip(m_command->toolTip());
    };
    connect(m_command, &QAction::changed, m_send, show);
    connect(m_send, &QPushButton::clicked, m_command, &QAction::trigger);
    show();
}

void SendBar::setupLayout()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SmallGap);
    layout->addWidget(m_add);
    layout->addWidget(m_binary);
    for (QToolButton *tool : std::as_const(m_tools)) {
        tool->setAutoRaise(true);
        layout->addWidget(tool);
    }
    m_binary->setAutoRaise(true);
    layout->addWidget(m_notice, 1);
    layout->addSpacing(Theme::SmallGap);
    layout->addWidget(m_send);
}

void SendBar::setBinaryCommands(const QList<QAction *> &commands)
{
    m_binary->menu()->addActions(commands);
}

void SendBar::setReplying(bool replying)
{
    m_replying = replying;
    m_command->setText(replying ? tr("Reply") : tr("Send"));
    applyTheme();
}

void SendBar::setNotice(const QString &notice)
{
    m_notice->setText(notice);
}

void SendBar::setBuffered(qsizetype count)
{
    m_buffer->setToolButtonStyle(count > 0 ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_buffer->defaultAction()->setText(count > 0 ? tr("Buffer: %1").arg(Words::count(count)) : tr("Buffer"));
}

const QWidget *SendBar::historyAnchor() const
{
    return m_tools.constFirst();
}

void SendBar::applyTheme()
{
    m_add->setIcon(Theme::icon(QStringLiteral("plus"), palette()));
    m_binary->setIcon(Theme::icon(QStringLiteral("binary"), palette()));
    m_more->setIcon(Theme::icon(QStringLiteral("more"), palette()));
    m_send->setIcon(Theme::icon(m_replying ? QStringLiteral("reply") : QStringLiteral("send"), palette()));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Warning));
    m_notice->setPalette(colors);
}

void SendBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

} // namespace Sockeye
