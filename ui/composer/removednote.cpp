// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/removednote.h"
#include "theme/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace Sockeye {

RemovedNote::RemovedNote(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_restore(new QToolButton)
    , m_close(new QToolButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SmallGap);
    layout->addWidget(m_text);
    layout->addWidget(m_restore);
    layout->addWidget(m_close);
    layout->addStretch(1);
    m_restore->setText(tr("Bring it back"));
    m_restore->setAccessibleName(tr("Bring the removed argument back"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Forget it"));
    m_close->setAccessibleName(tr("Forget the removed arguments"));
    connect(m_restore, &QToolButton::clicked, this, [this] { Q_EMIT restoreRequested(); });
    connect(m_close, &QToolButton::clicked, this, [this] { Q_EMIT closed(); });
    applyTheme();
    hide();
}

void RemovedNote::setCount(int count)
{
    m_text->setText(tr("%n argument(s) removed.", nullptr, count));
    setVisible(count > 0);
}

void RemovedNote::applyTheme()
{
    m_close->setIcon(Theme::icon(QStringLiteral("close"), palette()));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Muted));
    m_text->setPalette(colors);
}

void RemovedNote::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

} // namespace Sockeye
