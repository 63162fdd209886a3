// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/replyruleform.h"

#include "theme/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QToolButton>

namespace Sockeye {
namespace {
constexpr int LongestDelay = 3'600'000;
constexpr int MostReplies = 1'000'000;
constexpr int LinesOfArguments = 3;
constexpr int NamespaceWidth = 136;
} // namespace

ReplyRuleForm::ReplyRuleForm(QWidget *parent)
    : QFrame(parent)
    , m_on(new QCheckBox(tr("On"), this))
    , m_event(new QLineEdit(this))
    , m_nsp(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_emission(new QLineEdit(this))
    , m_arguments(new QPlainTextEdit(this))
    , m_delay(new QSpinBox(this))
    , m_atMost(new QSpinBox(this))
    , m_fired(new QLabel(this))
    , m_problem(new QLabel(this))
{
    setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::Gap, Theme::Gap, Theme::Gap, Theme::Gap);
    layout->setSpacing(Theme::SmallGap);
    for (void (ReplyRuleForm::*setup)(QBoxLayout *) :
         {&ReplyRuleForm::setupCondition, &ReplyRuleForm::setupReply, &ReplyRuleForm::setupLimits}) {
        auto *line = new QHBoxLayout;
        line->setSpacing(Theme::SmallGap);
        layout->addLayout(line);
        (this->*setup)(line);
    }
    layout->insertWidget(2, m_arguments);
    layout->addWidget(m_problem);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setAccessibleName(tr("What is wrong with the rule"));
    m_problem->hide();
    setRule({});
    updateColors();
}

void ReplyRuleForm::setupCondition(QBoxLayout *layout)
{
    m_on->setAccessibleName(tr("The rule is on"));
    m_event->setPlaceholderText(tr("event, * for any"));
    m_event->setAccessibleName(tr("Event to answer"));
    m_event->setToolTip(tr("The name of the server's event; * stands for any letters, ? for one."));
    m_nsp->setMinimumWidth(NamespaceWidth);
    m_nsp->setPlaceholderText(tr("any namespace"));
    m_nsp->setAccessibleName(tr("Namespace"));
    layout->addWidget(m_on);
    layout->addSpacing(Theme::Gap);
    layout->addWidget(new QLabel(tr("When the server sends"), this));
    layout->addWidget(m_event, 2);
    layout->addWidget(new QLabel(tr("in"), this));
    layout->addWidget(m_nsp, 1);
    setupButtons(layout);
    connect(m_on, &QCheckBox::toggled, this, &ReplyRuleForm::tell);
    connect(m_event, &QLineEdit::textChanged, this, &ReplyRuleForm::tell);
    connect(m_nsp, &QLineEdit::textChanged, this, &ReplyRuleForm::tell);
}

void ReplyRuleForm::setupReply(QBoxLayout *layout)
{
    m_kind->addItems({tr("acknowledge it with"), tr("emit the event")});
    m_kind->setAccessibleName(tr("Kind of reply"));
    m_kind->setToolTip(tr("Only a question, an event with an acknowledgement asked for, can be acknowledged; an event "
                          "can be emitted after any event."));
    m_emission->setPlaceholderText(tr("event to emit"));
    m_emission->setAccessibleName(tr("Event to emit"));
    m_arguments->setAccessibleName(tr("Arguments of the reply"));
    m_arguments->setToolTip(tr("A JSON array of arguments; binary as a token, like the composer writes it."));
    m_arguments->setPlaceholderText(QStringLiteral("[\"ok\", {\"a\": 1}]"));
    m_arguments->setFont(Theme::codeFont());
    m_arguments->setTabChangesFocus(true);
    m_arguments->setFixedHeight(LinesOfArguments * m_arguments->fontMetrics().lineSpacing() + 2 * Theme::Gap);
    layout->addWidget(m_kind);
    layout->addWidget(m_emission, 1);
    layout->addStretch();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int index) {
        setEmits(index == 1);
        tell();
    });
    connect(m_emission, &QLineEdit::textChanged, this, &ReplyRuleForm::tell);
    connect(m_arguments, &QPlainTextEdit::textChanged, this, &ReplyRuleForm::tell);
}

