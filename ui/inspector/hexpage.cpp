// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/hexpage.h"
#include "inspector/binaryform.h"
#include "inspector/hexview.h"
#include "theme/theme.h"
#include "theme/words.h"
#include <QComboBox>
#include <QVBoxLayout>

namespace Sockeye {

HexPage::HexPage(QWidget *parent)
    : InspectorPage(parent)
    , m_source(new QComboBox)
    , m_hex(new HexView)
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(Theme::Gap, Theme::SmallGap, Theme::Gap, Theme::SmallGap);
    top->addWidget(m_source);
    top->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_hex, 1);
    m_source->setAccessibleName(tr("Bytes to show"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_hex->setAccessibleName(tr("Bytes in hexadecimal"));
    connect(m_source, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_hex->setBytes(m_bytes.value(index)); });
}

void HexPage::fill(const SocketIO::TraceRecord &record)
{
    const QSignalBlocker quiet(m_source);
    m_source->clear();
    m_bytes = {record.payload.toByteArray()};
    m_source->addItem(tr("Payload, %1").arg(Words::bytes(record.payload.size)));
    for (const QByteArray &attachment : record.attachments) {
        m_source->addItem(
            tr("Attachment %1, %2, %3")
                .arg(QString::number(m_bytes.size()), BinaryForm::name(attachment), Words::bytes(attachment.size())));
        m_bytes.append(attachment);
    }
    // Who looks at the bytes of a packet with binary means the binary.
    m_source->setCurrentIndex(record.attachments.isEmpty() ? 0 : 1);
    m_hex->setBytes(m_bytes.value(m_source->currentIndex()));
}

QString HexPage::copied() const
{
    return m_hex->copied();
}

QByteArray HexPage::chosenBytes() const
{
    return m_hex->bytes();
}

} // namespace Sockeye
