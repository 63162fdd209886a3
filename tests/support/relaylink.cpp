// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "support/relaylink.h"

#include <QHostAddress>
#include <sys/socket.h>

namespace {

/// Closes so that the other side gets an RST: what is not sent yet is thrown away (socket(7), SO_LINGER).
void breakOff(QTcpSocket &socket)
{
    const linger now{1, 0};
    if (socket.socketDescriptor() >= 0)
        ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket.abort();
}

} // namespace

RelayLink::RelayLink(QTcpSocket *client, quint16 target, RelayRules *rules, QObject *parent)
    : QObject(parent)
    , m_rules(rules)
    , m_client(client)
    , m_server(new QTcpSocket(this))
{
    m_client->setParent(this);
    connect(m_client, &QTcpSocket::readyRead, this, [this] { receive(Toward::Server); });
    connect(m_server, &QTcpSocket::readyRead, this, [this] { receive(Toward::Client); });
    connect(m_client, &QTcpSocket::disconnected, this, [this] {
        m_server->disconnectFromHost();
        Q_EMIT ended();
    });
    connect(m_server, &QTcpSocket::connected, this, [this] { pump(Toward::Server); });
    connect(m_server, &QTcpSocket::disconnected, this, [this] { pump(Toward::Client); });
    connect(m_server, &QTcpSocket::errorOccurred, this, [this] {
        if (m_server->state() != QAbstractSocket::ConnectedState) // nobody listens there
            pump(Toward::Client);
    });
    for (const Toward side : {Toward::Client, Toward::Server}) {
        m_turn[size_t(side)].setSingleShot(true); // a timer of no time waits until sockets had their turn
        connect(&m_turn[size_t(side)], &QTimer::timeout, this, [this, side] { pump(side); });
    }
    for (QTcpSocket *socket : {m_client, m_server})
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_server->connectToHost(QHostAddress(QHostAddress::LocalHost), target);
}

RelayLink::~RelayLink()
{
    m_client->disconnect(this);
    m_server->disconnect(this);
}

void RelayLink::receive(Toward side)
{
    const QByteArray bytes = source(side).readAll();
    if (side == Toward::Server)
        noteRequest(bytes);
    else if (m_losesAnswer)
        return reset();
    if (side == Toward::Server && m_isServerForgotten)
        return;
    QByteArray &waiting = m_waiting[size_t(side)];
    const bool isBusy = m_rules->trickles && !waiting.isEmpty(); // then the next byte has its turn already
    waiting += bytes;
    if (!isBusy)
        pump(side);
}

void RelayLink::noteRequest(const QByteArray &bytes)
{
    if (m_method == "UPGRADE" || !(bytes.startsWith("GET ") || bytes.startsWith("POST ")))
        return;
    m_method = bytes.toLower().contains("\r\nupgrade:") ? "UPGRADE" : bytes.left(bytes.indexOf(' '));
    ++m_rules->requests[m_method];
    if (m_method != m_rules->lostMethod)
        return;
    m_losesAnswer = true;
    m_rules->lostMethod.clear();
}

bool RelayLink::isHeld(Toward side) const
{
    const bool waits = side == Toward::Client && !m_rules->heldMethod.isEmpty() && m_method == m_rules->heldMethod;
    return m_rules->isStalled || waits;
}

void RelayLink::pump(Toward side)
{
    if (isHeld(side) || sink(side).state() == QAbstractSocket::ConnectingState)
        return;
    while (!m_waiting[size_t(side)].isEmpty()) {
        if (!passSome(side))
            return;
        if (m_rules->trickles) {
            m_turn[size_t(side)].start();
            return;
        }
    }
    if (side == Toward::Client && m_server->state() == QAbstractSocket::UnconnectedState && !m_isServerForgotten)
        m_client->disconnectFromHost();
}

/// False when that was the link's last.
bool RelayLink::passSome(Toward side)
{
    QByteArray &waiting = m_waiting[size_t(side)];
    qint64 &limit = m_rules->resetAfter[size_t(side)];
    qint64 size = m_rules->trickles ? 1 : waiting.size();
    if (limit >= 0)
        size = std::min(size, limit);
    sink(side).write(waiting.constData(), size);
    sink(side).flush();
    waiting.remove(0, size);
    if (limit < 0 || (limit -= size) > 0)
        return true;
    limit = -1;
    reset();
    return false;
}

void RelayLink::resume()
{
    pump(Toward::Server);
    pump(Toward::Client);
}

void RelayLink::cut()
{
    m_client->disconnectFromHost();
}

void RelayLink::reset()
{
    m_waiting = {};
    breakOff(*m_server);
    breakOff(*m_client);
}

void RelayLink::forgetServer()
{
    m_isServerForgotten = true;
    m_server->abort();
}
