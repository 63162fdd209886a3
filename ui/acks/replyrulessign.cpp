// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/replyrulessign.h"

#include "theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QToolButton>

namespace Sockeye {
namespace {
constexpr int IconSize = 16;
}

ReplyRulesSign::ReplyRulesSign(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, 2, Theme::Gap, 2);
    layout->setSpacing(Theme::Gap);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    m_text->setAccessibleName(tr("Automatic replies that are on"));
    connect(addButton(tr("Edit…")), &QToolButton::clicked, this, [this] { Q_EMIT editRequested(); });
    connect(addButton(tr("Turn off")), &QToolButton::clicked, this, [this] { Q_EMIT turnOffRequested(); });
    setAutoFillBackground(true);
    updateColors();
    hide();
}

QToolButton *ReplyRulesSign::addButton(const QString &text)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(tr("%1 (automatic replies)").arg(text));
    button->setAutoRaise(true);
    layout()->addWidget(button);
    return button;
}

void ReplyRulesSign::showCount(int on)
{
    m_text->setText(tr("%n automatic reply(s) on", nullptr, on));
    setVisible(on > 0);
}

void ReplyRulesSign::updateColors()
{
    const QColor warning = Theme::color(palette(), Theme::Meaning::Warning);
    QPalette icon = palette();
    icon.setColor(QPalette::WindowText, warning);
    icon.setColor(QPalette::ButtonText, warning);
    icon.setColor(QPalette::Text, warning);
    m_icon->setPixmap(Theme::icon(QStringLiteral("repeat"), icon).pixmap(IconSize));
    QPalette text = palette();
    text.setColor(QPalette::WindowText, warning);
    m_text->setPalette(text);
    QPalette own = palette();
    own.setColor(QPalette::Window, Theme::color(palette(), Theme::Meaning::Banner));
    if (own != palette())
        setPalette(own);
}

void ReplyRulesSign::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        updateColors();
}

} // namespace Sockeye
