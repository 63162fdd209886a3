// SPDX-FileCopyrightText: Sockeye contributors
// SPDX-License-Identifier: MIT
#include "transport/pollingtransport.h"

#include "protocol/enginecodec.h"
#include "transport/httperror.h"
#include "transport/httprequest.h"
#include "transport/redirection.h"

namespace SocketIO {

namespace {

/// Why an answer is none that goes on; no error when it is.
Error objectionTo(const HttpOutcome &answer)
{
    constexpr int FirstRefusal = 300;
    const HttpHead &head = answer.head;
    if (answer.error.isError() || head.status < FirstRefusal)
        return answer.error;
    return answered(refusal(head.status, head.header("Content-Type"), answer.body), answer);
}

/// Whether a server of the older generation answers a client that insists on the newer. Its first packet would be read
/// as something else: `96:0{` is a ping, `68:0{` a noop.
bool isOtherGeneration(const HttpOutcome &answer)
{
    return protocolOf(payloadForm(Protocol::Auto, answer.head.header("Content-Type"), answer.body)) == Protocol::V3;
}

} // namespace

PollingTransport::PollingTransport(const TransportSettings &settings, TransportOwner *owner, QObject *parent)
    : Transport(settings, owner, parent)
    , m_pauseNear(this)
{
    m_pauseNear.setSingleShot(true);
    connect(&m_pauseNear, &QTimer::timeout, this, &PollingTransport::pollAgain);
}

void PollingTransport::open()
{
    m_state = State::Opening;
    poll();
}

void PollingTransport::poll()
{
    run({false, nextUrl(), {}, 0});
}

void PollingTransport::post(std::span<const EnginePacket> packets)
{
    const EncodedPayload content = encodePayload(packets, protocol(), settings().options.forceBase64);
    m_bytesToWrite = content.body.size();
    run({true, nextUrl(), content, 0});
}

QNetworkRequest PollingTransport::requestTo(const QUrl &url)
{
    HeaderList headers = headersFor(url);
    if (!m_way.authorization.isEmpty())
        headers.append({QByteArrayLiteral("Proxy-Authorization"), m_way.authorization});
    // Nearly all requests of a session differ in their URL only.
    if (headers != m_headers || url.authority() != m_blank.url().authority()) {
        m_headers = headers;
        m_blank = httpRequest(url, headers, settings().network.tls);
    }
    QNetworkRequest request = m_blank;
    request.setUrl(url);
    return request;
}

void PollingTransport::run(const Errand &errand)
{
    m_way = proxyWay(errand.url, settings().network);
    if (m_way.proxy && *m_way.proxy != m_network.proxy())
        m_network.setProxy(*m_way.proxy);
    HttpExchange::Order order;
    order.method = errand.isPost ? "POST" : "GET";
    order.request = requestTo(errand.url);
    order.body = errand.content.body;
    order.isFirst = settings().sid.isEmpty();
    order.step = m_way.step;
    if (errand.isPost)
        order.request.setRawHeader("Content-Type", errand.content.contentType);
    if (!order.isFirst)
        order.request.setHeader(QNetworkRequest::ContentLengthHeader, order.body.size());
    if (errand.isPost || m_state == State::Opening) // a poll has the heartbeat as its limit
        order.timeout = settings().options.requestTimeout;
    auto *exchange = new HttpExchange(settings(), HttpTrace(sharedTap(), ++*settings().exchanges), this);
    (errand.isPost ? m_post : m_get) = exchange;
    connect(exchange, &HttpExchange::distrusted, this, [this](const auto &errors, const auto &chain) {
        if (owner())
            owner()->transportDistrusts(this, errors, chain);
    });
    connect(exchange, &HttpExchange::ended, this,
            [this, errand](const HttpOutcome &answer) { finish(errand, answer); });
    countSent(order.body.size());
    exchange->start(&m_network, order);
}

void PollingTransport::finish(const Errand &errand, const HttpOutcome &answer)
{
    countReceived(answer.size);
    keepCookies(answer.url, answer.head.headers);
    (errand.isPost ? m_post : m_get) = nullptr;
    if (m_state == State::Closed || (m_state == State::Leaving && !errand.isPost))
        return;
    if (isRedirection(answer) && !answer.error.isError())
        return follow(errand, answer);
    if (responseHeaders().isEmpty())
        setResponseHeaders(answer.head.headers);
    errand.isPost ? finishPost(answer) : finishPoll(answer);
}

void PollingTransport::follow(const Errand &errand, const HttpOutcome &answer)
{
    const Redirection to = redirection(answer, errand.isPost, errand.redirects);
    if (!to.objection.isEmpty() && m_state == State::Leaving)
        return leave();
    if (!to.objection.isEmpty())
        return fail(CloseReason::TransportError, refusedRedirection(answer, to.objection));
    HttpTrace(sharedTap(), *settings().exchanges).tellRedirection(answer.head.status, to.url);
    moveTo(to.url);
    Errand next = errand;
    next.url = to.url;
    ++next.redirects;
    run(next);
}

void PollingTransport::finishPoll(const HttpOutcome &answer)
{
    if (const Error error = objectionTo(answer); error.isError())
        return fail(answer.error.isError() ? answer.reason : CloseReason::TransportError, error);
    const bool wasOpen = m_state != State::Opening;
    deliver(answer);
    if (m_state == State::Open && !(wasOpen && m_pauseNear.isActive()))
        poll();
    else
        pauseWhenIdle();
}

void PollingTransport::deliver(const HttpOutcome &answer)
{
    if (m_state == State::Opening && protocol() == Protocol::V4 && isOtherGeneration(answer)) {
        const DecodeError problem{0,
                                  QStringLiteral("it is of Engine.IO 3 (Socket.IO 2 and older), and this client is set "
                                                 "to Engine.IO 4; set ClientOptions::protocol to Auto or V3")};
        return fail(CloseReason::ParseError, undecodable(answer, problem));
    }
    const PayloadForm form = payloadForm(protocol(), answer.head.header("Content-Type"), answer.body);
    const auto decoded = decodePayload(answer.body, form, settings().options.forceBase64);
    if (const auto *problem = std::get_if<DecodeError>(&decoded))
        return fail(CloseReason::ParseError, undecodable(answer, *problem));
    if (protocol() == Protocol::Auto)
        setProtocol(protocolOf(form));
    if (m_state == State::Opening) {
        m_state = State::Open;
        owner()->transportOpened(this);
    }
    for (const EnginePacket &packet : std::get<QList<EnginePacket>>(decoded)) {
        if (!owner())
            return;
        owner()->transportReceived(this, packet);
    }
}

void PollingTransport::send(std::span<const EnginePacket> packets)
{
    post(packets);
}

void PollingTransport::finishPost(const HttpOutcome &answer)
{
    m_bytesToWrite = 0;
    if (m_state == State::Leaving)
        return m_saidGoodbye ? leave() : sayGoodbye();
    if (const Error error = objectionTo(answer); error.isError())
        return fail(answer.error.isError() ? answer.reason : CloseReason::TransportError, error);
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

void PollingTransport::expectPause(std::chrono::milliseconds time)
{
    if (time.count() > 0)
        return m_pauseNear.start(time);
    m_pauseNear.stop();
    pollAgain();
}

void PollingTransport::pollAgain()
{
    if (m_state == State::Open && !m_get)
        poll();
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
    m_pauseNear.stop();
    pollAgain();
    if (!m_post)
        owner()->transportDrained(this);
}

void PollingTransport::fail(CloseReason reason, const Error &error)
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    // Not at once: both may be failing for the same reason, and a reply must not be aborted inside its own error.
    for (HttpExchange *exchange : {m_get.data(), m_post.data()}) {
        if (exchange)
            QMetaObject::invokeMethod(exchange, &HttpExchange::abort, Qt::QueuedConnection);
    }
    reportClosed(reason, error);
}

void PollingTransport::close(Farewell farewell)
{
    if (m_state == State::Leaving)
        return;
    const bool hasSession = m_state != State::Closed && m_state != State::Opening && !settings().sid.isEmpty();
    detach();
    if (!hasSession || farewell == Farewell::Silent)
        return leave();
    m_state = State::Leaving;
    outliveParent();
    QTimer::singleShot(GoodbyeTimeout, this, &PollingTransport::leave);
    if (!m_post)
        sayGoodbye();
}

void PollingTransport::sayGoodbye()
{
    // The poll is left alone: to a server a poll that breaks off is a broken connection, not one that was closed.
    m_saidGoodbye = true;
    const EnginePacket goodbye = textEnginePacket(EnginePacket::Type::Close);
    post({&goodbye, 1});
}

void PollingTransport::leave()
{
    m_state = State::Closed;
    for (HttpExchange *exchange : {m_get.data(), m_post.data()}) {
        if (exchange)
            exchange->abort();
    }
    deleteLater();
}

} // namespace SocketIO
