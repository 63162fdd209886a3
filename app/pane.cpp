// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane.h"

#include "panetitle.h"
#include <QCloseEvent>

namespace Sockeye {

namespace {

constexpr QLatin1String Prefix("pane.");

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
