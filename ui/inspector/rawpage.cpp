// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/rawpage.h"
#include "inspector/headlines.h"
#include "inspector/recordtext.h"
#include "inspector/textview.h"
#include "theme/theme.h"
#include <QLabel>
#include <QVBoxLayout>

namespace Sockeye {

RawPage::RawPage(QWidget *parent)
    : InspectorPage(parent)
    , m_text(new TextView)
    , m_note(new QLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_note);
    layout->addWidget(m_text, 1);
    m_text->setAccessibleName(tr("Raw text"));
    m_note->setWordWrap(true);
    m_note->setMargin(Theme::Gap);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    connect(m_text, &TextView::laidOut, this, &RawPage::showNote);
    connect(m_text, &LineView::selectionChanged, this, [this] { Q_EMIT choiceChanged(); });
}

void RawPage::fill(const SocketIO::TraceRecord &record)
{
    const QByteArray head = showsSecrets() ? record.head : HeadLines::masked(record.head);
    m_hidesSecrets = head != record.head;
    const QByteArray raw = RecordText::raw(head, record.payload);
    m_headSize = raw.size() - record.payload.size;
    m_text->setText(raw);
    showNote();
}

void RawPage::drop()
{
    m_text->setText(QByteArray());
}

void RawPage::showNote()
{
    QString note;
    if (m_text->text().isEmpty())
        note = tr("This carries no data.");
    else if (!m_text->grid().isValid())
        note = tr("Not all of this is UTF-8 text: “\uFFFD” stands for other bytes, Hex shows them.");
    else if (m_hidesSecrets)
        note = tr("Passwords, tokens and cookies are hidden.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

LineView *RawPage::lines() const
{
    return m_text;
}

QString RawPage::copied() const
{
    return m_text->copiedText();
}

std::optional<ByteSelection> RawPage::selection() const
{
    if (!m_text->hasSelection() || m_text->selectionStart() < m_headSize)
        return std::nullopt;
    return ByteSelection{0, m_text->selectionStart() - m_headSize, m_text->selectionEnd() - m_headSize};
}

void RawPage::select(const ByteSelection &selection)
{
    if (selection.source != 0)
        return;
    m_text->select(selection.from + m_headSize, selection.to + m_headSize);
    m_text->reveal(selection.from + m_headSize);
}

} // namespace Sockeye
