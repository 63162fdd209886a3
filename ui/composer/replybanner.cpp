// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/replybanner.h"
#include "theme/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Sockeye {

ReplyBanner::ReplyBanner(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_text(new QLabel)
    , m_cancel(new QPushButton(tr("Cancel")))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, 2, 2, 2);
    layout->setSpacing(Theme::Gap);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_cancel);
    m_text->setTextFormat(Qt::RichText);
    m_text->setAccessibleName(tr("Question being answered"));
    m_cancel->setAccessibleName(tr("Cancel the reply"));
    m_cancel->setToolTip(tr("Go back to the event you were writing"));
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT cancelRequested(); });
    setAutoFillBackground(true);
    applyTheme();
}

void ReplyBanner::setQuestion(const QString &nsp, const QString &event, qint64 id)
{
    m_text->setText(tr("Reply to question <b>%1</b> in %2, ack #%3")
                        .arg(event.toHtmlEscaped(), nsp.toHtmlEscaped(), QString::number(id)));
}

void ReplyBanner::applyTheme()
{
    m_icon->setPixmap(Theme::icon(QStringLiteral("reply"), palette()).pixmap(16));
    QPalette colors;
    colors.setColor(QPalette::Window, Theme::color(colors, Theme::Meaning::Banner));
    if (colors != palette())
        setPalette(colors);
}

void ReplyBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        applyTheme();
}

} // namespace Sockeye
