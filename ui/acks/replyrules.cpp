// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acks/replyrules.h"

#include "acks/replyruleform.h"
#include "theme/command.h"
#include "theme/theme.h"

#include <algorithm>
#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>

namespace Sockeye {
namespace {
constexpr qsizetype MostRules = 200;
}

ReplyRules::ReplyRules(QWidget *parent)
    : QDialog(parent)
    , m_scroll(new QScrollArea(this))
    , m_layout(nullptr)
    , m_none(new QLabel(this))
    , m_keepOn(new QCheckBox(tr("Keep rules on when the program starts again"), this))
{
    setWindowTitle(tr("Automatic replies"));
    resize(680, 480);
    auto *layout = new QVBoxLayout(this);
    auto *explanation = new QLabel(tr("Rules that are on answer the server by themselves while this connection is "
                                      "open. A question is acknowledged once, by the first rule that fits."),
                                   this);
    explanation->setWordWrap(true);
    layout->addWidget(explanation);
    auto *forms = new QWidget;
    m_layout = new QVBoxLayout(forms);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_none);
    m_layout->addStretch();
    m_none->setText(tr("No rules yet. Add one to answer questions of the server, or to emit an event whenever one "
                       "arrives."));
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setContentsMargins(Theme::Gap, 6 * Theme::Gap, Theme::Gap, Theme::Gap);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(forms);
    m_scroll->setAccessibleName(tr("Rules"));
    layout->addWidget(m_scroll, 1);
    setupCommands();
    setupButtons(layout);
}

ReplyRules::~ReplyRules()
{
    // The focus leaves while the parts are being destroyed.
    disconnect(qApp, nullptr, this, nullptr);
}

void ReplyRules::setupButtons(QBoxLayout *layout)
{
    auto *buttons = new QHBoxLayout;
    auto *add = new QToolButton(this);
    add->setDefaultAction(m_adding);
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setAccessibleName(m_adding->text());
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    close->setAccessibleName(close->text());
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    m_keepOn->setAccessibleName(m_keepOn->text());
    connect(m_keepOn, &QCheckBox::toggled, this, [this] { Q_EMIT changed(); });
    buttons->addWidget(add);
    buttons->addStretch();
    buttons->addWidget(m_keepOn);
    buttons->addWidget(close);
    layout->addLayout(buttons);
}

void ReplyRules::setupCommands()
{
    m_adding = Theme::addCommand(this,
                                 {QStringLiteral("acks.rule.add"), tr("Add an automatic reply"),
                                  tr("It is off at first"), QStringLiteral("plus")},
                                 {QKeySequence::New});
    connect(m_adding, &QAction::triggered, this, &ReplyRules::addEmpty);
    addCommand({QStringLiteral("acks.rule.duplicate"), tr("Duplicate the rule"), {}, QStringLiteral("copy")},
               Qt::CTRL | Qt::Key_D, &ReplyRules::duplicate);
    addCommand({QStringLiteral("acks.rule.remove"), tr("Remove the rule"), {}, QStringLiteral("close")},
               Qt::CTRL | Qt::Key_Delete, &ReplyRules::remove);
    addCommand({QStringLiteral("acks.rule.up"), tr("Move the rule up"), {}, QStringLiteral("up")}, Qt::ALT | Qt::Key_Up,
               &ReplyRules::moveUp);
    addCommand({QStringLiteral("acks.rule.down"), tr("Move the rule down"), {}, QStringLiteral("down")},
               Qt::ALT | Qt::Key_Down, &ReplyRules::moveDown);
    connect(qApp, &QApplication::focusChanged, this, &ReplyRules::updateCommands);
    updateCommands();
}

void ReplyRules::updateCommands()
{
    for (QAction *command : std::as_const(m_ruleCommands))
        Theme::setCommandEnabled(command, current() != nullptr, tr("Go into a rule first."));
}

/// A command on the rule that the focus is in.
void ReplyRules::addCommand(const Theme::CommandText &text, const QKeySequence &keys,
                            void (ReplyRules::*carryOut)(ReplyRuleForm *))
{
    QAction *command = Theme::addCommand(this, text, {keys});
    connect(command, &QAction::triggered, this, [this, carryOut] {
        if (ReplyRuleForm *form = current())
            (this->*carryOut)(form);
    });
    m_ruleCommands.append(command);
}

ReplyRuleForm *ReplyRules::current() const
{
    const QWidget *focus = focusWidget();
    const auto found = std::find_if(m_forms.begin(), m_forms.end(),
                                    [focus](const ReplyRuleForm *form) { return focus && form->isAncestorOf(focus); });
    return isActiveWindow() && found != m_forms.end() ? *found : nullptr;
}

