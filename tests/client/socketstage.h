// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>
#include <SocketIO/Client>

/// A client on WebSocket and a server in process whose Socket.IO packets the test writes. It greets each connection
/// and, unless told otherwise, answers each CONNECT.
class SocketStage {
public:
    /// What the user was told of the main namespace, in order: "connected", "disconnected: transport close", "event x".
    QStringList told;
    /// What the server got, Engine.IO's digit included.
    QStringList sent;
    QByteArrayList sentBinary;
    QByteArray greeting = R"(0{"sid":"engine","upgrades":[],"pingInterval":25000,"pingTimeout":20000})";
    /// The answer to each CONNECT of the main namespace; empty for none.
    QByteArray welcome = R"(40{"sid":"s1"})";
    /// Further packets before or behind it.
    QByteArrayList beforeWelcome;
    QByteArrayList behindWelcome;
    int connections = 0;

    SocketIO::Client client;
    SocketIO::Socket *socket = nullptr;

    SocketStage()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] { greet(); });
        client.setUrl(QUrl(QStringLiteral("ws://127.0.0.1:%1").arg(m_server.serverPort())));
        SocketIO::ClientOptions options;
        options.transports = {QStringLiteral("websocket")};
        options.reconnectionDelay = std::chrono::milliseconds(10);
        options.reconnectionDelayMax = std::chrono::milliseconds(20);
        client.setOptions(options);
        socket = client.socket();
        watch(socket);
    }

    /// Changes some of the options.
    template <typename Change> void set(Change change)
    {
        SocketIO::ClientOptions options = client.options();
        change(options);
        client.setOptions(options);
    }

    void watch(SocketIO::Socket *it)
    {
        using SocketIO::Socket;
        const QString prefix = it == socket ? QString() : it->nsp() + u' ';
        const auto note = [this, prefix](const QString &line) { told += prefix + line; };
        it->onAny(nullptr, [note](const SocketIO::Event &event) { note(QStringLiteral("event ") + event.name()); });
        QObject::connect(it, &Socket::connected, it, [note] { note(QStringLiteral("connected")); });
        QObject::connect(it, &Socket::disconnected, it,
                         [note](const QString &reason) { note(QStringLiteral("disconnected: ") + reason); });
        QObject::connect(it, &Socket::connectFailed, it,
                         [note](const SocketIO::Error &error) { note(QStringLiteral("refused: ") + error.code); });
        QObject::connect(it, &Socket::errorOccurred, it,
                         [note](const SocketIO::Error &error) { note(QStringLiteral("error: ") + error.code); });
    }

    [[nodiscard]] bool isJoined() const { return socket->state() == SocketIO::Socket::State::Open; }
    /// Opens the client and waits until the main namespace is joined and has told so.
    [[nodiscard]] bool join()
    {
        client.open();
        return QTest::qWaitFor([this] { return isJoined() && told.contains(QStringLiteral("connected")); });
    }
    /// Waits until the server got this text.
    [[nodiscard]] bool gets(const QString &text)
    {
        return QTest::qWaitFor([&] { return sent.contains(text); });
    }
    [[nodiscard]] bool tells(const QString &line)
    {
        return QTest::qWaitFor([&] { return told.contains(line); });
    }
    /// Waits until everything sent and posted so far has arrived: an acknowledged event travels behind it.
    [[nodiscard]] bool settle()
    {
        const QString marker = QStringLiteral("settle %1").arg(++m_settled);
        const SocketIO::SendOptions once{false, std::chrono::milliseconds(0), true, 0};
        socket->emitArguments(marker, {}, once);
        if (!gets(QStringLiteral(R"(42["%1"])").arg(marker)))
            return false;
        sent.removeLast();
        say("42[\"" + marker.toUtf8() + "\"]");
        const bool isTold = tells(QStringLiteral("event ") + marker);
        told.removeAll(QStringLiteral("event ") + marker);
        return isTold;
    }

    void say(const QByteArray &text) { m_peer->sendTextMessage(QString::fromUtf8(text)); }
    void sayBinary(const QByteArray &bytes) { m_peer->sendBinaryMessage(bytes); }
    /// Ends the connection as a server that goes away.
    void hangUp() { m_peer->close(); }
    [[nodiscard]] QWebSocket *peer() const { return m_peer; }
    /// No further connection is taken.
    void stopListening() { m_server.close(); }

private:
    void greet()
    {
        m_peer = m_server.nextPendingConnection();
        ++connections;
        QObject::connect(m_peer, &QWebSocket::textMessageReceived, m_peer, [this](const QString &text) {
            sent += text;
            if (text.startsWith(QLatin1String("40")) && !text.startsWith(QLatin1String("40/")) && !welcome.isEmpty())
                sayWelcome();
        });
        QObject::connect(m_peer, &QWebSocket::binaryMessageReceived, m_peer,
                         [this](const QByteArray &bytes) { sentBinary += bytes; });
        QObject::connect(m_peer, &QWebSocket::disconnected, m_peer, &QObject::deleteLater);
        say(greeting);
    }
    void sayWelcome()
    {
        for (const QByteArray &text : beforeWelcome)
            say(text);
        say(welcome);
        for (const QByteArray &text : behindWelcome)
            say(text);
    }

    QWebSocketServer m_server{QStringLiteral("stage"), QWebSocketServer::NonSecureMode};
    QPointer<QWebSocket> m_peer;
    int m_settled = 0;
};

/// What became of a reply.
struct ReplyWatch {
    int answers = 0;
    int failures = 0;
    SocketIO::Arguments answer;
    SocketIO::Error error;

    explicit ReplyWatch(SocketIO::Reply reply)
    {
        reply
            .then(nullptr,
                  [this](const SocketIO::Arguments &arguments) {
                      ++answers;
                      answer = arguments;
                  })
            .onFailed(nullptr, [this](const SocketIO::Error &failure) {
                ++failures;
                error = failure;
            });
    }
    ReplyWatch(const ReplyWatch &) = delete;
    ReplyWatch &operator=(const ReplyWatch &) = delete;
    [[nodiscard]] bool isOver() const { return answers + failures > 0; }
};
