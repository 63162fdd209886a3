// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/bufferedevent.h"
#include "connection/certificaterefusal.h"
#include "connection/connectionsettings.h"
#include <memory>
#include <QHash>
#include <QObject>
#include <QPair>
#include <SocketIO/client.h>
#include <SocketIO/demoserver.h>
#include <SocketIO/tracelog.h>

class QThread;

namespace Sockeye {

/// A client that lives in the network thread, where no window can stall its heartbeat. Every public function may be
/// called from the GUI thread and returns at once; what happens is told by the trace log alone.
class RemoteClient final : public QObject {
    Q_OBJECT

public:
    /// Makes one in `network`, which must live until the last reference to it goes. It ends itself when its handle
    /// goes, after a goodbye to the server.
    struct Farewell {
        void operator()(RemoteClient *client) const { client->leave(); }
    };
    using Handle = std::unique_ptr<RemoteClient, Farewell>;
    [[nodiscard]] static Handle make(const std::shared_ptr<QThread> &network, std::shared_ptr<SocketIO::TraceLog> log);

    void open(const ConnectionSettings &settings);
    /// Starts the demo server beside the client; `demoStarted` tells its address.
    void startDemo();
    void close();
    void join(const QString &nsp, const QByteArray &auth);
    void leave(const QString &nsp);
    void send(const QString &nsp, const QString &event, const SocketIO::Arguments &arguments,
              const SocketIO::SendOptions &options, bool wantsAck);
    /// Answers a question of the server; a log record says so when it is too late.
    void reply(const QString &nsp, qint64 id, const SocketIO::Arguments &arguments);
    /// Asks for the events that wait to be sent: `bufferTaken` brings them.
    void takeBuffer();
    void dropBuffered(const QString &nsp, qint64 number);
    void clearSendBuffer(const QString &nsp);

Q_SIGNALS:
    /// The demo server listens at `url`.
    void demoStarted(const QString &url);
    /// The server's certificate was not trusted, or its key is not pinned; the attempt has ended.
    void certificateRefused(const Sockeye::CertificateRefusal &refusal);
    /// What waits to be sent now, in the order it will leave each namespace.
    void bufferTaken(const QList<Sockeye::BufferedEvent> &events);

private:
    RemoteClient(std::shared_ptr<QThread> network, std::shared_ptr<SocketIO::TraceLog> log);
    ~RemoteClient() override;
    void leave();
    template <typename Work> void post(Work work);
    [[nodiscard]] SocketIO::Client &client();
    [[nodiscard]] SocketIO::Socket *socket(const QString &nsp);
    [[nodiscard]] SocketIO::Socket *knownSocket(const QString &nsp);
    void forgetServer();
    void takeBufferNow();
    void openNow(const ConnectionSettings &settings);
    void startDemoNow();
    void replyNow(const QString &nsp, qint64 id, const SocketIO::Arguments &arguments);
    void tell(const QString &sentence, const QString &nsp);

    std::shared_ptr<QThread> m_network;
    std::shared_ptr<SocketIO::TraceLog> m_log;
    std::unique_ptr<SocketIO::DemoServer> m_demo;
    std::unique_ptr<SocketIO::Client> m_client;
    /// Questions of the server that wait for an answer, by namespace and id.
    QHash<QPair<QString, qint64>, SocketIO::Event> m_questions;
};

} // namespace Sockeye
