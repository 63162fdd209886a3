// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "bench_client_subjects.h"
#include "bench_client_wire.h"
#include <memory>
#include <QEventLoop>
#include <QWebSocket>
#include <vector>

namespace Bench {

namespace {

/// The same on bare QWebSockets: connect, greet, and, for the huge message, ask for it.
class LimitConnecting {
public:
    LimitConnecting(const Workload &workload, quint16 port)
        : m_kind(workload.kind)
        , m_port(port)
    {
    }

    [[nodiscard]] std::optional<Cost> work(qsizetype units)
    {
        m_left = units;
        m_watch = {};
        connectNext();
        const bool isDone = m_loop.exec() == 0;
        const Cost cost = m_watch.cost(units);
        m_kept.clear();
        return isDone ? std::optional(cost) : std::nullopt;
    }

private:
    void connectNext()
    {
        m_kept.push_back(std::make_unique<QWebSocket>());
        QWebSocket *socket = m_kept.back().get();
        socket->setMaxAllowedIncomingFrameSize(2 * BigSize);
        socket->setMaxAllowedIncomingMessageSize(2 * BigSize);
        QObject::connect(socket, &QWebSocket::disconnected, socket, [this] { m_loop.exit(1); });
        QObject::connect(socket, &QWebSocket::textMessageReceived, socket,
                         [this, socket](const QString &text) { take(socket, text); });
        QObject::connect(socket, &QWebSocket::binaryMessageReceived, socket,
                         [this](const QByteArray &bytes) { m_loop.exit(bytes.size() == BigSize ? 0 : 1); });
        socket->open(QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(m_port)));
    }

    void take(QWebSocket *socket, const QString &text)
    {
        if (text.startsWith(u'0')) {
            socket->sendTextMessage(QStringLiteral("40"));
        } else if (text.startsWith(QLatin1String("40")) && m_kind == Workload::Kind::Big) {
            m_watch = {};
            socket->sendTextMessage(QStringLiteral("420[\"big\"]"));
        } else if (text.startsWith(QLatin1String("40"))) {
            joined();
        }
    }

    void joined()
    {
        m_watch.lap();
        if (m_kind == Workload::Kind::Connect) {
            m_kept.back()->disconnect();
            m_kept.back().release()->deleteLater();
            m_kept.pop_back();
        }
        --m_left > 0 ? connectNext() : m_loop.exit(0);
    }

    Workload::Kind m_kind;
    quint16 m_port;
    QEventLoop m_loop;
    Stopwatch m_watch;
    std::vector<std::unique_ptr<QWebSocket>> m_kept;
    qsizetype m_left = 0;
};

} // namespace

std::optional<Cost> measureLimitConnecting(const Workload &workload, qsizetype units, quint16 port)
{
    LimitConnecting limit(workload, port);
    if (workload.warmUp > 0 && !limit.work(workload.warmUp))
        return std::nullopt;
    return limit.work(units);
}

} // namespace Bench
