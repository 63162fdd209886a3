// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
// What follows the end of a connection: telling it, and trying again.
#include "client/clientprivate.h"

#include "client/socketprivate.h"
#include <QRandomGenerator>

namespace SocketIO {

void ClientPrivate::engineClosed(CloseReason reason, const Error &error, bool wasOpen)
{
    const bool isWanted = state == Client::State::Closing || reason == CloseReason::ForcedClose;
    const bool triesAgain = !isWanted && options.reconnection;
    Error told = error;
    if (!wasOpen && !isWanted && !told.isError()) {
        told = {Error::Kind::Network, QStringLiteral("closed-by-server"),
                QStringLiteral("The server closed the connection during the handshake.")};
    }
    QByteArray words = closeReasonText(reason).toUtf8();
    if (told.isError())
        words += '\t' + told.message.toUtf8();
    if (wasOpen || isWanted) {
        tracer.state({Kind::Closed, Carrier::None, -1, std::chrono::microseconds(-1), {}, {}, words});
    } else {
        tracer.state({Kind::ConnectFailed,
                      Carrier::None,
                      m_backoff.attempts(),
                      std::chrono::microseconds(-1),
                      {},
                      {},
                      told.message.toUtf8(),
                      Slice(told.httpBody)});
    }
    m_decoder.reset();
    for (Socket *socket : QList<Socket *>(sockets))
        SocketPrivate::of(socket).engineClosed(closeReasonText(reason), true);
    dispatch->post([client = m_client, alive = QPointer(m_client), reason, told, wasOpen] {
        if (told.isError())
            Q_EMIT client->errorOccurred(told);
        if (alive && wasOpen)
            Q_EMIT client->closed(reason, told);
        if (alive)
            Q_EMIT client->transportChanged();
    });
    if (triesAgain)
        return scheduleReconnect();
    setState(Client::State::Closed);
    if (std::exchange(m_opensAgain, false))
        open();
}

void ClientPrivate::scheduleReconnect()
{
    if (options.reconnectionAttempts >= 0 && m_backoff.attempts() >= options.reconnectionAttempts)
        return giveUp();
    const auto delay = m_backoff.next(QRandomGenerator::global()->generateDouble());
    const int attempts = m_backoff.attempts();
    setState(Client::State::Reconnecting);
    tracer.state({Kind::ReconnectScheduled, Carrier::None, attempts, delay});
    m_reconnectAt = std::chrono::steady_clock::now() + delay;
    wakeAt(m_reconnectAt);
    dispatch->post([client = m_client, attempts, delay] { Q_EMIT client->reconnecting(attempts, delay); });
}

void ClientPrivate::giveUp()
{
    tracer.state({Kind::ReconnectFailed,
                  Carrier::None,
                  m_backoff.attempts(),
                  std::chrono::microseconds(-1),
                  {},
                  {},
                  "no attempts left"});
    m_backoff.reset();
    setState(Client::State::Closed);
    dispatch->post([client = m_client] { Q_EMIT client->reconnectionFailed(); });
}

void ClientPrivate::engineUpgraded(Carrier carrier)
{
    const QString name = QString::fromUtf8(carrierName(carrier));
    dispatch->post([client = m_client, name, alive = QPointer(m_client)] {
        Q_EMIT client->upgraded(name);
        if (alive)
            Q_EMIT client->transportChanged();
    });
}

void ClientPrivate::engineUpgradeFailed(const Error &error)
{
    dispatch->post([client = m_client, error] { Q_EMIT client->upgradeFailed(error); });
}

} // namespace SocketIO
