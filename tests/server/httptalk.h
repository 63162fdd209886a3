// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTcpSocket>
#include <QUrl>

/// One answer as it came over the wire.
struct HttpAnswer {
    int status = 0; ///< 0: none came
    QByteArray head;
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

/// A client's end of one TCP connection to an HTTP server, byte by byte: what is sent is what the test wrote.
class HttpTalk final : public QObject {
    Q_OBJECT

public:
    explicit HttpTalk(const QUrl &server);

    void send(const QByteArray &bytes);
    /// A request with a right Content-Length; does not wait.
    void request(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                 const QByteArray &moreHeaders = {});
    /// Waits for the next answer.
    [[nodiscard]] HttpAnswer answer();
    [[nodiscard]] HttpAnswer exchange(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                                      const QByteArray &moreHeaders = {});
    /// Nothing has come since the last answer.
    [[nodiscard]] bool isQuiet() const { return m_received.isEmpty(); }
    /// Waits until the server has closed the connection.
    [[nodiscard]] bool isClosedByServer();
    /// Breaks the connection.
    void cut() { m_socket.abort(); }

private:
    bool takeAnswer(HttpAnswer &answer);

    QTcpSocket m_socket;
    QByteArray m_received;
};

/// A polling session of Engine.IO 4, opened by the constructor: one connection for GETs, one for POSTs.
class PollingTalk final {
public:
    static constexpr auto Endpoint = "/socket.io/?EIO=4&transport=polling";

    explicit PollingTalk(const QUrl &server);

    [[nodiscard]] QByteArray target() const { return Endpoint + QByteArray("&sid=") + m_sid; }
    [[nodiscard]] const QByteArray &sid() const { return m_sid; }
    /// Sends a GET and does not wait.
    void poll() { gets.request("GET", target()); }
    [[nodiscard]] HttpAnswer get() { return gets.exchange("GET", target()); }
    [[nodiscard]] HttpAnswer post(const QByteArray &body) { return posts.exchange("POST", target(), body); }

    HttpTalk gets;
    HttpTalk posts;
    HttpAnswer handshake;

private:
    QByteArray m_sid;
};
