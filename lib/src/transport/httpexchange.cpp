// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/httpexchange.h"

#include "transport/contentcoding.h"
#include "transport/httperror.h"
#include "transport/httprequest.h"
#include "transport/postbody.h"
#include "transport/tlswords.h"
#include "transport/trust.h"
#include <QNetworkAccessManager>
#include <QTimer>
#include <SocketIO/clock.h>

namespace SocketIO {

namespace {

using TimePoint = std::chrono::steady_clock::time_point;

/// A resumed TLS session may come without the chain.
QList<QSslCertificate> chainOf(const QSslConfiguration &tls)
{
    const QList<QSslCertificate> chain = tls.peerCertificateChain();
    return chain.isEmpty() && !tls.peerCertificate().isNull() ? QList{tls.peerCertificate()} : chain;
}

bool isVerifying(const QSslConfiguration &tls)
{
    return tls.peerVerifyMode() == QSslSocket::VerifyPeer || tls.peerVerifyMode() == QSslSocket::AutoVerifyPeer;
}

} // namespace

HttpExchange::HttpExchange(const TransportSettings &settings, const HttpTrace &trace, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_trace(trace)
{
}

void HttpExchange::start(QNetworkAccessManager *network, const Order &order)
{
    m_url = order.request.url();
    m_isProxied = order.step.startsWith("proxy");
    m_trace.tellRequest(order.method, order.request, order.body);
    if (order.isFirst) {
        m_reply = network->sendCustomRequest(order.request, order.method);
    } else {
        auto *body = new PostBody(order.body);
        m_reply = network->sendCustomRequest(order.request, order.method, body);
        body->setParent(m_reply);
    }
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::checkSize);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::finish);
    watchSteps(order);
    if (m_url.scheme() == QLatin1String("https"))
        watchTrust();
    if (order.timeout.count() > 0) {
        QTimer::singleShot(order.timeout, this, [this, method = order.method, limit = order.timeout] {
            giveUp(CloseReason::TransportError, timedOut(method, m_url, limit, phase()));
        });
    }
}

Error::Phase HttpExchange::phase() const
{
    return m_connectingSince == TimePoint() ? Error::Phase::Http : Error::Phase::Tcp;
}

void HttpExchange::watchSteps(const Order &order)
{
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] {
        if (m_connectingSince == TimePoint())
            m_connectingSince = steadyNow();
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this, step = order.step] {
        tellConnected(step, false);
        checkSize();
    });
    if (!order.isFirst && order.body.isEmpty())
        return; // Qt tells only of what has a body, or no device for one, that it was sent
    connect(m_reply, &QNetworkReply::requestSent, this, [this, step = order.step] {
        tellConnected(step, true);
        if (std::exchange(m_isSent, true))
            giveUp(CloseReason::TransportError,
                   socketError(QAbstractSocket::RemoteHostClosedError, {}, m_url, Error::Phase::Http));
    });
}

void HttpExchange::tellConnected(const QByteArray &step, bool isExact)
{
    if (m_connectingSince == TimePoint())
        return;
    const auto took = steadyNow() - std::exchange(m_connectingSince, TimePoint());
    m_trace.tellStep(
        step, isExact ? std::chrono::duration_cast<std::chrono::microseconds>(took) : std::chrono::microseconds(-1));
}

void HttpExchange::watchTrust()
{
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        const QList<QSslError> left = SocketIO::distrusted(errors, m_settings.network);
        if (left.isEmpty() || !isVerifying(m_settings.network.tls))
            m_reply->ignoreSslErrors(errors);
        else
            distrust(left);
    });
    // Comes before anything of the request is written, and Qt waits for it: an abort in here leaves the server without
    // a byte of it.
    connect(m_reply, &QNetworkReply::encrypted, this, [this] {
        const QSslConfiguration tls = m_reply->sslConfiguration();
        tellConnected("tls\t" + tlsWords(tls), true);
        if (!hasPinnedKey(chainOf(tls), m_settings.network))
            distrust({});
    });
}

void HttpExchange::distrust(const QList<QSslError> &errors)
{
    const QList<QSslCertificate> chain = chainOf(m_reply->sslConfiguration());
    Q_EMIT distrusted(errors, chain);
    giveUp(CloseReason::TransportError, trustError(errors, chain, m_url));
}

void HttpExchange::checkSize()
{
    const qint64 limit = m_settings.options.maxMessageSize;
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    const qint64 size = std::max(announced, m_reply->bytesAvailable());
    if (limit > 0 && size > limit)
        giveUp(CloseReason::ParseError, tooBig(size, limit));
}

void HttpExchange::giveUp(CloseReason reason, const Error &error)
{
    if (m_hasEnded || m_verdict.isError())
        return;
    m_verdict = error;
    m_reason = reason;
    m_early = m_reply->read(MaxErrorBody);
    abort();
}

void HttpExchange::abort()
{
    if (!m_hasEnded && m_reply->error() == QNetworkReply::NoError) // a reply takes one error only
        m_reply->abort();
}

void HttpExchange::finish()
{
    if (std::exchange(m_hasEnded, true))
        return;
    const HttpOutcome whole = answer();
    const bool isFine = m_reply->error() == QNetworkReply::NoError && !whole.error.isError();
    const QString words = whole.error.isError() ? whole.error.message : m_reply->errorString();
    m_trace.tellEnd(whole, isFine ? QByteArray() : words.toUtf8());
    m_reply->deleteLater();
    deleteLater();
    Q_EMIT ended(whole);
}

HttpOutcome HttpExchange::answer() const
{
    HttpOutcome result;
    result.url = m_url;
    result.reason = m_reason;
    result.head.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.head.reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    result.head.headers = headersOf(*m_reply);
    result.body = m_reply->isOpen() ? m_reply->readAll() : m_early; // an aborted reply is closed
    result.size = result.body.size();
    result.error = failure();
    if (!result.error.isError()) {
        const qint64 limit = m_settings.options.maxMessageSize;
        auto decoded = decodedContent(result.body, result.head.header("Content-Encoding"), limit);
        if (const auto *problem = std::get_if<DecodeError>(&decoded))
            result.error = unreadable(*problem);
        else if (const QByteArray &text = std::get<QByteArray>(decoded); limit > 0 && text.size() > limit)
            result.error = tooBig(text.size(), limit);
        else
            result.body = text;
        result.reason = CloseReason::ParseError;
    }
    if (result.error.isError())
        result.error = answered(result.error, result);
    return result;
}

Error HttpExchange::failure() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    constexpr int FirstRedirection = 300; // such an answer speaks for itself, however it ended
    if (m_verdict.isError())
        return m_verdict;
    if (m_reply->error() == QNetworkReply::NoError || status >= FirstRedirection)
        return {};
    return requestError(*m_reply, m_connectingSince != TimePoint(), m_isProxied);
}

} // namespace SocketIO
