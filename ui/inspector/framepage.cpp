// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/framepage.h"
#include "inspector/facttable.h"
#include "theme/words.h"
#include <QVBoxLayout>

namespace Sockeye {

using SocketIO::Kind;

namespace {

constexpr quint8 Fin = 0x80;
constexpr quint8 Compressed = 0x40;
constexpr quint8 SecondReserved = 0x20;
constexpr quint8 ThirdReserved = 0x10;
constexpr quint8 OpcodeBits = 0x0F;

} // namespace

FramePage::FramePage(QWidget *parent)
    : InspectorPage(parent)
    , m_facts(new FactTable)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_facts);
    m_facts->setAccessibleName(tr("WebSocket frame"));
}

bool FramePage::suits(const SocketIO::TraceRecord &record) const
{
    return record.layer == SocketIO::Layer::WebSocket && record.kind != Kind::Handshake && record.kind != Kind::Failure;
}

QString FramePage::opcodeName(int opcode)
{
    switch (opcode) {
    case 0x0:
        return tr("continuation");
    case 0x1:
        return tr("text");
    case 0x2:
        return tr("binary");
    case 0x8:
        return tr("close");
    case 0x9:
        return tr("ping");
    case 0xA:
        return tr("pong");
    default:
        return tr("reserved");
    }
}

QString FramePage::closeMeaning(int code)
{
    switch (code) {
    case 1000:
        return tr("normal closure");
    case 1001:
        return tr("going away");
    case 1002:
        return tr("protocol error");
    case 1003:
        return tr("data of a type it cannot take");
    case 1005:
        return tr("no code was sent");
    case 1006:
        return tr("lost without a close frame");
    case 1007:
        return tr("a text that is no UTF-8");
    case 1008:
        return tr("against its policy");
    case 1009:
        return tr("a message too big");
    case 1010:
        return tr("an extension is missing");
    case 1011:
        return tr("an error inside of the server");
    default:
        return {};
    }
}

void FramePage::fill(const SocketIO::TraceRecord &record)
{
    QList<FactTable::Fact> facts;
    const bool isOut = record.direction == SocketIO::Direction::Out;
    const auto flag = [&](quint8 bit) { return (record.frame & bit) != 0 ? tr("1") : tr("0"); };
    if (record.frame != 0) {
        const int opcode = record.frame & OpcodeBits;
        facts.append({tr("Opcode"), tr("0x%1, %2").arg(QString::number(opcode, 16), opcodeName(opcode))});
        facts.append(
            {tr("FIN"),
             (record.frame & Fin) != 0 ? tr("1, the last frame of its message") : tr("0, more frames follow")});
        facts.append(
            {tr("RSV1"),
             (record.frame & Compressed) != 0 ? tr("1, compressed (permessage-deflate)") : tr("0, not compressed")});
        facts.append({tr("RSV2"), flag(SecondReserved)});
        facts.append({tr("RSV3"), flag(ThirdReserved)});
        facts.append({tr("MASK"), isOut ? tr("1, as every client must") : tr("0, as every server must")});
    } else {
        facts.append({tr("Head"), tr("not recorded")});
    }
    facts.append({tr("On the wire"), Words::bytes(record.size)});
    facts.append({tr("Payload"), Words::bytes(record.payload.size)});
    if (record.payload.size > record.size && record.size > 0)
        facts.append({tr("Saved"), tr("%1 %").arg(100 - record.size * 100 / record.payload.size)});
    if (record.kind == Kind::CloseFrame) {
        const QString meaning = closeMeaning(record.status);
        facts.append({tr("Close code"),
                      meaning.isEmpty() ? QString::number(record.status)
                                        : tr("%1, %2").arg(QString::number(record.status), meaning)});
        if (!record.payload.isEmpty())
            facts.append({tr("Reason"), QString::fromUtf8(record.payload.view())});
    }
    m_facts->setFacts(facts);
}

QString FramePage::copied() const
{
    return m_facts->copiedText();
}

} // namespace Sockeye
