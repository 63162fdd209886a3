// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/quietlabel.h"

#include <QEvent>
#include <QLabel>

namespace Sockeye::Theme {

QuietLabel::QuietLabel(const QString &accessibleName, Meaning meaning, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_meaning(meaning)
{
    // The label is in no layout on purpose: one would be told of each new text.
    m_label->setAccessibleName(accessibleName);
    m_label->setTextFormat(Qt::PlainText);
    setMinimumHeight(m_label->fontMetrics().height());
    updateColors();
}

void QuietLabel::setText(const QString &text)
{
    if (text == m_label->text())
        return;
    m_label->setText(text);
    const int wanted = m_label->sizeHint().width();
    if (wanted > minimumWidth())
        setMinimumWidth(wanted);
}

void QuietLabel::resizeEvent(QResizeEvent *event)
{
    m_label->resize(size());
    QWidget::resizeEvent(event);
}

void QuietLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateColors();
    QWidget::changeEvent(event);
}

void QuietLabel::updateColors()
{
    QPalette tinted = palette();
    tinted.setColor(QPalette::WindowText, color(tinted, m_meaning));
    m_label->setPalette(tinted);
}

} // namespace Sockeye::Theme
