// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/valuepane.h"
#include "inspector/binaryform.h"
#include "inspector/hexview.h"
#include "inspector/imagepage.h"
#include "inspector/jsonformat.h"
#include "inspector/textview.h"
#include "inspector/workbar.h"
#include "theme/theme.h"
#include "theme/words.h"
#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Sockeye {

namespace {

QByteArray laidOut(const Unwrapping &unwrapping, const JsonFormat::Stop &stop)
{
    return unwrapping.form == Unwrapping::Form::Json
        ? JsonFormat::indent(unwrapping.bytes, unwrapping.attachments, stop)
        : QByteArray();
}

} // namespace

ValuePane::ValuePane(QWidget *parent)
    : QWidget(parent)
    , m_forms(new QComboBox)
    , m_note(new QLabel)
    , m_work(new WorkBar)
    , m_views(new QStackedWidget)
    , m_text(new TextView)
    , m_hex(new HexView)
    , m_image(new ImagePage)
{
    setupLayout();
    connect(m_forms, &QComboBox::currentIndexChanged, this, &ValuePane::showForm);
}

void ValuePane::setupLayout()
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(Theme::Gap, Theme::SmallGap, Theme::Gap, Theme::SmallGap);
    top->setSpacing(Theme::Gap);
    top->addWidget(m_forms);
    top->addWidget(m_note, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_work);
    layout->addWidget(m_views, 1);
    for (QWidget *view :
         {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_hex), static_cast<QWidget *>(m_image)})
        m_views->addWidget(view);
    m_forms->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_forms->setAccessibleName(tr("Show the value as"));
    m_text->setAccessibleName(tr("Chosen value"));
    m_hex->setAccessibleName(tr("Bytes of the chosen value"));
    m_note->setAccessibleName(tr("Facts about the value"));
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
}

QString ValuePane::nameOf(Form form)
{
    switch (form) {
    case Form::Image:
        return tr("Picture");
    case Form::Text:
        return tr("Text");
    case Form::Hex:
        return tr("Hex");
    default:
        return tr("Unwrapped");
    }
}

void ValuePane::offer(const QList<Form> &forms)
{
    const QSignalBlocker quiet(m_forms);
    m_forms->clear();
    for (const Form form : forms)
        m_forms->addItem(nameOf(form), QVariant::fromValue(static_cast<int>(form)));
    m_forms->setVisible(forms.size() > 1);
    m_forms->setCurrentIndex(0);
    showForm();
}

QList<ValuePane::Form> ValuePane::forms() const
{
    QList<Form> forms;
    for (int i = 0; i < m_forms->count(); ++i)
        forms.append(static_cast<Form>(m_forms->itemData(i).toInt()));
    return forms;
}

LineView *ValuePane::lines() const
{
    return qobject_cast<LineView *>(m_views->currentWidget());
}

void ValuePane::setForm(Form form)
{
    m_forms->setCurrentIndex(m_forms->findData(static_cast<int>(form)));
}

void ValuePane::setBytes(const QByteArray &bytes)
{
    m_bytes = bytes;
    QList<Form> forms;
    if (BinaryForm::isImage(bytes))
        forms.append(Form::Image);
    if (BinaryForm::isText(bytes) || BinaryForm::isUtf16(bytes))
        forms.append(Form::Text);
    forms.append(Form::Hex);
    if (Unwrapping::isPromising(bytes))
        forms.append(Form::Unwrapped);
    offer(forms);
}

void ValuePane::setText(const QByteArray &text)
{
    m_bytes = text;
    const bool isPacked = text.startsWith('{') || text.startsWith('[');
    offer(isPacked ? QList<Form>{Form::Text, Form::Unwrapped} : QList<Form>{Form::Text});
}

void ValuePane::clear()
{
    m_bytes.clear();
    m_work->stop();
    m_text->setText(QByteArray());
    m_hex->setBytes({});
    m_image->clear();
    setNote({});
}

void ValuePane::setNote(const QString &note)
{
    m_note->setText(note);
}

void ValuePane::showForm()
{
    if (m_forms->count() == 0)
        return;
    m_work->stop();
    setNote(Words::bytes(m_bytes.size()));
    switch (static_cast<Form>(m_forms->currentData().toInt())) {
    case Form::Image:
        m_image->setBytes(m_bytes);
        m_views->setCurrentWidget(m_image);
        setNote({});
        break;
    case Form::Text:
        showText(BinaryForm::isUtf16(m_bytes) ? BinaryForm::fromUtf16(m_bytes) : m_bytes);
        break;
    case Form::Hex:
        showBytes(m_bytes);
        break;
    case Form::Unwrapped:
        unwrap();
        break;
    }
    Q_EMIT contentChanged();
}

void ValuePane::unwrap()
{
    if (m_bytes.size() <= AtOnce) {
        // A few packed bytes can stand for many, which are not for this thread.
        const Unwrapping unwrapping = Unwrapping::of(m_bytes, AtOnce);
        if (!unwrapping.isCut && unwrapping.bytes.size() <= AtOnce)
            return showUnwrapped(unwrapping, laidOut(unwrapping, {}));
    }
    struct Result {
        Unwrapping unwrapping;
        QByteArray laidOut;
    };
    showText({});
    m_work->run(
        tr("Unwrapping %1…").arg(Words::bytes(m_bytes.size())),
        [bytes = m_bytes](QPromise<void> &promise) {
            Result result{Unwrapping::of(bytes, Unwrapping::Most, [&] { return promise.isCanceled(); }), {}};
            result.laidOut = laidOut(result.unwrapping, [&](qsizetype) { return promise.isCanceled(); });
            return result;
        },
        [this](const Result &result) { showUnwrapped(result.unwrapping, result.laidOut); });
}

void ValuePane::showUnwrapped(const Unwrapping &unwrapping, const QByteArray &json)
{
    if (unwrapping.layers.isEmpty())
        setNote(tr("Nothing that can be unwrapped was found: neither gzip, zlib, MessagePack nor JSON."));
    else
        setNote(tr("%1: %2. %3")
                    .arg(unwrapping.layers.join(QStringLiteral(" → ")), Words::bytes(unwrapping.bytes.size()),
                         unwrapping.problem));
    if (unwrapping.form == Unwrapping::Form::Json)
        showText(json);
    else if (unwrapping.form == Unwrapping::Form::Text)
        showText(unwrapping.bytes);
    else if (BinaryForm::isImage(unwrapping.bytes)) {
        m_image->setBytes(unwrapping.bytes);
        m_views->setCurrentWidget(m_image);
    } else
        showBytes(unwrapping.bytes);
    Q_EMIT contentChanged();
}

void ValuePane::showText(const QByteArray &text)
{
    m_text->setText(text);
    m_views->setCurrentWidget(m_text);
}

void ValuePane::showBytes(const QByteArray &bytes)
{
    m_hex->setBytes(bytes);
    m_views->setCurrentWidget(m_hex);
}

} // namespace Sockeye
