// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "bench_client_subjects.h"
#include "bench_client_wire.h"
#include <QEventLoop>
#include <QWebSocket>

namespace Bench {

namespace {

class Limit {
public:
    Limit()
    {
        QObject::connect(&m_socket, &QWebSocket::disconnected, &m_socket, [this] { m_loop.exit(1); });
        QObject::connect(&m_socket, &QWebSocket::binaryMessageReceived, &m_socket,
                         [this](const QByteArray &) { --m_left > 0 ? sendBlob() : m_loop.exit(0); });
    }

    // The server tells of the session and, when asked to, of the namespace.
    [[nodiscard]] bool connect(quint16 port)
    {
        qsizetype greetings = 2;
        const auto greeted = QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket, [&] {
            if (--greetings == 0)
                m_loop.exit(0);
        });
        QObject::connect(&m_socket, &QWebSocket::connected, &m_socket,
                         [this] { m_socket.sendTextMessage(QStringLiteral("40")); });
        m_socket.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(port)));
        const bool isOpen = m_loop.exec() == 0;
        QObject::disconnect(greeted);
        return isOpen;
    }

    [[nodiscard]] std::optional<Cost> work(Workload::Kind kind, qsizetype units)
    {
        m_left = units;
        m_watch = {};
        const auto taken = QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                                            [this, kind](const QString &) { take(kind); });
        start(kind, units);
        const bool isDone = m_loop.exec() == 0;
        QObject::disconnect(taken);
        return isDone ? std::optional(m_watch.cost(units)) : std::nullopt;
    }

private:
    void start(Workload::Kind kind, qsizetype units)
    {
        switch (kind) {
        case Workload::Kind::Ask:
            m_socket.sendTextMessage(m_question);
            return;
        case Workload::Kind::Send:
            return sendBatch();
        case Workload::Kind::Blob:
            return sendBlob();
        default:
            m_socket.sendTextMessage(QStringLiteral("42[\"flood\",%1]").arg(units));
        }
    }

    void take(Workload::Kind kind)
    {
        switch (kind) {
        case Workload::Kind::Ask:
            m_watch.lap();
            if (--m_left > 0)
                m_socket.sendTextMessage(m_question);
            else
                m_loop.exit(0);
            return;
        case Workload::Kind::Send:
            m_left > 0 ? sendBatch() : m_loop.exit(0);
            return;
        case Workload::Kind::Blob: // the binary message behind it counts
            return;
        default:
            if (--m_left == 0)
                m_loop.exit(0);
        }
    }

    void sendBatch()
    {
        const qsizetype batch = std::min(m_left, SendBatch);
        m_left -= batch;
        for (qsizetype i = 0; i < batch; ++i)
            m_socket.sendTextMessage(m_event);
        m_socket.sendTextMessage(m_countRequest);
    }

    void sendBlob()
    {
        m_socket.sendTextMessage(m_blobText);
        m_socket.sendBinaryMessage(m_blob);
    }

    QEventLoop m_loop; // before the socket, whose end stops it
    QWebSocket m_socket;
    Stopwatch m_watch;
    const QString m_question = QString::fromUtf8(message(QuestionHead));
    const QString m_event = QString::fromUtf8(message(EventHead));
    const QString m_countRequest = QStringLiteral("420[\"count\"]");
    const QString m_blobText = QStringLiteral("451-0[\"blob\",{\"_placeholder\":true,\"num\":0}]");
    const QByteArray m_blob = blob();
    qsizetype m_left = 0;
};

} // namespace

std::optional<Cost> measureLimit(const Workload &workload, qsizetype units, quint16 port)
{
    Limit limit;
    if (!limit.connect(port) || !limit.work(workload.kind, workload.warmUp))
        return std::nullopt;
    return limit.work(workload.kind, units);
}

} // namespace Bench
