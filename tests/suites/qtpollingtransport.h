// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrlQuery>
#include <SocketIO/CustomTransport>

/// HTTP long-polling over Qt's own (engine.io-protocol v4, "HTTP long-polling"): shows that a transport may be one that
/// the server upgrades from.
class QtPollingTransport final : public SocketIO::CustomTransport {
    Q_OBJECT

public:
    void open(const SocketIO::TransportRequest &request) override
    {
        m_request = request;
        poll();
    }
    void sendText(const QByteArray &message) override
    {
        m_waiting.append(message);
        post();
    }
    void sendBinary(const QByteArray &message) override { sendText('b' + message.toBase64()); }
    [[nodiscard]] qint64 bytesToWrite() const override { return m_waiting.size() + (m_post ? 1 : 0); }
    void pause() override
    {
        m_isPaused = true;
        rest();
    }
    void resume() override
    {
        m_isPaused = false;
        poll();
    }
    void close() override
    {
        m_isPaused = true;
        m_isLeaving = true;
        sendText("1");
    }

private:
    static constexpr char Separator = '\x1e';

    [[nodiscard]] QNetworkRequest next() const
    {
        QUrl url = m_request.url;
        if (!m_sid.isEmpty())
            url.setQuery(url.query() + QStringLiteral("&sid=") + m_sid);
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("text/plain;charset=UTF-8"));
        for (const auto &[name, value] : m_request.headers)
            request.setRawHeader(name, value);
        return request;
    }
    void poll()
    {
        if (m_get || m_isPaused)
            return;
        m_get = m_network.get(next());
        connect(m_get, &QNetworkReply::finished, this, [this] {
            QNetworkReply *reply = std::exchange(m_get, nullptr);
            reply->deleteLater();
            if (reply->error() != QNetworkReply::NoError)
                return fail(reply);
            receive(reply->readAll());
            rest();
            poll();
        });
    }
    void receive(const QByteArray &body)
    {
        if (m_sid.isEmpty()) {
            m_sid = QJsonDocument::fromJson(body.mid(1)).object().value(QStringLiteral("sid")).toString();
            Q_EMIT opened();
        }
        const QList<QByteArray> packets = body.split(Separator);
        for (const QByteArray &packet : packets)
            Q_EMIT textReceived(packet);
    }
    void post()
    {
        if (m_post || m_waiting.isEmpty())
            return;
        m_post = m_network.post(next(), m_waiting.join(Separator));
        m_waiting.clear();
        connect(m_post, &QNetworkReply::finished, this, [this] {
            QNetworkReply *reply = std::exchange(m_post, nullptr);
            reply->deleteLater();
            if (reply->error() != QNetworkReply::NoError)
                return fail(reply);
            if (!m_waiting.isEmpty())
                return post();
            Q_EMIT drained();
            if (m_isLeaving)
                Q_EMIT closed();
            rest();
        });
    }
    void rest()
    {
        if (m_isPaused && !m_get && !m_post && m_waiting.isEmpty())
            Q_EMIT paused();
    }
    void fail(const QNetworkReply *reply)
    {
        Q_EMIT failed({SocketIO::Error::Kind::Network, QStringLiteral("qt-http"), reply->errorString()});
    }

    QNetworkAccessManager m_network;
    SocketIO::TransportRequest m_request;
    QString m_sid;
    QNetworkReply *m_get = nullptr;
    QNetworkReply *m_post = nullptr;
    QByteArrayList m_waiting;
    bool m_isPaused = false;
    bool m_isLeaving = false;
};
