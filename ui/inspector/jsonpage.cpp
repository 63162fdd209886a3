// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/jsonpage.h"
#include "inspector/jsonformat.h"
#include "inspector/recordtext.h"
#include "inspector/textview.h"
#include "inspector/workbar.h"
#include "theme/theme.h"
#include "theme/words.h"
#include <QLabel>
#include <QVBoxLayout>

namespace Sockeye {

JsonPage::JsonPage(QWidget *parent)
    : InspectorPage(parent)
    , m_work(new WorkBar)
    , m_text(new TextView)
    , m_note(new QLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_work);
    layout->addWidget(m_note);
    layout->addWidget(m_text, 1);
    m_text->setAccessibleName(tr("JSON, laid out"));
    m_note->setWordWrap(true);
    m_note->setMargin(Theme::Gap);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->hide();
}

void JsonPage::fill(const SocketIO::TraceRecord &record)
{
    drop();
    if (record.payload.size <= AtOnce) {
        const RecordText::Json json = RecordText::json(record);
        return showText(json.text.isEmpty() ? QByteArray() : JsonFormat::indent(json.text.view(), record.attachments));
    }
    const auto work = [record](QPromise<void> &promise) {
        const RecordText::Json json = RecordText::json(record);
        return JsonFormat::indent(json.text.view(), record.attachments, [&](qsizetype done) {
            promise.setProgressValue(static_cast<int>(done * WorkBar::Whole / json.text.size));
            return promise.isCanceled();
        });
    };
    m_work->run(tr("Laying out %1…").arg(Words::bytes(record.payload.size)), work,
                [this](const QByteArray &text) { showText(text); });
}

void JsonPage::drop()
{
    m_work->stop();
    m_text->setText(QByteArray());
    showNote({});
}

void JsonPage::showText(const QByteArray &text)
{
    showNote(text.isEmpty() ? tr("This is no single JSON value: see Raw.") : QString());
    m_text->setText(text);
    Q_EMIT contentChanged();
}

void JsonPage::showNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

LineView *JsonPage::lines() const
{
    return m_text;
}

QString JsonPage::copied() const
{
    return m_text->copiedText();
}

} // namespace Sockeye
