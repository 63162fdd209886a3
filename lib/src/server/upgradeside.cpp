// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "server/upgradeside.h"

#include "protocol/enginecodec.h"
#include "server/pollingside.h"
#include <chrono>
#include <utility>

namespace SocketIO {

namespace {

constexpr std::chrono::milliseconds NudgeInterval{100};
constexpr std::chrono::seconds UpgradeTimeout{10};

} // namespace

UpgradeSide::UpgradeSide(PollingSide &polling, WebSocketSide *candidate, QObject *parent)
    : QObject(parent)
    , m_polling(polling)
    , m_candidate(candidate)
{
    candidate->setParent(this);
    connect(candidate, &WebSocketSide::received, this, &UpgradeSide::receive);
    connect(candidate, &WebSocketSide::lost, this, &UpgradeSide::fail);
    connect(&m_nudge, &QTimer::timeout, this, &UpgradeSide::nudge);
    connect(&m_deadline, &QTimer::timeout, this, &UpgradeSide::fail);
    m_deadline.setSingleShot(true);
    m_deadline.start(UpgradeTimeout);
}

UpgradeSide::~UpgradeSide()
{
    if (m_candidate)
        m_candidate->close();
}

void UpgradeSide::receive(const EnginePacket &packet)
{
    using Type = EnginePacket::Type;
    if (packet.type == Type::Ping && packet.data.view() == "probe") {
        m_candidate->send({textEnginePacket(Type::Pong, "probe")});
        m_nudge.start(NudgeInterval);
    } else if (packet.type == Type::Upgrade && m_nudge.isActive()) {
        m_candidate->disconnect(this);
        Q_EMIT confirmed(std::exchange(m_candidate, nullptr));
    } else {
        fail();
    }
}

// The client waits for its GET to end before it moves over.
void UpgradeSide::nudge()
{
    if (m_polling.isWritable())
        m_polling.send({textEnginePacket(EnginePacket::Type::Noop)});
}

void UpgradeSide::fail()
{
    m_nudge.stop();
    m_deadline.stop();
    m_candidate->disconnect(this);
    Q_EMIT failed();
}

} // namespace SocketIO
