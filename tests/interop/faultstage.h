// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "interop/courier.h"
#include "interop/interop.h"
#include "support/faultrelay.h"
#include "support/servershelf.h"

/// A client that reaches its server through a relay, and the ledgers of both directions.
struct FaultStage {
    /// Forgets what the server has stored.
    FaultStage(ServerProcess &behind, const SocketIO::ClientOptions &options)
        : server(&behind)
        , relay(behind.port())
        , client(relay.url())
        , socket(client.socket())
        , courier(socket)
        , connected(socket, &SocketIO::Socket::connected)
        , disconnected(socket, &SocketIO::Socket::disconnected)
        , reconnected(&client, &SocketIO::Client::reconnected)
    {
        client.setOptions(options);
        socket->on("burst", &client, [this](int number) { burst.append(number); });
        (void)server->fetch("/forget");
    }

    /// Comes back soon.
    static SocketIO::ClientOptions hasty(const QStringList &transports)
    {
        SocketIO::ClientOptions options = optionsFor(transports);
        options.reconnectionDelay = std::chrono::milliseconds(30);
        options.reconnectionDelayMax = std::chrono::milliseconds(100);
        return options;
    }

    /// Opens the client and waits until it has joined by the last of its transports.
    [[nodiscard]] bool join()
    {
        client.open();
        return hasSettled(1);
    }
    /// Waits until it has joined for the `joins`th time by the last of its transports.
    [[nodiscard]] bool hasSettled(int joins)
    {
        const QString last = client.options().transports.last();
        return comesTrue([&] { return connected.count() == joins && client.transport() == last; });
    }
    /// Waits until every event sent so far was acknowledged or given up.
    [[nodiscard]] bool hasDelivered()
    {
        return comesTrue([this] { return courier.isSettled(); });
    }

    /// Waits until the server would notice at once that the link breaks: on polling, until it holds a GET.
    [[nodiscard]] bool isHeard() const
    {
        return client.transport() == QLatin1String("websocket")
            || comesTrue([this] { return server->fetch("/connections").object()[u"polls"].toInt() > 0; });
    }

    [[nodiscard]] QJsonArray stored() const { return server->fetch("/stored").array(); }
    /// The reason of the latest loss, and what was known of it.
    [[nodiscard]] QString reason() const { return disconnected.last().at(0).toString(); }
    [[nodiscard]] SocketIO::Error details() const { return disconnected.last().at(1).value<SocketIO::Error>(); }

    /// Objects the client holds: the same before and after, or something leaks.
    [[nodiscard]] qsizetype objects() const { return client.findChildren<QObject *>().size(); }
    /// Closes the client and waits until neither side holds its connection any more.
    [[nodiscard]] bool leavesNothing()
    {
        const int before = sessions();
        client.close();
        return comesTrue([this] { return client.state() == SocketIO::Client::State::Closed && relay.links() == 0; })
            && comesTrue([&] { return sessions() < before; });
    }
    /// Sessions on the server; those that faults broke stay until it notices.
    [[nodiscard]] int sessions() const { return server->fetch("/connections").object()[u"count"].toInt(-1); }

    ServerProcess *server;
    FaultRelay relay;
    SocketIO::Client client;
    SocketIO::Socket *socket;
    Courier courier;
    QList<int> burst; ///< numbers of the events `burst` that came
    QSignalSpy connected;
    QSignalSpy disconnected;
    QSignalSpy reconnected;
};
