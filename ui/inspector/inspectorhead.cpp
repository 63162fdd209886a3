// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectorhead.h"
#include "inspector/recordtext.h"
#include "theme/theme.h"
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace Sockeye {

InspectorHead::InspectorHead(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_details(new QLabel)
    , m_link(new QLabel)
    , m_problem(new QLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, Theme::Gap, Theme::Gap, 0);
    layout->setSpacing(Theme::SmallGap);
    for (QLabel *label : {m_title, m_details, m_link, m_problem}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    m_link->setTextFormat(Qt::RichText);
    m_link->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_title->setAccessibleName(tr("Selected record"));
    m_details->setAccessibleName(tr("Facts about the record"));
    m_link->setAccessibleName(tr("What belongs to the record"));
    m_problem->setAccessibleName(tr("Problem"));
    connect(m_link, &QLabel::linkActivated, this, [this] { Q_EMIT linkActivated(m_linked); });
    setLink({}, -1);
    setProblem({});
    applyTheme();
}

void InspectorHead::setRecord(const QString &title, const QString &details)
{
    const QString shown = RecordText::breakable(title);
    m_title->setText(shown);
    // What is copied must be what was sent, without places to break.
    m_title->setTextInteractionFlags(shown == title ? Qt::TextSelectableByMouse : Qt::NoTextInteraction);
    m_details->setText(details);
}

void InspectorHead::setLink(const QString &text, qsizetype record)
{
    m_linked = record;
    const QString escaped = text.toHtmlEscaped();
    m_link->setText(record < 0 ? escaped : QStringLiteral("<a href=\"record\">%1</a>").arg(escaped));
    m_link->setVisible(!text.isEmpty());
}

void InspectorHead::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void InspectorHead::applyTheme()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Muted));
    m_details->setPalette(colors);
    m_link->setPalette(colors);
    colors.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Bad));
    m_problem->setPalette(colors);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
}

void InspectorHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

} // namespace Sockeye
