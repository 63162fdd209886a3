// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/emptystate.h"

#include "theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace Sockeye::Theme {
namespace {
constexpr int PictureSize = 32;
constexpr int TextWidth = 420;
} // namespace

EmptyState::EmptyState(const QString &icon, QWidget *over)
    : QWidget(over)
    , m_icon(icon)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_explanation(new QLabel(this))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Gap, 2 * Gap, 2 * Gap, 2 * Gap);
    layout->setSpacing(Gap);
    layout->addStretch();
    for (QLabel *label : {m_picture, m_title, m_explanation}) {
        label->setAlignment(Qt::AlignCenter);
        label->setTextFormat(Qt::PlainText);
        auto *centred = new QHBoxLayout;
        centred->addStretch();
        centred->addWidget(label, 100);
        centred->addStretch();
        layout->addLayout(centred);
    }
    m_title->setWordWrap(true);
    m_explanation->setWordWrap(true);
    m_explanation->setMaximumWidth(TextWidth);
    layout->addStretch();
    over->installEventFilter(this);
    resize(over->size());
    updateColors();
}

void EmptyState::setText(const QString &title, const QString &explanation)
{
    m_title->setText(title);
    m_explanation->setText(explanation);
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        resize(parentWidget()->size());
    return QWidget::eventFilter(watched, event);
}

void EmptyState::moveEvent(QMoveEvent *)
{
    // A list that scrolls takes all that lies on it along.
    move(0, 0);
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateColors();
    QWidget::changeEvent(event);
}

void EmptyState::updateColors()
{
    const QPalette scheme = parentWidget()->palette();
    const QColor muted = color(scheme, Meaning::Muted);
    QPalette pale = scheme;
    pale.setColor(QPalette::WindowText, muted);
    pale.setColor(QPalette::Text, muted); // the role of labels that lie on a list
    pale.setColor(QPalette::ButtonText, muted);
    m_picture->setPixmap(icon(m_icon, pale).pixmap(QSize(PictureSize, PictureSize), devicePixelRatio()));
    if (m_explanation->palette().color(QPalette::Text) != muted)
        m_explanation->setPalette(pale);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
}

} // namespace Sockeye::Theme
