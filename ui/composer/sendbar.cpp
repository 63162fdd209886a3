// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/sendbar.h"
#include "theme/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace Sockeye {

SendBar::SendBar(QWidget *parent)
    : QWidget(parent)
    , m_add(new QToolButton)
    , m_binary(new QToolButton)
    , m_notice(new QLabel)
    , m_send(new QPushButton)
{
    m_add->setText(tr("Argument"));
    m_add->setToolTip(tr("Add an argument"));
    m_add->setAccessibleName(tr("Add an argument"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_notice->setAccessibleName(tr("What happens on Send"));
    m_notice->setWordWrap(true);
    m_notice->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setupTokens();
    setupLayout();
    setReplying(false);
    connect(m_add, &QToolButton::clicked, this, [this] { Q_EMIT argumentRequested(); });
    connect(m_send, &QPushButton::clicked, this, [this] { Q_EMIT sendRequested(); });
}

void SendBar::setupTokens()
{
    m_binary->setText(tr("Binary in JSON"));
    m_binary->setToolTip(tr("Put a binary token at the cursor of a JSON argument. It leaves as an attachment."));
    m_binary->setAccessibleName(tr("Insert binary into JSON"));
    m_binary->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_binary->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_binary);
    const std::pair<QString, QString> tokens[] = {
        {tr("Hex bytes  {\"$hex\": \"01 02 ff\"}"), QStringLiteral("$hex")},
        {tr("Base64  {\"$base64\": \"AQL/\"}"), QStringLiteral("$base64")},
        {tr("Bytes of a file  {\"$file\": \"/path\"}"), QStringLiteral("$file")},
    };
    for (const auto &[text, key] : tokens)
        menu->addAction(text, this, [this, name = key] { Q_EMIT tokenRequested(name); });
    m_binary->setMenu(menu);
}

void SendBar::setupLayout()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SmallGap);
    layout->addWidget(m_add);
    layout->addWidget(m_binary);
    layout->addWidget(m_notice, 1);
    layout->addSpacing(Theme::SmallGap);
    layout->addWidget(m_send);
    m_send->setMinimumWidth(96);
}

void SendBar::setReplying(bool replying)
{
    m_replying = replying;
    m_send->setText(replying ? tr("Reply") : tr("Send"));
    m_send->setAccessibleName(m_send->text());
    m_send->setToolTip(replying ? tr("Send the answer (Ctrl+Enter)") : tr("Send the event (Ctrl+Enter)"));
    applyTheme();
}

void SendBar::setNotice(const QString &notice)
{
    m_notice->setText(notice);
}

void SendBar::applyTheme()
{
    m_add->setIcon(Theme::icon(QStringLiteral("plus"), palette()));
    m_binary->setIcon(Theme::icon(QStringLiteral("binary"), palette()));
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
