// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "suites/wirescript.h"

#include <QRegularExpression>
#include <QtEndian>
#include <QTest>

using namespace SocketIO;

namespace {

constexpr quint8 FinalText = 0x81;
constexpr quint8 FinalBinary = 0x82;
constexpr quint8 FinalClose = 0x88;
constexpr quint8 FinalPing = 0x89;
constexpr quint8 Masked = 0x80;
constexpr qsizetype MaskSize = 4;

QByteArray described(quint8 first, bool isMasked, const QByteArray &payload)
{
    if (!isMasked)
        return "wrong frame: not masked";
    switch (first) {
    case FinalText:
        return payload;
    case FinalBinary:
        return "bin:" + payload.toHex();
    case FinalClose:
        return payload.size() < 2 ? QByteArray("close")
                                  : QByteArray("close:" + QByteArray::number(qFromBigEndian<quint16>(payload.data())));
    case FinalPing:
        return "ping";
    default:
        return "wrong frame: first byte 0x" + QByteArray::number(first, 16);
    }
}

} // namespace

qsizetype WireScript::find(const QByteArray &kind) const
{
    for (qsizetype number = 0; number < count(); ++number) {
        const bool isHandshake = request(number).query("transport") == QLatin1String("websocket");
        const QByteArray its = isHandshake ? QByteArray("WebSocket") : request(number).method();
        if (its == kind && !m_taken.contains(number))
            return number;
    }
    return -1;
}

qsizetype WireScript::next(const QByteArray &kind)
{
    (void)QTest::qWaitFor([&] { return find(kind) >= 0; });
    const qsizetype number = find(kind);
    m_taken.insert(number);
    return number;
}

QByteArray WireScript::target(qsizetype number) const
{
    if (number < 0)
        return "no request";
    static const QRegularExpression buster(QStringLiteral("&t=[\\w.-]+"));
    return QString::fromUtf8(request(number).head.target).remove(buster).toUtf8();
}

void WireScript::say(qsizetype number, const QByteArrayList &packets, Protocol protocol)
{
    if (number < 0)
        return;
    if (protocol != Protocol::V3)
        return answer(number, packets.join('\x1e'));
    QByteArray body;
    for (const QByteArray &packet : packets) // all of them ASCII
        body += QByteArray::number(packet.size()) + ':' + packet;
    answer(number, body);
}

QByteArray WireScript::openPacket(int pingInterval, int pingTimeout, const QByteArray &upgrades)
{
    return R"(0{"sid":"x","upgrades":)" + upgrades + R"(,"pingInterval":)" + QByteArray::number(pingInterval)
        + R"(,"pingTimeout":)" + QByteArray::number(pingTimeout) + R"(,"maxPayload":1000000})";
}

QByteArray WireScript::refusal(int code, const QByteArray &words)
{
    return R"({"code":)" + QByteArray::number(code) + R"(,"message":")" + words + R"("})";
}

FrameTalk::FrameTalk(ScriptedServer *server, qsizetype number)
{
    if (number < 0)
        return;
    m_clock.start();
    m_socket = server->request(number).socket;
    server->upgrade(number);
    m_socket->setReadBufferSize(0);
    QObject::connect(m_socket, &QTcpSocket::readyRead, &m_context, [this] { read(); });
}

void FrameTalk::cut()
{
    if (m_socket)
        m_socket->abort();
}

bool FrameTalk::drain(WireScript *server, Protocol protocol)
{
    const qsizetype before = m_heard.size();
    return QTest::qWaitFor([&] {
        if (server->hasNext("GET"))
            server->say(server->next("GET"), {"6"}, protocol);
        return m_heard.size() > before;
    });
}

QByteArray FrameTalk::next()
{
    if (!QTest::qWaitFor([this] { return m_heard.size() > m_given; }))
        return {};
    return m_heard.at(m_given++);
}

bool FrameTalk::isClosed() const
{
    return QTest::qWaitFor([this] { return !m_socket || m_socket->state() == QAbstractSocket::UnconnectedState; });
}

void FrameTalk::write(quint8 first, const QByteArray &payload)
{
    constexpr qsizetype LargestShort = 125;
    QByteArray frame(1, char(first));
    if (payload.size() <= LargestShort) {
        frame += char(payload.size());
    } else {
        frame += char(LargestShort + 1);
        frame += char(payload.size() >> 8);
        frame += char(payload.size() & 0xff);
    }
    if (m_socket)
        m_socket->write(frame + payload);
}

void FrameTalk::read()
{
    m_unread += m_socket->readAll();
    while (takeFrame()) { }
}

bool FrameTalk::takeFrame()
{
    constexpr qsizetype HeadSize = 2;
    constexpr quint8 LengthBits = 0x7f;
    constexpr quint8 TwoMoreBytes = 126;
    if (m_unread.size() < HeadSize)
        return false;
    const auto first = quint8(m_unread.at(0));
    const bool isMasked = quint8(m_unread.at(1)) & Masked;
    qsizetype length = quint8(m_unread.at(1)) & LengthBits;
    qsizetype head = HeadSize + (isMasked ? MaskSize : 0);
    if (length == TwoMoreBytes && m_unread.size() >= HeadSize + 2) {
        length = qFromBigEndian<quint16>(m_unread.constData() + HeadSize);
        head += 2;
    }
    if (m_unread.size() < head + length)
        return false;
    QByteArray payload = m_unread.mid(head, length);
    for (qsizetype index = 0; isMasked && index < length; ++index)
        payload[index] = char(payload.at(index) ^ m_unread.at(head - MaskSize + index % MaskSize));
    m_heard.append(described(first, isMasked, payload));
    m_times.append(m_clock.elapsed());
    if (first == FinalClose) { // as every server does: answered, then closed
        write(FinalClose, payload);
        m_socket->disconnectFromHost();
    }
    m_unread.remove(0, head + length);
    return true;
}
