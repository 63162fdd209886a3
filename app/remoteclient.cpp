// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remoteclient.h"

#include "networksettings.h"
#include <algorithm>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>
#include <QTimer>
#include <QUrl>
#include <SocketIO/clock.h>

namespace Sockeye {

using namespace SocketIO;

namespace {
/// How long a closed tab may take to say goodbye to its server.
constexpr std::chrono::seconds GoodbyeTime{2};
} // namespace

RemoteClient::Handle RemoteClient::make(const std::shared_ptr<QThread> &network, std::shared_ptr<TraceLog> log)
{
    Handle handle(new RemoteClient(network, std::move(log)));
    handle->moveToThread(network.get());
    return handle;
}

RemoteClient::RemoteClient(std::shared_ptr<QThread> network, std::shared_ptr<TraceLog> log)
    : m_network(std::move(network))
    , m_log(std::move(log))
{
}

RemoteClient::~RemoteClient()
{
    m_client.reset(); // before the log it writes to
}

template <typename Work> void RemoteClient::post(Work work)
{
    QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
}

void RemoteClient::leave()
{
    post([this] {
        if (!m_client)
            return deleteLater();
        // The goodbye to the server needs the event loop for a moment.
        connect(m_client.get(), &Client::stateChanged, this, [this] {
            if (m_client->state() == Client::State::Closed)
                deleteLater();
        });
        QTimer::singleShot(GoodbyeTime, this, &QObject::deleteLater);
        m_client->close();
        if (m_client->state() == Client::State::Closed)
            deleteLater();
    });
}

Client &RemoteClient::client()
{
    if (!m_client) {
        m_client = std::make_unique<Client>();
        m_client->setTraceTap(m_log.get());
        connect(m_client.get(), &Client::closed, this, [this] { m_questions.clear(); });
        connect(m_client.get(), &Client::tlsErrors, this, [this](const auto &errors, const auto &chain) {
            Q_EMIT certificateRefused(NetworkSettings::describe(errors, chain));
        });
    }
    return *m_client;
}

Socket *RemoteClient::knownSocket(const QString &nsp)
{
    const QList<Socket *> sockets = client().sockets();
    const auto found = std::ranges::find_if(sockets, [&](const Socket *socket) { return socket->nsp() == nsp; });
    return found == sockets.end() ? nullptr : *found;
}

Socket *RemoteClient::socket(const QString &nsp)
{
    Client &owner = client();
    const QList<Socket *> known = owner.sockets();
    Socket *found = owner.socket(nsp);
    if (!known.contains(found)) {
        found->onAny(this, [this](const Event &event) {
            if (event.wantsReply())
                m_questions.insert({event.nsp(), event.id()}, event);
        });
        connect(found, &Socket::errorOccurred, this, [this, nsp](const Error &error) { tell(error.message, nsp); });
    }
    return found;
}

void RemoteClient::open(const ConnectionSettings &settings)
{
    post([this, settings] { openNow(settings); });
}

void RemoteClient::openNow(const ConnectionSettings &settings)
{
    const QUrl url(settings.url);
    const auto network = NetworkSettings::compile(settings);
    if (const auto *problem = std::get_if<QString>(&network))
        return tell(*problem, {});
    if (m_client && !m_client->url().isEmpty() && m_client->url() != url)
        forgetServer(); // another server: its namespaces are not ours
    Client &target = client();
    target.setUrl(url);
    target.setOptions(settings.options);
    target.setNetworkOptions(std::get<NetworkOptions>(network));
    Socket *first = socket(settings.nsp);
    first->setAuth(QJsonDocument::fromJson(settings.auth).object());
    first->open();
    target.open();
}

void RemoteClient::forgetServer()
{
    for (Socket *socket : m_client->sockets())
        socket->clearSendBuffer(); // tells that what waited there will not leave
    m_questions.clear();
    m_client.reset();
}

void RemoteClient::startDemo()
{
    post([this] { startDemoNow(); });
}

void RemoteClient::startDemoNow()
{
    if (!m_demo) {
        m_demo = std::make_unique<DemoServer>();
        if (!m_demo->listen()) {
            tell(m_demo->errorString(), {});
            return m_demo.reset();
        }
    }
    Q_EMIT demoStarted(m_demo->url().toString());
}

void RemoteClient::close()
{
    post([this] {
        if (m_client)
            m_client->close();
    });
}

void RemoteClient::join(const QString &nsp, const QByteArray &auth)
{
    post([this, nsp, auth] {
        Socket *joining = socket(nsp);
        joining->setAuth(QJsonDocument::fromJson(auth).object());
        joining->open();
    });
}

void RemoteClient::leave(const QString &nsp)
{
    post([this, nsp] {
        if (Socket *known = knownSocket(nsp))
            known->close();
    });
}

void RemoteClient::send(const QString &nsp, const QString &event, const Arguments &arguments,
                        const SendOptions &options, bool wantsAck)
{
    post([this, nsp, event, arguments, options, wantsAck] {
        // Sending must not join a namespace that nobody asked for.
        const bool isConnected = client().state() == Client::State::Open;
        if (isConnected && !knownSocket(nsp))
            return tell(tr("\"%1\" was not sent: the namespace %2 is not joined.").arg(event, nsp), nsp);
        if (wantsAck)
            socket(nsp)->emitArgumentsWithAck(event, arguments, options);
        else
            socket(nsp)->emitArguments(event, arguments, options);
    });
}

void RemoteClient::reply(const QString &nsp, qint64 id, const Arguments &arguments)
{
    post([this, nsp, id, arguments] { replyNow(nsp, id, arguments); });
}

void RemoteClient::replyNow(const QString &nsp, qint64 id, const Arguments &arguments)
{
    const Event question = m_questions.take({nsp, id});
    if (!question.replyWith(arguments))
        tell(
            tr("The answer to question #%1 was not sent: it was answered before, or its connection has ended.").arg(id),
            nsp);
}

void RemoteClient::takeBuffer()
{
    post([this] { takeBufferNow(); });
}

void RemoteClient::takeBufferNow()
{
    QList<BufferedEvent> events;
    for (const Socket *socket : m_client ? m_client->sockets() : QList<Socket *>()) {
        for (const PendingEvent &event : socket->pendingEvents())
            events.append({socket->nsp(), event.number, event.name, event.arguments, event.id >= 0 || event.number < 0,
                           event.tries});
    }
    Q_EMIT bufferTaken(events);
}

void RemoteClient::dropBuffered(const QString &nsp, qint64 number)
{
    post([this, nsp, number] {
        if (Socket *known = knownSocket(nsp))
            known->dropPendingEvent(number);
    });
}

void RemoteClient::clearSendBuffer(const QString &nsp)
{
    post([this, nsp] {
        if (Socket *known = knownSocket(nsp))
            known->clearSendBuffer();
    });
}

void RemoteClient::tell(const QString &sentence, const QString &nsp)
{
    TraceRecord record;
    record.time = SocketIO::steadyNow();
    record.kind = Kind::Fault;
    record.nsp = nsp.toUtf8();
    record.reason = sentence.toUtf8();
    m_log->record(record);
}

} // namespace Sockeye
