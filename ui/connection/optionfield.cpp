// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/optionfield.h"
#include "connection/transportlist.h"
#include "theme/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

namespace Sockeye {

using Type = ConnectionOption::Type;

OptionField::OptionField(const ConnectionOption &option, QWidget *parent)
    : QWidget(parent)
    , m_type(option.type)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SmallGap);
    makeField(option);
    QWidget *field = layout->itemAt(0)->widget();
    field->setAccessibleName(option.label);
    field->setAccessibleDescription(option.explanation());
    field->setToolTip(option.explanation());
    setFocusProxy(field);
    if (option.type == Type::File)
        addBrowsing(option);
}

void OptionField::makeField(const ConnectionOption &option)
{
    if (option.key == QLatin1String("transports")) {
        m_transports = new TransportList;
        layout()->addWidget(m_transports);
        connect(m_transports, &TransportList::changed, this, [this] { Q_EMIT changed(); });
    } else if (m_type == Type::Switch) {
        m_switch = new QCheckBox;
        layout()->addWidget(m_switch);
        connect(m_switch, &QCheckBox::toggled, this, [this] { Q_EMIT changed(); });
    } else if (m_type == Type::Choice) {
        m_choice = new QComboBox;
        for (const auto &[value, text] : option.choices)
            m_choice->addItem(text, value.toVariant());
        m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_choice->setMinimumContentsLength(8);
        m_choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        layout()->addWidget(m_choice);
        connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT changed(); });
    } else if (m_type == Type::List || m_type == Type::Json) {
        makeText(option);
    } else {
        makeLine(option);
    }
}

void OptionField::makeLine(const ConnectionOption &option)
{
    constexpr int LeastWidth = 64;
    m_line = new QLineEdit;
    m_line->setMinimumWidth(LeastWidth);
    if (m_type == Type::Password)
        m_line->setEchoMode(QLineEdit::Password);
    if (m_type == Type::Number || m_type == Type::Decimal)
        m_line->setPlaceholderText(option.words(option.usual()));
    layout()->addWidget(m_line);
    connect(m_line, &QLineEdit::textChanged, this, [this] { Q_EMIT changed(); });
}

void OptionField::makeText(const ConnectionOption &)
{
    constexpr int Lines = 2;
    m_text = new QPlainTextEdit;
    m_text->setFont(Theme::codeFont());
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFixedHeight(Lines * m_text->fontMetrics().lineSpacing() + 3 * Theme::Gap);
    layout()->addWidget(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { Q_EMIT changed(); });
}

void OptionField::addBrowsing(const ConnectionOption &option)
{
    auto *browse = new QToolButton;
    browse->setIcon(Theme::icon(QStringLiteral("file"), palette()));
    browse->setToolTip(tr("Choose a file"));
    browse->setAccessibleName(tr("Choose a file: %1").arg(option.label));
    layout()->addWidget(browse);
    connect(browse, &QToolButton::clicked, this, [this, title = option.label] {
        const QString name = QFileDialog::getOpenFileName(this, title, m_line->text());
        if (!name.isEmpty())
            m_line->setText(name);
    });
}

QJsonValue OptionField::value() const
{
    if (m_transports)
        return QJsonArray::fromStringList(m_transports->transports());
    if (m_switch)
        return m_switch->isChecked();
    if (m_choice)
        return QJsonValue::fromVariant(m_choice->currentData());
    return m_line ? lineValue() : textValue();
}

QJsonValue OptionField::lineValue() const
{
    const QString text = m_type == Type::Password ? m_line->text() : m_line->text().trimmed();
    if (m_type != Type::Number && m_type != Type::Decimal)
        return text;
    if (text.isEmpty())
        return QJsonValue(QJsonValue::Null); // the default
    bool isNumber = false;
    const QString digits = QString(text).replace(QChar(0x2212), u'-'); // a minus as it is printed
    const double number = digits.toDouble(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(QJsonValue::Undefined);
}

QJsonValue OptionField::textValue() const
{
    const QString text = m_text->toPlainText();
    if (m_type == Type::List) {
        QStringList lines;
        for (const QString &line : text.split(u'\n')) {
            if (!line.trimmed().isEmpty())
                lines.append(line.trimmed());
        }
        return QJsonArray::fromStringList(lines);
    }
    if (text.trimmed().isEmpty())
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(QJsonValue::Undefined);
}

void OptionField::setValue(const QJsonValue &value)
{
    if (m_transports)
        m_transports->setTransports(value.toVariant().toStringList());
    else if (m_switch)
        m_switch->setChecked(value.toBool());
    else if (m_choice)
        m_choice->setCurrentIndex(m_choice->findData(value.toVariant()));
    else if (m_line)
        m_line->setText(value.isDouble() ? QLocale::c().toString(value.toDouble(), 'g', 16) : value.toString());
    else if (m_type == Type::List)
        m_text->setPlainText(value.toVariant().toStringList().join(u'\n'));
    else
        m_text->setPlainText(value.toObject().isEmpty()
                                 ? QString()
                                 : QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
}

void OptionField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (auto *browse : findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly))
        browse->setIcon(Theme::icon(QStringLiteral("file"), palette()));
}

} // namespace Sockeye
