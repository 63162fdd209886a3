// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <memory>
#include <QObject>
#include <QUrl>
#include <SocketIO/export.h>

namespace SocketIO {

/// A small Socket.IO server in process, for trying things out: Engine.IO 4, Socket.IO 5, polling, WebSocket, upgrade.
///
/// Listens on 127.0.0.1 only, at the path `/socket.io/`. Namespaces: `/`, `/chat` (wants the auth `{"token":"demo"}`,
/// refuses others with data) and `/clock` (each second `tick`, the time and a counter, to everybody). In each, a new
/// socket is greeted with `greetings`, "Hey!", `{"ms":"jane"}` and the bytes 04 03 03 01, and asked `question`; `echo`
/// comes back by acknowledgement, if one is wanted, and as an event; `salutations` is logged. Any other event is taken
/// without an answer, so that an acknowledgement that never comes can be tried too.
/// Requests and messages may have 1,000,000 bytes. Thread-affine; needs an event loop.
class SOCKETIO_EXPORT DemoServer final : public QObject {
    Q_OBJECT

public:
    /// A server that does not listen yet.
    explicit DemoServer(QObject *parent = nullptr);
    ~DemoServer() override;

    /// Listens on `port`, 0 for a free one. False when it cannot; `errorString` says why.
    bool listen(quint16 port = 0);
    /// Stops listening and ends every connection. It may listen again.
    void close();
    /// How often a session is pinged and how long it may take to answer; 25 s and 20 s by default. For sessions opened
    /// from now on.
    void setHeartbeat(std::chrono::milliseconds interval, std::chrono::milliseconds timeout);
    /// Why `listen` failed.
    [[nodiscard]] QString errorString() const;
    /// `http://127.0.0.1:PORT`, once it listens
    [[nodiscard]] QUrl url() const;

Q_SIGNALS:
    /// One line per thing worth telling: who came, what `salutations` said, what was answered to `question`.
    void logged(const QString &line);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace SocketIO
