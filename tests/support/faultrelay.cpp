// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "support/faultrelay.h"

FaultRelay::FaultRelay(quint16 target, QObject *parent)
    : QObject(parent)
    , m_target(target)
{
    connect(&m_listener, &QTcpServer::newConnection, this, &FaultRelay::accept);
    m_listener.listen(QHostAddress::LocalHost);
}

FaultRelay::~FaultRelay() = default;

QUrl FaultRelay::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_listener.serverPort()));
}

qsizetype FaultRelay::links() const
{
    const auto all = findChildren<RelayLink *>();
    return std::count_if(all.begin(), all.end(), [](const RelayLink *link) { return link->isOpen(); });
}

void FaultRelay::accept()
{
    while (QTcpSocket *client = m_listener.nextPendingConnection()) {
        if (m_isRefusing) {
            client->abort();
            client->deleteLater();
            continue;
        }
        auto *link = new RelayLink(client, m_target, &m_rules, this);
        connect(link, &RelayLink::ended, link, &QObject::deleteLater);
    }
}

template <typename Blow> void FaultRelay::strike(Blow blow)
{
    const auto links = findChildren<RelayLink *>();
    for (RelayLink *link : links)
        blow(*link);
}

void FaultRelay::stall()
{
    m_rules.isStalled = true;
}

void FaultRelay::trickle()
{
    m_rules.trickles = true;
}

void FaultRelay::holdAnswers(const QByteArray &method)
{
    m_rules.heldMethod = method;
    strike([](RelayLink &link) { link.resume(); }); // those of another method that waited so far
}

void FaultRelay::flow()
{
    m_rules.isStalled = false;
    m_rules.trickles = false;
    m_rules.heldMethod.clear();
    strike([](RelayLink &link) { link.resume(); });
}

void FaultRelay::cut()
{
    strike([](RelayLink &link) { link.cut(); });
}

void FaultRelay::reset()
{
    strike([](RelayLink &link) { link.reset(); });
}

void FaultRelay::forgetServer()
{
    strike([](RelayLink &link) { link.forgetServer(); });
}
