// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/editorfind.h"
#include "theme/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace Sockeye {

EditorFind::EditorFind(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit)
    , m_previous(new QToolButton)
    , m_next(new QToolButton)
    , m_close(new QToolButton)
    , m_result(new QLabel)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SmallGap);
    layout->addWidget(m_text, 1);
    for (QToolButton *button : {m_previous, m_next, m_close}) {
        button->setAutoRaise(true);
        layout->addWidget(button);
    }
    layout->insertWidget(1, m_result);
    m_text->setPlaceholderText(tr("Find in this argument"));
    m_previous->setToolTip(tr("Previous (Shift+Enter)"));
    m_next->setToolTip(tr("Next (Enter)"));
    m_close->setToolTip(tr("Close (Esc)"));
    connect(m_text, &QLineEdit::textChanged, this, [this] { setFound(true); });
    connect(m_previous, &QToolButton::clicked, this, [this] { find(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { find(true); });
    connect(m_close, &QToolButton::clicked, this, [this] { Q_EMIT closed(); });
    applyTheme();
    hide();
}

void EditorFind::begin(const QString &text)
{
    if (!text.isEmpty())
        m_text->setText(text);
    show();
    m_text->selectAll();
    m_text->setFocus();
}

void EditorFind::setFound(bool found)
{
    m_result->setText(found ? QString() : tr("Not found"));
}

void EditorFind::setAccessibleRow(const QString &row)
{
    m_text->setAccessibleName(tr("Find in %1").arg(row));
    m_previous->setAccessibleName(tr("Previous in %1").arg(row));
    m_next->setAccessibleName(tr("Next in %1").arg(row));
    m_close->setAccessibleName(tr("Close the search of %1").arg(row));
}

void EditorFind::find(bool forward)
{
    if (!m_text->text().isEmpty())
        Q_EMIT findRequested(m_text->text(), forward);
}

void EditorFind::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (isReturn && !event->modifiers().testFlag(Qt::ControlModifier))
        find(!event->modifiers().testFlag(Qt::ShiftModifier));
    else
        QWidget::keyPressEvent(event);
}

void EditorFind::applyTheme()
{
    m_previous->setIcon(Theme::icon(QStringLiteral("up"), palette()));
    m_next->setIcon(Theme::icon(QStringLiteral("down"), palette()));
    m_close->setIcon(Theme::icon(QStringLiteral("close"), palette()));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Warning));
    m_result->setPalette(colors);
}

void EditorFind::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

} // namespace Sockeye
