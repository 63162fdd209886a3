// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/valueeditor.h"
#include "composer/binarytext.h"
#include "composer/editorfind.h"
#include "composer/editorgrip.h"
#include "composer/jsoneditor.h"
#include "composer/patheditor.h"
#include "composer/texteditor.h"
#include "theme/theme.h"
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Sockeye {

using Type = ArgumentDraft::Type;

namespace {

bool isBytes(Type type)
{
    return type == Type::Hex || type == Type::Base64 || type == Type::Utf8;
}

bool isTyped(Type type)
{
    return isBytes(type) || type == Type::Json || type == Type::Text || type == Type::Number;
}

/// What `text` means as bytes; nothing when it is wrong.
std::optional<QByteArray> bytesOf(Type type, const QString &text)
{
    if (type == Type::Utf8)
        return text.toUtf8();
    const auto bytes = type == Type::Hex ? BinaryText::fromHex(text) : BinaryText::fromBase64(text);
    const auto *good = std::get_if<QByteArray>(&bytes);
    return good ? std::optional(*good) : std::nullopt;
}

/// Bytes written in another way; nothing when that way cannot carry them.
std::optional<QString> written(Type type, const QByteArray &bytes)
{
    if (type == Type::Hex)
        return BinaryText::hexOf(bytes);
    if (type == Type::Base64)
        return BinaryText::base64Of(bytes);
    const QString text = QString::fromUtf8(bytes);
    return text.toUtf8() == bytes && !text.contains(QChar(0)) ? std::optional(text) : std::nullopt;
}

} // namespace

ValueEditor::ValueEditor(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_text(new TextEditor)
    , m_number(new QLineEdit)
    , m_boolean(new QComboBox)
    , m_path(new PathEditor)
    , m_null(new QLabel(QStringLiteral("null")))
    , m_grip(new EditorGrip)
    , m_find(new EditorFind)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_text, m_number, m_boolean, m_path, m_null, m_grip, m_find})
        m_layout->addWidget(part, 0, part == m_boolean ? Qt::AlignLeft : Qt::Alignment());
    setupNumber();
    setupBoolean();
    setupConnections();
    setType(Type::Null);
}

void ValueEditor::setupNumber()
{
    m_number->setFont(Theme::codeFont());
    m_number->setPlaceholderText(tr("A number, for example 42 or 1e6; every digit is kept"));
    m_number->setAcceptDrops(false);
}

void ValueEditor::setupBoolean()
{
    m_boolean->addItems({QStringLiteral("true"), QStringLiteral("false")});
    m_boolean->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_null->setFont(Theme::codeFont());
    m_null->setMinimumHeight(m_boolean->sizeHint().height());
}

void ValueEditor::setupConnections()
{
    connect(m_text, &QPlainTextEdit::textChanged, this, &ValueEditor::tellChanged);
    connect(m_text, &TextEditor::picturePasted, this, [this](const QByteArray &png) { Q_EMIT picturePasted(png); });
    connect(m_number, &QLineEdit::textChanged, this, &ValueEditor::tellChanged);
    connect(m_boolean, &QComboBox::currentIndexChanged, this, &ValueEditor::tellChanged);
    connect(m_path, &PathEditor::changed, this, &ValueEditor::tellChanged);
    connect(m_grip, &EditorGrip::begun, this, [this] { m_heightBefore = current()->height(); });
    connect(m_grip, &EditorGrip::drawn, this, &ValueEditor::drawEdge);
    connect(m_grip, &EditorGrip::fitRequested, this, [this] { keepHeight(0); });
    connect(m_find, &EditorFind::findRequested, this, &ValueEditor::findNext);
    connect(m_find, &EditorFind::closed, this, &ValueEditor::closeFind);
}

void ValueEditor::makeJsonEditor()
{
    m_json = new JsonEditor;
    m_layout->insertWidget(0, m_json);
    m_json->setWords(m_words);
    m_json->setPlaceholderText(tr("JSON: {\"room\": \"lobby\"}, [1, 2], \"text\", or nothing"));
    connect(m_json, &JsonEditor::edited, this, &ValueEditor::tellChanged);
    connect(m_json, &JsonEditor::picturePasted, this, [this](const QByteArray &png) { Q_EMIT picturePasted(png); });
    setAccessibleRow(m_row);
}

JsonEditor *ValueEditor::jsonEditor() const
{
    return m_type == Type::Json ? m_json : nullptr;
}

bool ValueEditor::isLongText() const
{
    return current() == m_text || m_type == Type::Json;
}

QWidget *ValueEditor::current() const
{
    switch (m_type) {
    case Type::Json:
        return m_json;
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
    case Type::Json:
        return m_json->toPlainText();
    case Type::Number:
        return m_number->text();
    case Type::Boolean:
        return m_boolean->currentText();
    case Type::Null:
        return {};
    case Type::File:
        return m_path->path();
    default:
        return m_text->content();
    }
}

ArgumentDraft ValueEditor::draft() const
{
    return {m_type, text()};
}

void ValueEditor::setDraft(const ArgumentDraft &draft)
{
    setType(draft.type);
    if (draft.type == Type::Json)
        m_json->setPlainText(draft.text);
    else if (draft.type == Type::Number)
        m_number->setText(draft.text);
    else if (draft.type == Type::Boolean)
        m_boolean->setCurrentText(draft.text);
    else if (draft.type == Type::File)
        m_path->setPath(draft.text);
    else if (draft.type != Type::Null)
        m_text->setContent(draft.text);
    Q_EMIT changed();
}

void ValueEditor::changeType(Type type)
{
    const Type from = m_type;
    const QString typed = text();
    if (from == type)
        return;
    setType(type);
    carry(from, type, typed);
    Q_EMIT changed();
}

void ValueEditor::carry(Type from, Type to, const QString &typed)
{
    if (isBytes(from) && isBytes(to)) {
        const auto bytes = bytesOf(from, typed);
        const auto text = bytes ? written(to, *bytes) : std::nullopt;
        if (text)
            m_text->replaceAll(*text);
    } else if (isTyped(from) && isTyped(to) && isBlank() && to != Type::Number) {
        setDraft({to, typed});
    }
}

void ValueEditor::setType(Type type)
{
    m_type = type;
    if (type == Type::Json && !m_json)
        makeJsonEditor();
    m_text->setBreakable(type == Type::Hex || type == Type::Base64);
    QWidget *shown = current();
    for (QWidget *editor : std::initializer_list<QWidget *>{m_json, m_text, m_number, m_boolean, m_path, m_null}) {
        if (editor)
            editor->setVisible(editor == shown);
    }
    m_grip->setVisible(isLongText());
    m_find->hide();
    showPlaceholder();
}

void ValueEditor::showPlaceholder()
{
    if (m_type == Type::Hex)
        m_text->setPlaceholderText(tr("Bytes, for example 01 02 ff"));
    else if (m_type == Type::Base64)
        m_text->setPlaceholderText(tr("Bytes in base64, for example AQL/"));
    else if (m_type == Type::Utf8)
        m_text->setPlaceholderText(tr("Text, sent as its bytes in UTF-8"));
    else
        m_text->setPlaceholderText(tr("Text, sent as a string (empty is a string too)"));
}

} // namespace Sockeye
