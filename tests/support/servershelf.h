// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/nodeserver.h"
#include "support/pythonserver.h"
#include <map>
#include <memory>

/// The servers of one test program: each is started when it is asked for first, and serves all tests behind it.
class ServerShelf {
public:
    /// The server of a command such as "server.mjs --variant v2" or "server.py". Look at `isRunning`, and for what was
    /// wrong at `errorString`.
    ServerProcess &running(const QString &command)
    {
        std::unique_ptr<ServerProcess> &server = m_servers[command];
        if (!server || !server->isRunning())
            server = started(command);
        return *server;
    }

private:
    static std::unique_ptr<ServerProcess> started(const QString &command)
    {
        const QStringList arguments = command.split(u' ').mid(1);
        if (command.startsWith(QLatin1String("server.py"))) {
            auto server = std::make_unique<PythonServer>();
            (void)server->start(arguments);
            return server;
        }
        auto server = std::make_unique<NodeServer>();
        (void)server->start(command.section(u' ', 0, 0), arguments);
        return server;
    }

    std::map<QString, std::unique_ptr<ServerProcess>> m_servers;
};
