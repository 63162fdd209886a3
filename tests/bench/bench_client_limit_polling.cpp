// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "bench_client_subjects.h"
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace Bench {

namespace {

/// Long-polling on a bare QNetworkAccessManager: one GET always pending, a POST per message, bodies split at the
/// separator and not looked into.
class LimitPolling {
public:
    LimitPolling(const Workload &workload, quint16 port)
        : m_kind(workload.kind)
        , m_url(QStringLiteral("http://127.0.0.1:%1/socket.io/?EIO=4&transport=polling").arg(port))
    {
    }

    [[nodiscard]] bool connect()
    {
        QNetworkReply *reply = m_network.get(request());
        QObject::connect(reply, &QNetworkReply::finished, reply, [this, reply] {
            const QByteArray body = reply->readAll();
            const qsizetype begin = body.indexOf("\"sid\":\"") + 7;
            m_url +=
                QStringLiteral("&sid=") + QString::fromLatin1(body.sliced(begin, body.indexOf('"', begin) - begin));
            reply->deleteLater();
            post("40");
            poll();
        });
        return m_loop.exec() == 0;
    }

    [[nodiscard]] std::optional<Cost> work(qsizetype units)
    {
        m_left = units;
        m_watch = {};
        post(m_kind == Workload::Kind::PollingAsk ? QByteArray(Question)
                                                  : "42[\"flood\"," + QByteArray::number(units) + ']');
        if (m_loop.exec() != 0)
            return std::nullopt;
        return m_watch.cost(units);
    }

private:
    static constexpr char Question[] = "420[\"ask\",1]";

    [[nodiscard]] QNetworkRequest request() const
    {
        QNetworkRequest made{QUrl(m_url)};
        made.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("text/plain;charset=UTF-8"));
        return made;
    }

    void post(const QByteArray &body)
    {
        QNetworkReply *reply = m_network.post(request(), body);
        QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    }

    void poll()
    {
        QNetworkReply *reply = m_network.get(request());
        QObject::connect(reply, &QNetworkReply::finished, reply, [this, reply] {
            reply->deleteLater();
            if (reply->error() != QNetworkReply::NoError)
                return m_loop.exit(1);
            const QByteArrayList packets = reply->readAll().split('\x1e');
            poll();
            for (const QByteArray &packet : packets)
                take(packet);
        });
    }

    void take(const QByteArray &packet)
    {
        if (packet.startsWith("40")) {
            m_loop.exit(0);
        } else if (packet.startsWith("43")) {
            m_watch.lap();
            --m_left > 0 ? post(Question) : m_loop.exit(0);
        } else if (packet.startsWith("42") && --m_left == 0) {
            m_loop.exit(0);
        }
    }

    Workload::Kind m_kind;
    QString m_url;
    QNetworkAccessManager m_network;
    QEventLoop m_loop;
    Stopwatch m_watch;
    qsizetype m_left = 0;
};

} // namespace

std::optional<Cost> measureLimitPolling(const Workload &workload, qsizetype units, quint16 port)
{
    LimitPolling limit(workload, port);
    if (!limit.connect() || !limit.work(workload.warmUp))
        return std::nullopt;
    return limit.work(units);
}

} // namespace Bench
