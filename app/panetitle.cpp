// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panetitle.h"

#include "pane.h"
#include "theme/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

namespace Sockeye {

namespace {

constexpr int Height = 20;
constexpr int IconSize = 12;

} // namespace

PaneTitle::PaneTitle(Pane *pane)
    : QWidget(pane)
    , m_pane(pane)
    , m_name(new QLabel(pane->windowTitle()))
    , m_float(addButton())
    , m_close(addButton())
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, 0, 2, 0);
    layout->setSpacing(0);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_float);
    layout->addWidget(m_close);
    m_name->setMinimumWidth(1); // a narrow pane cuts its name rather than growing
    connect(m_float, &QToolButton::clicked, this, &PaneTitle::toggle);
    connect(m_close, &QToolButton::clicked, pane, &QWidget::close);
    setFloating(false);
}

QToolButton *PaneTitle::addButton()
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus); // the menus have the same commands for the keyboard
    button->setIconSize({IconSize, IconSize});
    button->setFixedSize(Height, Height - 2);
    return button;
}

void PaneTitle::toggle()
{
    m_pane->isFloating() ? m_pane->setFloating(false) : m_pane->tearOff();
}

void PaneTitle::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
    toggle();
}

void PaneTitle::setSlim(bool slim)
{
    if (m_slim == slim)
        return;
    m_slim = slim;
    for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_float, m_close})
        part->setVisible(!slim);
    setMaximumHeight(slim ? 0 : QWIDGETSIZE_MAX);
    updateGeometry();
}

void PaneTitle::setFloating(bool floating)
{
    m_floating = floating;
    m_float->setToolTip(floating ? tr("Put this pane back into the window") : tr("Tear this pane off the window"));
    m_close->setToolTip(floating ? tr("Put this pane back into the window")
                                 : tr("Hide this pane; View > Panes shows it again"));
    m_float->setAccessibleName(floating ? tr("Dock %1").arg(m_name->text()) : tr("Tear off %1").arg(m_name->text()));
    m_close->setAccessibleName(tr("Close %1").arg(m_name->text()));
    applyTheme();
}

QSize PaneTitle::sizeHint() const
{
    return {m_slim ? 0 : m_name->sizeHint().width() + 3 * Height, m_slim ? 0 : Height};
}

QSize PaneTitle::minimumSizeHint() const
{
    return {0, m_slim ? 0 : Height};
}

void PaneTitle::applyTheme()
{
    m_float->setIcon(Theme::icon(m_floating ? QStringLiteral("dock") : QStringLiteral("tear-off"), palette()));
    m_close->setIcon(Theme::icon(QStringLiteral("close"), palette()));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Muted));
    m_name->setPalette(colors);
}

void PaneTitle::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void PaneTitle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(palette(), Theme::Meaning::Panel));
    painter.setPen(Theme::color(palette(), Theme::Meaning::Line));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace Sockeye
