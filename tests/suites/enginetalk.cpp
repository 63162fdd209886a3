// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "suites/enginetalk.h"

#include "protocol/enginecodec.h"
#include <algorithm>
#include <SocketIO/clock.h>

using namespace SocketIO;

EngineTalk::EngineTalk(const QUrl &server, const ClientOptions &options, const NetworkOptions &network)
    : m_server(server)
    , m_options(options)
    , m_network(network)
    , m_engine(this, &m_transports, m_tracer, nullptr)
{
    m_options.path = QStringLiteral("/engine.io/");
    if (m_options.protocol == Protocol::Auto)
        m_options.protocol = Protocol::V4; // what the answer to a CONNECT would tell
    m_tracer.setTap(&notes);
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        m_engine.expire(steadyNow());
        wakeAt(m_engine.nextDeadline());
    });
}

void EngineTalk::open()
{
    m_hasEnded = false;
    m_engine.open({m_server, m_options, m_network, steadyNow(), registry});
}

void EngineTalk::sendAll(const QByteArrayList &messages)
{
    const QByteArray binary = "bin:";
    QList<EnginePacket> packets;
    for (const QByteArray &message : messages) {
        packets.append(message.startsWith(binary) ? binaryEnginePacket(QByteArray::fromHex(message.mid(binary.size())))
                                                  : textEnginePacket(EnginePacket::Type::Message, message));
    }
    m_engine.send(packets);
}

QByteArray EngineTalk::transport() const
{
    return carrierName(m_engine.carrier()).toByteArray();
}

void EngineTalk::engineOpened(const Handshake &)
{
    m_tale.append(QStringLiteral("opened"));
}

void EngineTalk::engineReceived(const EnginePacket &message)
{
    const QByteArray data = message.data.view().toByteArray();
    m_messages.append(message.binary ? QByteArray("bin:" + data.toHex()) : data);
}

void EngineTalk::engineClosed(CloseReason reason, const Error &error, bool wasOpen)
{
    m_tale.append((wasOpen ? QStringLiteral("closed: ") : QStringLiteral("failed: ")) + closeReasonText(reason));
    m_error = error;
    m_hasEnded = true;
}

void EngineTalk::engineUpgradeFailed(const Error &error)
{
    m_tale.append(QStringLiteral("upgrade failed"));
    m_error = error;
}

void EngineTalk::engineFellBack(const QString &transport, const Error &error)
{
    m_tale.append(QStringLiteral("fell back to ") + transport);
    m_error = error;
}

void EngineTalk::wakeAt(TimePoint deadline)
{
    const TimePoint next = std::min(deadline, m_engine.nextDeadline());
    if (next == Never)
        return m_timer.stop();
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(next - steadyNow());
    m_timer.start(std::max(wait, std::chrono::milliseconds(0)));
}
