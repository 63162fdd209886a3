// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "bench_client_subjects.h"
#include "bench_client_wire.h"
#include <memory>
#include <QEventLoop>
#include <SocketIO/client.h>
#include <vector>

using namespace SocketIO;

namespace Bench {

namespace {

std::unique_ptr<Client> makeClient(quint16 port, const QStringList &transports)
{
    auto client = std::make_unique<Client>(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)));
    ClientOptions options;
    options.transports = transports;
    options.reconnection = false;
    options.maxMessageSize = 2 * BigSize;
    client->setOptions(options);
    return client;
}

/// What SocketIO::Client costs from the outside: connections, namespaces, one huge message, polling.
class OurConnecting {
public:
    OurConnecting(const Workload &workload, quint16 port)
        : m_kind(workload.kind)
        , m_port(port)
    {
    }

    [[nodiscard]] std::optional<Cost> work(qsizetype units)
    {
        m_left = units;
        m_watch = {};
        start(units);
        const bool isDone = m_loop.exec() == 0;
        const Cost cost = m_watch.cost(units);
        if (!m_kept.empty() && m_kind != Workload::Kind::Namespace && m_kind != Workload::Kind::PollingAsk
            && m_kind != Workload::Kind::PollingReceive)
            m_kept.clear();
        return isDone ? std::optional(cost) : std::nullopt;
    }

private:
    using Kind = Workload::Kind;

    void start(qsizetype units)
    {
        switch (m_kind) {
        case Kind::Big:
            return withSocket([this](Socket *socket) { askForBig(socket); });
        case Kind::Namespace:
            return withSocket([this](Socket *) { joinNext(); });
        case Kind::PollingAsk:
            return withSocket([this](Socket *socket) { ask(socket); });
        case Kind::PollingReceive:
            return withSocket([this, units](Socket *socket) {
                socket->off(QStringLiteral("news"));
                socket->on("news", socket, [this](const Event &) { count(); });
                socket->emitEvent("flood", qint64(units));
            });
        default:
            return connectNext();
        }
    }

    [[nodiscard]] QStringList transports() const
    {
        const QString polling = QStringLiteral("polling");
        const QString websocket = QStringLiteral("websocket");
        if (m_kind == Kind::PollingAsk || m_kind == Kind::PollingReceive)
            return {polling};
        return m_kind == Kind::ConnectUpgraded ? QStringList{polling, websocket} : QStringList{websocket};
    }

    Client *open()
    {
        m_kept.push_back(makeClient(m_port, transports()));
        Client *client = m_kept.back().get();
        QObject::connect(client, &Client::errorOccurred, client, [this](const Error &error) {
            qWarning("%s", qPrintable(error.message));
            m_loop.exit(1);
        });
        client->open();
        return client;
    }

    template <typename Work> void withSocket(Work work)
    {
        if (!m_kept.empty())
            return work(m_kept.back()->socket());
        Socket *socket = open()->socket();
        QObject::connect(socket, &Socket::connected, socket, [this, socket, work] {
            m_watch = {}; // the connection is no part of this work
            work(socket);
        });
    }

    void connectNext()
    {
        Client *client = open();
        Socket *socket = client->socket();
        const auto done = [this] {
            m_watch.lap();
            if (m_kind != Kind::Connection)
                m_kept.back().release()->deleteLater();
            if (m_kind != Kind::Connection)
                m_kept.pop_back();
            --m_left > 0 ? connectNext() : m_loop.exit(0);
        };
        if (m_kind == Kind::ConnectUpgraded)
            QObject::connect(client, &Client::upgraded, client, done);
        else
            QObject::connect(socket, &Socket::connected, socket, done);
    }

    void joinNext()
    {
        Socket *socket = m_kept.back()->socket(QStringLiteral("/n%1").arg(++m_joined));
        QObject::connect(socket, &Socket::connected, socket, [this] { --m_left > 0 ? joinNext() : m_loop.exit(0); });
    }

    void askForBig(Socket *socket)
    {
        socket->emitWithAck("big").then(socket, [this](const Arguments &answer) {
            m_loop.exit(answer.value<QByteArray>(0).size() == BigSize ? 0 : 1);
        });
    }

    void ask(Socket *socket)
    {
        socket->emitWithAck("ask", 1).then(socket, [this, socket](const Arguments &) {
            m_watch.lap();
            --m_left > 0 ? ask(socket) : m_loop.exit(0);
        });
    }

    void count()
    {
        if (--m_left == 0)
            m_loop.exit(0);
    }

    Kind m_kind;
    quint16 m_port;
    QEventLoop m_loop;
    Stopwatch m_watch;
    std::vector<std::unique_ptr<Client>> m_kept;
    qsizetype m_left = 0;
    qsizetype m_joined = 0;
};

} // namespace

std::optional<Cost> measureOurConnecting(const Workload &workload, qsizetype units, quint16 port)
{
    OurConnecting ours(workload, port);
    if (workload.warmUp > 0 && !ours.work(workload.warmUp))
        return std::nullopt;
    return ours.work(units);
}

} // namespace Bench
