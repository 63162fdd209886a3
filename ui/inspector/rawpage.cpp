// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/rawpage.h"
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
    layout->addWidget(m_note);
    layout->addWidget(m_text, 1);
    m_text->setAccessibleName(tr("Raw text"));
    m_note->setWordWrap(true);
    m_note->setMargin(Theme::Gap);
    m_note->setForegroundRole(QPalette::PlaceholderText);
}

void RawPage::fill(const SocketIO::TraceRecord &record)
{
    const QByteArray raw = RecordText::raw(record);
    m_text->setText(raw);
    QString note;
    if (raw.isEmpty())
        note = tr("This carries no data.");
    else if (!m_text->grid().isValid())
        note = tr("Not all of this is UTF-8 text: “\uFFFD” stands for other bytes, Hex shows them.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QString RawPage::copied() const
{
    return QString::fromUtf8(m_text->text());
}

} // namespace Sockeye
