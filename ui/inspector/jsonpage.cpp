// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/jsonpage.h"
#include "inspector/jsonformat.h"
#include "inspector/recordtext.h"
#include "inspector/textview.h"
#include "theme/theme.h"
#include "theme/words.h"
#include <QLabel>
#include <QPromise>
#include <QThreadPool>
#include <QVBoxLayout>

namespace Sockeye {

JsonPage::JsonPage(QWidget *parent)
    : InspectorPage(parent)
    , m_text(new TextView)
    , m_note(new QLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_note);
    layout->addWidget(m_text, 1);
    m_text->setAccessibleName(tr("JSON, laid out"));
    m_note->setWordWrap(true);
    m_note->setMargin(Theme::Gap);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->hide();
    connect(&m_layout, &QFutureWatcherBase::finished, this, [this] {
        if (m_layout.future().resultCount() > 0)
            showText(m_layout.result());
    });
}

void JsonPage::fill(const SocketIO::TraceRecord &record)
{
    const RecordText::Json json = RecordText::json(record);
    m_layout.setFuture({});
    m_text->setText({});
    if (json.text.isEmpty())
        return showNote(record.payload.isEmpty() ? tr("This carries no data.")
                                                 : tr("This is no single JSON value: see Raw."));
    if (json.text.size <= AtOnce)
        return showText(JsonFormat::indent(json.text.view(), record.attachments));
    showNote(tr("Laying out %1…").arg(Words::bytes(json.text.size)));
    auto promise = std::make_shared<QPromise<QByteArray>>();
    m_layout.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, text = json.text, attachments = record.attachments] {
        promise->start();
        promise->addResult(JsonFormat::indent(text.view(), attachments));
        promise->finish();
    });
}

void JsonPage::showText(const QByteArray &text)
{
    showNote({});
    m_text->setText(text);
}

void JsonPage::showNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QString JsonPage::copied() const
{
    return QString::fromUtf8(m_text->text());
}

} // namespace Sockeye
