// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "bench_client_wire.h"
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <QCoreApplication>
#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>
#include <thread>

using namespace Bench;

namespace {

constexpr char Handshake[] =
    R"(0{"sid":"bench","upgrades":[],"pingInterval":900000,"pingTimeout":900000,"maxPayload":1000000})";

/// The far side of one connection: just enough Engine.IO 4 and Socket.IO 5 for the benchmark, and cheap.
class Guest : public QObject {
public:
    // A flood is written below the WebSocket, in frames made beforehand.
    Guest(std::unique_ptr<QWebSocket> socket, QTcpSocket *stream)
        : m_socket(std::move(socket))
        , m_stream(stream)
    {
        connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &Guest::take);
        connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, &Guest::takeBlob);
        connect(m_socket.get(), &QWebSocket::disconnected, this, &QObject::deleteLater);
        connect(m_stream, &QTcpSocket::bytesWritten, this, &Guest::writeFlood);
        m_socket->sendTextMessage(QString::fromLatin1(Handshake));
    }

private:
    void take(const QString &text)
    {
        if (text.startsWith(QLatin1String("42[\"news\"")))
            ++m_count;
        else if (text.startsWith(QLatin1String("42[\"flood\"")))
            startFlood(QStringView(text).sliced(11).chopped(1).toLongLong());
        else if (text.startsWith(QLatin1String("42")))
            answer(text, QStringView(text).sliced(2));
        else if (text.startsWith(QLatin1String("451-")))
            m_blobId = idAt(QStringView(text).sliced(4)).toString();
        else if (text.startsWith(QLatin1String("40")))
            m_socket->sendTextMessage(text + QStringLiteral("{\"sid\":\"bench-socket\"}"));
    }

    static QStringView idAt(QStringView rest) { return rest.first(rest.indexOf(u'[')); }

    void answer(const QString &text, QStringView rest)
    {
        if (text.endsWith(QLatin1String("[\"big\"]"))) {
            m_socket->sendTextMessage(u"461-" + idAt(rest) + u"[{\"_placeholder\":true,\"num\":0}]");
            m_socket->sendBinaryMessage(QByteArray(BigSize, 'x'));
            return;
        }
        if (!text.endsWith(QLatin1String("[\"count\"]"))) {
            m_socket->sendTextMessage(u"43" + idAt(rest) + m_answer);
            return;
        }
        m_socket->sendTextMessage(QStringLiteral("43%1[%2]").arg(idAt(rest)).arg(m_count));
        m_count = 0;
    }

    void takeBlob(const QByteArray &bytes)
    {
        m_socket->sendTextMessage(u"461-" + m_blobId + u"[{\"_placeholder\":true,\"num\":0}]");
        m_socket->sendBinaryMessage(bytes);
    }

    void startFlood(qsizetype events)
    {
        m_floodLeft = events;
        writeFlood();
    }

    void writeFlood()
    {
        constexpr qint64 HighWater = 1024 * 1024;
        while (m_floodLeft > 0 && m_stream->bytesToWrite() < HighWater) {
            const qsizetype frames = std::min(m_floodLeft, FloodBlock);
            m_stream->write(m_frames.constData(), frames * (m_frames.size() / FloodBlock));
            m_floodLeft -= frames;
        }
    }

    static constexpr qsizetype FloodBlock = 512;

    std::unique_ptr<QWebSocket> m_socket;
    QTcpSocket *m_stream;
    const QByteArray m_frames = QByteArray("\x81\x78" + message(EventHead)).repeated(FloodBlock); // text of 120 bytes
    const QString m_answer = QString::fromUtf8(message("430[").sliced(3));
    QString m_blobId;
    qsizetype m_count = 0;
    qsizetype m_floodLeft = 0;
};

/// Accepts connections on a free port of this machine.
class Host : public QObject {
public:
    Host()
    {
        connect(&m_listener, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *stream = m_listener.nextPendingConnection();
            stream->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            m_streams.insert(stream->peerPort(), stream);
            m_server.handleConnection(stream);
        });
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            std::unique_ptr<QWebSocket> socket(m_server.nextPendingConnection());
            QTcpSocket *stream = m_streams.take(socket->peerPort());
            new Guest(std::move(socket), stream); // deletes itself
        });
        m_listener.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] quint16 port() const { return m_listener.serverPort(); }

private:
    QTcpServer m_listener;
    QWebSocketServer m_server{QStringLiteral("bench"), QWebSocketServer::NonSecureMode};
    QHash<quint16, QTcpSocket *> m_streams;
};

} // namespace

/// The server of bench_client, which starts it. Prints its port and lives until its input ends.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    static_assert(MessageSize == 0x78);
    const Host host;
    std::printf("%d\n", host.port());
    std::fflush(stdout);
    std::thread([] {
        while (std::getchar() != EOF) { }
        std::_Exit(0);
    }).detach();
    return QCoreApplication::exec();
}
