// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/argumentrow.h"
#include "composer/argumentparser.h"
#include "composer/texteditor.h"
#include "composer/valueeditor.h"
#include "theme/theme.h"
#include "theme/words.h"
#include <QComboBox>
#include <QDragEnterEvent>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QMimeData>
#include <QToolButton>

namespace Sockeye {

namespace {

constexpr qsizetype ShortText = 64 * 1024; // what is checked at each key

QStringList localFiles(const QMimeData *mime)
{
    QStringList paths;
    for (const QUrl &url : mime->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

QToolButton *rowButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    return button;
}

} // namespace

ArgumentRow::ArgumentRow(const ArgumentDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_number(new QLabel(this))
    , m_type(new QComboBox(this))
    , m_editor(new ValueEditor(this))
    , m_up(rowButton(this))
    , m_down(rowButton(this))
    , m_remove(rowButton(this))
    , m_note(new QLabel(this))
{
    setAcceptDrops(true);
    setupTypes();
    setupLayout();
    setupConnections();
    setDraft(draft);
    setPlace(0, 1);
    applyTheme();
}

void ArgumentRow::setupTypes()
{
    using Type = ArgumentDraft::Type;
    const std::pair<QString, Type> types[] = {
        {tr("JSON"), Type::Json},       {tr("Text"), Type::Text},     {tr("Number"), Type::Number},
        {tr("Boolean"), Type::Boolean}, {tr("Null"), Type::Null},     {tr("File"), Type::File},
        {tr("Hex"), Type::Hex},         {tr("Base64"), Type::Base64},
    };
    for (const auto &[name, type] : types)
        m_type->addItem(name, QVariant::fromValue(static_cast<int>(type)));
}

void ArgumentRow::setupLayout()
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(Theme::SmallGap);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(2, 1);
    int column = 0;
    for (QWidget *part : std::initializer_list<QWidget *>{m_number, m_type, m_editor, m_up, m_down, m_remove})
        layout->addWidget(part, 0, column++, part == m_editor ? Qt::Alignment() : Qt::AlignTop);
    layout->addWidget(m_note, 1, 2, 1, 4);
    m_number->setMinimumHeight(m_type->sizeHint().height());
    m_number->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("00")) + 2);
    m_number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->hide();
}

void ArgumentRow::setupConnections()
{
    m_up->setToolTip(tr("Move up"));
    m_down->setToolTip(tr("Move down"));
    m_remove->setToolTip(tr("Remove this argument"));
    connect(m_up, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(1); });
    connect(m_remove, &QToolButton::clicked, this, [this] { Q_EMIT removeRequested(); });
    connect(m_type, &QComboBox::currentIndexChanged, this,
            [this] { m_editor->setType(static_cast<ArgumentDraft::Type>(m_type->currentData().toInt())); });
    m_pause.setSingleShot(true);
    m_pause.setInterval(300);
    connect(&m_pause, &QTimer::timeout, this, &ArgumentRow::check);
    connect(m_editor, &ValueEditor::changed, this, [this] {
        if (draft().text.size() > ShortText)
            m_pause.start();
        else
            check();
        Q_EMIT changed();
    });
}

ArgumentDraft ArgumentRow::draft() const
{
    return m_editor->draft();
}

void ArgumentRow::setDraft(const ArgumentDraft &draft)
{
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(draft.type)));
    m_editor->setDraft(draft);
}

void ArgumentRow::setPlace(int index, int count)
{
    const QString row = tr("argument %1").arg(index + 1);
    m_number->setText(QString::number(index + 1));
    m_up->setEnabled(index > 0);
    m_down->setEnabled(index + 1 < count);
    m_type->setAccessibleName(tr("Type of %1").arg(row));
    m_up->setAccessibleName(tr("Move %1 up").arg(row));
    m_down->setAccessibleName(tr("Move %1 down").arg(row));
    m_remove->setAccessibleName(tr("Remove %1").arg(row));
    m_note->setAccessibleName(tr("Problem or size of %1").arg(row));
    m_editor->setAccessibleRow(row);
}

TextEditor *ArgumentRow::jsonEditor() const
{
    return draft().type == ArgumentDraft::Type::Json ? m_editor->textEditor() : nullptr;
}

void ArgumentRow::focusEditor()
{
    m_editor->setFocus();
}

void ArgumentRow::showError(const ArgumentError &error)
{
    // A path has but one line, and all of it is wrong.
    showNote(draft().type == ArgumentDraft::Type::File ? error.reason : error.toString(), true);
}

void ArgumentRow::check()
{
    m_attachments = 0;
    if (m_editor->isBlank())
        return showNote({}, false);
    const ArgumentDraft typed = draft();
    const auto parsed = ArgumentParser::parse({typed}, BinaryText::Files::CheckOnly);
    if (const auto *error = std::get_if<ArgumentError>(&parsed))
        showError(*error);
    else
        accept(typed, std::get<SocketIO::Arguments>(parsed).attachments());
}

void ArgumentRow::accept(const ArgumentDraft &typed, const QByteArrayList &attachments)
{
    using Type = ArgumentDraft::Type;
    m_attachments = attachments.size();
    if (typed.type == Type::File)
        showNote(Words::bytes(QFileInfo(typed.text).size()), false);
    else if (typed.type == Type::Hex || typed.type == Type::Base64)
        showNote(Words::bytes(attachments.constFirst().size()), false);
    else if (m_attachments > 0)
        showNote(tr("Binary attachments: %1").arg(m_attachments), false);
    else
        showNote({}, false);
}

void ArgumentRow::showNote(const QString &text, bool isError)
{
    m_noteIsError = isError;
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    applyTheme();
}

void ArgumentRow::applyTheme()
{
    m_up->setIcon(Theme::icon(QStringLiteral("up"), palette()));
    m_down->setIcon(Theme::icon(QStringLiteral("down"), palette()));
    m_remove->setIcon(Theme::icon(QStringLiteral("close"), palette()));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Muted));
    m_number->setPalette(colors);
    if (m_noteIsError)
        colors.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Bad));
    m_note->setPalette(colors);
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
    setDraft({ArgumentDraft::Type::File, paths.takeFirst()});
    if (!paths.isEmpty())
        Q_EMIT moreFilesDropped(paths);
}

} // namespace Sockeye
