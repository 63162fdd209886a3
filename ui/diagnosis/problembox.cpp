// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/problembox.h"

#include "diagnosis/diagnosiswords.h"
#include "theme/command.h"
#include "theme/theme.h"
#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QToolButton>

namespace Sockeye {

namespace {

QLabel *textLabel(const QString &accessibleName)
{
    auto *label = new QLabel;
    label->setAccessibleName(accessibleName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

/// Whether events still get through in spite of it.
bool isMild(Diagnosis::Scope scope)
{
    return scope != Diagnosis::Scope::Connection && scope != Diagnosis::Scope::Namespace;
}

} // namespace

ProblemBox::ProblemBox(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_cause(textLabel(tr("Cause")))
    , m_evidence(textLabel(tr("Evidence")))
    , m_next(textLabel(tr("What to do")))
{
    QFont bold = m_cause->font();
    bold.setBold(true);
    m_cause->setFont(bold);
    setAccessibleName(tr("Problem"));
    setupCommands();
    setupLayout();
    updateColors();
}

void ProblemBox::setupCommands()
{
    m_step = new QAction(this);
    m_show = Theme::addCommand(this,
                               {QStringLiteral("diagnosis.show"), tr("&Show the evidence"),
                                tr("Shows the record that tells it in the inspector"), QStringLiteral("inspector")});
    m_explain =
        Theme::addCommand(this,
                          {QStringLiteral("diagnosis.explain"), tr("&Explain this problem"),
                           tr("What it means, and what the server side has to change"), QStringLiteral("help")});
    m_copy = Theme::addCommand(
        this, {QStringLiteral("diagnosis.copy"), tr("&Copy this problem"), {}, QStringLiteral("copy")});
    m_dismiss = Theme::addCommand(this,
                                  {QStringLiteral("diagnosis.dismiss"), tr("&Dismiss this problem"),
                                   tr("Hides it until you connect again"), QStringLiteral("close")});
    connect(m_copy, &QAction::triggered, this, &ProblemBox::copy);
}

QToolButton *ProblemBox::buttonFor(QAction *action, bool withText)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    button->setAutoRaise(!withText);
    button->setAccessibleName(action->text().remove(u'&'));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void ProblemBox::setupLayout()
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(Theme::Gap, Theme::SmallGap, Theme::Gap, Theme::SmallGap);
    layout->setHorizontalSpacing(Theme::Gap);
    layout->setVerticalSpacing(1);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_cause, 0, 1);
    layout->addWidget(m_evidence, 1, 1);
    layout->addWidget(m_next, 2, 1);
    m_icon->setContentsMargins(0, 1, 0, 0);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::SmallGap);
    m_stepButton = buttonFor(m_step, true);
    buttons->addWidget(m_stepButton);
    for (QAction *action : {m_show, m_explain, m_copy, m_dismiss})
        buttons->addWidget(buttonFor(action, false));
    layout->addLayout(buttons, 0, 2, 3, 1, Qt::AlignTop);
}

void ProblemBox::setDiagnosis(const Diagnosis &diagnosis)
{
    m_diagnosis = diagnosis;
    m_cause->setText(DiagnosisWords::cause(diagnosis));
    m_evidence->setText(DiagnosisWords::evidence(diagnosis));
    m_next->setText(DiagnosisWords::next(diagnosis));
    const QString step = DiagnosisWords::step(diagnosis);
    m_step->setText(step);
    m_step->setToolTip(step);
    m_stepButton->setAccessibleName(step);
    m_stepButton->setVisible(!step.isEmpty());
    Theme::setCommandEnabled(m_show, !diagnosis.records.isEmpty(), tr("Nothing was recorded of it"));
    setAccessibleDescription(DiagnosisWords::text(diagnosis));
    updateColors();
}

void ProblemBox::copy()
{
    QGuiApplication::clipboard()->setText(DiagnosisWords::text(m_diagnosis) + u'\n'
                                          + QString::fromLatin1(m_diagnosis.code));
}

void ProblemBox::updateColors()
{
    const bool mild = isMild(m_diagnosis.scope);
    const Theme::Meaning meaning = mild ? Theme::Meaning::Warning : Theme::Meaning::Bad;
    QPalette iconColors = palette();
    for (const auto role : {QPalette::WindowText, QPalette::ButtonText, QPalette::Text})
        iconColors.setColor(role, Theme::color(palette(), meaning));
    m_icon->setPixmap(Theme::icon(mild ? QStringLiteral("warning") : QStringLiteral("error"), iconColors).pixmap(16));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Muted));
    m_evidence->setPalette(muted);
    Theme::updateCommandIcons(this);
}

void ProblemBox::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColors();
}

} // namespace Sockeye