void ReplyRuleForm::setupLimits(QBoxLayout *layout)
{
    m_delay->setRange(0, LongestDelay);
    m_delay->setSingleStep(100);
    m_delay->setPrefix(tr("after ", "a delay"));
    m_delay->setSuffix(tr(" ms"));
    m_delay->setSpecialValueText(tr("at once"));
    m_delay->setAccessibleName(tr("Delay in milliseconds"));
    m_atMost->setRange(0, MostReplies);
    m_atMost->setPrefix(tr("at most ", "so many times"));
    m_atMost->setSuffix(tr(" ×"));
    m_atMost->setSpecialValueText(tr("any number of times"));
    m_atMost->setAccessibleName(tr("How often at most"));
    m_fired->setAccessibleName(tr("How often it replied"));
    layout->addWidget(m_delay);
    layout->addWidget(m_atMost);
    layout->addStretch();
    layout->addWidget(m_fired);
    connect(m_delay, &QSpinBox::valueChanged, this, &ReplyRuleForm::tell);
    connect(m_atMost, &QSpinBox::valueChanged, this, &ReplyRuleForm::tell);
}

void ReplyRuleForm::setupButtons(QBoxLayout *layout)
{
    m_up = addButton(layout, tr("Move the rule up"), QStringLiteral("up"));
    m_down = addButton(layout, tr("Move the rule down"), QStringLiteral("down"));
    QToolButton *duplicate = addButton(layout, tr("Duplicate the rule"), QStringLiteral("copy"));
    QToolButton *remove = addButton(layout, tr("Remove the rule"), QStringLiteral("close"));
    connect(m_up, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(1); });
    connect(duplicate, &QToolButton::clicked, this, [this] { Q_EMIT duplicateRequested(); });
    connect(remove, &QToolButton::clicked, this, [this] { Q_EMIT removeRequested(); });
}

QToolButton *ReplyRuleForm::addButton(QBoxLayout *layout, const QString &text, const QString &icon)
{
    auto *button = new QToolButton(this);
    button->setObjectName(icon);
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setAutoRaise(true);
    layout->addWidget(button);
    return button;
}

void ReplyRuleForm::setEmits(bool emits)
{
    m_emission->setVisible(emits);
}

QString ReplyRuleForm::missing() const
{
    if (m_kind->currentIndex() == 1 && m_emission->text().isEmpty())
        return tr("It is off until the event to emit has a name.");
    return m_event->text().isEmpty() ? tr("It is off until it says which event it is about; * is any.") : QString();
}

void ReplyRuleForm::updateProblem()
{
    const QString problem = m_on->isChecked() && !missing().isEmpty() ? missing() : m_told;
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void ReplyRuleForm::tell()
{
    updateProblem();
    if (m_byUser)
        Q_EMIT changed();
}

ReplyRule ReplyRuleForm::rule() const
{
    ReplyRule rule;
    rule.isOn = m_on->isChecked() && missing().isEmpty();
    rule.nsp = m_nsp->text().trimmed();
    rule.event = m_event->text();
    rule.arguments = m_arguments->toPlainText();
    rule.emission = m_kind->currentIndex() == 1 ? m_emission->text() : QString();
    rule.delay = std::chrono::milliseconds(m_delay->value());
    rule.atMost = m_atMost->value();
    return rule;
}

void ReplyRuleForm::setRule(const ReplyRule &rule)
{
    const QScopedValueRollback guard(m_byUser, false);
    m_on->setChecked(rule.isOn);
    m_nsp->setText(rule.nsp);
    m_event->setText(rule.event);
    m_arguments->setPlainText(rule.arguments);
    m_emission->setText(rule.emission);
    m_kind->setCurrentIndex(rule.emits() ? 1 : 0);
    setEmits(rule.emits());
    m_delay->setValue(static_cast<int>(rule.delay.count()));
    m_atMost->setValue(rule.atMost);
    m_fired->clear();
    m_firedCount = 0;
}

void ReplyRuleForm::setOn(bool on)
{
    const QScopedValueRollback guard(m_byUser, false);
    m_on->setChecked(on);
    updateProblem();
}

void ReplyRuleForm::showProblem(const QString &problem)
{
    m_told = problem;
    updateProblem();
}

void ReplyRuleForm::countFired()
{
    m_fired->setText(tr("replied %n time(s)", nullptr, ++m_firedCount));
}

void ReplyRuleForm::setNumber(int number, int count)
{
    setAccessibleName(tr("Rule %1 of %2").arg(number).arg(count));
    m_up->setEnabled(number > 1);
    m_down->setEnabled(number < count);
}

void ReplyRuleForm::focusEvent()
{
    m_event->setFocus();
}

void ReplyRuleForm::updateColors()
{
    for (QToolButton *button : findChildren<QToolButton *>())
        button->setIcon(Theme::icon(button->objectName(), palette()));
    const auto paint = [this](QLabel *label, Theme::Meaning meaning) {
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, Theme::color(palette(), meaning));
        label->setPalette(colors);
    };
    paint(m_problem, Theme::Meaning::Bad);
    paint(m_fired, Theme::Meaning::Muted);
}

void ReplyRuleForm::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColors();
}

} // namespace Sockeye
