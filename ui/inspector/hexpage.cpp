// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/hexpage.h"
#include "inspector/binaryform.h"
#include "inspector/hexview.h"
#include "theme/theme.h"
#include "theme/words.h"
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Sockeye {

HexPage::HexPage(QWidget *parent)
    : InspectorPage(parent)
    , m_source(new QComboBox)
    , m_offset(new QLineEdit)
    , m_status(new QLabel)
    , m_hex(new HexView)
{
    setupLayout();
    connect(m_source, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_hex->setBytes(m_bytes.value(index));
        Q_EMIT contentChanged();
    });
    connect(m_offset, &QLineEdit::returnPressed, this, &HexPage::goToOffset);
    connect(m_hex, &LineView::selectionChanged, this, &HexPage::showSelection);
}

void HexPage::setupLayout()
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(Theme::Gap, Theme::SmallGap, Theme::Gap, Theme::SmallGap);
    top->setSpacing(Theme::Gap);
    top->addWidget(m_source, 1);
    top->addWidget(m_offset);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_hex, 1);
    layout->addWidget(m_status);
    m_source->setAccessibleName(tr("Bytes to show"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->setMinimumContentsLength(8);
    m_offset->setAccessibleName(tr("Go to offset"));
    m_offset->setPlaceholderText(tr("Offset"));
    m_offset->setToolTip(tr("Go to an offset: 4096, 0x1000, or +16 and -0x10 from the cursor"));
    m_offset->setMaximumWidth(96);
    m_hex->setAccessibleName(tr("Bytes in hexadecimal"));
    m_status->setAccessibleName(tr("Chosen bytes"));
    m_status->setContentsMargins(Theme::Gap, Theme::SmallGap, Theme::Gap, Theme::SmallGap);
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_status->setWordWrap(true);
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

void HexPage::drop()
{
    m_bytes.clear();
    m_hex->setBytes({});
}

LineView *HexPage::lines() const
{
    return m_hex;
}

void HexPage::askForOffset()
{
    m_offset->setFocus(Qt::ShortcutFocusReason);
    m_offset->selectAll();
}

qsizetype HexPage::offsetOf(const QString &text, qsizetype position)
{
    QString digits = text.trimmed();
    const bool isForward = digits.startsWith(u'+');
    const bool isBackward = digits.startsWith(u'-');
    if (isForward || isBackward)
        digits.remove(0, 1);
    bool isNumber = false;
    const qsizetype number = digits.startsWith(QLatin1String("0x"), Qt::CaseInsensitive)
        ? digits.sliced(2).toLongLong(&isNumber, 16)
        : digits.toLongLong(&isNumber, 10);
    if (!isNumber || number < 0)
        return -1;
    return isForward ? position + number : isBackward ? std::max<qsizetype>(position - number, 0) : number;
}

void HexPage::goToOffset()
{
    const qsizetype size = m_hex->bytes().size();
    const qsizetype offset = offsetOf(m_offset->text(), m_hex->selectionStart());
    if (offset < 0 || offset >= size) {
        m_status->setText(offset < 0 ? tr("“%1” is no offset: write 4096, 0x1000, +16 or -0x10.").arg(m_offset->text())
                                     : tr("There are %1 bytes only.").arg(Words::count(size)));
        return;
    }
    m_hex->select(offset, offset + 1);
    m_hex->reveal(offset);
    m_hex->setFocus(Qt::OtherFocusReason);
}

void HexPage::showSelection()
{
    const qsizetype from = m_hex->selectionStart();
    const qsizetype to = m_hex->selectionEnd();
    const auto hex = [](qsizetype offset) { return QStringLiteral("0x%1").arg(offset, 0, 16); };
    if (m_hex->hasSelection())
        m_status->setText(
            tr("%n byte(s) chosen, %1 to %2", nullptr, static_cast<int>(to - from)).arg(hex(from), hex(to - 1)));
    else if (m_hex->bytes().isEmpty())
        m_status->setText(tr("There are no bytes here."));
    else
        m_status->setText(tr("Offset %1 of %2").arg(hex(from), Words::count(m_hex->bytes().size())));
    Q_EMIT choiceChanged();
}

QString HexPage::copied() const
{
    return m_hex->copiedText();
}

QByteArray HexPage::chosenBytes() const
{
    return m_hex->bytes();
}

std::optional<ByteSelection> HexPage::selection() const
{
    if (!m_hex->hasSelection())
        return std::nullopt;
    return ByteSelection{m_source->currentIndex(), m_hex->selectionStart(), m_hex->selectionEnd()};
}

void HexPage::select(const ByteSelection &selection)
{
    m_source->setCurrentIndex(selection.source);
    m_hex->select(selection.from, selection.to);
    m_hex->reveal(selection.from);
}

} // namespace Sockeye
