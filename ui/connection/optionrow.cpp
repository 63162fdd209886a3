// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/optionrow.h"
#include "connection/messageline.h"
#include "connection/optionfield.h"
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace Sockeye {

namespace {

constexpr int LabelWidth = 130;
constexpr int DefaultWidth = 126;

} // namespace

OptionRow::OptionRow(const ConnectionOption &option, QWidget *parent)
    : QWidget(parent)
    , m_option(option)
    , m_field(new OptionField(option))
    , m_label(new QLabel(option.label))
    , m_default(new QLabel)
    , m_reset(new QToolButton)
    , m_problem(new MessageLine(Theme::Meaning::Bad, QStringLiteral("error")))
{
    setupLayout();
    setFocusProxy(m_field);
    setValue(option.usual());
    connect(m_field, &OptionField::changed, this, &OptionRow::check);
    connect(m_reset, &QToolButton::clicked, this, [this] { m_field->setValue(m_option.usual()); });
    check();
    applyTheme();
}

void OptionRow::setupLayout()
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(Theme::SmallGap + 2);
    layout->setVerticalSpacing(0);
    m_label->setBuddy(m_field);
    m_label->setWordWrap(true);
    m_label->setFixedWidth(LabelWidth);
    m_label->setToolTip(m_option.explanation());
    m_default->setMinimumWidth(isWide() ? 0 : DefaultWidth);
    m_default->setText(m_default->fontMetrics().elidedText(defaultText(), Qt::ElideRight, DefaultWidth));
    m_default->setToolTip(defaultText());
    m_reset->setAutoRaise(true);
    m_reset->setToolTip(tr("Back to the default"));
    m_reset->setAccessibleName(tr("Reset: %1").arg(m_option.label));
    QSizePolicy keepsRoom = m_reset->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keepsRoom);
    const bool isTall = m_option.type == ConnectionOption::Type::List;
    const Qt::Alignment at = isTall ? Qt::AlignTop : Qt::AlignVCenter;
    layout->addWidget(m_label, 0, 0, at);
    layout->addWidget(m_field, 0, 1, Qt::AlignVCenter);
    layout->addWidget(m_default, 0, 2, at);
    layout->addWidget(m_reset, 0, 3, at);
    layout->addWidget(m_problem, 1, 1, 1, 3);
    layout->setColumnStretch(1, 1);
}

QString OptionRow::defaultText() const
{
    const QString usual = m_option.words(m_option.usual());
    if (usual.isEmpty())
        return m_option.unit;
    return m_option.unit.isEmpty() ? tr("default: %1").arg(usual) : tr("%1, default: %2").arg(m_option.unit, usual);
}

QJsonValue OptionRow::value() const
{
    const QJsonValue written = m_field->value();
    return m_option.problem(written).isEmpty() ? written : m_option.usual();
}

void OptionRow::setValue(const QJsonValue &value)
{
    m_field->setValue(value);
}

bool OptionRow::isGood() const
{
    return m_problem->text().isEmpty();
}

bool OptionRow::differs() const
{
    return !isGood() || value() != m_option.usual();
}

bool OptionRow::isWide() const
{
    using Type = ConnectionOption::Type;
    return m_option.type == Type::List || m_option.type == Type::Json || m_option.type == Type::File;
}

bool OptionRow::fits(const QString &searched) const
{
    return QString(m_option.label + u'\n' + m_option.key + u'\n' + m_option.explanation())
        .contains(searched, Qt::CaseInsensitive);
}

void OptionRow::check()
{
    const QJsonValue written = m_field->value();
    const bool isNumber =
        m_option.type == ConnectionOption::Type::Number || m_option.type == ConnectionOption::Type::Decimal;
    const bool isDefault = isNumber && written.isNull();
    m_problem->setText(isDefault ? QString() : m_option.problem(written));
    m_reset->setVisible(differs());
    QFont font = m_label->font();
    font.setBold(differs());
    m_label->setFont(font);
    m_label->setAccessibleDescription(differs() ? tr("differs from the default") : QString());
    Q_EMIT changed();
}

void OptionRow::applyTheme()
{
    m_reset->setIcon(Theme::icon(QStringLiteral("undo"), palette()));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Muted));
    m_default->setPalette(muted);
}

void OptionRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

} // namespace Sockeye
