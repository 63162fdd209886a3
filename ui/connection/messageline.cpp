// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/messageline.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace Sockeye {

MessageLine::MessageLine(Theme::Meaning meaning, const QString &icon, QWidget *parent)
    : QWidget(parent)
    , m_meaning(meaning)
    , m_iconName(icon)
    , m_icon(new QLabel)
    , m_text(new QLabel)
    , m_action(new QToolButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Gap - 2);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action, 0, Qt::AlignTop);
    m_icon->setContentsMargins(0, 1, 0, 0);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(meaning == Theme::Meaning::Bad ? tr("Problem") : tr("Note"));
    m_action->setAccessibleName(tr("What can be done"));
    m_action->hide();
    connect(m_action, &QToolButton::clicked, this, [this] { Q_EMIT actionRequested(); });
    applyTheme();
    hide();
}

void MessageLine::setText(const QString &text)
{
    if (text == m_text->text())
        return;
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

QString MessageLine::text() const
{
    return m_text->text();
}

void MessageLine::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setAccessibleName(text.isEmpty() ? tr("What can be done") : text);
    m_action->setVisible(!text.isEmpty());
}

void MessageLine::applyTheme()
{
    QPalette colors = palette();
    const bool isBad = m_meaning == Theme::Meaning::Bad;
    colors.setColor(QPalette::WindowText, Theme::color(palette(), isBad ? Theme::Meaning::Bad : Theme::Meaning::Muted));
    m_text->setPalette(colors);
    QPalette iconColors = palette();
    for (const auto role : {QPalette::WindowText, QPalette::ButtonText, QPalette::Text})
        iconColors.setColor(role, Theme::color(palette(), m_meaning));
    m_icon->setPixmap(Theme::icon(m_iconName, iconColors).pixmap(16));
}

void MessageLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

} // namespace Sockeye
