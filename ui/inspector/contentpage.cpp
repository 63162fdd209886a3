// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/contentpage.h"
#include "inspector/binaryform.h"
#include "inspector/lineview.h"
#include "inspector/valuepane.h"
#include "theme/theme.h"
#include "theme/words.h"
#include <QComboBox>
#include <QVBoxLayout>

namespace Sockeye {

ContentPage::ContentPage(QWidget *parent)
    : InspectorPage(parent)
    , m_source(new QComboBox)
    , m_value(new ValuePane)
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(Theme::Gap, Theme::SmallGap, Theme::Gap, 0);
    top->addWidget(m_source, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_value, 1);
    m_source->setAccessibleName(tr("Binary to show"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_source, &QComboBox::currentIndexChanged, this, &ContentPage::showSource);
    connect(m_value, &ValuePane::contentChanged, this, [this] { Q_EMIT contentChanged(); });
}

bool ContentPage::suits(const SocketIO::TraceRecord &record) const
{
    return !record.attachments.isEmpty() || (record.binary && !record.payload.isEmpty());
}

void ContentPage::fill(const SocketIO::TraceRecord &record)
{
    const QSignalBlocker quiet(m_source);
    m_source->clear();
    m_first = record.attachments.isEmpty() ? 0 : 1;
    m_bytes = record.attachments.isEmpty() ? QByteArrayList{record.payload.toByteArray()} : record.attachments;
    for (qsizetype i = 0; i < m_bytes.size(); ++i) {
        const QString facts = tr("%1, %2").arg(BinaryForm::name(m_bytes[i]), Words::bytes(m_bytes[i].size()));
        m_source->addItem(m_first == 0 ? facts : tr("Attachment %1: %2").arg(QString::number(i + 1), facts));
    }
    m_source->setVisible(m_bytes.size() > 1);
    showSource(0);
}

void ContentPage::showSource(int index)
{
    m_value->setBytes(m_bytes.value(index));
    Q_EMIT choiceChanged();
}

void ContentPage::drop()
{
    m_bytes.clear();
    m_value->clear();
}

LineView *ContentPage::lines() const
{
    return m_value->lines();
}

QString ContentPage::copied() const
{
    return lines() ? lines()->copiedText() : QString();
}

QByteArray ContentPage::chosenBytes() const
{
    return m_bytes.value(m_source->currentIndex());
}

std::optional<ByteSelection> ContentPage::selection() const
{
    if (m_source->currentIndex() < 0)
        return std::nullopt;
    return ByteSelection{m_source->currentIndex() + m_first, 0, 0};
}

void ContentPage::select(const ByteSelection &selection)
{
    const int index = selection.source - m_first;
    if (index >= 0 && index < m_source->count())
        m_source->setCurrentIndex(index);
}

} // namespace Sockeye
