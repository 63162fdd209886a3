// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include <SocketIO/demoserver.h>

#include "server/demohost.h"
#include "server/enginepeer.h"
#include "server/engineserver.h"
#include "server/guest.h"

namespace SocketIO {

class DemoServer::Private {
public:
    explicit Private(DemoServer *server)
        : host([server](const QString &line) { Q_EMIT server->logged(line); }, nullptr)
        , engine(nullptr)
    {
        QObject::connect(&engine, &EngineServer::opened, &host,
                         [this](EnginePeer *session) { new Guest(*session, host); });
    }

    DemoHost host;
    EngineServer engine; // after the host, so that it goes first: its sessions speak to the host
};

DemoServer::DemoServer(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
}

DemoServer::~DemoServer()
{
    // Ending the sessions has its lines too, but they would come from an object that is half gone.
    blockSignals(true);
}

bool DemoServer::listen(quint16 port)
{
    return d->engine.listen(port);
}

void DemoServer::close()
{
    d->engine.close();
}

QString DemoServer::errorString() const
{
    return d->engine.errorString();
}

QUrl DemoServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(d->engine.port()));
}

void DemoServer::setHeartbeat(std::chrono::milliseconds interval, std::chrono::milliseconds timeout)
{
    d->engine.setHeartbeat(interval, timeout);
}

} // namespace SocketIO
