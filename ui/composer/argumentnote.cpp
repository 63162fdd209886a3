// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/argumentnote.h"
#include "composer/attachmentlook.h"
#include "theme/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace Sockeye {

ArgumentNote::ArgumentNote(QWidget *parent)
    : QWidget(parent)
    , m_thumbnail(new QLabel)
    , m_text(new QLabel)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Gap);
    layout->addWidget(m_thumbnail);
    layout->addWidget(m_text, 1);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_thumbnail->hide();
    hide();
}

void ArgumentNote::setAccessibleRow(const QString &row)
{
    m_text->setAccessibleName(tr("Problem or size of %1").arg(row));
    m_thumbnail->setAccessibleName(tr("Picture of %1").arg(row));
}

void ArgumentNote::show(const QString &text, bool isProblem)
{
    m_isProblem = isProblem;
    m_text->setText(text);
    m_text->setCursor(isProblem ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_text->setToolTip(isProblem ? tr("Click to go there (F8)") : QString());
    m_thumbnail->hide();
    setVisible(!text.isEmpty());
    applyTheme();
}

void ArgumentNote::showProblem(const QString &text)
{
    show(text, true);
}

void ArgumentNote::showFacts(const QString &text)
{
    show(text, false);
}

void ArgumentNote::showLook(const AttachmentLook &look)
{
    show(look.description(), false);
    if (look.thumbnail.isNull())
        return;
    QImage picture = look.thumbnail;
    picture.setDevicePixelRatio(1);
    m_thumbnail->setPixmap(QPixmap::fromImage(picture));
    m_thumbnail->show();
}

void ArgumentNote::applyTheme()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText,
                    Theme::color(palette(), m_isProblem ? Theme::Meaning::Bad : Theme::Meaning::Muted));
    m_text->setPalette(colors);
}

void ArgumentNote::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void ArgumentNote::mouseReleaseEvent(QMouseEvent *event)
{
    QWidget::mouseReleaseEvent(event);
    if (m_isProblem)
        Q_EMIT problemClicked();
}

} // namespace Sockeye
