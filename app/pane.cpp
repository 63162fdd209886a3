// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane.h"

#include "panetitle.h"
#include <chrono>
#include <QApplication>
#include <QCloseEvent>
#include <QTimer>

namespace Sockeye {

namespace {

constexpr QLatin1String Prefix("pane.");
constexpr int Step = 32; // of a window beside its old place
constexpr std::chrono::milliseconds DragCheck{100};

/// The first part of a panel that takes keys, unless the panel names one.
void focusInto(QWidget *content)
{
    if (content->focusProxy() || content->focusPolicy() != Qt::NoFocus)
        return content->setFocus(Qt::OtherFocusReason);
    for (QWidget *next = content->nextInFocusChain(); next != content; next = next->nextInFocusChain()) {
        if (content->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) && next->isVisibleTo(content)
            && next->isEnabled())
            return next->setFocus(Qt::OtherFocusReason);
    }
    content->setFocus(Qt::OtherFocusReason); // an empty panel: its commands work at least
}

} // namespace

Pane::Pane(const QString &id, const QString &title, QWidget *content)
    : QDockWidget(title)
    , m_title(nullptr)
{
    setObjectName(Prefix + id);
    setWidget(content);
    m_title = new PaneTitle(this);
    setTitleBarWidget(m_title);
    connect(this, &QDockWidget::topLevelChanged, m_title, &PaneTitle::setFloating);
}

QString Pane::id() const
{
    return objectName().mid(Prefix.size());
}

void Pane::reveal()
{
    show();
    raise();
    if (isFloating())
        activateWindow();
    focusInto(widget());
}

void Pane::tearOff()
{
    const QPoint before = isVisible() ? mapToGlobal(QPoint()) : QPoint();
    setFloating(true);
    if (!before.isNull() && geometry().topLeft() == before)
        move(before + QPoint(Step, Step));
}

void Pane::tearOff(const QRect &place)
{
    setFloating(true);
    resize(place.size());
    move(place.topLeft());
    show();
}

void Pane::showEvent(QShowEvent *event)
{
    QDockWidget::showEvent(event);
    // Qt makes the window without a frame, anew after each move.
    if (isFloating())
        QTimer::singleShot(0, this, &Pane::takeFrame);
}

void Pane::takeFrame()
{
    if (!isFloating() || !isVisible() || !windowFlags().testFlag(Qt::FramelessWindowHint))
        return;
    if (QApplication::mouseButtons() != Qt::NoButton) // being dragged: another window would drop it
        return QTimer::singleShot(DragCheck, this, &Pane::takeFrame);
    const QPoint corner = pos();
    const bool isActive = isActiveWindow();
    // A tool window, so that the keys of the main window work in it too.
    setWindowFlags(Qt::Tool | Qt::CustomizeWindowHint | Qt::WindowTitleHint | Qt::WindowSystemMenuHint
                   | Qt::WindowCloseButtonHint);
    move(corner);
    show();
    if (isActive)
        activateWindow();
}

void Pane::setTabbed(bool tabbed)
{
    m_title->setSlim(tabbed);
}

void Pane::closeEvent(QCloseEvent *event)
{
    if (!isFloating())
        return QDockWidget::closeEvent(event);
    event->ignore();
    setFloating(false);
}

} // namespace Sockeye
