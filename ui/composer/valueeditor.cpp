// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/valueeditor.h"
#include "composer/patheditor.h"
#include "composer/texteditor.h"
#include "theme/theme.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace Sockeye {

using Type = ArgumentDraft::Type;

ValueEditor::ValueEditor(QWidget *parent)
    : QWidget(parent)
    , m_text(new TextEditor)
    , m_number(new QLineEdit)
    , m_boolean(new QComboBox)
    , m_path(new PathEditor)
    , m_null(new QLabel(QStringLiteral("null")))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *editor : std::initializer_list<QWidget *>{m_text, m_number, m_boolean, m_path, m_null})
        layout->addWidget(editor, 0, editor == m_boolean ? Qt::AlignTop | Qt::AlignLeft : Qt::AlignTop);
    m_number->setFont(Theme::codeFont());
    m_number->setPlaceholderText(tr("A number, for example 42 or 1e6"));
    m_number->setAcceptDrops(false);
    m_boolean->addItems({QStringLiteral("true"), QStringLiteral("false")});
    m_boolean->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_null->setFont(Theme::codeFont());
    m_null->setMinimumHeight(m_boolean->sizeHint().height());
    connect(m_text, &QPlainTextEdit::textChanged, this, &ValueEditor::tellChanged);
    connect(m_number, &QLineEdit::textChanged, this, &ValueEditor::tellChanged);
    connect(m_boolean, &QComboBox::currentIndexChanged, this, &ValueEditor::tellChanged);
    connect(m_path, &PathEditor::changed, this, &ValueEditor::tellChanged);
    setType(Type::Json);
}

QWidget *ValueEditor::current() const
{
    switch (m_type) {
    case Type::Number:
        return m_number;
    case Type::Boolean:
        return m_boolean;
    case Type::Null:
        return m_null;
    case Type::File:
        return m_path;
    default:
        return m_text;
    }
}

QString ValueEditor::text() const
{
    switch (m_type) {
    case Type::Number:
        return m_number->text();
    case Type::Boolean:
        return m_boolean->currentText();
    case Type::Null:
        return {};
    case Type::File:
        return m_path->path();
    default:
        return m_text->toPlainText();
    }
}

ArgumentDraft ValueEditor::draft() const
{
    return {m_type, text()};
}

void ValueEditor::setDraft(const ArgumentDraft &draft)
{
    setType(draft.type);
    if (draft.type == Type::Number)
        m_number->setText(draft.text);
    else if (draft.type == Type::Boolean)
        m_boolean->setCurrentText(draft.text);
    else if (draft.type == Type::File)
        m_path->setPath(draft.text);
    else if (draft.type != Type::Null)
        m_text->setPlainText(draft.text);
}

void ValueEditor::setType(Type type)
{
    m_type = type;
    QWidget *shown = current();
    for (QWidget *editor : std::initializer_list<QWidget *>{m_text, m_number, m_boolean, m_path, m_null})
        editor->setVisible(editor == shown);
    setFocusProxy(shown);
    if (type == Type::Json)
        m_text->setPlaceholderText(tr("JSON: {\"room\": \"lobby\"}, [1, 2], \"text\", or nothing"));
    else if (type == Type::Hex)
        m_text->setPlaceholderText(tr("Bytes, for example 01 02 ff"));
    else if (type == Type::Base64)
        m_text->setPlaceholderText(tr("Bytes in base64, for example AQL/"));
    else
        m_text->setPlaceholderText(tr("Text, sent as a string (empty is a string too)"));
    Q_EMIT changed();
}

bool ValueEditor::isBlank() const
{
    return m_type != Type::Null && text().trimmed().isEmpty();
}

void ValueEditor::setAccessibleRow(const QString &row)
{
    m_text->setAccessibleName(tr("Value of %1").arg(row));
    m_number->setAccessibleName(tr("Number of %1").arg(row));
    m_boolean->setAccessibleName(tr("Truth of %1").arg(row));
    m_path->setAccessibleRow(row);
}

} // namespace Sockeye
