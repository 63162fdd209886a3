// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "protocol/jsontext.h"
#include "protocol/jsonwalk.h"
#include "protocol/messagepackvisitor.h"

// The packet a visited map makes.

namespace SocketIO {
namespace {

bool isName(QByteArrayView literal)
{
    const char c = literal.isEmpty() ? '\0' : literal.front();
    return c == '"' || c == '-' || (c >= '0' && c <= '9');
}

} // namespace

bool MessagePackVisitor::isDataValid()
{
    const Kind data = content(Member::Data).kind;
    switch (static_cast<Packet::Type>(content(Member::Type).integer)) {
    case Packet::Type::Connect:
        return data == Kind::Absent || data == Kind::Object;
    case Packet::Type::Disconnect:
        return data == Kind::Absent;
    case Packet::Type::ConnectError:
        return data == Kind::Text || data == Kind::Object;
    case Packet::Type::Event:
    case Packet::Type::Ack:
        break;
    }
    return data == Kind::Array;
}

QString MessagePackVisitor::problemOfPacket()
{
    constexpr auto LastType = static_cast<qint64>(Packet::Type::ConnectError);
    const Content &type = content(Member::Type);
    const Content &id = content(Member::Id);
    if (type.kind != Kind::Integer || type.integer < 0 || type.integer > LastType)
        return QStringLiteral("invalid packet type");
    if (content(Member::Nsp).kind != Kind::Text)
        return QStringLiteral("invalid namespace");
    if (!isDataValid())
        return QStringLiteral("invalid payload");
    if (id.kind != Kind::Absent && (id.kind != Kind::Integer || id.integer < 0))
        return QStringLiteral("invalid packet id");
    return {};
}

PacketReader::Result MessagePackVisitor::takePacket()
{
    if (const QString problem = problemOfPacket(); !problem.isEmpty())
        return PacketReader::Fault{0, problem};
    Packet packet;
    packet.type = static_cast<Packet::Type>(content(Member::Type).integer);
    packet.nsp = content(Member::Nsp).text;
    if (content(Member::Id).kind == Kind::Integer)
        packet.id = content(Member::Id).integer;
    if (packet.type == Packet::Type::Event || packet.type == Packet::Type::Ack)
        return withArguments(std::move(packet));
    packet.json = takeJson();
    return packet;
}

PacketReader::Result MessagePackVisitor::withArguments(Packet packet)
{
    const QByteArray array = m_writer.takeText();
    const QByteArrayList attachments = m_writer.takeAttachments();
    // An object that looks like our stand-in for binary could not be told from one.
    if (m_hasPlaceholderKey && !attachments.isEmpty())
        return PacketReader::Fault{0, QStringLiteral("invalid payload: binary beside a key \"_placeholder\"")};
    qsizetype size = content(Member::Data).size;
    qsizetype first = 1;
    if (packet.type == Packet::Type::Event) {
        const qsizetype end = skipJsonValue(array, first);
        const QByteArrayView name = QByteArrayView(array).sliced(first, end - first);
        if (size == 0 || !isName(name))
            return PacketReader::Fault{
                0, QStringLiteral("invalid payload: an event starts with its name, a string or a number")};
        packet.name = name.startsWith('"') ? jsonStringUtf8(name) : name.toByteArray();
        first = skipJsonComma(array, end);
        --size;
    }
    packet.arguments = Arguments(array, attachments, size, first);
    return packet;
}

// The payload of a CONNECT or CONNECT_ERROR has no place for bytes beside it: they become base64.
QByteArray MessagePackVisitor::takeJson()
{
    const QByteArray json = m_writer.takeText();
    const QByteArrayList attachments = m_writer.takeAttachments();
    if (attachments.isEmpty())
        return json;
    const Arguments whole(QByteArray('[' + json + ']'), attachments, 1);
    const QByteArray array =
        whole.toJson([](qsizetype, const QByteArray &bytes) { return QByteArray('"' + bytes.toBase64() + '"'); });
    return array.sliced(1, array.size() - 2);
}

} // namespace SocketIO