void ReplyRules::addEmpty()
{
    show();
    activateWindow();
    add({});
    m_forms.last()->focusEvent();
    Q_EMIT changed();
}

QList<ReplyRule> ReplyRules::rules() const
{
    QList<ReplyRule> rules;
    for (const ReplyRuleForm *form : m_forms)
        rules.append(form->rule());
    return rules;
}

int ReplyRules::countOn() const
{
    return static_cast<int>(
        std::count_if(m_forms.begin(), m_forms.end(), [](const ReplyRuleForm *form) { return form->rule().isOn; }));
}

void ReplyRules::turnOff()
{
    for (ReplyRuleForm *form : std::as_const(m_forms))
        form->setOn(false);
    Q_EMIT changed();
}

void ReplyRules::add(const ReplyRule &rule)
{
    ReplyRuleForm *form = insert(m_forms.size(), rule);
    // It has its place only when the layout has been made.
    QTimer::singleShot(0, form, [this, form] { m_scroll->ensureWidgetVisible(form); });
}

ReplyRuleForm *ReplyRules::insert(qsizetype at, const ReplyRule &rule)
{
    auto *form = new ReplyRuleForm;
    form->setRule(rule);
    m_forms.insert(at, form);
    m_layout->insertWidget(static_cast<int>(at), form);
    connect(form, &ReplyRuleForm::changed, this, [this] { Q_EMIT changed(); });
    connect(form, &ReplyRuleForm::moveRequested, this, [this, form](int by) { move(form, by); });
    connect(form, &ReplyRuleForm::removeRequested, this, [this, form] { remove(form); });
    connect(form, &ReplyRuleForm::duplicateRequested, this, [this, form] { duplicate(form); });
    form->show(); // now, not with the next event: it may be scrolled to
    number();
    return form;
}

void ReplyRules::duplicate(ReplyRuleForm *form)
{
    ReplyRule twin = form->rule();
    twin.isOn = false;
    insert(m_forms.indexOf(form) + 1, twin)->focusEvent();
    Q_EMIT changed();
}

void ReplyRules::remove(ReplyRuleForm *form)
{
    m_forms.removeOne(form);
    m_layout->removeWidget(form);
    form->hide();
    form->deleteLater();
    number();
    Q_EMIT changed();
}

void ReplyRules::move(ReplyRuleForm *form, int by)
{
    const qsizetype from = m_forms.indexOf(form);
    const qsizetype to = qBound(qsizetype{0}, from + by, m_forms.size() - 1);
    if (from == to)
        return;
    m_forms.move(from, to);
    m_layout->removeWidget(form);
    m_layout->insertWidget(static_cast<int>(to), form);
    number();
    Q_EMIT changed();
}

void ReplyRules::number()
{
    const auto count = static_cast<int>(m_forms.size());
    for (int i = 0; i < count; ++i)
        m_forms[i]->setNumber(i + 1, count);
    m_none->setVisible(count == 0);
}

void ReplyRules::showProblem(int rule, const QString &problem)
{
    if (rule >= 0 && rule < m_forms.size())
        m_forms[rule]->showProblem(problem);
}

void ReplyRules::countFired(int rule)
{
    if (rule >= 0 && rule < m_forms.size())
        m_forms[rule]->countFired();
}

QJsonObject ReplyRules::place() const
{
    QJsonArray rules;
    for (const ReplyRuleForm *form : m_forms)
        rules.append(form->rule().toJson());
    return {{QStringLiteral("rules"), rules}, {QStringLiteral("keepOn"), m_keepOn->isChecked()}};
}

void ReplyRules::setPlace(const QJsonObject &place)
{
    const QJsonValue rules = place.value(QLatin1String("rules"));
    if (!rules.isArray())
        return;
    const QSignalBlocker quiet(this);
    m_keepOn->setChecked(place.value(QLatin1String("keepOn")).toBool());
    while (!m_forms.isEmpty())
        remove(m_forms.last());
    for (const QJsonValue &json : rules.toArray()) {
        ReplyRule rule = ReplyRule::fromJson(json.toObject());
        rule.isOn = rule.isOn && m_keepOn->isChecked();
        if (json.isObject() && m_forms.size() < MostRules)
            insert(m_forms.size(), rule);
    }
}

void ReplyRules::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        Theme::updateCommandIcons(this);
}

} // namespace Sockeye
