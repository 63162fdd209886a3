// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/argumentrow.h"
#include "composer/argumentnote.h"
#include "composer/jsoneditor.h"
#include "composer/localfiles.h"
#include "composer/rowgrip.h"
#include "composer/valueeditor.h"
#include "theme/theme.h"
#include "theme/words.h"
#include <QComboBox>
#include <QDragEnterEvent>
#include <QEvent>
#include <QGridLayout>
#include <QToolButton>

namespace Sockeye {

using Type = ArgumentDraft::Type;

namespace {

QToolButton *rowButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    return button;
}

} // namespace

ArgumentRow::ArgumentRow(const ArgumentDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_grip(new RowGrip(this))
    , m_type(new QComboBox(this))
    , m_editor(new ValueEditor(this))
    , m_more(rowButton(this))
    , m_remove(rowButton(this))
    , m_note(new ArgumentNote(this))
{
    setAcceptDrops(true);
    setupTypes();
    setupLayout();
    setupConnections();
    setDraft(draft);
    setPlace(0);
    applyTheme();
}

void ArgumentRow::setupTypes()
{
    const std::pair<QString, Type> types[] = {
        {tr("JSON"), Type::Json},       {tr("Text"), Type::Text},     {tr("Number"), Type::Number},
        {tr("Boolean"), Type::Boolean}, {tr("Null"), Type::Null},     {tr("File"), Type::File},
        {tr("Hex"), Type::Hex},         {tr("Base64"), Type::Base64}, {tr("Text bytes"), Type::Utf8},
    };
    const QString tips[] = {tr("Any JSON value, with binary tokens in it"),
                            tr("A string"),
                            tr("A number, digit by digit"),
                            tr("true or false"),
                            tr("null"),
                            tr("Binary: the bytes of a file, read when it is sent"),
                            tr("Binary: bytes written in hex"),
                            tr("Binary: bytes written in base64"),
                            tr("Binary: the bytes of a text in UTF-8")};
    for (const auto &[name, type] : types) {
        m_type->addItem(name, QVariant::fromValue(static_cast<int>(type)));
        m_type->setItemData(m_type->count() - 1, tips[m_type->count() - 1], Qt::ToolTipRole);
    }
}

void ArgumentRow::setupLayout()
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(Theme::SmallGap);
    layout->setVerticalSpacing(0);
    layout->setColumnStretch(2, 1);
    int column = 0;
    for (QWidget *part : std::initializer_list<QWidget *>{m_grip, m_type, m_editor, m_more, m_remove})
        layout->addWidget(part, 0, column++, part == m_editor ? Qt::Alignment() : Qt::AlignTop);
    layout->addWidget(m_note, 1, 2, 1, 3);
}

void ArgumentRow::setupConnections()
{
    m_more->setToolTip(tr("More: move, duplicate, format, insert binary…"));
    m_remove->setToolTip(tr("Remove this argument"));
    connect(m_more, &QToolButton::clicked, this,
            [this] { Q_EMIT menuRequested(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_remove, &QToolButton::clicked, this, [this] { Q_EMIT removeRequested(); });
    connect(m_grip, &RowGrip::drawn, this, [this](const QPoint &place) { Q_EMIT drawn(place); });
    connect(m_note, &ArgumentNote::problemClicked, this, &ArgumentRow::goToProblem);
    connect(m_type, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isLoading)
            m_editor->changeType(static_cast<Type>(m_type->currentData().toInt()));
    });
    connect(&m_check, &ArgumentCheck::finished, this, &ArgumentRow::showChecked);
    connect(m_editor, &ValueEditor::changed, this, &ArgumentRow::takeChange);
    connect(m_editor, &ValueEditor::picturePasted, this, &ArgumentRow::takePicture);
}

void ArgumentRow::takeChange()
{
    if (m_isLoading)
        return;
    m_attachments = 0;
    if (m_editor->isBlank() && draft().type != Type::Utf8) {
        m_check.cancel();
        showChecked({});
    } else {
        m_check.start(draft());
        if (m_check.isBusy())
            m_note->showFacts(tr("Being checked… %1").arg(m_editor->limitation()));
    }
    Q_EMIT changed();
}

void ArgumentRow::takePicture(const QByteArray &png)
{
    if (draft().type == Type::Hex)
        setDraft({Type::Hex, BinaryText::hexOf(png)});
    else if (m_editor->isBlank() || draft().type == Type::Base64)
        setDraft({Type::Base64, BinaryText::base64Of(png)});
}

ArgumentDraft ArgumentRow::draft() const
{
    return m_editor->draft();
}

void ArgumentRow::setDraft(const ArgumentDraft &draft)
{
    m_isLoading = true;
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(draft.type)));
    m_editor->setDraft(draft);
    m_isLoading = false;
    takeChange();
}

void ArgumentRow::setPlace(int index)
{
    const QString row = tr("argument %1").arg(index + 1);
    m_grip->setNumber(index + 1);
    m_grip->setAccessibleName(tr("Move %1").arg(row));
    m_type->setAccessibleName(tr("Type of %1").arg(row));
    m_more->setAccessibleName(tr("More for %1").arg(row));
    m_remove->setAccessibleName(tr("Remove %1").arg(row));
    m_note->setAccessibleRow(row);
    m_editor->setAccessibleRow(row);
}

void ArgumentRow::setWords(const QStringList &words)
{
    m_editor->setWords(words);
}

JsonEditor *ArgumentRow::jsonEditor() const
{
    return m_editor->jsonEditor();
}

void ArgumentRow::focusEditor()
{
    m_editor->focusEditor();
}

void ArgumentRow::find()
{
    m_editor->find();
}

void ArgumentRow::showError(const ArgumentError &error)
{
    m_problem = error;
    m_editor->showProblem(error);
    // A path has but one line, and all of it is wrong.
    m_note->showProblem(draft().type == Type::File ? error.reason : error.toString());
}

void ArgumentRow::goToProblem()
{
    if (m_problem)
        m_editor->goTo(*m_problem);
    else
        focusEditor();
}

void ArgumentRow::showChecked(const CheckedArgument &checked)
{
    if (checked.error)
        return showError(*checked.error);
    const bool wasChecked = std::exchange(m_attachments, checked.attachments) != checked.attachments;
    m_problem.reset();
    m_editor->showProblem({});
    if (checked.look)
        m_note->showLook(*checked.look);
    else if (m_attachments > 0 && m_editor->limitation().isEmpty())
        m_note->showFacts(tr("%n binary attachment(s) inside: %1", nullptr, static_cast<int>(m_attachments))
                              .arg(Words::bytes(checked.bytes)));
    else
        m_note->showFacts(m_editor->limitation());
    if (wasChecked)
        Q_EMIT changed();
}

void ArgumentRow::applyTheme()
{
    m_more->setIcon(Theme::icon(QStringLiteral("more"), palette()));
    m_remove->setIcon(Theme::icon(QStringLiteral("close"), palette()));
}

void ArgumentRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void ArgumentRow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ArgumentRow::dropEvent(QDropEvent *event)
{
    QStringList paths = localFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    setDraft({Type::File, paths.takeFirst()});
    if (!paths.isEmpty())
        Q_EMIT moreFilesDropped(paths);
}

} // namespace Sockeye
