// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/pollingtransport.h"

#include "protocol/enginecodec.h"
#include "protocol/pollingpayload.h"
#include "protocol/requesturl.h"
#include "transport/httperror.h"
#include "transport/httpexchange.h"
#include "transport/postbody.h"
#include <QDateTime>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QTimer>

namespace SocketIO {

namespace {
/// How long the goodbye of a closed session may take.
constexpr std::chrono::milliseconds GoodbyeTimeout{2000};

/// Ends a request, unless it is failing by itself: a reply takes one error only.
void giveUp(QNetworkReply *reply)
{
    if (reply->error() == QNetworkReply::NoError)
        reply->abort();
}

} // namespace

PollingTransport::PollingTransport(const TransportSettings &settings, TransportOwner *owner, QObject *parent)
    : Transport(settings, owner, parent)
{
    if (settings.cookies) {
        m_network.setCookieJar(settings.cookies.get());
        settings.cookies->setParent(nullptr); // setCookieJar takes ownership, but the jar is shared
    }
}

void PollingTransport::open()
{
    m_state = State::Opening;
    poll();
}

QNetworkRequest PollingTransport::request() const
{
    RequestTarget target{settings().server, settings().path, QStringLiteral("polling"), settings().sid, {},
                         settings().query};
    target.timestamp =
        QByteArray::number(QDateTime::currentMSecsSinceEpoch(), 36) + '.' + QByteArray::number(m_requests);
    QNetworkRequest request(requestUrl(target));
    addHeaders(&request);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual); // they are there
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return request;
}

QNetworkReply *PollingTransport::start(const QByteArray &method, const QByteArray &content)
{
    ++m_requests;
    QNetworkRequest message = request();
    const bool isPost = method == "POST";
    if (isPost)
        message.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("text/plain;charset=UTF-8"));
    HttpExchange exchange(sharedTap(), ++*settings().exchanges);
    exchange.started(method, message, content);
    auto *body = isPost ? new PostBody(content) : nullptr;
    QNetworkReply *reply = isPost ? m_network.post(message, body) : m_network.get(message);
    if (body)
        body->setParent(reply);
    limitSize(reply);
    connect(reply, &QNetworkReply::finished, this, [this, reply, isPost, exchange]() mutable {
        reply->deleteLater();
        const QByteArray answer = reply->isOpen() ? reply->readAll() : QByteArray(); // an aborted reply is closed
        exchange.finished(*reply, answer, reply->error() == QNetworkReply::NoError ? QString() : reply->errorString());
        isPost ? finishPost(*reply, answer) : finishPoll(*reply, answer);
    });
    return reply;
}

void PollingTransport::limitSize(QNetworkReply *reply)
{
    const qint64 limit = settings().maxMessageSize;
    if (limit <= 0)
        return;
    const auto check = [this, reply, limit] {
        const qint64 announced = reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        const qint64 size = std::max(announced, reply->bytesAvailable());
        if (size > limit)
            fail(CloseReason::ParseError, tooBig(size, limit));
    };
    connect(reply, &QNetworkReply::metaDataChanged, this, check);
    connect(reply, &QNetworkReply::readyRead, this, check);
}

void PollingTransport::poll()
{
    m_get = start("GET", {});
}

void PollingTransport::finishPoll(const QNetworkReply &reply, const QByteArray &body)
{
    if (!owner())
        return;
    m_get = nullptr;
    if (reply.error() != QNetworkReply::NoError)
        return fail(CloseReason::TransportError, httpError(reply, body));
    deliver(reply.header(QNetworkRequest::ContentTypeHeader).toByteArray(), body);
    if (m_state == State::Open)
        poll();
    else
        pauseWhenIdle();
}

void PollingTransport::deliver(const QByteArray &contentType, const QByteArray &body)
{
    const auto decoded = decodePayload(body);
    if (const auto *error = std::get_if<DecodeError>(&decoded))
        return fail(CloseReason::ParseError, undecodable(contentType, body, error->reason, error->offset));
    if (m_state == State::Opening) {
        m_state = State::Open;
        owner()->transportOpened(this);
    }
    for (const EnginePacket &packet : std::get<QList<EnginePacket>>(decoded)) {
        if (m_state == State::Closed || !owner())
            return;
        owner()->transportReceived(this, packet);
    }
}

void PollingTransport::send(std::span<const EnginePacket> packets)
{
    const QByteArray body = encodePayload(QList<EnginePacket>(packets.begin(), packets.end()));
    m_bytesToWrite = body.size();
    m_post = start("POST", body);
}

void PollingTransport::finishPost(const QNetworkReply &reply, const QByteArray &body)
{
    m_bytesToWrite = 0;
    m_post = nullptr;
    if (m_state == State::Leaving) // that was the goodbye
        return deleteLater();
    if (m_state == State::Closed)
        return;
    if (reply.error() != QNetworkReply::NoError)
        return fail(CloseReason::TransportError, httpError(reply, body));
    pauseWhenIdle();
    if (m_state == State::Open)
        owner()->transportDrained(this);
}

bool PollingTransport::isWritable() const
{
    return m_state == State::Open && !m_post;
}

void PollingTransport::pause()
{
    if (m_state != State::Open)
        return;
    m_state = State::Pausing;
    pauseWhenIdle();
}

void PollingTransport::pauseWhenIdle()
{
    if (m_state != State::Pausing || m_get || m_post)
        return;
    m_state = State::Paused;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_state == State::Paused && owner())
                owner()->transportPaused(this);
        },
        Qt::QueuedConnection);
}

void PollingTransport::resume()
{
    if (m_state != State::Pausing && m_state != State::Paused)
        return;
    m_state = State::Open;
    if (!m_get)
        poll();
    if (!m_post)
        owner()->transportDrained(this);
}

void PollingTransport::fail(CloseReason reason, const Error &error)
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    // Not at once: both requests may be failing for the same reason, and a reply must not be aborted inside its own
    // error.
    for (QNetworkReply *reply : {m_get.data(), m_post.data()}) {
        if (reply)
            QMetaObject::invokeMethod(
                reply, [reply] { giveUp(reply); }, Qt::QueuedConnection);
    }
    reportClosed(reason, error);
}

void PollingTransport::close(Farewell farewell)
{
    const bool hasSession = m_state != State::Closed && m_state != State::Opening && !settings().sid.isEmpty();
    const bool saysGoodbye = hasSession && !m_post && farewell == Farewell::Goodbye;
    m_state = saysGoodbye ? State::Leaving : State::Closed;
    detach();
    if (m_get)
        giveUp(m_get);
    if (!saysGoodbye)
        return deleteLater();
    const EnginePacket goodbye = textEnginePacket(EnginePacket::Type::Close);
    send({&goodbye, 1});
    QTimer::singleShot(GoodbyeTimeout, this, &QObject::deleteLater);
}

} // namespace SocketIO
