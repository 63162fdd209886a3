// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "bench_client_subjects.h"
#include "bench_client_wire.h"
#include <QEventLoop>
#include <SocketIO/client.h>
#include <SocketIO/tracelog.h>

using namespace SocketIO;

namespace Bench {

namespace {

class Ours {
public:
    explicit Ours(quint16 port)
        : m_client(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)))
    {
        ClientOptions options;
        options.transports = {QStringLiteral("websocket")};
        options.reconnection = false;
        m_client.setOptions(options);
        m_values.text = QString::fromUtf8(paddedText(EventHead));
        QObject::connect(m_socket, &Socket::disconnected, &m_client, [this] { m_loop.exit(1); });
        QObject::connect(&m_client, &Client::errorOccurred, &m_client, [this](const Error &error) {
            qWarning("%s", qPrintable(error.message));
            m_loop.exit(1);
        });
    }

    [[nodiscard]] bool connect(Workload::Kind kind)
    {
        if (kind == Workload::Kind::ReceiveTraced)
            m_client.setTraceTap(&m_log);
        listen(kind);
        const auto joined = QObject::connect(m_socket, &Socket::connected, &m_client, [this] { m_loop.exit(0); });
        m_client.open();
        const bool isOpen = m_loop.exec() == 0;
        QObject::disconnect(joined);
        return isOpen;
    }

    [[nodiscard]] std::optional<Cost> work(Workload::Kind kind, qsizetype units)
    {
        m_left = units;
        m_watch = {};
        start(kind, units);
        if (m_loop.exec() != 0)
            return std::nullopt;
        return m_watch.cost(units);
    }

private:
    void listen(Workload::Kind kind)
    {
        if (kind == Workload::Kind::ReceiveValues) {
            m_socket->on("news", &m_client,
                         [this](const QString &text, qint64 number, double price, bool isNew, const QString &author) {
                             m_sum += text.size() + number + qint64(price) + isNew + author.size();
                             count();
                         });
        } else {
            m_socket->on("news", &m_client, [this](const Event &) { count(); });
        }
    }

    void start(Workload::Kind kind, qsizetype units)
    {
        switch (kind) {
        case Workload::Kind::Ask:
            return ask();
        case Workload::Kind::Send:
            return sendBatch();
        case Workload::Kind::Blob:
            return sendBlob();
        default:
            return m_socket->emitEvent("flood", qint64(units));
        }
    }

    void count()
    {
        if (--m_left == 0)
            m_loop.exit(0);
    }

    void ask()
    {
        m_socket->emitWithAck("ask", m_values.text, m_values.number, m_values.price, m_values.isNew, m_values.author)
            .then(&m_client, [this](const Arguments &) {
                m_watch.lap();
                --m_left > 0 ? ask() : m_loop.exit(0);
            });
    }

    void sendBatch()
    {
        const qsizetype batch = std::min(m_left, SendBatch);
        m_left -= batch;
        for (qsizetype i = 0; i < batch; ++i)
            m_socket->emitEvent("news", m_values.text, m_values.number, m_values.price, m_values.isNew,
                                m_values.author);
        m_socket->emitWithAck("count").then(&m_client, [this, batch](const Arguments &answer) {
            if (answer.value<qint64>(0) != batch)
                m_loop.exit(1);
            else
                m_left > 0 ? sendBatch() : m_loop.exit(0);
        });
    }

    void sendBlob()
    {
        m_socket->emitWithAck("blob", m_blob).then(&m_client, [this](const Arguments &answer) {
            if (answer.value<QByteArray>(0).size() != BlobSize)
                m_loop.exit(1);
            else
                --m_left > 0 ? sendBlob() : m_loop.exit(0);
        });
    }

    TraceLog m_log;
    Client m_client;
    Socket *m_socket = m_client.socket();
    QEventLoop m_loop;
    Stopwatch m_watch;
    Values m_values;
    QByteArray m_blob = blob();
    qsizetype m_left = 0;
    qint64 m_sum = 0; // of what was read, so that reading it is no waste
};

} // namespace

std::optional<Cost> measureOurs(const Workload &workload, qsizetype units, quint16 port)
{
    Ours ours(port);
    if (!ours.connect(workload.kind) || !ours.work(workload.kind, workload.warmUp))
        return std::nullopt;
    return ours.work(workload.kind, units);
}

} // namespace Bench
