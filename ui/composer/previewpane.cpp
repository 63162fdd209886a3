// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/previewpane.h"
#include "theme/theme.h"
#include "theme/words.h"
#include <algorithm>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QToolButton>

namespace Sockeye {

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_size(new QLabel)
    , m_note(new QLabel)
    , m_all(new QToolButton)
    , m_copy(new QToolButton)
    , m_text(new QPlainTextEdit)
{
    m_note->setAccessibleName(tr("About the packet"));
    m_note->setWordWrap(true);
    m_size->setAccessibleName(tr("Size of the packet"));
    m_all->setText(tr("Show all"));
    m_all->setAccessibleName(tr("Show the whole packet"));
    m_all->setCheckable(true);
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the packet"));
    m_copy->setToolTip(tr("Copy the packet as text, binary as lines of base64. Pasting it here brings it back."));
    m_text->setAccessibleName(tr("The packet that will leave"));
    m_text->setReadOnly(true);
    m_text->setFont(Theme::codeFont());
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setupLayout();
    applyTheme();
    connect(m_all, &QToolButton::toggled, this, &PreviewPane::render);
    connect(m_copy, &QToolButton::clicked, this, &PreviewPane::copy);
}

void PreviewPane::setupLayout()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::SmallGap);
    line->addWidget(m_size, 1);
    line->addWidget(m_all);
    line->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(m_note);
    layout->addWidget(m_text, 1);
}

void PreviewPane::show(const PacketPreview &preview, const QString &note)
{
    m_preview = preview;
    m_shownNote = note;
    m_problem.clear();
    render();
}

void PreviewPane::showProblem(const QString &problem)
{
    m_preview = {};
    m_problem = problem;
    render();
}

void PreviewPane::render()
{
    const QList<PreviewMessage> &messages = m_preview.messages();
    m_all->setVisible(std::any_of(messages.begin(), messages.end(), PacketPreview::isCut));
    m_copy->setVisible(!messages.isEmpty());
    QStringList notes = {m_problem, m_preview.note(), m_problem.isEmpty() ? m_shownNote : QString()};
    notes.removeAll(QString());
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
    m_size->setText(messages.isEmpty() ? QString() : tr("%1 in all").arg(Words::bytes(m_preview.size())));
    const int place = m_text->verticalScrollBar()->value();
    m_text->clear();
    QTextCursor cursor(m_text->document());
    QTextCharFormat title;
    title.setForeground(Theme::color(palette(), Theme::Meaning::Muted));
    title.setFont(font());
    QTextCharFormat body;
    body.setForeground(palette().color(QPalette::Text));
    body.setFont(Theme::codeFont());
    for (const PreviewMessage &message : messages) {
        if (!cursor.atStart())
            cursor.insertText(QStringLiteral("\n"), body);
        cursor.insertText(message.title, title);
        cursor.insertText(u'\n' + PacketPreview::content(message, m_all->isChecked()), body);
    }
    m_text->verticalScrollBar()->setValue(place);
}

void PreviewPane::copy()
{
    QGuiApplication::clipboard()->setText(m_preview.toText());
}

void PreviewPane::applyTheme()
{
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, Theme::color(palette(), Theme::Meaning::Muted));
    m_note->setPalette(muted);
    m_size->setPalette(muted);
    m_copy->setIcon(Theme::icon(QStringLiteral("copy"), palette()));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    render();
}

void PreviewPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

} // namespace Sockeye
